"""Tongues: which languages a text says somebody speaks, and how well."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.assistant.grounding.lexicon.tongues import LEVELS, SPEAKING, TONGUES

_WORD = re.compile(r"[^\W\d_]+?(?=kenntnissen?\b|\b)", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|auf|en)\s+([^\W\d_]+)\b")
_STUDIED = re.compile(
    r"\b(?:degree|diploma|stud\w+|graduat\w+|course|BA|MA|literature|bachelor\w*|master\w*)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[^\W\d_]+\s+$")
"""``fluent German``."""
_REACH = 45
"""Characters in which a level is looked for on either side of a language."""


def speaks(text: str) -> bool:
    """Tell whether a text says of somebody that they speak a language."""
    return bool(
        find_tongues(text)
        and (SPEAKING.search(text) or _in_a_tongue(text) or find_level(text) is not None)
    )


def _in_a_tongue(text: str) -> bool:
    """Tell whether something is done in a language (``sales talks in French``)."""
    if _STUDIED.search(text):
        return False
    return any(found[1].lower() in TONGUES for found in _IN.finditer(text))


@lru_cache(maxsize=8192)
def find_tongues(text: str) -> Mapping[str, int | None]:
    """Give language to level, 1 (first words) to 6 (mother tongue); None where none is said."""
    places = [
        (found.start(), found.end(), TONGUES[found[0].lower()])
        for found in _WORD.finditer(text)
        if found[0].lower() in TONGUES
    ]
    levels: dict[str, int | None] = {}
    before: int | None = None
    for index, (start, end, name) in enumerate(places):
        left = places[index - 1][1] if index else max(0, start - _REACH)
        right = places[index + 1][0] if index + 1 < len(places) else end + _REACH
        level = find_level(text[end:right])
        if level is None and index == 0:
            level = find_level(text[left:start])
        if level is None and (adjective := _BEFORE.search(text[left:start])):
            level = find_level(adjective[0])
        if level is None and re.fullmatch(r"\W*(?:and|und|y|et|,)?\W*", text[left:start]):
            level = before
        levels[name] = before = level
    return levels


def tongue_problem(text: str, shown: Sequence[str]) -> str:
    """Find a language that no line names, or names at a lower level."""
    for name, level in find_tongues(text).items():
        named = [found[name] for found in map(find_tongues, shown) if name in found]
        if not named:
            return f"no line names {name}"
        known = [one for one in named if one is not None]
        if level is not None and known and max(known) < level:
            return f"the evidence names {name} at a lower level"
        if level is not None and level >= 5 and not known:
            return f"the evidence does not say how well you speak {name}"
    return ""


def find_level(text: str) -> int | None:
    """Give the level that a text names first, 1 to 6; None when it names none."""
    found = [(place.start(), level) for level, pattern in LEVELS if (place := pattern.search(text))]
    return min(found)[1] if found else None
