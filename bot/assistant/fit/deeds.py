"""Deeds: the table of what postings ask for in general words, read once from ``deeds.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_NAME = re.compile(r"\[(.+)\](\*?)")
_GAP = r"(?:[^\w.;:]+[\w'\u2019-]+){0,4}?[^\w.;:]+"


@dataclass(frozen=True, slots=True)
class Ability:
    """A thing that is asked for in general words, and the words that show it."""

    name: str
    asked: re.Pattern[str]
    shown: re.Pattern[str]
    is_named: bool
    """A tool or a licence, which a list of skills shows as well as a deed."""


@cache
def known_abilities() -> tuple[Ability, ...]:
    """Give the abilities of the table."""
    return tuple(_read(files(__package__).joinpath("deeds.txt").read_text(encoding="utf-8")))


def _read(text: str) -> Iterator[Ability]:
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    for at in range(0, len(rows), 3):
        named = _NAME.fullmatch(rows[at])
        if named is None:
            raise ValueError(rows[at])
        asked, shown = rows[at + 1].removeprefix("? "), rows[at + 2].removeprefix("! ")
        both = f"{asked}; {shown}"
        yield Ability(named[1], _pattern(asked), _pattern(both), bool(named[2]))


def _pattern(phrases: str) -> re.Pattern[str]:
    """Put phrases into one pattern: ``*`` for any letters, ``..`` for up to four words."""
    written = [_phrase(phrase.strip()) for phrase in phrases.split(";") if phrase.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)")


def _phrase(phrase: str) -> str:
    pieces = re.split(r"\s*\.\.\s*", phrase.removeprefix("~"))
    worded = [re.escape(piece).replace(r"\*", r"\w*").replace(r"\?", r"\w") for piece in pieces]
    joined = _GAP.join(piece.replace(r"\ ", r"[\s-]+") for piece in worded)
    return joined if phrase.startswith("~") else f"(?i:{joined})"
