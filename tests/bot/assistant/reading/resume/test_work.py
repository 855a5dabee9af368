from __future__ import annotations

import pytest

from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.resume import Resume, Work
from knowledge.readers.reader import read_bytes, read_decoded
from tests.bot.assistant.reading.resume import texts
from tests.data import files


def resume_of(text: str) -> Resume:
    return understand_resume(read_decoded(text, file_name="resume"))


def outline(work: Work) -> tuple[str, str, str, str]:
    return work.position, work.name, work.start_date, work.end_date or "now" * work.is_current


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            texts.ENGINEER,
            [
                ("Senior Backend Engineer", "Lindenpay GmbH", "2021", "now"),
                ("Software Engineer", "Hafenlogistik AG", "2017", "2021"),
            ],
        ),
        (
            texts.NURSE,
            [
                ("Staff Nurse", "Aireview Hospital", "2018-09", "now"),
                ("Healthcare Assistant", "Rosebank Care Home", "2015-01", "2018-08"),
            ],
        ),
        (
            texts.COOK,
            [
                ("Head Chef", "Gasthaus Sonnberg", "2019-06", "now"),
                ("Sous Chef", "Hotel Seeblick", "2014-04", "2019-05"),
            ],
        ),
        (
            texts.TEACHER,
            [
                ("Mathematics Teacher", "Riverside Middle School", "2016-08", "now"),
                ("Teaching Assistant", "Cedar Elementary School", "2013-09", "2016-06"),
            ],
        ),
        (
            texts.CAREER_CHANGER,
            [
                ("Data Analyst", "Öresund Clinics Network", "2024-03", "now"),
                ("Physiotherapist", "Rehacentrum Malmö AB", "2014-06", "2021-12"),
            ],
        ),
        (
            texts.GERMAN_NURSE,
            [
                ("Stationsleitung", "Klinikum Nordhafen", "2018-04", "now"),
                (
                    "Gesundheits- und Krankenpflegerin",
                    "Marienhospital Auental",
                    "2011-09",
                    "2018-03",
                ),
            ],
        ),
        (
            texts.SPANISH_WAITER,
            [
                ("Jefe de sala", "Restaurante La Marea", "2020-03", "now"),
                ("Camarero", "Hotel Playa Norte", "2016-06", "2020-02"),
            ],
        ),
        (
            texts.FRENCH_ASSISTANT,
            [
                ("Assistante de direction", "Groupe Valmont", "2019-01", "now"),
                ("Secrétaire", "Cabinet Perrin", "2014-09", "2018-12"),
            ],
        ),
        (
            texts.PROMOTED,
            [
                ("Operations Manager", "Northgate Logistics", "2021-01", "now"),
                ("Shift Supervisor", "Northgate Logistics", "2017-05", "2020-12"),
                ("Warehouse Operative", "Quickpack Ltd", "2014-02", "2017-04"),
            ],
        ),
        (
            texts.WITHOUT_HEADINGS,
            [
                ("Pastry Chef", "Maison Lilas", "2019", "2024"),
                ("Baker", "Granville Bakery", "2016", "2019"),
            ],
        ),
        (
            texts.LAWYER,
            [
                ("Associate", "Kanzlei Brandt & Partner", "2017", "2022"),
                ("Senior Associate", "Albrecht LLP", "2022", "now"),
            ],
        ),
        (texts.STUDENT, []),
    ],
)
def test_positions_are_found_with_employer_and_dates(
    text: str, positions: list[tuple[str, str, str, str]]
) -> None:
    assert [outline(work) for work in resume_of(text).work] == positions


@pytest.mark.parametrize(
    ("data", "positions"),
    [
        (
            files.resume_pdf(),
            [
                ("Senior Backend Engineer", "Lindenpay GmbH", "2021-03", "now"),
                ("Software Engineer", "Hafenlogistik AG", "2017-09", "2021-02"),
            ],
        ),
        (
            files.resume_docx(),
            [
                ("Senior Backend Engineer", "Lindenpay GmbH", "2021-03", "now"),
                ("Software Engineer", "Hafenlogistik AG", "2017-09", "2021-02"),
            ],
        ),
        (
            files.two_column_pdf(),
            [
                ("Head Chef", "Gasthaus Sonnberg", "2019-06", "now"),
                ("Sous Chef", "Hotel Seeblick", "2014-04", "2019-05"),
            ],
        ),
        (
            files.margin_dates_pdf(),
            [
                ("Stationsleitung", "Klinikum Nordhafen", "2018-04", "now"),
                (
                    "Gesundheits- und Krankenpflegerin",
                    "Marienhospital Auental",
                    "2011-09",
                    "2018-03",
                ),
                ("Pflegehelferin", "Haus am Deich", "2008", "2011"),
            ],
        ),
        (
            files.table_docx(),
            [
                ("Warehouse Supervisor", "Portside Logistics", "2018", "2023"),
                ("Forklift Driver", "Nordic Freight Ltd", "2012", "2018"),
            ],
        ),
    ],
)
def test_the_layout_of_a_file_does_not_change_its_positions(
    data: bytes, positions: list[tuple[str, str, str, str]]
) -> None:
    resume = understand_resume(read_bytes(data, file_name="resume"))

    assert [outline(work) for work in resume.work] == positions


def test_a_line_knows_the_position_it_belongs_to() -> None:
    resume = resume_of(texts.ENGINEER)

    contexts = {line.text: line.context for line in resume.lines}
    assert contexts["Cut the settlement run from 50 minutes to 8."] == (
        "Senior Backend Engineer, Lindenpay GmbH (2021 - present)"
    )
    assert contexts["Built the container tracking service in Python and Kafka."] == (
        "Software Engineer, Hafenlogistik AG (2017 - 2021)"
    )
    assert contexts["Backend engineer with seven years of work on payment systems."] == ""


def test_highlights_and_line_numbers_point_at_the_same_lines() -> None:
    resume = resume_of(texts.NURSE)

    by_number = {line.number: line.text for line in resume.lines}
    work = resume.work[0]
    assert work.highlights == (
        "Care for eight patients a shift on a ward of 28 beds.",
        "Lead the monthly audit of wound care.",
    )
    assert [by_number[number] for number in work.line_numbers][-2:] == list(work.highlights)
    assert work.location == "Leeds"


def test_indented_lines_below_a_dated_head_are_its_deeds() -> None:
    resume = resume_of(
        "Winnie Ashcombe\n\nWHAT I HAVE DONE\n"
        "Store Manager - Larkspur Outdoor, Reading (6/2021 onwards)\n"
        "  yearly sales from 1.4m to 1.9m pounds\n"
        "  staff of 12, sickness days per head from 9 to 6 a year\n"
        "  shrinkage 0.7%\n"
        "Assistant Manager - Larkspur Outdoor, Slough (3/2018 to 5/2021)\n"
        "  opened the store with the manager; rota, cash office\n"
    )

    first, second = resume.work
    assert (first.position, first.start_date, first.is_current) == (
        "Store Manager",
        "2021-06",
        True,
    )
    assert len(first.highlights) == 3
    assert (second.name, second.position) == ("Larkspur Outdoor", "Assistant Manager")
