from __future__ import annotations

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from bot.domain.claim import Claim, Evidence, Material

_EXPERIENCE = Material(
    "role:backend#1",
    "passage",
    "Employers commonly ask for 5-8 years of work on large systems. A Bachelor's degree or"
    " equivalent practice is preferred. About 30 % of postings mention Go.",
    "Senior Backend Engineer — Experience and education",
)
_TOOLS = Material(
    "role:backend#2",
    "passage",
    "Most teams use PostgreSQL or MySQL and run their services in Docker and Kubernetes."
    " They watch them with Datadog or New Relic. Knowledge of Rust is not expected.",
    "Senior Backend Engineer — Skills and tools",
)
_PAY = Material(
    "role:backend#3",
    "passage",
    "In 2025 the median wage in the United States was $133,080 a year. Pay rose by 4 % from 2024.",
    "Senior Backend Engineer — Pay",
)


@pytest.fixture(scope="module")
def checker() -> ClaimChecker:
    return ClaimChecker(None)


def _check(checker: ClaimChecker, sentence: str) -> Claim:
    return checker.check(sentence, (_EXPERIENCE, _TOOLS, _PAY), about="role")


@pytest.mark.parametrize(
    "sentence",
    [
        "Senior backend engineers commonly need five to eight years on large systems [1].",
        "A Bachelor's degree, or equivalent practice, is preferred [1].",
        "Teams use PostgreSQL or MySQL [2].",
        "Services run in Docker and Kubernetes [2], and pay rose by 4 % [3].",
        "The tools for watching services are Datadog and New Relic.",
        "Rust is not expected.",
        "The median wage was 133,080 dollars a year in 2025 [3].",
        "About 30 percent of the postings mention Go.",
    ],
)
def test_an_honest_paraphrase_is_supported(checker: ClaimChecker, sentence: str) -> None:
    claim = _check(checker, sentence)

    assert claim.verdict == "supported", claim.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Senior backend engineers need ten years on large systems [1].",
        "A Master's degree is preferred [1].",
        "A Bachelor's degree is required [1].",
        "Teams use MongoDB [2].",
        "All teams use PostgreSQL [2].",
        "Knowledge of Rust is expected [2].",
        "The median wage was $153,080 a year [3].",
        "Pay fell by 4 % from 2024 [3].",
        "The median wage in 2023 was $133,080 a year [3].",
        "About 30 % of postings mention Docker.",
        "Senior backend engineers travel to customers every week.",
        "Google asks for 5-8 years of work on large systems.",
    ],
)
def test_an_invention_is_not_supported(checker: ClaimChecker, sentence: str) -> None:
    assert _check(checker, sentence).verdict in {"unsupported", "partly"}


@pytest.mark.parametrize("sentence", ["Shall I go on?", "", "[1]", "Here is more:"])
def test_what_states_nothing_is_not_a_claim(checker: ClaimChecker, sentence: str) -> None:
    assert _check(checker, sentence).verdict == "not_a_claim"


def test_a_half_that_no_passage_speaks_of_makes_a_claim_partly_supported(
    checker: ClaimChecker,
) -> None:
    claim = _check(
        checker, "Services run in Docker and Kubernetes, and managers hold lunches on the beach."
    )

    assert claim.verdict == "partly"


def test_nothing_supports_a_claim_that_cites_nothing(checker: ClaimChecker) -> None:
    claim = checker.check("Teams use PostgreSQL.", (), about="role")

    assert (claim.verdict, claim.reason) == ("unsupported", "no evidence was given")


def test_evidence_is_the_sentence_that_says_it_verbatim(checker: ClaimChecker) -> None:
    claim = _check(checker, "Rust is not expected.")

    assert claim.evidence == (
        Evidence(
            material_id="role:backend#2",
            source="Senior Backend Engineer — Skills and tools",
            quote="Knowledge of Rust is not expected.",
        ),
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Did you know that data engineers earn $527,155?",
        "Have you heard of Siemens in Oslo?",
        "Data engineers write SQL v2406.",
        "x2406y527155",
    ],
)
def test_figures_and_names_do_not_hide_in_questions_or_words(sentence: str) -> None:
    cited = [Material("p", "passage", "Data engineers write SQL.", "Data Engineer")]

    assert ClaimChecker(None).check(sentence, cited, about="role").verdict == "unsupported"
    assert ClaimChecker(None).check(sentence, [], about="role").verdict != "supported"


def test_a_place_counts_under_its_other_names() -> None:
    cited = [Material("p", "passage", "In the United States nurses pass the NCLEX-RN.", "Nurse")]

    claim = ClaimChecker(None).check("US nurses pass the NCLEX-RN.", cited, about="role")

    assert claim.verdict == "supported"


def test_a_language_is_not_shown_by_its_country() -> None:
    cited = [Material("p", "passage", "Nurses work in Germany.", "Nurse")]

    claim = ClaimChecker(None).check("Nurses know German well.", cited, about="role")

    assert claim.verdict == "unsupported"
