"""Which lines of a plain text are one line that was wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NARROWEST, _WIDEST = 50, 130
_KEY = re.compile(r"^[\w /&-]{2,30}: ")
_ENDS_HARD = re.compile(r"(?:  |\\|:)$")
_ENDS_WITH_DATE = re.compile(
    r"(?:\b(?:19|20)\d\d|\b(?:present|now|today|current|ongoing|onwards?|date|heute|hoy|actualidad"
    r"|aujourd'hui))\W{0,2}$|\S@\S+$",
    re.IGNORECASE,
)
"""How the head of a position ends, and how a line of contact data does."""
_BEGINS_WITH_DATE = re.compile(
    r"^\W*(?:(?:since|from|seit|ab|desde|depuis)\s+)?(?:[^\W\d]{3,9}\.?\s+|\d{1,2}[/.])?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^\s*(?:\S+@\S+|\+?\d[\d ()/-]{6,}|(?:https?://|www\.)\S+)\s*$")
_ENDS_SENTENCE = re.compile(r"[.!?]$")
_UNFINISHED = re.compile(
    r"\b(?:and|or|the|an?|of|to|for|with|our|your|und|oder|der|die|das|mit|für|unser\w*|y|de|la|el"
    r"|los|las|con|para|et|ou|le|les|des|du|avec|pour)$",
    re.IGNORECASE,
)
"""No line ends so, but one that was wrapped."""
_YEARS = re.compile(r"\b(?:19|20)\d\d\b.{0,12}(?:[-\u2013\u2014]|\bto\b)")


def wrap_width(lines: Sequence[str]) -> int | None:
    """Guess the column at which the text was wrapped, or ``None`` when each line stands alone.

    A wrapped text has several lines that end close to its longest one.
    """
    lengths = sorted((len(line.rstrip()) for line in lines if line.strip()), reverse=True)
    if len(lengths) < 3 or not _NARROWEST <= lengths[0] <= _WIDEST:
        return None
    return lengths[0] if lengths[2] >= lengths[0] - 15 else None


def indent_of(line: str) -> int:
    """Count the blanks before a line."""
    return len(line) - len(line.lstrip())


def continues(before: str, after: str, *, width: int | None) -> bool:
    """Tell whether ``after`` is the rest of ``before``: its first word had no room there.

    ``width`` is what ``wrap_width`` gave for the whole text.
    """
    if width is None or _ENDS_HARD.search(before) or _KEY.match(after) or _YEARS.search(after):
        return False
    words = after.split()
    if not words or after.isupper():
        return False
    if indent_of(after) > indent_of(before) and _ENDS_WITH_DATE.search(before):
        return False
    starts_small = words[0][0].islower()
    if _ADDRESS.match(after) or (not starts_small and _stands_alone(before)):
        return False
    has_room = len(before.rstrip()) + 1 + len(words[0]) <= width
    is_set_in = indent_of(after) == indent_of(before) > 0
    goes_on = (starts_small and not is_set_in) or _UNFINISHED.search(before)
    return not has_room or bool(goes_on and len(before) > 0.6 * width)


def _stands_alone(line: str) -> bool:
    """Tell a line that is whole: a sentence, the head of a position, an address."""
    patterns = (_ENDS_SENTENCE, _ENDS_WITH_DATE, _BEGINS_WITH_DATE)
    return any(pattern.search(line) for pattern in patterns)
