"""Writing one answer: sentence by sentence, each checked before it is shown.

The final text follows, with what has to be said about it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

from bot.assistant.answering.citing import (
    CitedSentence,
    read_reply,
    without_last_sentence,
    write_answer,
)
from bot.assistant.answering.grounded import Checked, GroundedReply, ground
from bot.assistant.answering.missing_role import MissingRole
from bot.assistant.answering.partial import is_only_near, untold
from bot.assistant.answering.speaking import Spoken, spoken
from bot.assistant.answering.wording import Wording
from bot.assistant.answering.wordings.languages import WORDINGS
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.memory import remembered
from bot.domain.answer import Answer, AnswerDelta, Question, RetrievalTrace, TracedPassage
from bot.domain.claim import Claim
from bot.domain.conversation import Memory, Turn
from bot.domain.usage import Usage
from bot.errors import ContextTooLongError, ModelError
from bot.llm.model import ChatModel, Completion, Restarted, TextDelta
from knowledge.passages import Passage, Retrieval
from prompts.catalog import AnswerQuestion, MaterialText

_LOG = logging.getLogger(__name__)

_SENTENCE_MAY_END = re.compile(r"[.!?\n]")

_SENTENCE_END = re.compile(r"(?:[.!?]['\"”\u2019»)]*|\[\d{1,3}\])(?=\s|$)")
_PASSAGES_MIN = 2
"""A model that cannot read so few is not asked with fewer."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A question with all that its answer is written from."""

    question: Question
    turns: tuple[Turn, ...]
    plain: str
    """The question in the library's language, as it was asked."""
    standalone: str
    retrieval: Retrieval
    usage: Usage
    memory: Memory = field(default_factory=Memory)
    missing_role: MissingRole | None = None
    """A role that is asked about and that no source has."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Give the passages in the order of their marks."""
        return tuple(found.passage for found in self.retrieval.found)

    @property
    def trace(self) -> RetrievalTrace:
        """Give how the passages were found."""
        found = (TracedPassage(f.passage.id, f.score_0_1, f.cosine) for f in self.retrieval.found)
        return RetrievalTrace(self.retrieval.query, self.retrieval.confidence, tuple(found))

    @property
    def wording(self) -> Wording:
        """Give the words of the user's language."""
        return WORDINGS[self.question.language]


class Writing:
    """One answer while it is being written, at most twice: by the model, then by quoting."""

    def __init__(self, prepared: Prepared, checker: ClaimChecker) -> None:
        self._prepared = prepared
        self._checker = checker
        self._usage = prepared.usage
        self._model = ""
        self._notes: list[str] = []
        self._quotes = False
        self._is_near = prepared.retrieval.confidence == "low"
        self._grounded = GroundedReply()
        self._removed: tuple[Claim, ...] = ()
        self._shown = ""
        self._known: dict[CitedSentence, Checked] = {}

    @property
    def usage(self) -> Usage:
        """Give what all writing has cost so far."""
        return self._usage

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing that was written could be kept."""
        return not self._grounded.claims

    async def write(
        self, model: ChatModel, *, fallback: ChatModel
    ) -> AsyncGenerator[AnswerDelta, None]:
        """Write with the model; quote where there is none, it fails, or little of it stands."""
        why_quoted = self._prepared.wording.no_model
        if model.writes_freely:
            try:
                async with contextlib.aclosing(self._written_by(model)) as deltas:
                    async for delta in deltas:
                        yield delta
            except ModelError as error:
                _LOG.warning("the model failed, so passages are quoted: %s", error)
                why_quoted = self._prepared.wording.failing(error)
            else:
                if not self._grounded.is_too_little:
                    async with contextlib.aclosing(self._translated_by(model)) as deltas:
                        async for delta in deltas:
                            yield delta
                    return
                why_quoted = self._prepared.wording.too_little
        self._quotes = True
        self.note(why_quoted)
        async with contextlib.aclosing(self._written_by(fallback)) as deltas:
            async for delta in deltas:
                yield delta

    async def _translated_by(self, model: ChatModel) -> AsyncGenerator[AnswerDelta, None]:
        """Put what was kept into the user's language; it is shown once that is done."""
        question, grounded = self._prepared.question, self._grounded
        if question.language == "en":
            return
        texts = [sentence.text for line in grounded.lines for sentence in line.sentences]
        named = self._prepared.wording.english_name
        try:
            done = await spoken(model, texts, language=question.language, named=named)
        except ModelError as error:
            _LOG.warning("the model did not translate: %s", error)
            done = Spoken(tuple(texts), Usage(), is_whole=False)
        self._usage += done.usage
        self._grounded = grounded.said_as(done.sentences)
        if not done.is_whole:
            self.note(self._prepared.wording.untranslated)
        written = write_answer(self._grounded.lines, self._prepared.passages).text
        yield AnswerDelta(written.removeprefix(self._shown))

    def note(self, text: str) -> None:
        """Put a sentence below the answer."""
        self._notes.append(text)

    def answer(self) -> Answer:
        """Give the finished answer."""
        prepared, grounded = self._prepared, self._grounded
        self._note_what_is_missing()
        written = write_answer(grounded.lines, prepared.passages)
        return Answer(
            question=prepared.question.text,
            standalone_question=prepared.standalone,
            text=self._framed(written.text),
            citations=written.citations,
            claims=grounded.claims,
            abstained=not grounded.states_facts,
            model=self._model,
            usage=self._usage,
            removed=self._removed,
            caveat=bool(self._caveat()),
        )

    def _note_what_is_missing(self) -> None:
        """Say what quotes do not tell; a model says it itself."""
        prepared, claims = self._prepared, self._grounded.claims
        if not self._quotes or not claims:
            return
        asked = f"{prepared.question.text} {prepared.standalone}"
        notes = untold(asked, prepared.standalone, claims, prepared.retrieval, prepared.wording)
        self._notes = [*notes, *self._notes]
        titles = [found.passage.source.title for found in prepared.retrieval.found]
        self._is_near = self._is_near or is_only_near(prepared.standalone, titles, claims)

    async def _written_by(self, model: ChatModel) -> AsyncGenerator[AnswerDelta, None]:
        """Let one model write; a request that is too long for it is sent again with less in it."""
        count = len(self._prepared.passages)
        while True:
            try:
                async with contextlib.aclosing(self._written_from(count, model)) as deltas:
                    async for delta in deltas:
                        yield delta
            except ContextTooLongError:
                if count <= _PASSAGES_MIN:
                    raise
                count = max(_PASSAGES_MIN, count // 2)
            else:
                return

    async def _written_from(
        self, count: int, model: ChatModel
    ) -> AsyncGenerator[AnswerDelta, None]:
        """Show each sentence once it is finished and was checked.

        What is written anew is shown only as far as it repeats what was shown: the final text takes
        its place.
        """
        is_shown = not self._shown and (
            self._prepared.question.language == "en" or not model.writes_freely
        )
        text = ""
        async with contextlib.aclosing(model.stream(self._prompt(count))) as events:
            async for event in events:
                match event:
                    case Completion():
                        text = _whole_sentences(event)
                        self._usage += event.usage
                    case Restarted():
                        text = ""
                    case TextDelta():
                        text += event.text
                        if is_shown and _SENTENCE_MAY_END.search(event.text):
                            more = await asyncio.to_thread(self._more_to_show, text)
                            if more:
                                yield AnswerDelta(more)
        self._model = model.name
        self._grounded = await asyncio.to_thread(self._checked, text)
        self._removed += self._grounded.removed

    def _more_to_show(self, text: str) -> str:
        """Check the sentences that are finished; gives what they add to the text shown so far."""
        finished = without_last_sentence(read_reply(text, self._prepared.passages))
        grounded = ground(finished, self._prepared.passages, self._checker, known=self._known)
        written = write_answer(grounded.lines, self._prepared.passages).text
        if not written.startswith(self._shown):
            return ""
        more = written[len(self._shown) :]
        self._shown = written
        return more

    def _prompt(self, count: int) -> AnswerQuestion:
        is_whole = count == len(self._prepared.passages)
        return AnswerQuestion(
            question=self._prepared.standalone,
            passages=tuple(
                MaterialText(marker=str(number), heading=passage.header, text=passage.text)
                for number, passage in enumerate(self._prepared.passages[:count], start=1)
            ),
            history=remembered(self._prepared.turns) if is_whole else (),
            said=self._prepared.memory.said,
            topics=tuple(self._prepared.memory.summary.splitlines()),
            language="English",  # what is checked has to be; it is translated afterwards
        )

    def _checked(self, text: str) -> GroundedReply:
        passages = self._prepared.passages
        reply = read_reply(text, passages)
        if reply.unknown_marks:
            _LOG.info("%d citation marks named no passage", reply.unknown_marks)
        return ground(reply, passages, self._checker, known=self._known)

    def _framed(self, text: str) -> str:
        """Put what a person must know about the answer around it: before it, and below it."""
        wording = self._prepared.wording
        parts = [self._caveat(), text]
        if self._grounded.removed:
            parts.append(wording.removal(len(self._grounded.removed)))
        return "\n\n".join(part for part in (*parts, *self._notes) if part)

    def _caveat(self) -> str:
        """Say before an answer that it is about another role, or only near to what was asked."""
        wording, missing = self._prepared.wording, self._prepared.missing_role
        said = " ".join(claim.text for claim in self._grounded.claims)
        if missing is not None and not missing.is_named_in(said):
            return wording.nearest_role.format(role=missing.name)
        return wording.caveat if self._is_near else ""


def _whole_sentences(completion: Completion) -> str:
    """Give a reply without the half of a sentence at which the limit of output cut it."""
    if not completion.is_cut:
        return completion.text
    ends = [end.end() for end in _SENTENCE_END.finditer(completion.text)]
    return completion.text[: ends[-1]] if ends else ""
