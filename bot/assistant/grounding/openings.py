"""Openings: words that only join a sentence to the one before it, and claim nothing."""

from __future__ import annotations

import re
from typing import Final

_OPENING: Final = re.compile(
    r"^(?:first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|last(?:ly)?|above all|most of all"
    r"|to begin with|for one thing|in short|in sum|erstens|zweitens|drittens|ante todo"
    r"|en (?:primer|segundo) lugar|en suma|tout d'abord|avant tout|en bref|à ce titre),\s+"
    r"|^(?:vor allem|zuerst|sobre todo|primero|también|également|à ce titre|surtout)(?:,\s+|\s+)",
    re.IGNORECASE,
)


def without_opening(sentence: str) -> str:
    """Give a sentence without such words at its beginning."""
    found = _OPENING.match(sentence.replace("\u2019", "'"))
    return sentence[found.end() :] if found else sentence
