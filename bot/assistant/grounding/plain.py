"""Plain words: those of daily speech, which name no thing that a line would have to show."""

from __future__ import annotations

from functools import cache

from bot.assistant.grounding.lexicon.tables import plain_words, plain_words_of
from bot.assistant.grounding.persons import is_general
from bot.assistant.grounding.words import Word, stem
from bot.domain.identity import Language

_INFLECTED: tuple[Language, ...] = ("de", "es", "fr")
"""Languages with more forms of a verb than a table can list."""
_SHORTEST_STEM = 4


def is_plain(word: Word) -> bool:
    """Tell whether a word is of daily speech or names people in general."""
    lowered = word.text.lower()
    return lowered in plain_words() or word.stem in _plain_stems() or is_general(lowered)


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(
        found
        for language in _INFLECTED
        for word in plain_words_of(language)
        if len(found := stem(word, language)) >= _SHORTEST_STEM
    )
