"""Overlap: how much of a sentence's wording given passages hold, as figures from 0 up.

All of them grow with what is *not* held, so that a model over them can be kept monotone: more
overlap never makes a sentence look worse.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from bot.assistant.grounding.lexicon.numbers import NUMBER_WORDS
from bot.assistant.grounding.lexicon.polarity import NEGATORS
from bot.assistant.grounding.lexicon.tables import answer_talk
from bot.assistant.grounding.quantities import find_quantities
from bot.assistant.grounding.sentences import split_sentences
from bot.assistant.grounding.words import (
    is_content,
    is_familiar,
    normalise,
    say_the_same,
    stem,
)

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_POINTER = re.compile(
    r"\b(?:passage|source|document|text|step|article)s?\s+#?\d+(?:(?:,|\s+and|\s*&)\s*\d+)*"
    r"|^\s*\W?\d{1,2}[.)](?=\s|$)|\[\d+\]",
    re.IGNORECASE,
)
"""``passage 3``, ``[3]``, the ``3.`` of a list."""
_TWO_WORDS = re.compile(r"([a-z]+ty)[- ]([a-z]+)")
_NUMBER_WORDS = NUMBER_WORDS["en"]
_SMALL = 3
_ROOT = 5
"""Letters that words of one root share at least (``say_the_same``)."""
_NEAR = 4
"""Content words that stand at most so many words apart may change places."""
_TRIED = 4


@dataclass(frozen=True, slots=True)
class Overlap:
    """What of one sentence the passages do not hold; the names are those of the weights."""

    unmatched_words: float
    """Content words that stand in no passage, as they are or in another form."""
    unmatched_share: float
    unmatched_share_of_all: float
    """Of all words, function words too."""
    missing_in_best: float
    """Share of content words that the one best sentence of the passages lacks."""
    missing_in_best_two: float
    new_pairs: float
    """Share of pairs of neighbouring words that stand nowhere so."""
    new_triples: float
    new_neighbours: float
    """Share of pairs of content words that stand nowhere near each other."""
    longest_new_run: float
    new_numbers: float
    new_names: float
    flipped_denial: float
    """Denied on one side only, by how much the best sentence is of the same thing."""

    def row(self) -> tuple[float, ...]:
        """Give the figures in the order of the fields."""
        return tuple(float(getattr(self, field.name)) for field in fields(self))


FIGURES: tuple[str, ...] = tuple(field.name for field in fields(Overlap))


class PassageWords:
    """Passages taken apart once, for every sentence that is held against them."""

    def __init__(self, passages: Iterable[str]) -> None:
        self._origins: tuple[tuple[int, str], ...] = tuple(
            (number, sentence)
            for number, passage in enumerate(passages, start=1)
            for sentence in _sentences(passage)
        )
        self.sentences: tuple[str, ...] = tuple(sentence for _, sentence in self._origins)
        self._stems = [_stems(sentence) for sentence in self.sentences]
        self._stem_sets = [frozenset(stems) for stems in self._stems]
        self._known: frozenset[str] = frozenset().union(*self._stem_sets)
        self._same: dict[str, bool] = {}

    def overlap(self, sentence: str) -> Overlap:
        """Measure one sentence; some tenths of a millisecond."""
        words = _WORD.findall(normalise(sentence))
        stems = [_stem(word) for word in words]
        content = [each for word, each in zip(words, stems, strict=True) if _carries_content(word)]
        is_new = [not self._holds(each) for each in content]
        best, missing, missing_two = self._best(frozenset(content))
        nearest = self.sentences[best] if self.sentences else ""
        denial = bool(NEGATORS.search(sentence)) != bool(NEGATORS.search(nearest))
        return Overlap(
            unmatched_words=sum(is_new),
            unmatched_share=_share(is_new),
            unmatched_share_of_all=_share([each not in self._known for each in stems]),
            missing_in_best=missing,
            missing_in_best_two=missing_two,
            new_pairs=_share([pair not in self._pairs for pair in itertools.pairwise(stems)]),
            new_triples=_share([triple not in self._triples for triple in _triples(stems)]),
            new_neighbours=_share(
                [pair not in self._neighbours for pair in itertools.pairwise(content)]
            ),
            longest_new_run=min(_longest_run(is_new), 6),
            new_numbers=min(self._count_new_numbers(sentence), 3),
            new_names=min(self._count_new_names(words), 4),
            flipped_denial=float(denial) * (1 - missing),
        )

    def nearest(self, sentence: str) -> tuple[int, str]:
        """Give the sentence that holds most of this one, and its passage counted from 1."""
        words = _WORD.findall(normalise(sentence))
        content = frozenset(_stem(word) for word in words if _carries_content(word))
        return self._origins[self._best(content)[0]]

    def _best(self, content: frozenset[str]) -> tuple[int, float, float]:
        """Give the place of the best sentence, and what it and the best two of them lack."""
        if not content or not self.sentences:
            return 0, float(not self.sentences), float(not self.sentences)
        held = [content & stems for stems in self._stem_sets]
        order = sorted(range(len(held)), key=lambda place: -len(held[place]))[:_TRIED]
        two = max(len(held[one] | held[other]) for one in order for other in order)
        total = len(content)
        return order[0], 1 - len(held[order[0]]) / total, 1 - two / total

    def _holds(self, each: str) -> bool:
        if each in self._known:
            return True
        if each not in self._same:
            alike = self._by_root.get(each[:_ROOT], ())
            others = (*alike, *(self._familiar if is_familiar(each) else ()))
            self._same[each] = any(say_the_same(each, other) for other in others)
        return self._same[each]

    def _count_new_numbers(self, sentence: str) -> int:
        """Count the numbers that no passage holds; one, two and three are said of anything."""
        new = [number for number in _numbers(sentence) - self._numbers if number > _SMALL]
        return len(new) if new and not _amounts(sentence) <= self._amounts else 0

    def _count_new_names(self, words: Sequence[str]) -> int:
        return sum(
            word[0].isupper() and _carries_content(word) and word.lower() not in self._words
            for word in words[1:]
        )

    @cached_property
    def _by_root(self) -> dict[str, list[str]]:
        """Give the known stems by their first letters: others are of no common root."""
        roots: dict[str, list[str]] = {}
        for known in self._known:
            roots.setdefault(known[:_ROOT], []).append(known)
        return roots

    @cached_property
    def _familiar(self) -> tuple[str, ...]:
        return tuple(known for known in self._known if is_familiar(known))

    @cached_property
    def _words(self) -> frozenset[str]:
        text = normalise(" ".join(self.sentences))
        return frozenset(word.lower() for word in _WORD.findall(text))

    @cached_property
    def _numbers(self) -> frozenset[float]:
        return frozenset().union(*(_numbers(sentence) for sentence in self.sentences))

    @cached_property
    def _amounts(self) -> frozenset[float]:
        return frozenset().union(*(_amounts(sentence) for sentence in self.sentences))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(
            itertools.chain.from_iterable(itertools.pairwise(stems) for stems in self._stems)
        )

    @cached_property
    def _triples(self) -> frozenset[tuple[str, ...]]:
        return frozenset(itertools.chain.from_iterable(_triples(stems) for stems in self._stems))

    @cached_property
    def _neighbours(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            pair
            for stems in self._stems
            for place, one in enumerate(stems)
            for other in stems[place + 1 : place + 1 + _NEAR]
            for pair in ((one, other), (other, one))
        )


def _sentences(passage: str) -> tuple[str, ...]:
    return split_sentences(passage) or ((passage,) if passage.strip() else ())


def _stems(sentence: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(normalise(sentence))]


def _stem(word: str) -> str:
    return stem(word.lower(), "en")


def _carries_content(word: str) -> bool:
    return not word[0].isdigit() and word.lower() not in answer_talk() and is_content(word, "en")


def _numbers(sentence: str) -> frozenset[float]:
    """Give the numbers as they are written, in words or digits, but for those that point."""
    text = _POINTER.sub("", normalise(sentence))
    digits = {float(found.replace(",", "")) for found in _DIGITS.findall(text)}
    words = {_NUMBER_WORDS.get(word, 0.0) for word in re.findall(r"[a-z]+", text.lower())}
    joined = {
        _NUMBER_WORDS.get(tens, 0.0) + _NUMBER_WORDS.get(ones, 0.0)
        for tens, ones in _TWO_WORDS.findall(text.lower())
    }
    return frozenset(digits | words | joined)


def _amounts(sentence: str) -> frozenset[float]:
    """Give the numbers in their common unit: seconds for two weeks, thousands written out."""
    return frozenset(
        quantity.value for quantity in find_quantities(_POINTER.sub("", sentence), "en")
    )


def _triples(stems: Sequence[str]) -> Iterable[tuple[str, str, str]]:
    return zip(stems, stems[1:], stems[2:], strict=False)


def _longest_run(flags: Sequence[bool]) -> int:
    return max(
        (sum(1 for _ in run) for is_new, run in itertools.groupby(flags) if is_new), default=0
    )


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
