"""One posting that two boards advertise becomes one source with two links."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run_command_line
from knowledge.embedding import HashingEmbedder
from tests.data import sources as made

BOARD, PAGE, TABLE = "board.json", "saved.html", "jobs.csv"
BOARD_LINK = "https://boards.greenhouse.io/crumb/jobs/4711"
PAGE_LINK = "https://crumb.example/jobs/9"


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, database_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(database_file.parent))
    monkeypatch.setattr("bot.assembly.LocalEmbedder", HashingEmbedder)
    monkeypatch.chdir(tmp_path)
    write_board(tmp_path)
    write_page(tmp_path)


def write_board(place: Path, **changes: object) -> None:
    job = made.greenhouse_job(pay_input_ranges=[], metadata=[], **changes)
    (place / BOARD).write_bytes(made.json_bytes({"jobs": [job], "meta": {}}))


def write_page(place: Path, **changes: object) -> None:
    at_leeds = {"address": {"addressLocality": "Leeds", "addressRegion": "England"}}
    posting = made.job_posting(
        title="Oven Engineer",
        hiringOrganization={"name": "Crumb &amp; Sons Ltd."},
        jobLocation=at_leeds,
        employmentType="FULL_TIME",
        validThrough="2999-01-01",
    )
    (place / PAGE).write_bytes(made.page(json.dumps(posting | changes)))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> Any:  # noqa: ANN401  # it is JSON
    capsys.readouterr()
    assert run_command_line(["knowledge", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def add(capsys: pytest.CaptureFixture[str], *paths: str) -> Mapping[str, int]:
    summary = run(capsys, "add", *paths)
    return {name: summary[name] for name in ("added", "changed", "unchanged", "removed", "merged")}


def postings(capsys: pytest.CaptureFixture[str]) -> Sequence[Any]:
    return [one for one in run(capsys, "list") if one["kind"] == "posting"]


def links(capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    return [sorted(one["links"]) for one in postings(capsys)]


def hits(capsys: pytest.CaptureFixture[str]) -> list[str]:
    found = run(capsys, "search", "Who keeps the deck ovens of the bakery running?")["results"]
    return sorted({one["source_id"] for one in found if not one["source_id"].startswith("role:")})


def test_a_posting_of_a_board_and_of_a_page_is_one_with_both_links(
    capsys: pytest.CaptureFixture[str],
) -> None:
    counts = add(capsys, BOARD, PAGE)

    assert counts == {"added": 2, "changed": 0, "unchanged": 0, "removed": 0, "merged": 1}
    assert links(capsys) == [[BOARD_LINK, PAGE_LINK]]
    assert len(hits(capsys)) == 1


def test_adding_again_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    add(capsys, BOARD, PAGE)

    again = add(capsys, PAGE, BOARD)

    assert again == {"added": 0, "changed": 0, "unchanged": 2, "removed": 0, "merged": 0}
    assert links(capsys) == [[BOARD_LINK, PAGE_LINK]]


@pytest.mark.parametrize("gone", ["retrieved", "twin"])
def test_when_one_of_them_goes_the_posting_stays_with_the_other_link(
    gone: str, capsys: pytest.CaptureFixture[str]
) -> None:
    add(capsys, BOARD, PAGE)
    [shown] = [one["id"] for one in postings(capsys)]
    both = {f"greenhouse:crumb:{4711}": PAGE_LINK, shown: BOARD_LINK}
    other = next(one for one in both if one != shown)

    assert run_command_line(["knowledge", "remove", shown if gone == "retrieved" else other]) == 0

    left = both[shown] if gone == "retrieved" else PAGE_LINK
    assert links(capsys) == [[left]]
    assert hits(capsys) == [other if gone == "retrieved" else shown]


def test_a_posting_that_changed_on_one_board_parts_from_the_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(capsys, BOARD, PAGE)
    write_board(tmp_path, location={"name": "Hull, England"})

    add(capsys, BOARD)

    assert sorted(links(capsys)) == [[BOARD_LINK], [PAGE_LINK]]
    assert len(hits(capsys)) == 2


def test_a_board_that_is_empty_leaves_the_page_s_posting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(capsys, BOARD, PAGE)
    write_board(tmp_path, id=1, title="Sales Manager")

    counts = add(capsys, BOARD)

    assert counts == {"added": 1, "changed": 0, "unchanged": 0, "removed": 1, "merged": 0}
    assert sorted(links(capsys)) == [[BOARD_LINK], [PAGE_LINK]]


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Senior Oven Engineer"},
        {"title": "Oven Engineer II"},
        {"jobLocation": {"address": {"addressLocality": "York", "addressRegion": "England"}}},
    ],
)
def test_another_level_or_place_is_another_posting(
    changes: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_page(tmp_path, **changes)

    counts = add(capsys, BOARD, PAGE)

    assert counts["merged"] == 0
    assert len(postings(capsys)) == 2


def test_a_table_s_posting_is_that_of_the_board_whose_link_it_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lever = made.lever_job(workplaceType="onsite")
    row = made.jobspy_rows()[0] | {
        "title": "Lead Oven Engineer",
        "location": "Leeds, ENG, GB",
        "job_type": "contract",
        "job_url_direct": "https://jobs.lever.co/crumb/l-1",
        "description": "We bake bread for a hundred thousand people in one bakery.\n\n"
        "**What you bring**\n\n* Five years with deck ovens\n\nWe answer within a week.",
    }
    (tmp_path / "lever.json").write_bytes(made.json_bytes([lever]))
    (tmp_path / TABLE).write_bytes(made.csv_bytes([row]))

    counts = add(capsys, "lever.json", TABLE)

    assert counts["merged"] == 1
    assert links(capsys) == [["https://indeed.example/1", "https://jobs.lever.co/crumb/l-1"]]


def test_a_rebuild_leaves_them_one(capsys: pytest.CaptureFixture[str]) -> None:
    add(capsys, BOARD, PAGE)

    assert run_command_line(["knowledge", "rebuild"]) == 0

    stats = run(capsys, "stats")
    assert stats["passages"] == stats["indexed_passages"]
    assert len(hits(capsys)) == 1


def test_the_summary_and_the_list_say_it_to_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    run_command_line(["knowledge", "add", BOARD, PAGE])
    said = capsys.readouterr().out
    run_command_line(["knowledge", "list"])
    listed = capsys.readouterr().out

    assert "2 added, 0 changed, 0 unchanged, 1 merged, 0 skipped" in said
    assert any(BOARD_LINK in line and PAGE_LINK in line for line in listed.splitlines())
