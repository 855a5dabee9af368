"""Kinds of queries: how long one is, and how much of it the documents that answer it say.

A set mixes them, and each calls for another remedy: words that stand nowhere need other names or a
better model, words that stand everywhere need better weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from knowledge.fusion import WORDS_OF_A_TITLE
from tests.evals.sets import Item

_LONG = 10
_HALF = 0.5
Terms = Callable[[str], Sequence[str]]
"""Gives the stems of a text, without stop words."""

LENGTHS = (
    f"up to {WORDS_OF_A_TITLE} content words, like a title",
    f"{WORDS_OF_A_TITLE + 1} to {_LONG - 1} content words",
    f"{_LONG} content words or more",
)
SHARES = (
    "no word of it in the answer",
    "less than half of its words in the answer",
    "half of its words or more in the answer",
    "all its words in the answer",
)


def kinds_of(query: str, relevant: Iterable[Item], terms: Terms) -> tuple[str, str]:
    """Give a query's kind by length, and by the relevant document that says most of it."""
    words = set(terms(query))
    said = [len(words & set(terms(item.whole))) for item in relevant]
    share = max(said, default=0) / max(len(words), 1)
    return _by_length(len(words)), _by_share(share)


def _by_length(words: int) -> str:
    if words <= WORDS_OF_A_TITLE:
        return LENGTHS[0]
    return LENGTHS[1] if words < _LONG else LENGTHS[2]


def _by_share(share: float) -> str:
    if share in (0.0, 1.0):
        return SHARES[0] if share == 0.0 else SHARES[3]
    return SHARES[1] if share < _HALF else SHARES[2]
