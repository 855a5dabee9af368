"""Evals and benchmarks: found by their folder, printed as tables, absent with one sentence."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands import evals
from bot.commands.errors import CheckoutMissingError, terminal_sentence
from bot.commands.tables import Report, Table, in_markdown, report_shape
from bot.domain.identity import UserId
from bot.settings import Settings
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.ratings import Ratings
from tests.bot.storage.nouns import an_answer


def test_where_only_the_package_is_installed_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evals, "CHECKOUT", tmp_path)

    with pytest.raises(CheckoutMissingError) as raised:
        evals.measurements("tests.evals", "evaluate")

    assert "checkout of the repository" in terminal_sentence(raised.value)


def test_a_module_is_found_by_its_function_and_told_by_its_first_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sample_measurements"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Samples."""\n')
    (folder / "speed.py").write_text('"""How quick.\n\nMore."""\nasync def weigh(s): ...\n')
    (folder / "cases.py").write_text('"""No measurement."""\n')
    monkeypatch.setattr(evals, "CHECKOUT", tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))

    found = evals.measurements("sample_measurements", "weigh")

    assert [(one.name, one.summary) for one in found] == [("speed", "How quick.")]


def test_a_table_reads_as_markdown_with_numbers_to_the_right() -> None:
    table = Table("Speed", ("what", "ms"), (("a|b", 1.5), ("c", 12)), note="Warm.")

    assert in_markdown(table).splitlines() == [
        "### Speed",
        "",
        "| what |    ms |",
        "|------|------:|",
        "| a\\|b | 1.500 |",
        "| c    |    12 |",
        "",
        "Warm.",
    ]


def test_a_skipped_report_says_why_in_json() -> None:
    assert report_shape("retrieval", Report(skipped="no data")) == {
        "name": "retrieval",
        "skipped": "no data",
        "tables": [],
    }


async def test_rated_answers_are_exported_as_cases_without_their_user(
    database: Database, database_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    user = UserId(777_000_777)
    now = datetime(2026, 11, 25, tzinfo=UTC)
    turn_id = await Conversations(database).append(user, an_answer("Text"), asked_at=now)
    await Conversations(database).append(user, an_answer("Not rated"), asked_at=now)
    await Ratings(database).rate(user, turn_id, is_good=False, at=now)

    await evals.export(Settings(rolecall_data_dir=database_file.parent))

    [line] = capsys.readouterr().out.splitlines()
    case = json.loads(line)
    assert (case["rating"], case["answer"]) == ("bad", "Text")
    assert case["retrieval"]["found"][0]["passage_id"] == "role:nurse#0"
    assert "777000777" not in line
