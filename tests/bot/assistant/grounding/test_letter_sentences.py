from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.materials import resume_materials
from bot.domain.claim import Claim, Material
from bot.domain.resume import Work
from tests.bot.assistant.grounding.cases import CASES, KEPT_APART, WRITTEN_LAST, Case
from tests.bot.assistant.grounding.pairs import (
    DESIGN,
    FINANCE,
    HOSPITALITY,
    LOGISTICS,
    NURSING,
    SOFTWARE,
    TEACHING,
    TRADES,
    Pair,
)

_PAIRS = (SOFTWARE, NURSING, HOSPITALITY, FINANCE, TEACHING, LOGISTICS, DESIGN, TRADES)
_PASSES = ("supported", "not_a_claim")


@pytest.fixture(scope="module")
def checker() -> ClaimChecker:
    return ClaimChecker(None, clock=lambda: date(2026, 11, 23))


@pytest.mark.parametrize(
    "cases",
    [CASES, KEPT_APART, WRITTEN_LAST],
    ids=["tuned", "kept apart", "written last"],
)
def test_lies_are_caught_and_truths_are_let_through(
    checker: ClaimChecker, cases: Sequence[Case]
) -> None:
    judged = [(case, _judge(checker, case.pair, case.text)) for case in cases]

    lies = [(case, claim) for case, claim in judged if case.lie]
    truths = [(case, claim) for case, claim in judged if not case.lie]
    missed = [f"{case.lie}: {case.text}" for case, claim in lies if claim.verdict in _PASSES]
    refused = [
        f"{case.text} ({claim.reason})" for case, claim in truths if claim.verdict not in _PASSES
    ]
    assert len(missed) <= 0.05 * len(lies), missed
    assert len(refused) <= 0.05 * len(truths), refused


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: pair.posting.title)
@pytest.mark.parametrize(
    "frame",
    [
        "I {line}",
        "At {employer}, I {line}",
        "As {position} at {employer} I {line}",
        "In my time at {employer} I {line}",
        "Your posting asks for this; at {employer}, I {line}",
        "Most recently, at {employer}, I {line}",
    ],
)
def test_a_resume_line_in_the_first_person_always_passes(
    checker: ClaimChecker, pair: Pair, frame: str
) -> None:
    materials = {item.id: item for item in resume_materials(pair.resume)}
    refused: list[str] = []
    for work, number, line in _highlights(pair):
        sentence = frame.format(employer=work.name, position=work.position, line=line)
        for cited in ((), (materials[f"resume:{number}"],)):
            claim = _judge(checker, pair, sentence, cited)
            if claim.verdict != "supported":
                refused.append(f"{sentence}: {claim.reason}")

    assert refused == []


def test_every_quote_stands_in_the_material_that_it_names(checker: ClaimChecker) -> None:
    for case in CASES:
        lines = {
            **{f"resume:{line.number}": line.text for line in case.pair.resume.lines},
            **{f"posting:{line.number}": line.text for line in case.pair.posting.lines},
        }
        for evidence in _judge(checker, case.pair, case.text).evidence:
            assert evidence.quote in lines[evidence.material_id]


def test_a_claim_that_cites_another_line_is_not_supported_by_the_rest(
    checker: ClaimChecker,
) -> None:
    name = resume_materials(SOFTWARE.resume)[0]

    claim = _judge(checker, SOFTWARE, "I mentored five engineers.", (name,))

    assert claim.verdict == "unsupported"


def test_a_posting_line_never_supports_a_claim_about_the_candidate(
    checker: ClaimChecker,
) -> None:
    claim = _judge(checker, SOFTWARE, "I am at home in streaming systems such as Kafka.")

    assert (claim.verdict, claim.about) == ("unsupported", "candidate")


def test_a_resume_line_never_supports_a_claim_about_the_employer(checker: ClaimChecker) -> None:
    claim = _judge(checker, SOFTWARE, "Fennwick Labs led the rewrite of a booking service.")

    assert (claim.verdict, claim.about) == ("unsupported", "employer")


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("I mentored five engineers.", "candidate"),
        ("Fennwick Labs builds the data platform behind mid-size grocery logistics.", "employer"),
        ("Thank you for your time.", "neither"),
        ("I would like to learn Terraform.", "neither"),
        ("I have not used Kafka.", "neither"),
    ],
)
def test_a_sentence_is_about_the_candidate_the_employer_or_neither(
    checker: ClaimChecker, sentence: str, about: str
) -> None:
    assert _judge(checker, SOFTWARE, sentence).about == about


@pytest.mark.parametrize(
    "sentence", ["", "   ", "[1]", "…", "!!!", "I", "😀" * 50, "a" * 5000, "1 2 3 " * 300]
)
def test_odd_input_gets_a_verdict(checker: ClaimChecker, sentence: str) -> None:
    claim = _judge(checker, SOFTWARE, sentence)

    assert claim.text == sentence


def _judge(
    checker: ClaimChecker, pair: Pair, sentence: str, cited: Sequence[Material] = ()
) -> Claim:
    return checker.check_letter_sentence(sentence, cited, resume=pair.resume, posting=pair.posting)


def _highlights(pair: Pair) -> list[tuple[Work, int, str]]:
    """Give each line of a position as it continues ``I``."""
    return [
        (work, number, text[0].lower() + text[1:])
        for work in pair.resume.work
        for number, text in zip(work.line_numbers[1:], work.highlights, strict=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "passes"),
    [
        ("My first month would go to walking all three sites and listening.", True),
        ("My first two weeks with you will go to watching how the others work.", True),
        ("My first month would go to using my twelve years of COBOL.", False),
        ("My first month in the job brought in forty customers.", False),
    ],
)
def test_the_first_weeks_in_a_job_to_come_are_a_plan(
    checker: ClaimChecker, sentence: str, passes: bool
) -> None:
    claim = checker.check_letter_sentence(
        sentence, (), resume=SOFTWARE.resume, posting=SOFTWARE.posting
    )

    assert (claim.verdict in _PASSES) == passes
