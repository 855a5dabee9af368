"""Responses of anyone's making: what passages carry scores higher than what they do not."""

from __future__ import annotations

import pytest

from bot.assistant.grounding.overlap import PassageWords
from bot.assistant.grounding.responses import judge_response
from bot.assistant.grounding.talk import is_talk
from bot.domain.claim import Evidence

PASSAGES = (
    "Replacing a windshield costs between 210 and 500 dollars for most cars.",
    "Comprehensive insurance usually pays for a new windshield after the deductible.",
)
HONEST = "For most cars, replacing a windshield costs $210 to $500."
ADDED = "Original manufacturer glass lasts longer than glass of other makers."


@pytest.mark.parametrize(
    "sentence",
    [
        "Here is a summary of the passages:",
        "Unable to answer based on given passages.",
        "The passages do not mention how long the repair takes.",
        "I hope this helps!",
        "Do you want to know more?",
        "1.",
    ],
)
def test_talk_around_an_answer_is_no_claim(sentence: str) -> None:
    assert is_talk(sentence)


@pytest.mark.parametrize(
    "sentence", [HONEST, "The passages do not mention that 40 people died.", "Insurance pays."]
)
def test_a_fact_is_not_taken_for_talk(sentence: str) -> None:
    assert not is_talk(sentence)


def test_an_added_sentence_lowers_the_score_below_the_threshold() -> None:
    honest = judge_response(HONEST, PASSAGES)
    added = judge_response(f"{HONEST} {ADDED}", PASSAGES)

    assert [honest.supported, added.supported] == [True, False]
    assert added.score_0_1 < honest.score_0_1


def test_the_evidence_is_quoted_from_its_own_passage() -> None:
    [sentence] = judge_response("Insurance usually pays for a new windshield.", PASSAGES).sentences

    assert sentence.claim.evidence == (Evidence("passage:2", "passage 2", PASSAGES[1]),)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("According to passage 2 it costs two hundred and ten dollars or 500.", 0),
        ("It takes 45 minutes.", 1),
        ("[2] It costs 500 dollars.", 0),
    ],
)
def test_only_numbers_that_no_passage_holds_are_new(sentence: str, count: int) -> None:
    assert PassageWords([*PASSAGES, "Two hundred and ten."]).overlap(sentence).new_numbers == count


def test_more_overlap_never_lowers_the_score() -> None:
    fewer = judge_response(ADDED, PASSAGES)
    more = judge_response(ADDED, [*PASSAGES, ADDED])

    assert more.score_0_1 > fewer.score_0_1


def test_a_reply_that_states_nothing_is_supported_even_without_evidence() -> None:
    assert judge_response("I hope this helps!", []).score_0_1 == 1.0
