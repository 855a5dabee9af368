from __future__ import annotations

from datetime import date

import pytest

from knowledge.details import Details, Pay, details_of
from knowledge.offers import Harvest
from knowledge.sources.boards.addresses import BoardAddress, board_address
from knowledge.sources.recognition import GivenFile, recognise
from tests.data import sources as made


def harvest(value: object, *, site: str = "") -> Harvest:
    found = recognise(GivenFile("board.json", made.json_bytes(value), "file:", site))
    assert isinstance(found, Harvest)
    return found


def details(value: object) -> Details:
    return details_of(harvest(value).offers[0].source.metadata)


@pytest.mark.parametrize(
    ("answer", "kind", "group"),
    [
        ({"jobs": [made.ashby_job()], "apiVersion": "1"}, "Ashby postings", "ashby:crumb:"),
        ({"jobs": [made.greenhouse_job()], "meta": {}}, "Greenhouse postings", "greenhouse:crumb:"),
        ([made.lever_job()], "Lever postings", "lever:crumb:"),
        ({"name": "Crumb", "jobs": [made.workable_job()]}, "Workable postings", "workable:crumb:"),
    ],
)
def test_a_saved_answer_is_told_by_its_fields(answer: object, kind: str, group: str) -> None:
    found = harvest(answer)

    assert (found.kind, found.group, len(found.offers)) == (kind, group, 1)


def test_an_ashby_posting_keeps_what_the_board_says() -> None:
    assert details({"jobs": [made.ashby_job()]}) == Details(
        organization="crumb",
        field="Engineering",
        level="senior",
        grade=2,
        place="Leeds, United Kingdom; York",
        is_remote=False,
        employment_type="full-time",
        pay=Pay(50_000, 61_000, "GBP", "year"),
        posted=date(2026, 10, 10),
        links=("https://jobs.ashbyhq.com/crumb/a-1",),
        language="en",
        inferred=("organization", "field", "language"),
    )


def test_a_greenhouse_posting_keeps_what_the_board_says() -> None:
    assert details({"jobs": [made.greenhouse_job()]}) == Details(
        organization="Crumb & Sons",
        field="Engineering",
        place="Leeds, England",
        employment_type="part-time",
        pay=Pay(50_000, 61_000, "GBP", "year"),
        posted=date(2026, 9, 1),
        links=("https://boards.greenhouse.io/crumb/jobs/4711",),
        language="en",
        inferred=("field", "language"),
    )


def test_a_lever_posting_keeps_what_the_board_says() -> None:
    assert details([made.lever_job()]) == Details(
        organization="crumb",
        field="Engineering",
        level="lead",
        place="Leeds",
        is_remote=True,
        employment_type="contract",
        pay=Pay(25, 31.5, "GBP", "hour"),
        posted=date(2026, 9, 21),
        links=("https://jobs.lever.co/crumb/l-1",),
        language="en",
        inferred=("organization", "field", "language"),
    )


def test_a_workable_posting_keeps_what_the_board_says() -> None:
    assert details({"name": "Crumb", "jobs": [made.workable_job()]}) == Details(
        organization="Crumb",
        field="Engineering",
        level="junior",
        place="Leeds, United Kingdom",
        is_remote=True,
        employment_type="full-time",
        posted=date(2026, 10, 2),
        links=("https://apply.workable.com/crumb/j/W1",),
        language="en",
        inferred=("organization", "field", "language"),
    )


def test_html_that_was_escaped_becomes_headings_and_items() -> None:
    document = harvest({"jobs": [made.greenhouse_job()]}).offers[0].read()

    kinds = {block.text: block.kind for block in document.blocks}
    assert kinds["What you bring"] == "heading"
    assert kinds["Five years with deck ovens"] == "item"
    assert "<" not in document.text


def test_the_requirements_of_lever_stand_in_the_text() -> None:
    document = harvest([made.lever_job()]).offers[0].read()

    assert "What you bring\nFive years with deck ovens" in document.text
    assert "We answer within a week." in document.text


def test_stated_facts_can_be_quoted_and_concluded_ones_cannot() -> None:
    document = harvest({"jobs": [made.ashby_job()]}).offers[0].read()

    assert "Pay: 50,000 to 61,000 GBP a year" in document.text
    assert "Organisation" not in document.text


@pytest.mark.parametrize(
    ("compensation", "expected"),
    [
        (
            {"summaryComponents": [{"compensationType": "Salary", "summary": "$80K - $95.5K"}]},
            Pay(80_000, 95_500, "USD", "year"),
        ),
        (
            {"scrapeableCompensationSalarySummary": "€61K - €70K"},
            Pay(61_000, 70_000, "EUR", "year"),
        ),
        ({"summaryComponents": []}, None),
        (None, None),
        ({"summaryComponents": [{"compensationType": "Bonus", "minValue": 9_000}]}, None),
        (
            {
                "summaryComponents": [
                    {
                        "compensationType": "Salary",
                        "interval": "1 HOUR",
                        "currencyCode": "EUR",
                        "minValue": 18,
                        "maxValue": 22,
                    }
                ]
            },
            Pay(18, 22, "EUR", "hour"),
        ),
    ],
)
def test_the_pay_of_ashby_is_read_in_every_form(compensation: object, expected: Pay | None) -> None:
    assert details({"jobs": [made.ashby_job(compensation=compensation)]}).pay == expected


def test_a_posting_that_the_board_does_not_list_is_skipped_with_its_place() -> None:
    found = harvest({"jobs": [made.ashby_job(), made.ashby_job(id="a-2", isListed=False)]})

    assert len(found.offers) == 1
    assert [(one.place, one.reason) for one in found.skipped] == [
        ("board.json, entry 2", "the board does not list it")
    ]


def test_a_board_without_postings_is_empty_and_no_failure() -> None:
    found = harvest({"jobs": [], "apiVersion": "1"}, site="crumb")

    assert (list(found.offers), list(found.skipped)) == ([], [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("greenhouse:crumb", BoardAddress("greenhouse", "crumb")),
        ("Ashby:Crumb%20Co", BoardAddress("ashby", "Crumb Co")),
        ("https://boards.greenhouse.io/crumb", BoardAddress("greenhouse", "crumb")),
        ("https://job-boards.greenhouse.io/crumb/jobs", BoardAddress("greenhouse", "crumb")),
        (
            "https://boards.greenhouse.io/embed/job_board?for=crumb",
            BoardAddress("greenhouse", "crumb"),
        ),
        ("https://jobs.lever.co/crumb", BoardAddress("lever", "crumb")),
        ("lever-eu:crumb", BoardAddress("lever-eu", "crumb")),
        ("https://jobs.eu.lever.co/crumb", BoardAddress("lever-eu", "crumb")),
        ("https://job-boards.eu.greenhouse.io/crumb", BoardAddress("greenhouse-eu", "crumb")),
        ("https://jobs.ashbyhq.com/crumb/", BoardAddress("ashby", "crumb")),
        ("https://apply.workable.com/crumb/", BoardAddress("workable", "crumb")),
        ("https://crumb.workable.com", None),
        ("https://jobs.lever.co/crumb/l-1", None),
        ("https://example.org/crumb", None),
        ("jobs.csv", None),
        ("greenhouse:", None),
        ("monster:crumb", None),
    ],
)
def test_a_board_is_known_by_its_name_or_address(name: str, expected: BoardAddress | None) -> None:
    if "crumb.workable" in name:
        expected = BoardAddress("workable", "crumb")
    assert board_address(name) == expected


def test_a_name_is_quoted_in_the_address_that_is_asked() -> None:
    asked = BoardAddress("ashby", "Crumb & Sons/../x").url()

    assert asked.startswith(
        "https://api.ashbyhq.com/posting-api/job-board/Crumb%20%26%20Sons%2F..%2Fx?"
    )
