"""Role titles held against the occupations of ESCO and O*NET, by their names.

Level words are parsed apart first; the rest is compared with every name that the taxonomies and our
role pages know. Only names are compared, so each match says the name that it rests on, and a
person can judge it: O*NET puts "Back End Engineer" under Web Developers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from knowledge.details import Level
from knowledge.documents import Source
from knowledge.levels import parse_title
from knowledge.sources.occupations import CODE, OTHER_TITLES, TAXONOMY, Taxonomy
from knowledge.titles import comparable, names_of

SaidBy = Literal["taxonomy", "role page", "operator"]
MATCH_FROM = 0.7
"""Below it nothing is claimed; ``docs/benchmarks.md`` has how often a match is right."""
_CUT = 0.9
"""The score of a title of which only the part before a comma, dash or bracket was compared."""
_OTHER_HEAD = 0.85
"""Of a name that ends in another noun: an accounts manager is no accounts specialist."""
_SAME_HEAD = {"developer": "engineer", "programmer": "engineer", "coder": "engineer"}
_SHOWN = 3
_VOTES_FROM, _VOTERS, _VOTES = 0.3, 120, 4
"""Several near names of an occupation count for more than one of another."""
_COMPOUND = re.compile(r"\b(back|front|full|dev|data|help|web)[ -](end|stack|ops|base|desk|site)\b")
_GENDERED = re.compile(r"(?<=\w)[:/*_]-?(?:in(?:nen)?|r|e|a|o)\b")
"""Endings for women beside those for men: "Buchhalter/in", "Entwickler:in", "enfermero/a"."""
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]?")
_END_OF_ROLE = re.compile(r"\s[-\u2013\u2014|/@:]+\s|[,;|:@]|\s(?:at|for|in)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OccupationName:
    """A name of an occupation, and who calls it so."""

    taxonomy: Taxonomy
    code: str
    title: str
    """What the taxonomy calls the occupation."""
    name: str
    said_by: SaidBy = "taxonomy"


@dataclass(frozen=True, slots=True)
class OccupationMatch:
    """An occupation that a title may be."""

    code: str
    title: str
    score_0_1: float
    name: str
    """The name that the title is like."""
    said_by: SaidBy


@dataclass(frozen=True, slots=True)
class Correction:
    """What an operator said a title is; an empty code says that no occupation fits."""

    taxonomy: Taxonomy
    code: str


@dataclass(frozen=True, slots=True)
class NormalisedTitle:
    """A title, taken apart and held against the occupations."""

    role: str
    level: Level | None
    grade: int | None
    matches: Mapping[Taxonomy, Sequence[OccupationMatch]]
    """Best first; a taxonomy without a match is not there."""

    def best(self, taxonomy: Taxonomy) -> OccupationMatch | None:
        """Give the occupation, if one is near enough."""
        return next(iter(self.matches.get(taxonomy, ())), None)


def title_key(title: str) -> str:
    """Name a title without its level, so that a correction holds for every level of a role."""
    return " ".join(_words(parse_title(title).role))


def names_of_occupation(source: Source) -> Iterator[OccupationName]:
    """Give the names of an occupation, or of a role page with the codes in its front matter."""
    stated = source.metadata
    for taxonomy in get_args(Taxonomy):
        if stated.get(TAXONOMY) == taxonomy:
            names = [source.title, *str(stated.get(OTHER_TITLES, "")).split("\n")]
            for name in filter(None, names):
                yield OccupationName(taxonomy, str(stated.get(CODE, "")), source.title, name)
        elif code := stated.get(f"{taxonomy}_code"):
            title = str(stated.get(f"{taxonomy}_title", ""))
            for named in dict.fromkeys(" ".join(one.words) for one in names_of(source)):
                yield OccupationName(taxonomy, str(code), title, named, "role page")


class Occupations:
    """Every name of every occupation, ready to be compared with titles."""

    def __init__(
        self,
        names: Iterable[OccupationName],
        corrections: Mapping[str, Sequence[Correction]] | None = None,
    ) -> None:
        self._names = tuple(names)
        self._corrections = corrections or {}
        words = [_words(one.name) for one in self._names]
        self._idf = _idf(words)
        self._numbers = {word: number for number, word in enumerate(self._idf)}
        self._rarest = max(self._idf.values(), default=1.0)
        self._holders = _holders(words)
        norms = [_norm(bag, self._idf, self._rarest) for bag in words]
        self._norms = np.array(norms, dtype=np.float32)
        self._heads = np.array([self._number(bag[-1]) if bag else -1 for bag in words])
        self._titles = {
            (one.taxonomy, one.code): one.title for one in reversed(self._names) if one.title
        }
        self._is_of = {
            taxonomy: np.array([one.taxonomy == taxonomy for one in self._names], dtype=bool)
            for taxonomy in get_args(Taxonomy)
        }

    def title_of(self, taxonomy: Taxonomy, code: str) -> str | None:
        """Give what the taxonomy calls the occupation of a code; ``None`` for an unknown code."""
        return self._titles.get((taxonomy, code))

    def normalise(
        self, title: str, corrections: Mapping[str, Sequence[Correction]] | None = None
    ) -> NormalisedTitle:
        """Take a title apart and find its occupations; what an operator said comes first.

        ``corrections`` stand for those that were known when the names were read.
        """
        known = self._corrections if corrections is None else corrections
        parsed = parse_title(title)
        scores = self._scores(parsed.role)
        matches = {
            taxonomy: found
            for taxonomy, mask in self._is_of.items()
            if (found := self._best(taxonomy, np.where(mask, scores, 0.0)))
        }
        for said in _said_of(parsed.role, known, matches):
            matches.pop(said.taxonomy, None)
            if said.code:
                name = self.title_of(said.taxonomy, said.code) or ""
                found = [OccupationMatch(said.code, name, 1.0, parsed.role, "operator")]
                matches[said.taxonomy] = found
        return NormalisedTitle(parsed.role, parsed.level, parsed.grade, matches)

    def _scores(self, role: str) -> NDArray[np.float32]:
        """Give float32 (names,): how like each name is to the whole title or to its beginning."""
        best = np.zeros(len(self._names), dtype=np.float32)
        for part, factor in _parts(role):
            bag = _words(part)
            scores = np.zeros_like(best)
            for word in set(bag) & self._holders.keys():
                scores[self._holders[word]] += self._idf[word] ** 2
            norm = _norm(bag, self._idf, self._rarest)
            heads = [self._number(word) for word in bag]
            likeness = np.where(np.isin(self._heads, heads), factor, factor * _OTHER_HEAD)
            best = np.maximum(best, likeness * scores / np.maximum(self._norms * norm, 1e-9))
        return best

    def _number(self, word: str) -> int:
        """Give a word's number, the same for nouns that end titles and mean the same."""
        return self._numbers.get(_SAME_HEAD.get(word, word), -2)

    def _best(self, taxonomy: Taxonomy, scores: NDArray[np.float32]) -> list[OccupationMatch]:
        """Give the best occupations of one taxonomy, each by its nearest name."""
        near = np.flatnonzero(scores >= _VOTES_FROM)
        near = near[np.argsort(-scores[near], kind="stable")][:_VOTERS]
        found: dict[str, list[OccupationMatch]] = defaultdict(list)
        for at in near:
            name, score = self._names[at], min(1.0, round(float(scores[at]), 3))
            title = self._titles.get((taxonomy, name.code), name.title)
            found[name.code].append(
                OccupationMatch(name.code, title, score, name.name, name.said_by)
            )
        ranked = sorted(found.values(), key=_order)
        return [names[0] for names in ranked if names[0].score_0_1 >= MATCH_FROM][:_SHOWN]


def _said_of(
    role: str,
    corrections: Mapping[str, Sequence[Correction]],
    matches: Mapping[Taxonomy, Sequence[OccupationMatch]],
) -> Sequence[Correction]:
    """Give what was said of the title, else of its beginning where no name is equal to all of it.

    What is said of "Founding Engineer" holds for "Founding Engineer (NYC) - Pom Health" too.
    """
    if said := corrections.get(" ".join(_words(role))):
        return said
    keys = (" ".join(_words(part)) for part, _ in _parts(role))
    said = next((corrections[key] for key in keys if key in corrections), ())
    equal = {key for key, found in matches.items() if found[0].score_0_1 == 1.0}
    return [one for one in said if one.taxonomy not in equal]


def _order(names: Sequence[OccupationMatch]) -> tuple[bool, bool, float]:
    """Put an equal name first, a taxonomy's before our pages'; then count the other near names."""
    best = names[0]
    is_equal = best.score_0_1 == 1.0
    votes = sum(one.score_0_1 for one in names[1:_VOTES])
    return (not is_equal, is_equal and best.said_by != "taxonomy", -best.score_0_1 - votes / 4)


def _parts(role: str) -> Iterator[tuple[str, float]]:
    """Give the title, the title without brackets, and what stands before its first break."""
    bare = " ".join(_BRACKETS.sub(" ", role).split())
    yield (bare or role), 1.0
    head = _END_OF_ROLE.split(bare, maxsplit=1)[0].strip()
    if head and head != bare:
        yield head, _CUT


def _words(text: str) -> tuple[str, ...]:
    return comparable(_COMPOUND.sub(r"\1\2", _GENDERED.sub("", text.casefold())))


def _idf(bags: Sequence[Sequence[str]]) -> dict[str, float]:
    counts = Counter(word for bag in bags for word in set(bag))
    return {word: float(np.log(1 + len(bags) / count)) for word, count in counts.items()}


def _norm(bag: Sequence[str], idf: Mapping[str, float], rarest: float) -> float:
    """Give the length of a bag of words; a word that no name holds weighs as much as the rarest."""
    return float(np.sqrt(sum(idf.get(word, rarest) ** 2 for word in set(bag))))


def _holders(bags: Sequence[Sequence[str]]) -> dict[str, NDArray[np.int64]]:
    held: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for word in set(bag):
            held[word].append(number)
    return {word: np.array(numbers) for word, numbers in held.items()}
