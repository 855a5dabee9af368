"""Résumés in layouts that people really send; each test is a class of what was read wrong once."""

from __future__ import annotations

import pytest

from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.resume import Resume
from knowledge.readers.reader import read_decoded


def _read(text: str) -> Resume:
    return understand_resume(read_decoded(text, file_name="resume"))


def _jobs(resume: Resume) -> list[tuple[str, str, str, str]]:
    return [(w.position, w.name, w.start_date, w.end_date) for w in resume.work]


GERMAN = """Lebenslauf

Name: Jannike Thordsen
Geburtsdatum: 14.03.1988 in Husum
Anschrift: Deichstraße 9, 25813 Husum
Telefon: +49 4841 555 017

Berufserfahrung

04/2019 - heute
Teamleiterin Disposition
Nordfracht Spedition GmbH, Flensburg

07/2012 - 07/2013
Elternzeit

09/2010 - 06/2012
Sachbearbeiterin Versand
Möbelhaus Petersen GmbH, Husum

Sprachen

Deutsch (Muttersprache), Englisch (B2), Dänisch (A2)
"""


def test_a_date_of_birth_is_neither_phone_nor_place() -> None:
    basics = _read(GERMAN).basics

    assert basics.phone == "+49 4841 555 017"
    assert basics.location == "Deichstraße 9, 25813 Husum"
    assert basics.name == "Jannike Thordsen"


def test_parental_leave_is_no_position() -> None:
    assert [position for position, *_ in _jobs(_read(GERMAN))] == [
        "Teamleiterin Disposition",
        "Sachbearbeiterin Versand",
    ]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ('# Rosalind "Roz" Okonjo-Hale\n\nActive Secret Clearance', 'Rosalind "Roz" Okonjo-Hale'),
        ("Europass Curriculum Vitae\n\nName: Bogdan Ilie Marinescu", "Bogdan Ilie Marinescu"),
        ("Hi! I'm Oluwaseun Pettersen, cook from Bergen.", "Oluwaseun Pettersen"),
        ("Larry Page\n\nlarry@page.example", "Larry Page"),
    ],
)
def test_a_name_is_told_from_other_capitals(top: str, name: str) -> None:
    assert _read(f"{top}\n\nSkills\n\nCooking, baking\n").basics.name == name


@pytest.mark.parametrize(
    ("lines", "languages"),
    [
        (
            "Français : langue maternelle\nAnglais : courant (C1)\nItalien : notions",
            ("Français : langue maternelle", "Anglais : courant (C1)", "Italien : notions"),
        ),
        ("Español (nativo), euskera (C1), inglés (B2)", None),
        (
            "English\nNative or bilingual proficiency\nYoruba\nLimited proficiency",
            ("English", "Yoruba"),
        ),
        ("Klingon (B2), English", ("Klingon (B2)", "English")),
    ],
)
def test_every_listed_language_is_found(lines: str, languages: tuple[str, ...] | None) -> None:
    read = _read(f"Ada Baker\n\nExperience\n\nCook, Inn, 2019 - 2020\n\nLanguages\n\n{lines}\n")

    assert read.languages == (languages or tuple(lines.split(", ")))


def test_languages_told_in_a_sentence_are_found() -> None:
    assert _read("I'm Ola Berg, cook. I speak Norwegian, English and some Polish.").languages == (
        "Norwegian",
        "English",
        "some Polish",
    )


def test_a_copied_profile_page_keeps_employers_together() -> None:
    resume = _read(
        "Tamsin Adeyemi\n\nExperience\nLarkspur Health logo\nUX Researcher\n"
        "Larkspur Health · Full-time\nJan 2023 - Present · 3 yrs\nBristol, United Kingdom\n"
        "Ran 60 interviews with night nurses.\n\nTidewater Group\nFull-time · 4 yrs 2 mos\n"
        "Senior Research Assistant\nMar 2021 - Dec 2022 · 1 yr 10 mos\nLondon\n"
        "Research Assistant\nNov 2018 - Mar 2021 · 2 yrs 5 mos\nLondon\n"
    )

    assert _jobs(resume) == [
        ("UX Researcher", "Larkspur Health", "2023-01", ""),
        ("Senior Research Assistant", "Tidewater Group", "2021-03", "2022-12"),
        ("Research Assistant", "Tidewater Group", "2018-11", "2021-03"),
    ]


def test_a_career_summary_with_dates_tells_of_work() -> None:
    resume = _read(
        "Hesper Quartermaine\n\nCareer summary\n"
        "Festival Producer, Cuba Street Collective (Feb 2020 - present)\n"
        "Events Coordinator, Harbour Arts Trust (Jul 2016 - Jan 2020)\n"
    )

    assert [(p, n) for p, n, *_ in _jobs(resume)] == [
        ("Festival Producer", "Cuba Street Collective"),
        ("Events Coordinator", "Harbour Arts Trust"),
    ]


def test_headings_whose_letters_stand_apart_open_their_sections() -> None:
    resume = _read(
        "Ada Baker\n\nP ROF I LE\n\nCook.\n\nWO RK HISTO RY\n\nCook, Inn Ltd, 2019 - 2020\n\n"
        "EDU CATION\n\nNVQ Level 3, Leeds City College, 2014\n"
    )

    assert [name for _, name, *_ in _jobs(resume)] == ["Inn Ltd"]
    assert [course.institution for course in resume.education] == ["Leeds City College"]


def test_an_arrow_stands_between_two_dates() -> None:
    resume = _read("Ada Baker\n\nExperience\n\nCook, Inn Ltd\tMarch 2019 → Present\n")

    assert resume.work[0].start_date == "2019-03"
    assert resume.work[0].is_current
