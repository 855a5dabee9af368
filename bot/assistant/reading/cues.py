"""Cue words inside sentences; the phrases stand in ``words/cues.txt``."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from bot.assistant.reading.word_files import sections_of

Cue = Literal[
    "asks person",
    "names ability",
    "never",
    "never in a list",
    "to a machine",
    "nice",
    "must",
    "not must",
    "eligibility",
    "human language",
    "language level",
    "education",
    "experience",
    "trait",
    "pay",
    "not pay",
    "full remote",
    "not remote",
]


def has_cue(cue: Cue, text: str) -> bool:
    """Tell whether one of the phrases of a cue stands in the text."""
    return _pattern(cue).search(text) is not None


def words_of_cue(cue: Cue, text: str) -> str:
    """Give the first words of a cue in the text, as written; an empty string without any."""
    found = _pattern(cue).search(text)
    return found[0] if found else ""


@cache
def _pattern(cue: Cue) -> re.Pattern[str]:
    phrases = "|".join(_as_pattern(phrase) for phrase in sections_of("cues")[cue])
    return re.compile(phrases, re.IGNORECASE)


def _as_pattern(phrase: str) -> str:
    pattern = re.escape(phrase)
    for sign, meaning in (
        (r"\ \*\ ", r"\b.{0,40}?\b"),
        (r"\~", r"\w*"),
        (r"\#", r"\d{1,2}"),
        ("'", "['\u2019]"),
        (r"\ ", r"\s+"),
    ):
        pattern = pattern.replace(sign, meaning)
    start = "" if phrase.startswith("~") else r"(?<!\w)"
    end = r"(?!\w)" if phrase[-1].isalnum() else ""
    return f"{start}{pattern}{end}"
