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

    assert found["Fluent English"] == "must"
    assert found["German (B2) is a plus"] == "nice"
    assert found["Degree in computer science or equivalent"] == "must"


def test_prose_asks_and_wishes() -> None:
    found = {one.text: one.importance for one in posting_of(odd.NEWSLETTER).requirements}

    assert found["An enhanced DBS check is required."] == "must"
    assert found["Experience with PMR systems is desirable."] == "nice"


def test_what_a_first_part_names_is_no_employer_when_it_is_a_place() -> None:
    text = "Baker\nBerlin · Remote · Full-time\n\nRequirements\n- Bakes bread"

    assert posting_of(text).hiring_organization == ""


MESSAGE = """*URGENT HIRING* \U0001f6a8
\U0001f4cc Forklift Driver (night shift)
\U0001f3e2 Company: Coldstore North Ltd
\U0001f4b7 £14.20/hr
\u2705 Valid counterbalance licence
\u2705 6 months experience
\u2795 Reach truck licence is a bonus
"""


def test_a_message_with_pictures_for_bullets_is_read() -> None:
    posting = posting_of(MESSAGE)

    assert posting.title == "Forklift Driver (night shift)"
    assert posting.hiring_organization == "Coldstore North Ltd"
    assert posting.base_salary == "£14.20/hr"
    assert [(r.text, r.importance) for r in posting.requirements] == [
        ("Valid counterbalance licence", "must"),
        ("6 months experience", "must"),
        ("Reach truck licence is a bonus", "nice"),
    ]
    assert all(posting.text[s.span.start : s.span.end] for s in posting.spans)


def test_a_list_inside_an_item_is_cut_into_its_points() -> None:
    posting = posting_of(
        "Manager\n\nRequirements:\n1. Experience\n   a. 3+ years in a restaurant\n"
        "   b. P&L above $2M\n"
        "2. Certifications\n   a. ServSafe Manager\n3. Availability on weekends\n"
    )

    assert [r.text for r in posting.requirements] == [
        "3+ years in a restaurant",
        "P&L above $2M",
        "ServSafe Manager",
        "Availability on weekends",
    ]


def test_a_german_line_of_facts_has_its_postal_code() -> None:
    posting = posting_of(
        "Elektroniker:in (m/w/d)\nBrauerei Kettwig GmbH & Co. KG · 45219 Essen\n\nAufgaben\n- Bau"
    )

    assert posting.hiring_organization == "Brauerei Kettwig GmbH & Co. KG"
    assert posting.job_location == "45219 Essen"


def test_a_place_of_three_names_stays_whole() -> None:
    posting = posting_of(
        "Data Engineer\nQuillworks · Amsterdam, North Holland, Netherlands · Over 100 applicants"
    )

    assert posting.job_location == "Amsterdam, North Holland, Netherlands"


def test_an_announcement_before_the_title_is_left_out() -> None:
    posting = posting_of(
        "OFERTA DE EMPLEO: Técnico de Laboratorio\nEmpresa: Bodegas Peñarrubia S.L.\n"
    )

    assert posting.title == "Técnico de Laboratorio"


def test_an_organisation_beside_the_title_is_no_part_of_it() -> None:
    posting = posting_of(
        "Restaurant Manager \u2014 Harbor House Grill \u2014 Portland, ME\n\n"
        "Harbor House Grill has served chowder since 1978.\n"
    )

    assert posting.title == "Restaurant Manager"
    assert posting.hiring_organization == "Harbor House Grill"


def test_a_paragraph_alone_gives_title_place_and_preference() -> None:
    posting = posting_of(
        "Maple & Main Credit Union (Burlington, VT) is looking for a part-time Teller. You must"
        " have six months of cash handling experience. Spanish is a plus but not required."
    )

    assert (posting.title, posting.job_location) == ("Teller", "Burlington, VT")
    assert [r.importance for r in posting.requirements] == ["must", "nice"]
