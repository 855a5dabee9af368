from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.derivation import follows_from
from bot.assistant.grounding.lines import Line, lines_of
from bot.assistant.grounding.quantities import find_quantities
from bot.domain.claim import Material
from tests.evals.claims import read_texts

_CLERK = "Clerk, Moorside Printing (January 2018 - December 2021)"


def _line(text: str) -> Line:
    (line,) = lines_of([Material("resume:1", "resume", text, _CLERK, "en")])
    return line


def _follows(clause: str, text: str) -> bool:
    return follows_from(find_quantities(clause, "en")[0], _line(text), clause)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "That is 84,000 euros a year.",
            "Cut the server bill from EUR 18,000 to EUR 11,000 a month.",
        ),
        (
            "The server bill is 7,000 euros lower.",
            "Cut the server bill from EUR 18,000 to 11,000 EUR.",
        ),
        ("Debtors paid eighteen days earlier.", "Brought debtor days down from 62 to 44."),
        ("Four papers are still open.", "Part-qualified: 9 of 13 papers passed."),
        (
            "On average 77,500 pounds a year came from grants.",
            "Won £310,000 in grants over four years.",
        ),
        ("99.4 percent of our picks are right.", "Pick errors now at 0.6 %."),
        ("The trustees heard me every three months.", "Reported quarterly to the trustees."),
        ("I printed something like 200 posters in all.", "Printed 50 posters a year."),
        ("Portal use tripled.", "Portal used by 5,600 carriers a week, up from 1,900."),
    ],
)
def test_a_number_follows_from_the_numbers_of_a_line(clause: str, text: str) -> None:
    assert _follows(clause, text)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "That is 94,000 euros a year.",
            "Cut the server bill from EUR 18,000 to EUR 11,000 a month.",
        ),
        ("The paper bill is 7,000 euros lower.", "Cut server costs from EUR 18,000 to 11,000 EUR."),
        ("Seven papers are still open.", "Part-qualified: 9 of 13 papers passed."),
        ("I passed four papers.", "Part-qualified: 9 of 13 papers passed."),
        ("I printed 200 posters in all.", "Printed 50 posters a year."),
        ("Half our places are chilled.", "A third of our places are chilled."),
    ],
)
def test_a_number_that_the_line_does_not_give_does_not_follow(clause: str, text: str) -> None:
    assert not _follows(clause, text)


def test_a_number_is_no_distance_from_an_average() -> None:
    resume, posting = read_texts(
        "Ada Fern\n\nEXPERIENCE\nStore Manager, Larkspur, Reading (2021 - present)\n"
        "- shrinkage 0.8% (company average 1.4%)\n",
        "Area Manager\nGooseberry Garden Centres\nWanted: a driving licence.\n",
    )
    checker = ClaimChecker(None, clock=lambda: date(2026, 11, 23))

    def verdict(sentence: str) -> str:
        return checker.check_letter_sentence(sentence, (), resume=resume, posting=posting).verdict

    assert verdict("Shrinkage in my store is 0.8 per cent.") == "supported"
    assert verdict("Shrinkage in my store is 1.4 per cent below the average.") == "unsupported"
