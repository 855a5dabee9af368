"""``rolecall check claims``: any response judged, whatever else stands in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run_command_line

PASSAGE = "Backend engineers in Oslo earn 600,000 kroner a year. They write Kotlin."


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def judge(lines: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    Path("lines.jsonl").write_text("\n".join(lines), encoding="utf-8", errors="surrogatepass")
    assert run_command_line(["check", "claims", "--batch", "lines.jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def asked(response: object, context: object, identity: object = "a") -> str:
    return json.dumps({"id": identity, "context": context, "response": response})


def test_a_changed_number_is_unsupported_and_the_true_one_quotes_its_passage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    true, false = judge(
        [
            asked("In Oslo, backend engineers earn 600,000 kroner a year.", [PASSAGE]),
            asked("In Oslo, backend engineers earn 700,000 kroner a year.", [PASSAGE]),
        ],
        capsys,
    )

    assert [true["supported"], false["supported"]] == [True, False]
    assert true["score"] > false["score"]
    assert true["sentences"][0]["evidence"] == [
        {"id": "passage:1", "quote": "Backend engineers in Oslo earn 600,000 kroner a year."}
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nonsense", "not JSON"),
        ("[1]", "object"),
        ("[" * 100_000, "not JSON"),
        (asked(5, [PASSAGE]), "response"),
        (asked("True.", [1]), "context"),
        (asked("True.", {"a": 1}), "context"),
        (asked("word " * 100_000, [PASSAGE]), "longer"),
    ],
)
def test_a_line_that_cannot_be_judged_says_why_and_the_next_is_judged(
    line: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = judge([line, asked("They write Kotlin.", PASSAGE)], capsys)

    assert words in bad["error"]
    assert (bad["supported"], bad["score"], bad["sentences"]) == (None, None, [])
    assert good["supported"] is True


@pytest.mark.parametrize("context", [[], "", None, ["", " "]])
def test_without_evidence_nothing_is_supported(
    context: object, capsys: pytest.CaptureFixture[str]
) -> None:
    [row] = judge([asked("They write Kotlin.", context)], capsys)

    assert row["supported"] is False


def test_the_number_of_the_line_stands_for_a_missing_id(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = judge(["", json.dumps({"context": [PASSAGE], "response": "Hello"})], capsys)

    assert [row["id"] for row in rows] == [2]


def test_half_a_surrogate_pair_is_no_reason_to_stop(capsys: pytest.CaptureFixture[str]) -> None:
    rows = judge([asked("They write Kotlin \ud83d.", [PASSAGE + "\udc00"])], capsys)

    assert len(rows) == 1
