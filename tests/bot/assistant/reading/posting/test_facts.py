from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded
from tests.bot.assistant.reading.posting import texts
from tests.data import files

ALL_TEXTS = [value for name, value in vars(texts).items() if name.isupper()]


def posting_of(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


@pytest.mark.parametrize("text", [*ALL_TEXTS, files.POSTING_TEXT])
def test_nothing_is_given_that_does_not_stand_in_the_posting(text: str) -> None:
    posting = posting_of(text)

    given = [posting.title, posting.hiring_organization, posting.job_location]
    given += [posting.base_salary, posting.employment_type, posting.valid_through]
    given += [requirement.text for requirement in posting.requirements]
    assert [value for value in given if value not in posting.text] == []
    assert all(posting.text[ln.span.start : ln.span.end] == ln.text for ln in posting.lines)


@pytest.mark.parametrize(
    ("text", "title", "organization", "place"),
    [
        (files.POSTING_TEXT, "Backend Engineer", "Brightmoor Energy", "Hamburg, Germany"),
        (texts.NURSE, "Registered Nurse, Night Shift", "Hollybank Hospice", "Sheffield, UK"),
        (texts.COOK_IN_PROSE, "Sous Chef", "Hotel Adlerhorst", ""),
        (texts.ENGINEER, "Senior Backend Engineer", "Brightmoor Energy", "Hamburg, Germany"),
        (texts.GERMAN, "Buchhalterin / Buchhalter", "Steuerkanzlei Brandner", "Bremen"),
        (texts.FRENCH, "Développeur Python", "Valmont Numérique", "Lyon"),
        (texts.UNKNOWN_HEADINGS, "Warehouse Supervisor", "Quickpack Ltd", ""),
        (texts.WITHOUT_REQUIREMENTS, "", "", ""),
    ],
)
def test_title_organisation_and_place_are_found(
    text: str, title: str, organization: str, place: str
) -> None:
    posting = posting_of(text)

    found = (posting.title, posting.hiring_organization, posting.job_location)
    assert found == (title, organization, place)


def test_pay_type_and_deadline_are_given_as_written() -> None:
    posting = posting_of(texts.NURSE)

    assert posting.base_salary == "£33,700 - £41,000 per annum"
    assert posting.employment_type == "Part-time"
    assert posting.valid_through == "14 March 2027"


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("The salary is $120,000 - $150,000 a year.", "$120,000 - $150,000 a year"),
        ("Pay: 45.000 € bis 55.000 € brutto", "45.000 € bis 55.000 € brutto"),
        ("Compensation: £25 per hour", "£25 per hour"),
        ("Salary: $120k to $140k plus a $500 stipend", "$120k to $140k"),
        ("We raised $18M in funding and pay well.", ""),
        ("Paid lunch worth $300 per month allowance", ""),
    ],
)
def test_only_pay_is_pay(line: str, pay: str) -> None:
    assert posting_of(f"Baker\n\n{line}\n").base_salary == pay


@pytest.mark.parametrize(
    ("line", "is_remote"),
    [
        ("This is a fully remote position.", True),
        ("You work from home.", True),
        ("Hybrid, three days in the office.", False),
        ("This role is not remote.", False),
        ("We bake bread.", None),
    ],
)
def test_remote_is_told_or_left_open(line: str, is_remote: bool | None) -> None:
    assert posting_of(f"Baker\n\n{line}\n").is_remote is is_remote


def test_what_is_not_there_is_named() -> None:
    assert posting_of(texts.UNKNOWN_HEADINGS).not_found == (
        "job_location",
        "base_salary",
        "employment_type",
        "valid_through",
        "how_to_apply",
        "education",
        "languages",
    )


def test_the_size_of_an_industry_is_no_salary() -> None:
    text = "Clerk\n\nHealthcare is a $4.5 trillion industry.\n\nRequirements\n- Excel"

    assert posting_of(text).base_salary == ""
