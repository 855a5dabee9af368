"""Many queries at once: what was added is ranked, nothing is held back, every line is answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import run_command_line
from knowledge.embedding import HashingEmbedder

SET = [
    {"_id": "doc/1", "title": "Caulker", "text": "A caulker seals the planks of ships."},
    {"_id": "doc/2", "title": "Rigger", "text": "A rigger sets masts and stays."},
    {"_id": "doc/3", "title": "", "text": "Divers weld hulls under water."},
]
QUERIES = [
    {"id": "q1", "text": "who seals planks"},
    {"id": "q2", "text": "zzz completely unknown"},
    {"_id": "q3", "title": "", "text": "weld hulls"},
]
ROLE = """---
title: Plank Sealer
field: Crafts
seniority: any
esco: {code: "1", title: x}
onet: {code: "1", title: x}
sources: [x]
---

# Plank Sealer

## What the role is

A plank sealer seals planks.
"""


def write(path: Path, rows: list[dict[str, str]]) -> str:
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, database_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(database_file.parent))
    monkeypatch.setattr("bot.assembly.LocalEmbedder", HashingEmbedder)
    monkeypatch.chdir(tmp_path)


def results(printed: str) -> dict[str, list[str]]:
    rows = [json.loads(line) for line in printed.splitlines()]
    return {row["id"]: [result["source_id"] for result in row["results"]] for row in rows}


def test_every_query_is_answered_with_the_ids_of_the_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command_line(["knowledge", "add", write(tmp_path / "set.jsonl", SET)]) == 0
    capsys.readouterr()

    code = run_command_line(
        ["knowledge", "search", "--batch", write(tmp_path / "q.jsonl", QUERIES), "--k", "2"]
    )

    printed = capsys.readouterr().out
    assert code == 0
    ranked = results(printed)
    assert list(ranked) == ["q1", "q2", "q3"]
    assert (ranked["q1"][0], ranked["q3"][0]) == ("doc/1", "doc/3")
    assert all(len(ids) == 2 for ids in ranked.values())
    first = json.loads(printed.splitlines()[0])["results"][0]
    assert set(first) == {"source_id", "title", "text", "score"}
    assert first["text"] == SET[0]["text"]


def test_the_starter_roles_do_not_stand_among_what_was_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    roles = tmp_path / "roles"
    roles.mkdir()
    (roles / "plank-sealer.md").write_text(ROLE, encoding="utf-8")
    monkeypatch.setattr("bot.assembly.STARTER_ROLES", roles)
    batch = ["knowledge", "search", "--batch", write(tmp_path / "q.jsonl", QUERIES)]
    run_command_line(["knowledge", "list"])
    capsys.readouterr()

    run_command_line(batch)
    alone = results(capsys.readouterr().out)
    run_command_line(["knowledge", "add", write(tmp_path / "set.jsonl", SET)])
    capsys.readouterr()
    run_command_line(batch)
    beside = results(capsys.readouterr().out)

    assert alone["q1"] == ["role:plank-sealer"]
    assert set(beside["q1"]) == {"doc/1", "doc/2", "doc/3"}


def test_the_same_set_from_two_files_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        run_command_line(["knowledge", "add", write(tmp_path / name, SET)])
    capsys.readouterr()

    run_command_line(["knowledge", "search", "--batch", write(tmp_path / "q.jsonl", QUERIES)])

    assert sorted(results(capsys.readouterr().out)["q1"]) == ["doc/1", "doc/2", "doc/3"]


def test_lines_that_are_no_query_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "q.jsonl").write_text("nonsense\n")

    code = run_command_line(["knowledge", "search", "--batch", "q.jsonl"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (1, "")
    assert "line 1 of q.jsonl" in printed.err
    assert "holds no query" in printed.err
