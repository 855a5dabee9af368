"""Words: a text as the content words that a claim and its evidence can share."""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import get_args

from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lexicon.numbers import MULTIPLIERS, NUMBER_WORDS
from bot.assistant.grounding.lexicon.tables import (
    frame_words,
    function_words,
    opposites,
    synonym_families,
)
from bot.domain.identity import Language
from bot.stems import snowball_stem

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?|\d+(?:[.,]\d+)*")
_PLURALS = frozenset({"s", "n", "en", "es"})
"""What stemmers leave on short nouns (``obras``, ``firmen``)."""
_ELISION = re.compile(r"^(?:[jldmtsnc]|qu|jusqu|lorsqu|puisqu)'")
_SNOWBALL: dict[Language, str] = {
    "en": "english",
    "de": "german",
    "es": "spanish",
    "fr": "french",
}
_GENERAL_HEAD = re.compile(r"(?:arbeit|betrieb|dienst|wes|bereich|tatig|prozess|verfahr|modell)$")
"""Stems of what German compounds end in where it adds little (``Schichtarbeit``)."""
_DASHES = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2019": "'", "\u02bc": "'", "“": '"', "”": '"', "\u00ad": ""}
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text with its place and its stem."""

    text: str
    stem: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Tell whether it is written like a name."""
        return self.text[:1].isupper()


def normalise(text: str) -> str:
    """Give a text with one kind of dash, apostrophe and quotation mark, of the same meaning."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES)


def split_words(text: str, language: Language | None = None) -> tuple[Word, ...]:
    """Give every word and number of a text in order."""
    chosen = language or recognise_language(text)
    return tuple(
        Word(found[0], stem(found[0].lower(), chosen), found.start(), found.end())
        for found in _WORD.finditer(text)
    )


def content_words(text: str, language: Language | None = None) -> tuple[Word, ...]:
    """Give the words that carry a fact: no function words, no talk around it, no numbers."""
    chosen = language or recognise_language(text)
    return tuple(
        word
        for word in split_words(text, chosen)
        if not word.text[0].isdigit() and is_content(word.text, chosen)
    )


def meaningful_words(text: str) -> tuple[Word, ...]:
    """Give all but function words and numbers: what a denial can deny."""
    language = recognise_language(text)
    return tuple(
        word
        for word in split_words(text, language)
        if not word.text[0].isdigit()
        and word.text.lower() not in function_words(language)
        and word.text.lower() not in function_words("en")
    )


def is_content(word: str, language: Language) -> bool:
    """Tell whether a word carries a fact."""
    lowered = word.lower().removesuffix("'s")
    if language == "fr":
        lowered = _ELISION.sub("", lowered)
    return (
        len(lowered) > 1
        and lowered not in function_words(language)
        and lowered not in function_words("en")
        and lowered not in frame_words()
        and lowered not in NUMBER_WORDS[language]
        and lowered not in NUMBER_WORDS["en"]
        and (len(lowered) < 4 or lowered not in MULTIPLIERS)
    )


@lru_cache(maxsize=65536)
def stem(lowered_word: str, language: Language) -> str:
    """Give the stem of a word in lower case."""
    bare = lowered_word.removesuffix("'s")
    if language == "fr":
        bare = _ELISION.sub("", bare)
    return snowball_stem(bare, _SNOWBALL[language])


@cache
def _families() -> dict[str, frozenset[int]]:
    families: dict[str, set[int]] = {}
    for number, row in enumerate(synonym_families()):
        for word, language in itertools.product(row, get_args(Language)):
            families.setdefault(stem(word, language), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in families.items()}


def is_familiar(one: str) -> bool:
    """Tell whether a stem is of a word of the tables, and so hardly a name."""
    return one in _families()


@cache
def _sides() -> dict[str, int]:
    return {
        stem(word, language): side
        for side, row in enumerate(opposites())
        for word, language in itertools.product(row, get_args(Language))
    }


@lru_cache(maxsize=65536)
def say_the_same(one: str, other: str) -> bool:
    """Tell whether two stems are of one word, one family, or one root (monolith, monolithic)."""
    if one == other:
        return True
    if _families().get(one, frozenset()) & _families().get(other, frozenset()):
        return True
    return _share_root(one, other)


def _share_root(one: str, other: str) -> bool:
    """Compare beginnings; compounds of German and joined words count by their parts."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 4 and longer.startswith(shorter) and longer[len(shorter) :] in _PLURALS:
        return True
    if len(shorter) >= 5 and longer.startswith(shorter):
        return True
    if len(shorter) >= 7 and longer.endswith(shorter):
        return True
    one_first, other_first = (_GENERAL_HEAD.sub("", word) for word in (one, other))
    if one_first == other_first and len(one_first) >= 5 and one_first not in (one, other):
        return True
    common = 0
    for left, right in zip(shorter, longer, strict=False):
        if left != right:
            break
        common += 1
    return common >= 6 and common >= len(longer) - 4


def direction_of(one: str) -> bool | None:
    """Tell whether a stem says that something grew; None when it says neither."""
    side = _sides().get(one)
    return None if side not in (0, 1) else side == 1


def opposite_of(one: str, other: str) -> bool:
    """Tell whether two stems name opposite things."""
    one_side, other_side = _sides().get(one), _sides().get(other)
    if one_side is None or other_side is None:
        return False
    return one_side != other_side and one_side // 2 == other_side // 2
