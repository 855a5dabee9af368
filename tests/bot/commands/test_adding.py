"""Adding again: what is gone from a folder goes, what is there already is not doubled."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.assembly import STARTER_ROLES
from bot.cli import UNREAD, run_command_line
from knowledge.embedding import HashingEmbedder
from knowledge.errors import LibraryUnavailableError

LINES = '{"id": "a", "title": "Caulker", "text": "A caulker seals the planks of ships."}\n'


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, database_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(database_file.parent))
    monkeypatch.setattr("bot.assembly.LocalEmbedder", HashingEmbedder)
    monkeypatch.chdir(tmp_path)


def summary_of(capsys: pytest.CaptureFixture[str], *paths: str) -> dict[str, Any]:
    capsys.readouterr()
    run_command_line(["knowledge", "add", *paths, "--json"])
    summary: dict[str, Any] = json.loads(capsys.readouterr().out)
    return summary


def added(capsys: pytest.CaptureFixture[str], *paths: str) -> dict[str, int]:
    summary = summary_of(capsys, *paths)
    return {name: summary[name] for name in ("added", "unchanged", "removed")}


def added_ids(capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    run_command_line(["knowledge", "list", "--json"])
    listed = json.loads(capsys.readouterr().out)
    return [row["id"] for row in listed if row["id"].startswith("added:")]


def folder_of_three(place: Path) -> Path:
    place.mkdir()
    (place / "ropes.txt").write_text("Ropes are made of hemp.", encoding="utf-8")
    (place / "tar.txt").write_text("Tar is made of pine.", encoding="utf-8")
    (place / "set.jsonl").write_text(LINES, encoding="utf-8")
    return place


def test_what_is_gone_from_a_folder_is_removed_when_it_is_added_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of_three(tmp_path / "mine")
    first = added(capsys, "mine")
    (folder / "tar.txt").unlink()
    (folder / "set.jsonl").unlink()

    again = added(capsys, "mine")

    assert first == {"added": 3, "unchanged": 0, "removed": 0}
    assert again == {"added": 0, "unchanged": 1, "removed": 2}
    assert [one.partition("-")[0] for one in added_ids(capsys)] == ["added:ropes"]


def test_another_folder_with_a_longer_name_keeps_what_it_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder_of_three(tmp_path / "mine")
    other = folder_of_three(tmp_path / "mine2")
    added(capsys, "mine", "mine2")
    shutil.rmtree(other)

    again = added(capsys, "mine")

    assert again == {"added": 0, "unchanged": 3, "removed": 0}
    assert len(added_ids(capsys)) == 6


def test_a_starter_role_is_not_added_a_second_time_but_one_that_was_edited_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = sorted(path.name for path in STARTER_ROLES.glob("*.md"))[:2]
    for name in names:
        shutil.copy(STARTER_ROLES / name, tmp_path / name)
    with (tmp_path / names[1]).open("a", encoding="utf-8") as edited:
        edited.write("\nOne more line.\n")

    counts = added(capsys, *names)

    assert counts == {"added": 1, "unchanged": 1, "removed": 0}


def test_a_reader_that_has_enough_is_left_without_a_trace(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr("sys.stdout", pipe)

        code = run_command_line(["knowledge", "list"])

    assert code == UNREAD
    assert "BrokenPipe" not in capfd.readouterr().err


JOBS: list[dict[str, object]] = [
    {
        "id": "1",
        "title": "Sail Maker",
        "jobUrl": "https://jobs.ashbyhq.com/loft/1",
        "descriptionPlain": "Cut and sew sails of canvas.",
        "location": "Kiel",
        "isListed": True,
    },
    {
        "id": "2",
        "title": "Rigger",
        "jobUrl": "https://jobs.ashbyhq.com/loft/2",
        "descriptionPlain": "Set up masts.",
        "isListed": False,
    },
]


def board_file(place: Path, *, title: str = "Sail Maker") -> Path:
    jobs = [{**JOBS[0], "title": title}, JOBS[1]]
    place.write_text(json.dumps({"jobs": jobs}), encoding="utf-8")
    return place


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: object) -> None:
        raise AssertionError(file)

    monkeypatch.setattr("bot.commands.adding.recognise", refuse)


def test_an_unchanged_file_is_not_read_again_and_its_skipped_lines_are_named_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    board_file(tmp_path / "board.json")
    first = summary_of(capsys, "board.json")
    forbid_reading(monkeypatch)

    again = summary_of(capsys, "board.json")

    assert (first["added"], first["skipped"]) == (1, 1)
    assert (again["unchanged"], again["reasons"]) == (1, first["reasons"])


def test_tables_that_belong_together_are_not_joined_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    header, code = "O*NET-SOC Code\tTitle\tDescription", "49-9095.00"
    (tmp_path / "Occupation Data.txt").write_text(
        f"{header}\n{code}\tCaulkers\tSeal the planks of ships.\n", encoding="utf-8"
    )
    first = added(capsys, "Occupation Data.txt")

    def refuse(*_files: object) -> None:
        raise AssertionError

    monkeypatch.setattr("bot.commands.adding.harvest_onet", refuse)
    again = added(capsys, "Occupation Data.txt")

    assert (first["added"], again["unchanged"]) == (1, 1)


def test_a_source_that_was_removed_comes_back_with_its_unchanged_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "set.jsonl").write_text(LINES, encoding="utf-8")
    added(capsys, "set.jsonl")
    [source_id] = added_ids(capsys)
    run_command_line(["knowledge", "remove", source_id])

    again = added(capsys, "set.jsonl")

    assert again["added"] == 1


def test_an_older_answer_of_a_board_is_read_although_it_was_added_before_the_newer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    board_file(tmp_path / "old.json")
    board_file(tmp_path / "new.json", title="Canvas Cutter")
    added(capsys, "old.json", "new.json")

    run_command_line(["knowledge", "add", "old.json", "--json"])

    capsys.readouterr()
    run_command_line(["knowledge", "list", "--json"])
    titles = [row["title"] for row in json.loads(capsys.readouterr().out)]
    assert [title for title in titles if "loft" in title] == ["Sail Maker, loft"]


def test_a_file_is_read_again_when_the_rules_of_reading_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    board_file(tmp_path / "board.json")
    (tmp_path / "tar.txt").write_text("Tar is made of pine.", encoding="utf-8")
    added(capsys, "board.json", "tar.txt")
    monkeypatch.setattr("knowledge.ingestion.READING_VERSION", -1)

    again = summary_of(capsys, "board.json", "tar.txt")

    assert again["changed"] == 2


def test_a_set_is_not_remembered_until_all_of_it_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "set.jsonl").write_text(LINES, encoding="utf-8")
    added(capsys, "set.jsonl")
    (tmp_path / "set.jsonl").write_text(LINES.replace("planks", "decks"), encoding="utf-8")

    async def fail(*_arguments: object, **_options: object) -> int:
        raise LibraryUnavailableError

    with monkeypatch.context() as failing:
        failing.setattr("knowledge.library.ingest", fail)
        run_command_line(["knowledge", "add", "set.jsonl"])
    (tmp_path / "set.jsonl").write_text(LINES, encoding="utf-8")
    forbid_reading(monkeypatch)

    with pytest.raises(AssertionError, match=r"set\.jsonl"):
        run_command_line(["knowledge", "add", "set.jsonl"])


def test_what_stands_in_a_folder_and_cannot_be_opened_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of_three(tmp_path / "mine")
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")

    summary = summary_of(capsys, "mine")

    assert summary["added"] == 3
    assert [one["reason"] for one in summary["reasons"]] == [
        "it cannot be opened (No such file or directory)"
    ]
