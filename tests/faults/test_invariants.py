"""The checker itself: each kind of broken promise is found, and a kept one is not."""

from __future__ import annotations

import pytest

from tests.faults.invariants import Reply, Transcript, is_settled, judge


def answer(number: int, role: str, text: str = "whole [1].") -> Reply:
    return Reply(number, text, (f"1 · {role}",))


def transcript(*replies: Reply) -> Transcript:
    return Transcript(7, ("Chef", "Nurse"), replies)


FIRST, SECOND = answer(1, "Chef"), answer(2, "Nurse")


def test_a_kept_promise_is_no_fault() -> None:
    verdict = judge([transcript(FIRST, SECOND)], {"Chef": "whole"})

    assert verdict.faults() == {}
    assert verdict.answers == 2


def test_an_apology_takes_the_place_of_one_answer() -> None:
    kept = transcript(FIRST, Reply(2, "That did not work."))

    assert judge([kept]).faults() == {}
    assert is_settled(kept)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (transcript(FIRST), "lost"),
        (transcript(FIRST, Reply(2, "…")), "lost"),
        (transcript(FIRST, SECOND, answer(3, "Chef")), "doubled"),
        (transcript(FIRST, SECOND, Reply(3, "That did not work.")), "doubled"),
        (transcript(SECOND, answer(3, "Chef")), "out_of_order"),
        (transcript(FIRST, SECOND, Reply(3, "A nurse ▌", ("⏹ Stop",))), "unfinished"),
        (transcript(answer(1, "Chef", "half"), SECOND), "truncated"),
        (transcript(FIRST, SECOND, Reply(3, "…")), "strays"),
    ],
)
def test_a_broken_promise_is_found(broken: Transcript, fault: str) -> None:
    assert fault in judge([broken], {"Chef": "whole"}).faults()


def test_a_kill_may_leave_one_placeholder_in_each_chat() -> None:
    left = transcript(FIRST, Reply(2, "…"), answer(3, "Nurse"))

    assert judge([left, left]).faults(strays_at_most=1) == {}


def test_an_answer_by_another_writer_says_so_and_is_not_truncated() -> None:
    instead = answer(1, "Chef", "The language model does not answer; these are quotes. Half [1].")

    assert judge([transcript(instead, SECOND)], {"Chef": "whole"}).faults() == {}


def test_nothing_is_settled_while_a_question_waits_or_a_reply_grows() -> None:
    assert not is_settled(transcript(FIRST))
    assert not is_settled(transcript(FIRST, Reply(2, "A nurse ▌", ("⏹ Stop",))))
    assert is_settled(transcript(FIRST, SECOND))
