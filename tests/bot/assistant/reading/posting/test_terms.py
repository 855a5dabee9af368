from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting, values_of
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded
from tests.bot.assistant.reading.posting import texts
from tests.data import files

ALL_TEXTS = [value for name, value in vars(texts).items() if name.isupper()]
WAREHOUSE = """WAREHOUSE OPERATIVE - NIGHT SHIFT

HARGREAVE LOGISTICS LTD, DONCASTER

REQUIREMENTS
- FORKLIFT LICENCE (COUNTERBALANCE)
- 6 MONTHS EXPERIENCE IN A WAREHOUSE
- MUST HAVE THE RIGHT TO WORK IN THE UK
- GOOD SPOKEN ENGLISH

TO APPLY CALL 01302 555 0134 OR EMAIL JOBS@HARGREAVE.EXAMPLE
"""
ENGINEER = """Senior Data Engineer

Requirements
- 5+ years of experience in data engineering
- Bachelor's degree in computer science
- Fluent English and German (B2)

We cannot sponsor visas. All are considered regardless of citizenship or visa status.
"""


def posting_of(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


@pytest.mark.parametrize("text", [*ALL_TEXTS, files.POSTING_TEXT, WAREHOUSE, ENGINEER])
def test_every_value_has_its_place_in_the_text(text: str) -> None:
    posting = posting_of(text)

    placed = [(one.field, posting.text[one.span.start : one.span.end]) for one in posting.spans]
    expected = [(name, value) for name, values in values_of(posting).items() for value in values]
    assert [pair for pair in placed if pair[0] != "is_remote"] == [p for p in expected if p[1]]
    spans = [requirement.span for requirement in posting.requirements]
    asked = [posting.text[span.start : span.end] for span in spans if span]
    assert asked == [requirement.text for requirement in posting.requirements]


def test_level_years_degree_languages_and_eligibility_are_found() -> None:
    posting = posting_of(ENGINEER)

    assert (posting.level, posting.experience) == ("Senior", "5+ years")
    assert posting.education == ("Bachelor's degree in computer science",)
    assert posting.languages == ("Fluent English", "German (B2)")
    assert posting.eligibility == ("We cannot sponsor visas.",)


def test_terms_in_capitals_are_found() -> None:
    posting = posting_of(WAREHOUSE)

    assert posting.experience == "6 MONTHS"
    assert posting.languages == ("GOOD SPOKEN ENGLISH",)
    assert posting.eligibility == (
        "FORKLIFT LICENCE (COUNTERBALANCE)",
        "MUST HAVE THE RIGHT TO WORK IN THE UK",
    )
    assert posting.how_to_apply == "TO APPLY CALL 01302 555 0134 OR EMAIL JOBS@HARGREAVE.EXAMPLE"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Staff Nurse", ""),
        ("Junior Baker", "Junior"),
        ("Head of Finance", "Head of"),
        ("Baker\n\nSeniority level: Entry level", "Entry level"),
        ("Baker\n\nThis is a mid-level position.", "mid-level"),
    ],
)
def test_the_level_is_the_word_of_the_posting(line: str, level: str) -> None:
    assert posting_of(f"{line}\n\nRequirements\n- Likes bread").level == level


@pytest.mark.parametrize(
    "line",
    [
        "We are an equal opportunity employer, regardless of citizenship.",
        "To request an accommodation, e-mail help@acme.example to apply.",
        "Acme was a gold sponsor of the conference.",
        "Company-wide sponsored lunches on Fridays.",
        "Our founders come from Mastercard, Visa and Stripe.",
        "We hire without regard to citizenship, sexual orientation or national origin.",
    ],
)
def test_what_every_posting_says_is_neither_eligibility_nor_a_way_to_apply(line: str) -> None:
    posting = posting_of(f"Baker\n\nRequirements\n- Likes bread\n\nThe end\n\n{line}")

    assert (posting.eligibility, posting.how_to_apply) == ((), "")


@pytest.mark.parametrize(
    "line",
    [
        "Bitte senden Sie Ihre Bewerbung an jobs@brunn.example.",
        "Candidature à envoyer à emploi@terres.example.",
        "Send your CV to jobs@acme.example.",
        "Apply online on our careers page.",
        "Ring Colin on 01632 960 118, any day after noon.",
        "Please write by hand to Mrs Ellerby.",
        "Schreib an Vorstand Henrike Maiwald.",
        "Manda tu CV al 600 555 073 antes de febrero",
        "DM us or reel@halfmoon.example by 15 Dec.",
    ],
)
def test_how_to_apply_is_the_sentence_that_says_it(line: str) -> None:
    posting = posting_of(f"Baker\n\nRequirements\n- Likes bread\n\nThe end\n\n{line}")

    assert posting.how_to_apply == line


@pytest.mark.parametrize(
    ("line", "eligibility"),
    [
        ("Category C+E licence with no more than six points", True),
        ("Colegiación vigente", True),
        ("We cannot sponsor visas for this role", True),
        ("Manage visa processes for hires", False),
    ],
)
def test_licences_and_visas_are_eligibility_and_duties_are_not(
    line: str, *, eligibility: bool
) -> None:
    section = "Requirements" if eligibility else "What you'll do"

    posting = posting_of(f"Driver\n\n{section}\n- Drives\n- {line}")

    assert posting.eligibility == ((line,) if eligibility else ())


@pytest.mark.parametrize(
    ("line", "languages"),
    [
        ("English good enough to read a pick list", ("English",)),
        ("fließendes Englisch", ("fließendes Englisch",)),
        ("Deutsch auf dem Niveau C1", ("Deutsch auf dem Niveau C1",)),
        ("inglés para tomar nota", ("inglés",)),
        ("A degree in English or history", ()),
    ],
)
def test_a_language_is_found_with_its_level(line: str, languages: tuple[str, ...]) -> None:
    assert posting_of(f"Clerk\n\nRequirements\n- Neat\n- {line}").languages == languages


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Please write by email to Mrs Ellerby before the end of January.", "the end of January"),
        ("cv to jobs@cinder.example till friday 4.12, or just write me", "friday 4.12"),
        ("Manda tu CV al 600 555 073 antes de febrero", "febrero"),
        ("Bewerbungsfrist: 20.12.2026", "20.12.2026"),
    ],
)
def test_the_last_day_is_found_as_people_say_it(line: str, day: str) -> None:
    assert posting_of(f"Clerk\n\nRequirements\n- Neat\n\nThe end\n\n{line}").valid_through == day


def test_a_place_that_is_remote_says_more_than_days_in_person() -> None:
    posting = posting_of(
        "Clerk\n\nLocation\n\nRemote - North America\n\nWe meet in person twice a year."
    )

    assert posting.is_remote is True


def test_work_at_home_that_is_possible_is_not_remote() -> None:
    posting = posting_of("Entwickler\nLindhorst GmbH, Osnabrück\nVollzeit, Homeoffice möglich\n")

    assert posting.is_remote is False


def test_pay_beside_the_name_of_an_insurer_is_pay() -> None:
    posting = posting_of("Analyst\nHarbour Insurance · Leeds · £48,000 - £55,000\n\nYou count.")

    assert posting.base_salary == "£48,000 - £55,000"
