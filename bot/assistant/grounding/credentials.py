"""Credentials: the degrees, certificates and licences that a text names."""

from __future__ import annotations

from functools import lru_cache

from bot.assistant.grounding.lexicon.credentials import ANY_DEGREE, CREDENTIALS, DEGREES

_SOME_DEGREE = "degree"


@lru_cache(maxsize=8192)
def find_credentials(text: str) -> frozenset[str]:
    """Give the names of all credentials in a text; a named degree is also ``degree``."""
    found = {name for name, pattern in CREDENTIALS.items() if pattern.search(text)}
    degrees = {name for name, _, pattern in DEGREES if pattern.search(text)}
    if degrees or ANY_DEGREE.search(text):
        found.add(_SOME_DEGREE)
    return frozenset(found | degrees)


def degree_level(text: str) -> int:
    """Give the level of the highest degree in a text, 5 for a doctorate, 0 for none."""
    return max((level for _, level, pattern in DEGREES if pattern.search(text)), default=0)


def degree_spans(text: str) -> list[tuple[int, int]]:
    """Give where degrees stand in a text."""
    patterns = (*(pattern for _, _, pattern in DEGREES), ANY_DEGREE)
    return [found.span() for pattern in patterns for found in pattern.finditer(text)]
