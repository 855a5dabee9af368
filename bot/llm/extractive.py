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
from bot.llm.asking import OPEN, Want, wants_of
from bot.llm.model import Completion, Parsed, Schema, StreamEvent, TextDelta
from bot.llm.ranking import Ranking, asked_for, focus_of_titles, names_other, without_titles
from bot.llm.sentences import QuotableSentence, quotable_sentences
from knowledge.embedding import Embedder
from prompts.catalog import AnswerQuestion, Prompt

_EMBEDDED = 12
"""Sentences whose nearness is measured: the best by words and section. Embedding is what costs."""
_REMEMBERED = 4_096
"""Sentence vectors kept, about 6 MB; the starter library has fewer sentences."""
_KEEP_ABOVE = 0.66
"""A further sentence must score this share of the first one."""


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
        ranking.nearness = self._nearness(question, _likely(ranking, meant, wants))
        chosen: dict[QuotableSentence, None] = {}
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
    about = [s for s in sentences if s.title == title and s.section == want.sections[0]]
    duties = [s for s in sentences if s.title == title and s.section == want.sections[1]]
    if duties:
        return [*about[:1], *duties[: want.limit - 1]]
    return [*about[:1], *(s for s in _narrow(OPEN, ranking, sentences) if s not in about[:1])]


def _comparison(
    want: Want, ranking: Ranking, sentences: Sequence[QuotableSentence]
) -> list[QuotableSentence]:
    """Give what sets the two titles found first apart, then what each is and asks for."""
    titles = list(dict.fromkeys(s.title for s in sentences))[:2]
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


def _narrow(
    want: Want, ranking: Ranking, sentences: Sequence[QuotableSentence]
) -> list[QuotableSentence]:
    """Give the sentence with the fact, then those that score nearly as well, in their own order."""
    best = ranking.best(sentences, want, want.limit)
    enough = _KEEP_ABOVE * ranking.score(best[0], want)
    further = [
        s
        for s in best[1:]
        if ranking.score(s, want) >= enough
        and (s.section in want.sections or best[0].section not in want.sections)
    ]
    return [best[0], *sorted(further, key=lambda s: s.position)]


def _laid_out(chosen: Sequence[QuotableSentence]) -> list[str]:
    """Write a few sentences as they are, more as a list below the first."""
    quotes = [f"{s.text} [{s.marker}]" for s in chosen]
    if len(quotes) <= 3:
        return quotes
    return [quotes[0], *(f"- {quote}" for quote in quotes[1:])]
