from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import run_command_line

_RESUME = """Ada Fairweather
Porter, Quayside Hotel, Whitby, May 2019 - present
- Carried luggage for about 90 guests a day.
- Trained three new porters.
"""
_POSTING = """Head Porter
Saltmarsh Inn, Scarborough

Saltmarsh Inn has 60 rooms. You lead four porters. German would be welcome.
"""
_LETTER = """Ada Fairweather
Whitby

Dear Saltmarsh Inn,

At the Quayside Hotel I have trained three new porters. I speak German.
I have not led a team yet.

Kind regards,
Ada Fairweather
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(tmp_path))
    for name, text in (("r.txt", _RESUME), ("p.txt", _POSTING), ("l.txt", _LETTER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_each_sentence_of_a_letter_gets_a_verdict(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [f"--{name}={home / name[0]}.txt" for name in ("resume", "posting", "letter")]

    code = run_command_line(["check", "letter", *files, "--json"])

    shape = json.loads(capsys.readouterr().out)
    verdicts = [sentence["verdict"] for sentence in shape["sentences"]]
    assert code == 0
    assert verdicts == ["supported", "unsupported", "not_a_claim"]
    assert shape["refused"] == 1
    assert shape["sentences"][0]["evidence"][0]["quote"] == "Trained three new porters."


def test_a_batch_judges_each_line_and_says_what_is_wrong_with_a_bad_one(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"resume": _RESUME, "posting": _POSTING, "sentence": "I trained thirteen new porters."}
    lines = [json.dumps({"id": "a", **asked}), "{", json.dumps({"id": "c", "resume": _RESUME}), ""]
    lines.append(json.dumps({**asked, "sentence": "Saltmarsh Inn has sixty rooms."}))
    (home / "batch.jsonl").write_text("\n".join(lines), encoding="utf-8")

    code = run_command_line(["check", "letter", "--batch", str(home / "batch.jsonl")])

    first, bad, lacking, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert code == 0
    assert (first["id"], first["about"], first["verdict"]) == ("a", "candidate", "unsupported")
    assert bad["error"] == "this is not JSON"
    assert (lacking["id"], lacking["verdict"]) == ("c", None)
    assert (last["id"], last["about"], last["verdict"]) == (5, "employer", "supported")
    assert "60 rooms" in last["evidence"][0]["quote"]


def test_files_or_a_batch_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run_command_line(["check", "letter"])

    assert stopped.value.code == 2
    assert "--batch" in capsys.readouterr().err
