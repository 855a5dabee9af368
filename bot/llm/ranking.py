"""Which sentences answer: by section, fact, shared words and nearness, for the role meant."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.llm.asking import Want, without_cues
from bot.llm.headings import sections_like
from bot.llm.sentences import QuotableSentence
from bot.stems import snowball_stem
from knowledge.titles import comparable

_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_LEVELS = frozenset(
    re.findall(
        r"\w+",
        """intern junior graduate trainee senior staff principal lead head chief manager director
        i ii iii iv""",
    )
)
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a an the of for to in on at by with and or is are was be been do does did doing have has
        had it its they them their he she his her this that these those there what which who whom
        whose how many much when where why can could should would will shall may might must i you
        we me my your our one as from about into than then so if not no also per any some such more
        most very just need needs needed ask asks required require someone people role job work
        s t d m ll re ve""",
    )
)
_COUNTRIES = {
    "german": "germani",
    "french": "franc",
    "spanish": "spain",
    "swiss": "switzerland",
    "austrian": "austria",
    "european": "europ",
    "england": "kingdom",
    "british": "kingdom",
    "american": "state",
}
"""Stems of peoples, and of what stands for a country, with the stem of its name."""
_IS_ASKED_FOR = 0.5
"""Focus from which a title counts as the one that was meant."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign is worth; set on questions about our own role descriptions."""

    section: float = 1.3
    fact: float = 0.6
    words: float = 1.0
    nearness: float = 0.9
    focus: float = 0.8
    depth: float = -0.04


def stems(text: str) -> frozenset[str]:
    """Give the stems of the words that carry meaning."""
    words = set(_WORD.findall(text.lower())) - _STOP_WORDS
    return frozenset(_stem(word) for word in words) - _STOP_WORDS


def focus_of_titles(question: str, sentences: Sequence[QuotableSentence]) -> Mapping[str, float]:
    """Give each title the degree, 0 to 1, to which the question asks about it.

    A title that stands in the question word for word has 1, and a title inside that one has not.
    Else shared words count, both as a share of the title and of what the question is about; a level
    that only one of the two names speaks against it; and a role that fills half of what was found
    was named in words that its title lacks ("attorney"). Where an organisation is named, only its
    postings count, for a posting's title holds the role's.
    """
    asked = comparable(question)
    titles = list(dict.fromkeys(sentence.title for sentence in sentences))
    if postings := _of_named_organisation(question, titles):
        return {title: float(title in postings) for title in titles}
    counts = Counter(sentence.title for sentence in sentences)
    full = [title for title in titles if _contains(asked, comparable(title))]
    longest = [
        t for t in full if not any(t != o and _contains(comparable(o), comparable(t)) for o in full)
    ]
    if longest:
        return {title: 1.0 if title in longest else 0.0 for title in titles}
    topic = stems(without_cues(question))
    return {
        title: min(0.95, _likeness(question, topic, title) + 0.6 * counts[title] / len(sentences))
        for title in titles
    }


def _of_named_organisation(question: str, titles: Sequence[str]) -> frozenset[str]:
    """Give the postings of an organisation that the question names, of the position it names.

    A posting's title is ``position, organisation, place``. An organisation of one word counts only
    in capitals behind a word that leads to one: ``Backend`` may stand behind a role's comma too.
    """
    asked = comparable(question)
    named = {
        title: comparable(title.partition(",")[0])
        for title in titles
        if any(_is_named(part.strip(), question) for part in title.split(",")[1:])
    }
    full = {title: position for title, position in named.items() if _contains(asked, position)}
    longest = max(map(len, full.values()), default=0)
    return frozenset(t for t in full if len(full[t]) == longest) or frozenset(named)


def _is_named(organisation: str, question: str) -> bool:
    if not organisation[:1].isupper():
        return False
    if " " in organisation:
        return _contains(comparable(question), comparable(organisation))
    return re.search(rf"(?:at|with|by|does|of) {re.escape(organisation)}\b", question) is not None


def without_titles(question: str, focus: Mapping[str, float]) -> str:
    """Give the question without the titles that stand in it, or the words of the likeliest."""
    for title in sorted(focus, key=len, reverse=True):
        question = _without(question, r"\W+".join(map(re.escape, _WORD.findall(title))))
    best = max(focus.values(), default=0.0)
    if _IS_ASKED_FOR <= best < 1.0:
        likeliest = [title for title in focus if focus[title] == best]
        for word in _WORD.findall(" ".join(likeliest)):
            question = _without(question, re.escape(word))
    return question


def asked_for(
    sentences: Sequence[QuotableSentence], focus: Mapping[str, float]
) -> tuple[QuotableSentence, ...]:
    """Keep the sentences of the titles that were meant; all of them when none stands out."""
    meant = _titles_asked_for(focus)
    return tuple(s for s in sentences if s.title in meant) if meant else tuple(sentences)


def names_other(sentence: QuotableSentence, title: str) -> bool:
    """Tell whether a sentence speaks of another title by what sets that apart from its own."""
    return bool((stems(title) - stems(sentence.title)) & stems(sentence.text))


class Ranking:
    """The scores of sentences for one question."""

    def __init__(
        self,
        question: str,
        sentences: Sequence[QuotableSentence],
        focus: Mapping[str, float],
        weights: Weights | None = None,
    ) -> None:
        self._weights = weights or Weights()
        self._focus = focus
        names = stems(" ".join(_titles_asked_for(focus)))
        plain = stems(without_cues(without_titles(question, focus)))
        self._asked = plain - names or plain
        self._stems = {sentence: _with_countries(stems(sentence.text)) for sentence in sentences}
        frequency = Counter(stem for found in self._stems.values() for stem in found)
        self._rarity = {
            stem: math.log(1 + len(sentences) / (1 + frequency[stem])) for stem in self._asked
        }
        self.nearness: Mapping[QuotableSentence, float] = {}
        """Cosine of question and sentence, for those that were embedded."""

    def score(self, sentence: QuotableSentence, want: Want) -> float:
        """Give the score of a sentence as an answer of this kind."""
        weights = self._weights
        return (
            weights.section * _section_rank(sentence, want)
            + weights.fact * bool(want.fact.search(sentence.text))
            + weights.words * self._shared(sentence)
            + weights.nearness * self.nearness.get(sentence, 0.0)
            + weights.focus * self._focus[sentence.title]
            + weights.depth * sentence.depth
        )

    def best(
        self, sentences: Sequence[QuotableSentence], want: Want, limit: int
    ) -> list[QuotableSentence]:
        """Give the best sentences, best first."""
        ranked = sorted(sentences, key=lambda s: (-self.score(s, want), s.position))
        return ranked[:limit]

    def _shared(self, sentence: QuotableSentence) -> float:
        total = sum(self._rarity.values())
        if not total:
            return 0.0
        return sum(self._rarity[stem] for stem in self._asked & self._stems[sentence]) / total


def _with_countries(found: frozenset[str]) -> frozenset[str]:
    """Add the country to its people: "German electricians" speak of Germany."""
    return found | {_COUNTRIES[stem] for stem in found if stem in _COUNTRIES}


def _without(question: str, pattern: str) -> str:
    return (
        re.sub(rf"\b(?:{pattern})s?\b", " ", question, flags=re.IGNORECASE) if pattern else question
    )


def _titles_asked_for(focus: Mapping[str, float]) -> frozenset[str]:
    best = max(focus.values(), default=0.0)
    if best < _IS_ASKED_FOR:
        return frozenset()
    return frozenset(title for title in focus if focus[title] >= 0.8 * best)


def _section_rank(sentence: QuotableSentence, want: Want) -> float:
    ranks = [
        1.0 - 0.5 * want.sections.index(section)
        for section in sections_like(sentence.section)
        if section in want.sections
    ]
    return max(ranks, default=0.0)


def _likeness(question: str, topic: frozenset[str], title: str) -> float:
    asked, named = set(comparable(question)), set(comparable(title))
    words = named - _LEVELS
    if not words:
        return 0.0
    share_of_title = len(words & asked) / len(words)
    share_of_topic = len(topic & stems(title)) / len(topic) if topic else 0.0
    level_differs = (named & _LEVELS) != (asked & _LEVELS)
    return 0.7 * max(share_of_title, share_of_topic) * (0.7 if level_differs else 1.0)


def _contains(words: tuple[str, ...], needle: tuple[str, ...]) -> bool:
    width = len(needle)
    return any(words[i : i + width] == needle for i in range(len(words) - width + 1))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return snowball_stem(word, "english")
