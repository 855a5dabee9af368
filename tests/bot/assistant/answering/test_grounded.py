from __future__ import annotations

import pytest

from bot.assistant.answering.citing import read_reply
from bot.assistant.answering.grounded import GroundedReply, ground
from bot.assistant.grounding.checker import ClaimChecker
from knowledge.documents import Source, Span
from knowledge.passages import Passage

LAMPS = Source("role:lamplighter", "role", "Lamplighter", "lamplighter.md")
PASSAGES = (
    Passage("p0", LAMPS, "Pay", "A lamplighter earns 300 crowns a year in Ruritania.", Span(0, 1)),
    Passage(
        "p1",
        LAMPS,
        "Tools",
        "- A lamplighter uses Davy lamps.\n- No licence is needed.",
        Span(0, 1),
    ),
)


def grounded(text: str) -> GroundedReply:
    return ground(read_reply(text, PASSAGES), PASSAGES, ClaimChecker(None))


def cited(reply: GroundedReply) -> list[tuple[int, ...]]:
    return [sentence.passages for line in reply.lines for sentence in line.sentences]


def test_a_sentence_that_its_passage_supports_keeps_its_mark() -> None:
    reply = grounded("A lamplighter uses Davy lamps [2].")

    assert (cited(reply), reply.removed) == ([(1,)], ())


@pytest.mark.parametrize(
    "text", ["A lamplighter uses Davy lamps.", "A lamplighter uses Davy lamps [1]."]
)
def test_a_missing_or_wrong_mark_becomes_that_of_the_passage_that_proves_it(text: str) -> None:
    assert cited(grounded(text)) == [(1,)]


def test_a_mark_beside_the_proving_one_is_taken_off() -> None:
    assert cited(grounded("A lamplighter uses Davy lamps [1][2].")) == [(1,)]


@pytest.mark.parametrize(
    "lie",
    [
        "A lamplighter earns 900 crowns a year in Ruritania [1].",
        "A licence is needed [2].",
        "licence is needed [2].",
        "Lamplighters at Gasworks Ltd use Davy lamps [2].",
    ],
)
def test_what_no_passage_says_is_taken_out(lie: str) -> None:
    reply = grounded(f"A lamplighter uses Davy lamps [2]. {lie}")

    assert cited(reply) == [(1,)]
    assert len(reply.removed) == 1


@pytest.mark.parametrize(
    "gap",
    [
        "The passages do not say how many hours a lamplighter works.",
        "None of the passages mention working hours.",
        "The library does not tell this.",
        "Die Textstellen sagen nichts über die Arbeitszeit.",
    ],
)
def test_an_honest_gap_is_kept_without_a_mark(gap: str) -> None:
    reply = grounded(gap)

    assert cited(reply) == [()]
    assert [claim.verdict for claim in reply.claims] == ["not_a_claim"]
    assert not reply.is_too_little


@pytest.mark.parametrize(
    "smuggled",
    [
        "The passages do not mention the usual bonus of 500 crowns.",
        "The passages do not say so, but every lamplighter owns a horse.",
        "No lamplighter needs information about horses.",
    ],
)
def test_a_claim_in_the_shape_of_a_gap_is_no_gap(smuggled: str) -> None:
    assert grounded(smuggled).removed


def test_a_reply_that_is_mostly_taken_out_is_too_little() -> None:
    truth = "A lamplighter uses Davy lamps [2]."
    lies = ["They earn 900 crowns [1].", "They live in Paris [1].", "They own 7 horses [1]."]

    assert grounded(" ".join(lies)).is_too_little
    assert grounded(" ".join([truth, *lies])).is_too_little
    assert not grounded(" ".join([truth, lies[0]])).is_too_little


def test_a_sentence_that_is_said_again_is_shown_once() -> None:
    true = "A lamplighter uses Davy lamps [2]."

    reply = grounded(f"{true} {true}\n- {true}")

    assert (cited(reply), reply.removed) == ([(1,)], ())
