"""Adding again: what is gone from a folder goes, what is there already is not doubled."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from bot.assembly import STARTER_ROLES
from bot.cli import UNREAD, run_command_line
from knowledge.embedding import HashingEmbedder

LINES = '{"id": "a", "title": "Caulker", "text": "A caulker seals the planks of ships."}\n'


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, database_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(database_file.parent))
    monkeypatch.setattr("bot.assembly.LocalEmbedder", HashingEmbedder)
    monkeypatch.chdir(tmp_path)


def added(capsys: pytest.CaptureFixture[str], *paths: str) -> dict[str, int]:
    capsys.readouterr()
    run_command_line(["knowledge", "add", *paths, "--json"])
    summary = json.loads(capsys.readouterr().out)
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
