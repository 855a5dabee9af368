from __future__ import annotations

import argparse
from datetime import UTC, datetime

import pytest

from bot.commands import filters
from knowledge.filters import Filter


def chosen(*options: str) -> Filter:
    parser = argparse.ArgumentParser()
    filters.add_to(parser)
    return filters.filter_of(parser.parse_args(options))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), Filter()),
        (("--kind", "role", "--kind", "posting"), Filter(kinds=frozenset({"role", "posting"}))),
        (("--level", "senior", "--field", "Trades"), Filter(level="senior", field="Trades")),
        (("--place", "New York"), Filter(place="New York")),
        (("--remote",), Filter(is_remote=True)),
        (("--no-remote",), Filter(is_remote=False)),
    ],
)
def test_each_option_says_what_a_source_must_be(options: tuple[str, ...], expected: Filter) -> None:
    assert chosen(*options) == expected


def test_open_means_open_today() -> None:
    assert chosen("--open").open_on == datetime.now(UTC).date()


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(SystemExit):
        chosen("--level", "wizard")
