"""Proposed values are looked for in the text: only its own words are ever taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.domain.dropped import Dropped

_SHORTEST = 2
_ALIKE = (r"['\u2018\u2019\u02bc]", r"[\u2010-\u2014\u2212-]", r"[\"\u201c-\u201f]")
"""Marks that people and models write in several ways: apostrophes, dashes, quotation marks."""

Fits = Callable[[str], object]


class Quoter:
    """Finds proposed values in one text, and keeps a list of what is not there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.dropped: list[Dropped] = []

    def one(self, field: str, value: str, *, fits: Fits = bool, longest: int = 160) -> str:
        """Give the text's own words for a value; an empty string, and a note, without any.

        ``fits`` tells whether words that stand there can be this field's value at all.
        """
        proposed = " ".join(value.split())
        if not proposed:
            return ""
        found = self.words(proposed)
        if found and len(found) <= longest and fits(found):
            return found
        self.drop(field, proposed)
        return ""

    def many(self, field: str, values: Iterable[str], *, fits: Fits = bool) -> tuple[str, ...]:
        """Give the text's own words for each of several values, each once."""
        found = (self.one(field, value, fits=fits, longest=400) for value in values)
        return tuple(dict.fromkeys(filter(None, found)))

    def drop(self, field: str, value: str) -> None:
        """Note that a value was not taken."""
        self.dropped.append(Dropped(field, value))

    def words(self, proposed: str) -> str:
        """Find words whole, whatever their case, spaces, apostrophes and dashes."""
        if len(proposed) < _SHORTEST:
            return ""
        pattern = r"\s+".join(_as_pattern(word) for word in proposed.split())
        start = r"(?<!\w)" if proposed[0].isalnum() else ""
        end = r"(?!\w)" if proposed[-1].isalnum() else ""
        exact = re.compile(f"{start}{pattern}{end}")
        loose = re.compile(exact.pattern, re.IGNORECASE)
        found = exact.search(self._text) or loose.search(self._text)
        return found[0] if found else ""


def _as_pattern(word: str) -> str:
    """Escape a word; a mark stands for all that are like it."""
    return "".join(
        next((marks for marks in _ALIKE if re.match(marks, character)), re.escape(character))
        for character in word
    )
