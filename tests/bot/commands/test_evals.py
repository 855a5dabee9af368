"""Evals and benchmarks: found by their folder, printed as tables, absent with one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import evals
from bot.commands.errors import CheckoutMissingError, terminal_sentence
from bot.commands.tables import Report, Table, in_markdown, report_shape


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
