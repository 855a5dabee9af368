"""The options of a search that say which sources it may use."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import get_args

from knowledge.details import Level
from knowledge.documents import SourceKind
from knowledge.filters import Filter


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add an option for each thing that a source must be."""
    group = parser.add_argument_group("filters", "only sources that are all of these")
    group.add_argument(
        "--kind", choices=get_args(SourceKind), action="append", help="may be given several times"
    )
    group.add_argument("--field", default="", help="field of work, as the roles name it")
    levels = [level for level in get_args(Level) if level != "any"]
    group.add_argument("--level", choices=levels, default="", help="level of the position")
    group.add_argument("--place", default="", help="every word of it stands in the source's place")
    group.add_argument(
        "--remote",
        action=argparse.BooleanOptionalAction,
        help="what may (not) be done from anywhere",
    )
    group.add_argument("--open", action="store_true", help="nothing whose closing date is past")


def filter_of(chosen: argparse.Namespace) -> Filter:
    """Give the filter that was asked for; without options everything passes."""
    return Filter(
        kinds=frozenset(chosen.kind or ()),
        field=chosen.field,
        level=chosen.level,
        place=chosen.place,
        is_remote=chosen.remote,
        open_on=datetime.now(UTC).date() if chosen.open else None,
    )
