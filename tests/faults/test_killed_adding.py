"""``rolecall knowledge add`` dies with SIGKILL: the next run completes what it left."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.process import PATIENCE_S, environment, run_command

pytestmark = pytest.mark.timeout(300)
LINES = 200
_ADDED = "SELECT indexed FROM sources WHERE id LIKE 'added:%'"
WRITTEN, INDEXED = 0, 1
"""What ``sources.indexed`` is between writing the rows and finishing the indexes, and after."""


def write_set(path: Path) -> None:
    rows = (
        {"id": f"d{n}", "title": f"Loaf {n}", "text": f"Loaf number {n} bakes {n % 50} minutes."}
        for n in range(LINES)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def states(data: Path) -> list[int]:
    """Give the state of each source of the set that stands in the rows."""
    try:
        with closing(sqlite3.connect(f"file:{data / 'rolecall.db'}?mode=ro", uri=True)) as rows:
            return [row[0] for row in rows.execute(_ADDED)]
    except sqlite3.OperationalError:  # there is no file or no table yet
        return []


def kill_when(state: int, *, data: Path, folder: Path) -> list[int]:
    """Start adding the set, kill it as soon as a source is in this state; give what it left."""
    command = [sys.executable, "-m", "bot", "knowledge", "add", "set.jsonl"]
    with subprocess.Popen(command, env=environment(data), cwd=folder) as adding:  # noqa: S603
        for _ in range(PATIENCE_S * 200):
            if state in states(data):
                break
            try:
                adding.wait(timeout=0.005)
            except subprocess.TimeoutExpired:
                continue
            break
        adding.kill()
    return states(data)


@pytest.mark.parametrize("moment", [WRITTEN, INDEXED])
def test_what_a_killed_run_left_is_completed_and_nothing_is_there_twice(
    moment: int, starter_folder: Path, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(starter_folder, tmp_path / "var"))
    write_set(tmp_path / "set.jsonl")

    left = kill_when(moment, data=data, folder=tmp_path)
    again = run_command(
        ["knowledge", "add", "set.jsonl", "--json"], environment(data), folder=tmp_path
    )
    third = run_command(
        ["knowledge", "add", "set.jsonl", "--json"], environment(data), folder=tmp_path
    )
    stats = run_command(["knowledge", "stats", "--json"], environment(data), folder=tmp_path)

    assert moment in left
    assert left != [INDEXED] * LINES, "it was killed too late to show anything"
    assert (again.code, json.loads(again.out)["skipped"]) == (0, 0)
    assert states(data) == [INDEXED] * LINES
    assert json.loads(third.out)["unchanged"] == LINES
    counted = json.loads(stats.out)
    assert counted["indexed_passages"] == counted["passages"]
