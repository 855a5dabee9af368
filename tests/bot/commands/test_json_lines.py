"""``--batch``: a line is answered by a line, whatever stands in either."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run_command_line

SEPARATOR = "\u2028"
"""Some readers end a line here too."""
COMMANDS: dict[str, dict[str, object]] = {
    "claims": {"context": ["They write Kotlin."], "response": "Kotlin."},
    "letter": {"resume": "Ada", "posting": "Cook", "sentence": "I cook."},
}


def judged(command: str, lines: list[str], capsys: pytest.CaptureFixture[str]) -> list[Any]:
    Path("lines.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run_command_line(["check", command, "--batch", "lines.jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("identity", "shown"),
    [("a", "a"), (f"a{SEPARATOR}b", f"a{SEPARATOR}b"), ("half \ud83d", "half ?"), ([1], [1])],
)
def test_an_id_comes_back_in_one_line(
    command: str, identity: object, shown: object, capsys: pytest.CaptureFixture[str]
) -> None:
    fields = COMMANDS[command]

    [row] = judged(command, [json.dumps({"id": identity, **fields})], capsys)

    assert row["id"] == shown
    assert "error" not in row


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("line", ["{", "[" * 100_000, '{"id": ' + "1" * 5_000 + "}"])
def test_what_is_no_json_is_said_in_its_place(
    command: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fields = COMMANDS[command]

    bad, good = judged(command, [line, json.dumps({"id": "b", **fields})], capsys)

    assert (bad["id"], bad["error"]) == (1, "this is not JSON")
    assert good["id"] == "b"
