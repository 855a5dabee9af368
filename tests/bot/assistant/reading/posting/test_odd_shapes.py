from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded
from tests.bot.assistant.reading.posting import odd_texts as odd


def posting_of(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


@pytest.mark.parametrize(
    ("text", "title", "organization", "place", "pay"),
    [
        (
            odd.LINKEDIN_COPY,
            "Senior Data Engineer",
            "Northbeam Analytics",
            "Berlin, Germany (Hybrid)",
            "€75K/yr - €95K/yr",
        ),
        (
            odd.NEWSLETTER,
            "Pharmacy Technician",
            "Greenleaf Pharmacy",
            "Leeds, UK",
            "£24,500 - £27,000 a year",
        ),
        (
            odd.STELLENANZEIGE,
            "Elektroniker für Betriebstechnik",
            "Brunnhofer Maschinenbau GmbH",
            "Kassel",
            "3.400 - 3.900 € brutto pro Monat",
        ),
        (
            odd.OFFRE,
            "Chargé(e) de communication",
            "L'association Terres Vives",
            "Nantes (44)",
            "28 000 à 32 000 € brut par an",
        ),
        (
            odd.CAPITALS,
            "WAREHOUSE OPERATIVE - NIGHT SHIFT",
            "HARGREAVE LOGISTICS LTD",
            "DONCASTER",
            "£13.20 PER HOUR",
        ),
        (odd.PROSE, "", "Korst & Kruim", "", "€2,650 a month"),
    ],
)
def test_the_facts_of_odd_postings_are_found(
    text: str, title: str, organization: str, place: str, pay: str
) -> None:
    posting = posting_of(text)

    assert (posting.title, posting.hiring_organization) == (title, organization)
    assert (posting.job_location, posting.base_salary) == (place, pay)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (odd.NEWSLETTER, "31 March 2027"),
        (odd.STELLENANZEIGE, "15. März 2027"),
        (odd.OFFRE, "12 avril 2027"),
        (odd.PROSE, "1 May 2027"),
    ],
)
def test_the_last_day_is_found_in_any_language(text: str, day: str) -> None:
    assert posting_of(text).valid_through == day


def test_some_days_at_home_are_not_remote() -> None:
    assert posting_of(odd.OFFRE).is_remote is False


def test_a_preference_in_a_line_without_bullet_opens_no_section() -> None:
    found = {one.text: one.importance for one in posting_of(odd.LINKEDIN_COPY).requirements}

    assert found["Fluent English; German (B2) is a plus"] == "nice"
    assert found["Degree in computer science or equivalent"] == "must"


def test_prose_asks_and_wishes() -> None:
    found = {one.text: one.importance for one in posting_of(odd.NEWSLETTER).requirements}

    assert found["An enhanced DBS check is required."] == "must"
    assert found["Experience with PMR systems is desirable."] == "nice"


def test_what_a_first_part_names_is_no_employer_when_it_is_a_place() -> None:
    text = "Baker\nBerlin · Remote · Full-time\n\nRequirements\n- Bakes bread"

    assert posting_of(text).hiring_organization == ""
