from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from bot.domain.claim import Claim
from tests.evals.claims import read_texts

_TODAY = date(2026, 11, 23)
_RESUME, _POSTING = read_texts(
    """MIRA OSTROW
Electrician

EXPERIENCE

Halden Wiring Ltd, Corby - Electrician
April 2021 - present
- Contributed to the application of the new testing rules to 7 sites
- Nominated for the county's safety prize in 2023

Tarn Electrical, Oakham - Apprentice
August 2016 - March 2021
- Rewired kitchens in private homes
- Received training for safe work at height
""",
    """Electrician - Wold Power, Kettering

We wire schools and clinics.

Requirements
- Fault finding
""",
)


def _check(sentence: str) -> Claim:
    checker = ClaimChecker(None, clock=lambda: _TODAY)
    return checker.check_letter_sentence(sentence, (), resume=_RESUME, posting=_POSTING)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            "I am still employed at Tarn Electrical, where I rewire kitchens.",
            "the evidence says that this position has ended",
        ),
        (
            "At Tarn Electrical I trained my colleagues in safe work at height.",
            "the evidence tells of a training received, not given",
        ),
        (
            "In 2023 I won the county's safety prize.",
            "the evidence names no prize that was won",
        ),
        (
            "I led the application of the new testing rules to 7 sites.",
            "the verb claims more than the evidence",
        ),
    ],
)
def test_the_words_of_a_line_with_another_role_are_refused(sentence: str, reason: str) -> None:
    claim = _check(sentence)

    assert (claim.verdict, claim.reason) == ("unsupported", reason)


@pytest.mark.parametrize(
    "sentence",
    [
        "I currently work at Halden Wiring.",
        "At Tarn Electrical I received training for safe work at height.",
        "I was nominated for the county's safety prize in 2023.",
        "I no longer work at Tarn Electrical.",
    ],
)
def test_the_role_that_a_line_tells_is_let_through(sentence: str) -> None:
    claim = _check(sentence)

    assert claim.verdict in {"supported", "not_a_claim"}
