from __future__ import annotations

import json
from datetime import date

import pytest

from knowledge.details import Pay, details_of
from knowledge.errors import InvalidRoleFileError
from knowledge.offers import Harvest
from knowledge.sources.recognition import GivenFile, recognise
from tests.data import sources as made


def harvest(content: bytes, name: str = "given") -> Harvest:
    found = recognise(GivenFile(name, content, "file:"))
    assert isinstance(found, Harvest)
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_of_jobspy_is_read_with_its_mapping_shown(delimiter: str) -> None:
    found = harvest(
        made.csv_bytes(
            [
                {key: str(value).replace("\n", " ") for key, value in row.items()}
                for row in made.jobspy_rows()
            ],
            delimiter=delimiter,
        )
    )
    first, second = (details_of(offer.source.metadata) for offer in found.offers)

    assert [offer.source.id for offer in found.offers] == ["file:in-1", "file:in-2"]
    assert (first.organization, first.place, first.posted) == (
        "Crumb", "Leeds, ENG, GB", date(2026, 10, 11),
    )  # fmt: skip
    assert first.pay == Pay(50_000, 61_000, "GBP", "year")
    assert second.pay == Pay(13.5, None, "GBP", "hour")
    assert (first.employment_type, second.employment_type) == ("full-time", "part-time")
    assert (first.is_remote, second.is_remote) == (False, None)
    assert "company → organization" in found.remarks[0]


def test_a_row_that_cannot_be_read_is_named_with_its_line() -> None:
    table = b"title,company,description\nBaker,Crumb,Bake bread\n,Crumb,Bake\nA,B,C,D\nE,F,\n"
    found = harvest(table, "jobs.csv")

    assert len(found.offers) == 1
    assert [(one.place, one.reason) for one in found.skipped] == [
        ("jobs.csv, line 3", "it has no title"),
        ("jobs.csv, line 4", "it has 4 cells, not 3"),
        ("jobs.csv, line 5", "it has no text"),
    ]


def test_a_table_without_known_columns_is_skipped_with_their_names() -> None:
    found = harvest(b"height,weight\n1,2\n", "people.csv")

    assert list(found.offers) == []
    assert "height, weight" in found.skipped[0].reason


def test_a_table_of_documents_is_no_table_of_postings() -> None:
    found = harvest(b"id,title,text\n7,Bread,How bread is made.\n")

    assert [(o.source.id, o.source.kind) for o in found.offers] == [("file:7", "reference")]


def test_lines_of_a_set_keep_their_ids_beside_lines_of_a_board() -> None:
    content = made.json_lines(
        {"_id": "d1", "title": "Bread", "text": "How bread is made."},
        made.ashby_job(company="Crumb"),
        {"id": "p1", "title": "Baker", "text": "Bake.", "company": "Crumb", "location": "York"},
    )
    found = harvest(content + b"\n[1]\nno json\n", "mixed.jsonl")

    assert [(o.source.metadata["line_id"], o.source.kind) for o in found.offers] == [
        ("d1", "reference"),
        ("a-1", "posting"),
        ("p1", "posting"),
    ]
    assert [one.place for one in found.skipped] == ["mixed.jsonl, line 4", "mixed.jsonl, line 5"]


def test_a_page_of_a_set_with_an_address_is_no_posting() -> None:
    line = {"id": "1", "title": "Bread", "text": "How.", "url": "https://e.example", "date": "x"}

    assert harvest(made.json_lines(line)).offers[0].source.kind == "reference"


def test_a_role_file_is_told_from_other_markdown() -> None:
    assert harvest(made.ROLE, "oven.md").kind == "role file"
    assert recognise(GivenFile("note.md", b"---\ndate: 1\n---\n# Note\n", "file:")) is None


def test_a_role_file_that_breaks_the_format_is_named() -> None:
    with pytest.raises(InvalidRoleFileError):
        recognise(GivenFile("oven.md", made.ROLE.replace(b"seniority: any\n", b""), "file:"))


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 x",
        b"PK\x03\x04\x00\x00\x00\x00",
        b"Dear reader, this is a letter, with commas, and no table.\nYours, A\n",
        b"",
        json.dumps({"basics": {"name": "Ada"}, "work": []}).encode(),
    ],
)
def test_what_no_format_claims_is_a_document(content: bytes) -> None:
    assert recognise(GivenFile("given", content, "file:")) is None


def test_json_without_a_posting_is_skipped_with_the_reason() -> None:
    found = harvest(b'{"openapi": "3.0", "paths": {}}', "api.json")

    assert [one.reason for one in found.skipped] == ["no posting or document is in it"]


def test_a_description_in_markdown_is_read_without_its_marks() -> None:
    row = made.jobspy_rows()[0] | {
        "description": "**What you bring**\n\n* Five years with deck\\-ovens\n* A *calm* hand"
    }

    found = recognise(GivenFile("jobs.csv", made.csv_bytes([row]), "file:"))

    assert isinstance(found, Harvest)
    assert (
        found.offers[0]
        .read()
        .text.endswith("What you bring\nFive years with deck-ovens\nA calm hand")
    )


def test_columns_of_other_languages_and_makers_are_recognised() -> None:
    german = "Jobtitel;Firma;Ort;Beschreibung;Datum;Bewerbungsfrist\n"
    german += "Bäcker (m/w/d);Krume GmbH;Kiel;Backt jeden Tag Brot.;12.10.2026;01.12.2026\n"
    other = b"vacancy_title,hiring_company,ad_text_en\nBaker,Crumb,Bakes bread every day.\n"

    first, second = harvest(german.encode(), "a.csv").offers[0], harvest(other, "b.csv").offers[0]

    known = details_of(first.source.metadata)
    assert (known.organization, known.place) == ("Krume GmbH", "Kiel")
    assert (known.posted, known.open_until) == (date(2026, 10, 12), date(2026, 12, 1))
    assert second.source.title == "Baker, Crumb"
    assert second.content == "Bakes bread every day."
