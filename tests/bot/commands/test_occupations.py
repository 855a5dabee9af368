"""What a posting's title is in a taxonomy is shown, and an operator corrects it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import FAILED, run_command_line
from knowledge.embedding import HashingEmbedder

POSTING = {
    "title": "Senior Backend Engineer",
    "company": "Ropewalk",
    "location": "Kiel",
    "url": "https://ropewalk.example/1",
    "description": "Build the service that counts ropes.",
}
TABLES = {
    "Occupation Data.txt": "O*NET-SOC Code\tTitle\tDescription\n"
    "15-1254.00\tWeb Developers\tDevelop websites.\n",
    "Alternate Titles.txt": "O*NET-SOC Code\tTitle\tAlternate Title\tShort Title\tSource(s)\n"
    "15-1254.00\tWeb Developers\tBack End Engineer\t\t10\n",
}


@pytest.fixture(autouse=True)
def _library(tmp_path: Path, database_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(database_file.parent))
    monkeypatch.setattr("bot.assembly.LocalEmbedder", HashingEmbedder)
    monkeypatch.chdir(tmp_path)
    for name, content in TABLES.items():
        Path(name).write_text(content, encoding="utf-8")
    Path("jobs.jsonl").write_text(json.dumps(POSTING) + "\n", encoding="utf-8")
    run_command_line(["knowledge", "add", *TABLES, "jobs.jsonl"])


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run_command_line(["knowledge", *arguments]) == 0
    return capsys.readouterr().out


def posting_listed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    rows = json.loads(printed(capsys, "list", "--json"))
    [title] = [row["normalised_title"] for row in rows if row["kind"] == "posting"]
    return dict(title)


def test_a_listed_posting_shows_level_role_code_score_and_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    title = posting_listed(capsys)

    assert (title["role"], title["level"]) == ("Backend Engineer", "senior")
    assert title["onet"][0] == {
        "code": "15-1254.00",
        "title": "Web Developers",
        "score": 1.0,
        "name": "Back End Engineer",
        "said_by": "taxonomy",
    }
    assert "O*NET 15-1254.00 Web Developers (1.00 as “Back End Engineer”)" in printed(
        capsys, "list"
    )


def test_a_posting_that_was_found_shows_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    query = ["search", "Senior Backend Engineer, Ropewalk", "--kind", "posting"]
    [first, *_] = json.loads(printed(capsys, *query, "--json"))["results"]

    assert first["normalised_title"] == posting_listed(capsys)
    assert "O*NET 15-1254.00 Web Developers" in printed(capsys, *query)


def test_a_correction_is_kept_and_can_be_withdrawn(capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, "map", "Backend Engineer", "--onet", "15-1252.00", "--none")
    corrected = posting_listed(capsys)
    printed(capsys, "map", "Lead Backend Engineer", "--automatic")

    assert [one["code"] for one in corrected["onet"]] == ["15-1252.00"]
    assert corrected["onet"][0]["said_by"] == "operator"
    assert corrected["esco"] == []
    assert posting_listed(capsys)["onet"][0]["code"] == "15-1254.00"


def test_a_code_that_no_taxonomy_of_the_library_has_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = run_command_line(["knowledge", "map", "Backend Engineer", "--onet", "99-9999.00"])

    assert code == FAILED
    assert "99-9999.00" in capsys.readouterr().err
    assert posting_listed(capsys)["onet"][0]["code"] == "15-1254.00"
