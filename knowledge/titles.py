"""Role titles in questions: which role, and at which level, someone asks about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.documents import STARTER_PREFIX, Source

_LONG_WORD = 5
_SMALL_WORDS = {"a", "an", "the", "on"}
_WORD = re.compile(r"[a-z0-9]+(?:[+#]+)?")


@dataclass(frozen=True, slots=True)
class NamedRole:
    """A title or other name of a source, in comparable form."""

    source_id: str
    words: tuple[str, ...]
    is_title: bool
    is_foreign: bool = False
    """In another language than the role's text."""
    source_title: str = ""


def comparable(text: str) -> tuple[str, ...]:
    """Give the words of a title without case, accents, punctuation and plural."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple(_singular(word) for word in _WORD.findall(bare))


class RoleNames:
    """Every title and other name of the public roles, ready to be looked for in a question."""

    def __init__(self, names: Sequence[NamedRole]) -> None:
        self._by_words: dict[tuple[str, ...], list[NamedRole]] = {}
        for name in names:
            self._by_words.setdefault(_without_small_words(name.words), []).append(name)
        self._lengths = sorted({len(words) for words in self._by_words}, reverse=True)

    def in_our_language(self, query: str) -> str:
        """Put the titles of roles that are named in another language before the query.

        "Was verdient ein Elektriker?" is then near to the passages about electricians.
        """
        names = [
            name
            for words in _longest_names(
                _without_small_words(comparable(query)), self._by_words, self._lengths
            )
            for name in self._by_words[words]
        ]
        if not names or not all(name.is_foreign for name in names):
            return query
        titles = dict.fromkeys(name.source_title for name in names)
        return f"{', '.join(titles)}: {query}"

    def named_in(self, query: str) -> Mapping[str, float]:
        """Give the sources whose name stands in the query, each with the share of its weight.

        The longest names that do not lie inside a longer one win: "Senior Software Engineer I,
        Backend" is not "Software Engineer", unless that is named beside it. A title counts 1,
        another name 0.8.
        """
        scores: dict[str, float] = {}
        for words in _longest_names(
            _without_small_words(comparable(query)), self._by_words, self._lengths
        ):
            for name in self._by_words[words]:
                weight = 1.0 if name.is_title else 0.8
                scores[name.source_id] = max(scores.get(name.source_id, 0.0), weight)
        return scores


def named_sources(query: str, names: Sequence[NamedRole]) -> Mapping[str, float]:
    """Look once for names in a query, as ``RoleNames.named_in`` does."""
    return RoleNames(names).named_in(query)


def names_of(source: Source) -> list[NamedRole]:
    """Give the title and the other names of a role, those in other languages too."""
    aliases = [name for name in str(source.metadata.get("also_known_as", "")).split("\n") if name]
    own = [
        NamedRole(source.id, words, name == source.title)
        for name in (source.title, *aliases)
        if (words := comparable(name))
    ]
    taken = {name.words for name in own}
    elsewhere = names_in_other_languages().get(source.id.removeprefix(STARTER_PREFIX), ())
    foreign = [
        NamedRole(source.id, words, False, True, source.title)  # noqa: FBT003
        for words in elsewhere
    ]
    return [*own, *(name for name in foreign if source.is_starter and name.words not in taken)]


@lru_cache(maxsize=1)
def names_in_other_languages() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Give the German, Spanish and French names of the starter roles by file, plurals included."""
    content = (Path(__file__).parent / "roles" / "names.yaml").read_text(encoding="utf-8")
    listed: dict[str, dict[str, list[str]]] = yaml.safe_load(content)
    return {
        role: tuple(
            dict.fromkeys(
                form
                for language, names in by_language.items()
                for name in names
                for form in _forms(comparable(name), language)
            )
        )
        for role, by_language in listed.items()
    }


def _without_small_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Read "a senior engineer II on the backend" as one reads "Senior Engineer II, Backend"."""
    return tuple(word for word in words if word not in _SMALL_WORDS) or words


def _forms(words: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """Give a name in singular and plural; a final s is no matter anyway."""
    yield words
    *head, last = words
    if language == "de":
        yield (*head, f"{last}nen" if last.endswith("in") else f"{last}n")
        if len(last) > _LONG_WORD:  # "koche" is what one does, not many cooks
            yield (*head, f"{last}e")
    elif language == "es":
        yield tuple(f"{word}e" if word[-1] in "rlndz" else word for word in words)


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
