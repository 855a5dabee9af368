"""What a user takes out of the lists of a résumé or adds to them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.reading.resume.corrections import Correction, correct
from bot.assistant.reading.resume.understanding import understand_resume
from knowledge.readers.reader import read_decoded

TEXT = """Marit Solheim
marit@solheim.example

Experience

Web Developer
Kodverk AB
2025 - present
- Built three tools with TypeScript

Pastry Chef
Hotell Vinga
2014 - 2023
- Halved the waste

Kitchen Porter
Bryggen Bistro
2012 - 2014

Skills
TypeScript, React, HACCP

Languages
Swedish (native), English (fluent)
"""
RESUME = understand_resume(read_decoded(TEXT, file_name="x"))


def _correct(said: str) -> Correction | None:
    return correct(RESUME, said, today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("remove the second job", "Hotell Vinga"),
        ("Please remove my 2nd job.", "Hotell Vinga"),
        ("delete job number 3", "Bryggen Bistro"),
        ("Drop the last job", "Kodverk AB"),
        ("remove the job at Hotell Vinga", "Hotell Vinga"),
        ("I never worked at Bryggen Bistro", "Bryggen Bistro"),
        ("remove Hotell Vinga from my résumé", "Hotell Vinga"),
        ("Entferne die zweite Stelle", "Hotell Vinga"),
        ("Quita el segundo trabajo", "Hotell Vinga"),
        ("Supprimez le deuxième poste", "Hotell Vinga"),
    ],
)
def test_a_job_is_taken_out_with_its_lines(said: str, gone: str) -> None:
    correction = _correct(said)

    assert correction is not None
    assert correction.field == "work"
    left = [work.name for work in RESUME.work if work.name != gone]
    assert [work.name for work in correction.resume.work] == left
    assert not any(gone == line.text for line in correction.resume.lines)
    assert correction.value.endswith(gone)


def test_the_lines_of_other_jobs_stay_as_evidence() -> None:
    correction = _correct("remove the second job")

    assert correction is not None
    texts = [line.text for line in correction.resume.lines]
    assert "Built three tools with TypeScript" in texts
    assert "Halved the waste" not in texts


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("I also speak French", ("French",)),
        ("I speak Danish too", ("Danish",)),
        ("I also speak German (B2) and Italian", ("German (B2)", "Italian")),
        ("Ich spreche auch Dänisch", ("Dänisch",)),
        ("También hablo francés", ("francés",)),
        ("Je parle aussi espagnol", ("espagnol",)),
    ],
)
def test_languages_are_added(said: str, added: tuple[str, ...]) -> None:
    correction = _correct(said)

    assert correction is not None
    assert correction.resume.languages == (*RESUME.languages, *added)
    assert all(language in correction.resume.text for language in added)


def test_a_language_said_anew_is_not_doubled() -> None:
    correction = _correct("I speak English (C2)")

    assert correction is not None
    assert correction.resume.languages == ("Swedish (native)", "English (C2)")


def test_skills_are_added_and_taken_out() -> None:
    more, less = _correct("add Docker to my skills"), _correct("remove HACCP from my skills")

    assert more is not None
    assert less is not None
    assert [s.name for s in more.resume.skills] == ["TypeScript", "React", "HACCP", "Docker"]
    assert [s.name for s in less.resume.skills] == ["TypeScript", "React"]
    assert more.resume.lines[-1].number == more.resume.skills[-1].line_number


def test_a_language_is_taken_out() -> None:
    correction = _correct("I don't speak English")

    assert correction is not None
    assert correction.resume.languages == ("Swedish (native)",)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("My name is spelled Marit Solhjem", "Marit Solhjem"),
        ("my name is spelt with a j: Marit Solhjem", "Marit Solhjem"),
        ("Mi nombre se escribe Marit Solhjem", "Marit Solhjem"),
        ("Mon nom s'écrit Marit Solhjem", "Marit Solhjem"),
        ("Mein Name schreibt sich Marit Solhjem", "Marit Solhjem"),
    ],
)
def test_a_name_is_spelled(said: str, name: str) -> None:
    correction = _correct(said)

    assert correction is not None
    assert correction.resume.basics.name == name


@pytest.mark.parametrize(
    "said",
    [
        "remove the ninth job",
        "remove the fifth job",
        "remove the second sentence",
        "remove Java",
        "I also speak of money",
        "I speak fluently",
        "drop me a line",
        "Remove the second job?",
    ],
)
def test_what_names_nothing_of_the_resume_is_left_to_others(said: str) -> None:
    assert _correct(said) is None
