"""The writer that needs no model: it selects and orders the sentences that answer, and quotes them.

Nothing it says is its own, so it cannot invent; it also cannot rephrase, translate or draft.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.domain.usage import Usage
from bot.errors import ModelRefusedError
from bot.llm.asking import OPEN, WANTS, Want, wants_of
from bot.llm.headings import sections_like
from bot.llm.model import Completion, Parsed, Schema, StreamEvent, TextDelta
from bot.llm.needing import condition_in, needed_in, settling
from bot.llm.ranking import (
    Ranking,
    asked_for,
    focus_of_titles,
    names_other,
    stems,
    without_titles,
)
from bot.llm.sentences import QuotableSentence, quotable_sentences
from bot.llm.sides import sides_of
from knowledge.embedding import Embedder
from prompts.catalog import AnswerQuestion, Prompt

_EMBEDDED = 12
"""Sentences whose nearness is measured: the best by words and section. Embedding is what costs."""
_REMEMBERED = 4_096
"""Sentence vectors kept, about 6 MB; the starter library has fewer sentences."""
_SETTLING = 3
"""Sentences that answer whether one needs a thing."""
_KEEP_ABOVE = 0.66
"""A further sentence must score this share of the first one."""
_COMPARISON = next(want for want in WANTS if want.kind == "comparison")
_ABOUT_ROLES = frozenset({*_COMPARISON.sections[:2], "Pay"})
"""Sections that speak of the role as such, not of the work."""
_LIKING = stems("like likes love loves enjoy enjoys prefer want good strong interested interest")


class ExtractiveModel:
    """Answers ``AnswerQuestion`` with quoted sentences and their marks; refuses everything else."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._vectors: dict[str, NDArray[np.float32]] = {}

    @property
    def name(self) -> str:
        """Give the name that answers are signed with."""
        return "extractive"

    @property
    def writes_freely(self) -> bool:
        """Quotes only."""
        return False

    async def stream(self, prompt: Prompt) -> AsyncGenerator[StreamEvent, None]:
        """Answer from the passages, line by line.

        Raises ``ModelRefusedError`` for any other task, and when there is nothing to quote.
        """
        if not isinstance(prompt, AnswerQuestion):
            raise ModelRefusedError(f"the extractive writer has no answer for {prompt.template}")
        sentences = quotable_sentences(prompt.passages)
        if not sentences:
            raise ModelRefusedError("there is no sentence to quote")
        lines = await asyncio.to_thread(self._lines, prompt.question, sentences)
        for number, line in enumerate(lines):
            yield TextDelta(f"\n{line}" if number else line)
            await asyncio.sleep(0)
        yield Completion("\n".join(lines), self.name, Usage())

    async def parse(self, prompt: Prompt, schema: type[Schema]) -> Parsed[Schema]:
        """Refuse: what is not a quote needs a language model."""
        raise ModelRefusedError(f"no {schema.__name__} for {prompt.template} without a model")

    def _lines(self, question: str, sentences: Sequence[QuotableSentence]) -> list[str]:
        focus = focus_of_titles(question, sentences)
        wants = wants_of(without_titles(question, focus))
        ranking = Ranking(question, sentences, focus)
        meant = asked_for(sentences, focus)
        if what := needed_in(question) or condition_in(question):
            texts = settling((s.text for s in meant), what)[:_SETTLING]
            by_text = {s.text: s for s in meant}
            if texts:
                return _laid_out([by_text[text] for text in texts])
        ranking.nearness = self._nearness(question, _likely(ranking, meant, wants))
        chosen: dict[QuotableSentence, None] = {}
        sides = sides_of(question)
        pair = sides.pair(list(dict.fromkeys(s.title for s in sentences))) if sides else None
        if sides is not None and pair is not None and sides.is_choice:
            chosen.update(dict.fromkeys(_comparison(_COMPARISON, ranking, sentences, pair)))
            chosen.update(dict.fromkeys(_suiting(sides.condition, ranking, sentences, pair)))
            return _laid_out(list(chosen))
        for want in wants:
            pool = sentences if want.kind == "comparison" else meant
            chosen.update(dict.fromkeys(_choose(want, ranking, pool)))
        return _laid_out(list(chosen))

    def _nearness(
        self, question: str, sentences: Sequence[QuotableSentence]
    ) -> Mapping[QuotableSentence, float]:
        known = {s.text: self._vectors[s.text] for s in sentences if s.text in self._vectors}
        missing = [s.text for s in sentences if s.text not in known]
        vectors = self._embedder.embed([question, *missing])
        new = dict(zip(missing, vectors[1:], strict=True))
        if len(self._vectors) > _REMEMBERED:
            self._vectors.clear()
        self._vectors.update(new)
        known.update(new)
        return {s: float(vectors[0] @ known[s.text]) for s in sentences}


def _likely(
    ranking: Ranking, sentences: Sequence[QuotableSentence], wants: Sequence[Want]
) -> list[QuotableSentence]:
    return list({s: None for want in wants for s in ranking.best(sentences, want, _EMBEDDED)})


def _choose(
    want: Want, ranking: Ranking, sentences: Sequence[QuotableSentence]
) -> list[QuotableSentence]:
    match want.kind:
        case "overview":
            return _overview(want, ranking, sentences)
        case "duties":
            return sorted(_narrow(want, ranking, sentences), key=lambda s: s.position)
        case "comparison":
            return _comparison(want, ranking, sentences)
        case _:
            return _narrow(want, ranking, sentences)


def _overview(
    want: Want, ranking: Ranking, sentences: Sequence[QuotableSentence]
) -> list[QuotableSentence]:
    """Give a definition, then what one does, of the one title that is meant most."""
    title = ranking.best(sentences, want, 1)[0].title
    own = [s for s in sentences if s.title == title]
    about = [s for s in own if want.sections[0] in sections_like(s.section)]
    duties = [s for s in own if want.sections[1] in sections_like(s.section)]
    if duties:
        return [*about[:1], *duties[: want.limit - 1]]
    return [*about[:1], *(s for s in _narrow(OPEN, ranking, sentences) if s not in about[:1])]


def _comparison(
    want: Want,
    ranking: Ranking,
    sentences: Sequence[QuotableSentence],
    pair: tuple[str, str] | None = None,
) -> list[QuotableSentence]:
    """Give what sets two titles apart, the first two when no ``pair`` is meant, and each's kind."""
    titles = list(pair or dict.fromkeys(s.title for s in sentences))[:2]
    apart = [
        s
        for title, other in zip(titles, reversed(titles), strict=True)
        for s in sentences
        if s.title == title and s.section == want.sections[0] and names_other(s, other)
    ]
    each = [
        s
        for section in want.sections[1 : 2 if apart else None]
        for title in titles
        for s in [s for s in sentences if s.title == title and s.section == section][:1]
    ]
    return [*ranking.best(apart, want, 3), *each] or _narrow(OPEN, ranking, sentences)


def _suiting(
    condition: str,
    ranking: Ranking,
    sentences: Sequence[QuotableSentence],
    pair: tuple[str, str],
) -> list[QuotableSentence]:
    """Give the sentence of each title that speaks of what the choice depends on, if one does."""
    words = stems(condition) - _LIKING
    speaking = [
        [
            s
            for s in sentences
            if s.title == title
            and s.section not in _ABOUT_ROLES
            and words & stems(s.text) - stems(title)
        ]
        for title in pair
    ]
    return [ranking.best(found, OPEN, 1)[0] for found in speaking if found]


def _narrow(
    want: Want, ranking: Ranking, sentences: Sequence[QuotableSentence]
) -> list[QuotableSentence]:
    """Give the sentence with the fact, then those that score nearly as well, in their own order."""
    best = ranking.best(sentences, want, want.limit)
    enough = _KEEP_ABOVE * ranking.score(best[0], want)
    further = [
        s
        for s in best[1:]
        if ranking.score(s, want) >= enough and (_is_in(s, want) or not _is_in(best[0], want))
    ]
    return [best[0], *sorted(further, key=lambda s: s.position)]


def _is_in(sentence: QuotableSentence, want: Want) -> bool:
    return not set(sections_like(sentence.section)).isdisjoint(want.sections)


def _laid_out(chosen: Sequence[QuotableSentence]) -> list[str]:
    """Write a few sentences as they are, more as a list below the first."""
    quotes = [f"{s.text} [{s.marker}]" for s in chosen]
    if len(quotes) <= 3:
        return quotes
    return [quotes[0], *(f"- {quote}" for quote in quotes[1:])]
