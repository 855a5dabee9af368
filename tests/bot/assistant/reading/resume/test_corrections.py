from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.reading.resume.corrections import SECTION, correct
from bot.assistant.reading.resume.understanding import understand_resume
from knowledge.readers.reader import read_decoded
from tests.data.files import RESUME_TEXT

TODAY = date(2026, 11, 25)
RESUME = understand_resume(read_decoded(RESUME_TEXT, file_name="x"))


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("My last job ended in May", "2026-05"),
        ("my last job ended in December.", "2025-12"),
        ("My current position ended in March 2025", "2025-03"),
        ("my job at Lindenpay ended in 2024", "2024"),
        ("I left Lindenpay in June 2026", "2026-06"),
        ("Meine letzte Stelle endete im Mai 2026", "2026-05"),
        ("Mi último trabajo terminó en mayo de 2026", "2026-05"),
        ("Mon dernier poste a pris fin en mai 2026", "2026-05"),
    ],
)
def test_the_end_of_a_job_is_corrected(said: str, end: str) -> None:
    correction = correct(RESUME, said, today=TODAY)

    assert correction is not None
    assert correction.resume.work[0].end_date == end
    assert not correction.resume.work[0].is_current
    assert correction.resume.work[1] == RESUME.work[1]


def test_a_job_named_by_its_employer_is_the_one_that_changes() -> None:
    correction = correct(RESUME, "My job at Hafenlogistik began in May 2016", today=TODAY)

    assert correction is not None
    assert correction.resume.work[1].start_date == "2016-05"
    assert correction.resume.work[0] == RESUME.work[0]


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("My e-mail is mira@new.example", "email", "mira@new.example"),
        ("my phone number is +49 40 123 4567", "phone", "+49 40 123 4567"),
        ("My name is Mira Adaeze Okafor", "name", "Mira Adaeze Okafor"),
        ("Ich heiße Mira Adler", "name", "Mira Adler"),
        ("I live in Hamburg", "location", "Hamburg"),
        ("Vivo en Madrid", "location", "Madrid"),
    ],
)
def test_who_the_person_is_is_corrected(said: str, field: str, value: str) -> None:
    correction = correct(RESUME, said, today=TODAY)

    assert correction is not None
    assert getattr(correction.resume.basics, field) == value


def test_the_users_words_become_a_line_with_its_place() -> None:
    said = "My title at Hafenlogistik was Backend Engineer"

    correction = correct(RESUME, said, today=TODAY)

    assert correction is not None
    line = correction.resume.lines[-1]
    assert (line.text, line.section) == (said, SECTION)
    assert correction.resume.text[line.span.start : line.span.end] == said
    assert correction.resume.work[1].position == "Backend Engineer"


def test_the_same_words_said_twice_stand_once() -> None:
    once = correct(RESUME, "I live in Hamburg", today=TODAY)
    assert once is not None

    twice = correct(once.resume, "I live in Hamburg", today=TODAY)

    assert twice is not None
    assert twice.resume == once.resume


@pytest.mark.parametrize(
    "said",
    [
        "",
        "My last job ended in May, what now?",
        "What does a data engineer do?",
        "My job at Nowhere Ltd ended in May",
        "My last job ended badly",
        "I live in Hamburg and my last job ended in May and so on " * 5,
        "Mira",
    ],
)
def test_anything_else_is_no_correction(said: str) -> None:
    assert correct(RESUME, said, today=TODAY) is None
