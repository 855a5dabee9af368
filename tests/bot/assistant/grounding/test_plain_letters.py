"""Sentences over one résumé and one posting in plain text, without an embedder."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.claim import Verdict
from knowledge.readers.reader import read_decoded

_RESUME = """Tilda Morrow
Norwich

Experience
Duty Manager, Hotel Marram, Cromer, May 2019 - October 2022
- Handled complaints and night emergencies.
- Stood in for the general manager for 6 weeks in 2021.
- Worked with the revenue manager on weekly rates.
- Night deliveries, 23 in all, none came late.
- Gave input to the pricing change of 2021.

Receptionist, Seabrook Inn, Galway, March 2016 - April 2019
- Trained five new receptionists.
- Kept 30 rooms free of mould.

Training
Certificate in Revenue Management, module 1 of 3 passed
Languages: English (native), German (A2), school French
"""
_POSTING = """Hotel Manager
The Corrigan House, Kilkenny

A country house hotel with 54 rooms. Eight trainees learn with us each year.
You know revenue management and Opera Cloud.
"""
_PASSES = ("supported", "not_a_claim")


@pytest.fixture(scope="module")
def checker() -> ClaimChecker:
    return ClaimChecker(None, clock=lambda: date(2026, 11, 23))


def _judge(checker: ClaimChecker, sentence: str) -> Verdict:
    resume = understand_resume(read_decoded(_RESUME, file_name="resume.txt"))
    posting = understand_posting(read_decoded(_POSTING, file_name="posting.txt"))
    return checker.check_letter_sentence(sentence, (), resume=resume, posting=posting).verdict


@pytest.mark.parametrize(
    "sentence",
    [
        "I never had to deal with complaints at Hotel Marram.",
        "I have unfortunately never handled night emergencies.",
        "In Galway I stood in for the general manager for six weeks.",
        "I set the weekly rates of Hotel Marram.",
        "The weekly rates were changed, and I led all of it.",
        "I decided the pricing change of 2021.",
        "My position at Hotel Marram was general manager.",
        "I hold a certificate in revenue management.",
        "I speak German well enough to negotiate with guests.",
        "I hold sales talks in French without effort.",
        "Nobody at Hotel Marram ever complained about a delivery at noon.",
        "I have been a hotel manager for six and a half years.",
        "I have been a duty manager for six years.",
        "I saw that you have just been awarded a fifth star.",
    ],
)
def test_a_lie_told_in_plain_words_is_caught(checker: ClaimChecker, sentence: str) -> None:
    assert _judge(checker, sentence) not in _PASSES


@pytest.mark.parametrize(
    "sentence",
    [
        "Each of my twenty-three night deliveries came on time.",
        "I spent three years and six months at Hotel Marram.",
        "My years in Galway came to about three.",
        "Opera Cloud is a blank page for me so far.",
        "Opera Cloud is something I have only read about so far.",
        "Five new receptionists were trained by me, not by an agency.",
        "If you invite me, I will gladly come to Kilkenny.",
        "You have 54 rooms and teach eight trainees a year.",
        "The revenue manager decided the rates.",
        "Weekly rates were the revenue manager's job, and I lent him a hand.",
        "What draws me is the thought of running one house from cellar to roof.",
    ],
)
def test_a_truth_told_in_plain_words_passes(checker: ClaimChecker, sentence: str) -> None:
    assert _judge(checker, sentence) in _PASSES
