"""Role titles in questions: which role, and at which level, someone asks about."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.documents import Source

_WORD = re.compile(r"[a-z0-9]+(?:[+#]+)?")


@dataclass(frozen=True, slots=True)
class NamedRole:
    """A title or other name of a source, in comparable form."""

    source_id: str
    words: tuple[str, ...]
    is_title: bool


def comparable(text: str) -> tuple[str, ...]:
    """Give the words of a title without case, punctuation and plural."""
    return tuple(_singular(word) for word in _WORD.findall(text.lower()))


class RoleNames:
    """Every title and other name of the public roles, ready to be looked for in a question."""

    def __init__(self, names: Sequence[NamedRole]) -> None:
        self._by_words: dict[tuple[str, ...], list[NamedRole]] = {}
        for name in names:
            self._by_words.setdefault(name.words, []).append(name)
        self._lengths = sorted({len(words) for words in self._by_words}, reverse=True)

    def named_in(self, query: str) -> Mapping[str, float]:
        """Give the sources whose name stands in the query, each with the share of its weight.

        The longest names that do not lie inside a longer one win: "Senior Software Engineer I,
        Backend" is not "Software Engineer", unless that is named beside it. A title counts 1,
        another name 0.8.
        """
        scores: dict[str, float] = {}
        for words in _longest_names(comparable(query), self._by_words, self._lengths):
            for name in self._by_words[words]:
                weight = 1.0 if name.is_title else 0.8
                scores[name.source_id] = max(scores.get(name.source_id, 0.0), weight)
        return scores


def named_sources(query: str, names: Sequence[NamedRole]) -> Mapping[str, float]:
    """Look once for names in a query, as ``RoleNames.named_in`` does."""
    return RoleNames(names).named_in(query)


def names_of(source: Source) -> list[NamedRole]:
    """Give the title and the other names of a role."""
    aliases = [name for name in str(source.metadata.get("also_known_as", "")).split("\n") if name]
    return [
        NamedRole(source.id, words, name == source.title)
        for name in (source.title, *aliases)
        if (words := comparable(name))
    ]


def _longest_names(
    words: tuple[str, ...], names: Container[tuple[str, ...]], lengths: Sequence[int]
) -> Iterator[tuple[str, ...]]:
    """Give each name in ``words`` that does not lie inside another; ``lengths`` longest first."""
    reach = 0
    for start in range(len(words)):
        ends = (start + length for length in lengths)
        end = next((end for end in ends if words[start:end] in names), 0)
        if end > reach:
            reach = end
            yield words[start:end]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
