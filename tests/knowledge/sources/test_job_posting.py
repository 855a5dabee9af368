from __future__ import annotations

import json
from datetime import date

import pytest

from knowledge.details import Details, Pay, details_of
from knowledge.offers import Harvest
from knowledge.sources.job_posting import postings_in_page
from knowledge.sources.recognition import GivenFile, recognise
from tests.data import sources as made

POSTING = json.dumps(made.job_posting())


def harvest(content: bytes) -> Harvest:
    found = recognise(GivenFile("saved", content, "file:"))
    assert isinstance(found, Harvest)
    return found


@pytest.mark.parametrize("content", [made.page(POSTING), POSTING.encode()])
def test_a_posting_is_the_same_in_a_page_and_in_json(content: bytes) -> None:
    source = harvest(content).offers[0].source

    assert source.id == "file:J-9"
    found = details_of(source.metadata)
    assert (found.organization, found.place) == ("Crumb", "Leeds, GB; York, GB")
    assert found.pay == Pay(50_000, 61_000, "GBP", "year")
    assert (found.posted, found.open_until) == (date(2026, 10, 2), date(2026, 12, 31))
    assert (found.employment_type, found.language) == ("full-time", "en")
    assert source.title == "Oven Engineer & Fitter, Crumb"


@pytest.mark.parametrize(
    "scripts",
    [
        ['{"@type": "WebSite"}', POSTING],
        [
            json.dumps(
                {"@context": "https://schema.org", "@graph": [{"@type": "X"}, made.job_posting()]}
            )
        ],
        [json.dumps([{"@type": "BreadcrumbList"}, made.job_posting()])],
        [json.dumps(made.job_posting(**{"@type": ["Thing", "JobPosting"]}))],
        [json.dumps(made.job_posting(**{"@type": "http://schema.org/JobPosting"}))],
        ["not json", f"<!-- {POSTING} -->"],
        [f"\n//<![CDATA[\n{POSTING}\n//]]>\n"],
        [json.dumps({"@type": "ItemList", "itemListElement": [{"item": made.job_posting()}]})],
        [POSTING.replace("York", "York\n")],
        [POSTING + ";"],
    ],
)
def test_a_posting_is_found_however_a_page_wraps_it(scripts: list[str]) -> None:
    records = postings_in_page(made.page(*scripts).decode())

    assert [record.id for record in records] == ["J-9"]


@pytest.mark.parametrize("times", [0, 1, 2])
def test_a_description_is_read_however_often_it_was_escaped(times: int) -> None:
    import html

    text = made.TEXT
    for _ in range(times):
        text = html.escape(text)
    document = harvest(json.dumps(made.job_posting(description=text)).encode()).offers[0].read()

    assert "What you bring\nFive years with deck ovens" in document.text
    assert "<li>" not in document.text


def test_several_postings_of_one_page_are_several_sources() -> None:
    other = json.dumps(made.job_posting(identifier={"value": "J-10"}, title="Baker"))

    assert len(harvest(made.page(POSTING, other)).offers) == 2


def test_a_page_without_a_posting_is_a_document() -> None:
    assert recognise(GivenFile("saved", made.page('{"@type": "WebSite"}'), "file:")) is None


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        (
            {"currency": "EUR", "value": {"value": 18.5, "unitText": "HOUR"}},
            Pay(18.5, 18.5, "EUR", "hour"),
        ),
        ({"currency": "EUR", "value": 60000}, None),
        (
            {"currency": "EUR", "minValue": 1, "maxValue": 2, "unitText": "DAY"},
            Pay(1, 2, "EUR", "day"),
        ),
        ([{"currency": "EUR", "value": {"minValue": 5, "maxValue": 9}}], Pay(5, 9, "EUR", None)),
        ({"currency": "EUR", "value": {"minValue": 0, "maxValue": 0}}, None),
        ("competitive", None),
    ],
)
def test_pay_is_read_in_the_forms_that_pages_use(salary: object, expected: Pay | None) -> None:
    found = harvest(json.dumps(made.job_posting(baseSalary=salary)).encode())
    pay = details_of(found.offers[0].source.metadata).pay

    if salary == {"currency": "EUR", "value": 60000}:
        expected = Pay(60_000, 60_000, "EUR", None)
    assert pay == expected


def test_a_posting_for_remote_work_says_from_where() -> None:
    remote = made.job_posting(
        jobLocationType="TELECOMMUTE",
        jobLocation=None,
        applicantLocationRequirements=[{"@type": "Country", "name": "Spain"}],
    )
    found = details_of(harvest(json.dumps(remote).encode()).offers[0].source.metadata)

    assert (found.is_remote, found.place) == (True, "Remote (Spain)")


def test_parts_beside_the_description_are_read_once() -> None:
    entry = made.job_posting(
        skills="Deck ovens",
        responsibilities="Five years with deck ovens",
        qualifications=["A", "B"],
    )
    document = harvest(json.dumps(entry).encode()).offers[0].read()

    assert document.text.count("Five years with deck ovens") == 1
    assert "Qualifications\nA\nB" in document.text


def test_what_is_missing_stays_unknown() -> None:
    bare = {"@type": "JobPosting", "title": "Baker", "description": "Bake."}
    found = details_of(harvest(json.dumps(bare).encode()).offers[0].source.metadata)

    assert found == Details()
