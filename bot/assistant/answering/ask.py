"""Answering: the path of one question, top to bottom.

memory → standalone question → retrieval → nothing found? abstain → the model writes → marks are
resolved and claims checked (``writing.py``) → the turn is kept → the finished answer.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from pydantic import TypeAdapter

from bot.assistant.answering.abstaining import abstained, cannot_answer
from bot.assistant.answering.aims import question_meant
from bot.assistant.answering.comparing import search
from bot.assistant.answering.counted import Counting
from bot.assistant.answering.counting import counting_question
from bot.assistant.answering.demand import count_demand, topic_of_title
from bot.assistant.answering.following import goes_on, leaves_open_whom
from bot.assistant.answering.languages import language_of_question, translate
from bot.assistant.answering.missing_role import missing_role
from bot.assistant.answering.posting_facts import KnownPostings, ReadPosting
from bot.assistant.answering.posting_questions import answer_from
from bot.assistant.answering.readiness import Readiness, asks_readiness
from bot.assistant.answering.role_counting import count_roles
from bot.assistant.answering.role_pay import rank_by_pay
from bot.assistant.answering.standalone import standalone_question
from bot.assistant.answering.subject import Subject, subject_of
from bot.assistant.answering.suggesting import suggestions
from bot.assistant.answering.wording import Wording, moment
from bot.assistant.answering.wordings.languages import WORDINGS
from bot.assistant.answering.writing import Prepared, Writing
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.memory import grown, only_states, statements_in
from bot.assistant.metering import MeteredModel, Metering
from bot.domain.answer import (
    Answer,
    AnswerDelta,
    AnswerEvent,
    AnswerFinished,
    Question,
)
from bot.domain.conversation import Memory, Turn
from bot.domain.fit import Asking, Fit
from bot.domain.identity import Language, UserId
from bot.domain.posting import Posting, Requirement
from bot.errors import EmptyQuestionError, TooLongError
from bot.llm.model import ChatModel
from bot.llm.ranking import stems
from bot.steps import step
from bot.storage.conversations import Conversations
from bot.storage.postings import Postings
from knowledge.errors import LibraryUnavailableError
from knowledge.library import Library
from knowledge.passages import Retrieval

_RETRIEVAL = TypeAdapter(Retrieval)
LONGEST_QUESTION = 4_000
"""Characters."""
_PASSAGES = 8
_PASSAGES_TO_QUOTE = 12
"""A quoting writer pays nothing for passages, and picks from more."""


def _now() -> datetime:
    return datetime.now(UTC)


class Answering:
    """Answers questions from the library."""

    def __init__(
        self,
        library: Library,
        conversations: Conversations,
        model: ChatModel,
        fallback: ChatModel,
        checker: ClaimChecker,
        *,
        metering: Metering | None = None,
        read_posting: ReadPosting | None = None,
        readiness: Readiness | None = None,
        postings: Postings | None = None,
        rewrite_within_s: float = 6.0,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._library = library
        self._conversations = conversations
        self._model = model
        self._fallback = fallback
        self._checker = checker
        self._metering = metering
        self._readiness = readiness
        self._sent = postings
        self._postings = KnownPostings(library, read_posting, now) if read_posting else None
        self._rewrite_within_s = rewrite_within_s
        self._now = now

    async def ask(self, question: Question) -> AsyncGenerator[AnswerEvent, None]:
        """Answer a question; closing the iterator early stops the model and keeps nothing.

        Raises ``EmptyQuestionError``, ``TooLongError`` and ``LibraryUnavailableError``.
        A model that fails raises nothing: the passages are quoted, and the answer says so.
        """
        asked_at = self._now()
        question = _validated(question)
        memory = await self._remember(question)
        made = await self._made_in_code(question, memory)
        if made is not None:
            yield AnswerDelta(made.text)
            yield await self._kept(question, made, asked_at)
            return
        model = self._model_for(question.user)
        prepared = await self._prepare(question, model, memory)
        writing = Writing(prepared, self._checker)
        if not cannot_answer(prepared, quotes_only=not model.writes_freely):
            async with contextlib.aclosing(writing.write(model, fallback=self._fallback)) as deltas:
                async for delta in deltas:
                    yield delta
        if isinstance(model, MeteredModel) and model.low_until is not None:
            writing.note(prepared.wording.budget_low.format(when=moment(model.low_until)))
        if writing.is_empty:
            sources = await self._library.roles_and_own(str(question.user))
            answer = abstained(prepared, sources, usage=writing.usage, model=self._fallback.name)
            yield AnswerDelta(answer.text)
        else:
            answer = writing.answer()
        yield await self._kept(question, replace(answer, trace=prepared.trace), asked_at)

    async def demand(
        self, fit: Fit, posting: Posting, *, user: UserId
    ) -> Mapping[Requirement, Asking]:
        """Count the similar postings, public and the user's own, that ask for what is missing."""
        topic = topic_of_title(posting.title)
        if self._postings is None or not topic or not fit.missing_must_haves:
            return {}
        similar = await self._postings.of(str(user), topic=topic)
        return count_demand(fit, posting, similar.postings)

    async def subject(
        self, user: UserId, turns: Sequence[Turn] | None = None, *, question: str = ""
    ) -> Subject | None:
        """Give what "it" means for a user now: the role or posting that the chat turned to last.

        A question that goes on ("and which tools?") means what was asked about before it.
        """
        if turns is None:
            turns = await self._conversations.window(user)
        if goes_on(question) and (talked := subject_of(turns)) is not None:
            return talked
        posting = await self._sent.latest(user) if self._sent is not None else None
        return subject_of(turns, posting, user=user)

    async def _kept(self, question: Question, answer: Answer, asked_at: datetime) -> AnswerFinished:
        """Add what can be asked next, and keep the turn."""
        wording, owner = WORDINGS[question.language], str(question.user)
        try:
            following = await suggestions(answer, self._library, wording, owner=owner)
        except LibraryUnavailableError:  # the answer is there; what could follow is not worth it
            following = ()
        answer = replace(answer, suggestions=following)
        turn_id = await self._conversations.append(question.user, answer, asked_at=asked_at)
        return AnswerFinished(answer, turn_id)

    async def _remember(self, question: Question) -> Memory:
        """Keep what the user says about themselves, and what was talked about."""
        before = await self._conversations.memory(question.user)
        turns = await self._conversations.window(question.user)
        memory = grown(before, question.text, turns)
        if memory != before:
            await self._conversations.remember(question.user, memory)
        return memory

    async def _made_in_code(self, question: Question, memory: Memory) -> Answer | None:
        """Answer what no model may: counts, how the user fits, and mere statements."""
        wording = WORDINGS[question.language]
        if only_states(question.text) and await self._meant(question, memory) == question.text:
            said = " ".join(statements_in(question.text))
            return _noted(question, wording.noted.format(said=said))
        counted = await self._counted(question)
        counted = counted or await count_roles(question, self._library, wording)
        turns = await self._conversations.window(question.user, limit=1)
        counted = counted or await rank_by_pay(question, turns, self._library, wording)
        counted = counted or await self._read_off(question, wording)
        if counted is not None:
            return counted
        written_in = _written_in(question)
        translation = translate(question.text, written_in) if written_in != "en" else None
        plain = translation.text if translation else question.text
        subject = await self.subject(question.user, question=question.text)
        if asks_readiness(plain) and self._readiness is not None:
            return await self._readiness.answer(question, plain, subject, memory, wording)
        sources = await self._library.roles_and_own(str(question.user))
        names_none = missing_role(question.text, plain, sources, written_in) is None
        if subject is None and names_none and leaves_open_whom(plain, sources):
            return replace(_noted(question, wording.which_role), abstained=True)
        return None

    async def _read_off(self, question: Question, wording: Wording) -> Answer | None:
        """Answer from the fields of the posting that the chat has turned to."""
        subject = await self.subject(question.user, question=question.text)
        if self._sent is None or subject is None or subject.posting_id is None:
            return None
        owner = str(question.user)
        row = await self._library.source(subject.source_id, owner=owner)
        if row is None:
            return None
        posting = await self._sent.get(question.user, subject.posting_id)
        passages = (await self._library.passages_of([row]))[row.source.id]
        sources = await self._library.roles_and_own(owner)
        return answer_from(posting, passages, question, sources, wording)

    async def _counted(self, question: Question) -> Answer | None:
        """Count over postings, if that is what the question asks for."""
        if self._postings is None:
            return None
        turns = await self._conversations.window(question.user, limit=1)
        asked = counting_question(question.text, turns)
        if asked is None:
            return None
        topic = stems(" ".join(asked.topic))
        chosen = await self._postings.of(str(question.user), topic=topic)
        counting = Counting(asked, chosen, WORDINGS[question.language])
        return await asyncio.to_thread(counting.answer, question)

    def _model_for(self, user: UserId) -> ChatModel:
        if self._metering is None or not self._model.writes_freely:
            return self._model
        return self._metering.metered(self._model, user)

    async def _prepare(self, question: Question, model: ChatModel, memory: Memory) -> Prepared:
        owner = str(question.user)
        turns = await self._conversations.window(question.user)
        sources = await self._library.roles_and_own(owner)
        standalone = await standalone_question(
            await self._meant(question, memory),
            turns,
            sources,
            subject=await self.subject(question.user, turns, question=question.text),
            model=model,
            within_s=self._rewrite_within_s,
            language=_written_in(question),
        )
        limit = _PASSAGES if self._model.writes_freely else _PASSAGES_TO_QUOTE
        today = self._now().date()
        retrieval = await step(
            "retrieve",
            _RETRIEVAL,
            lambda: search(self._library, standalone.text, owner=owner, limit=limit, today=today),
        )
        return Prepared(
            question,
            turns,
            standalone.plain,
            standalone.text,
            retrieval,
            standalone.usage,
            memory,
            missing_role(question.text, standalone.text, sources, _written_in(question)),
        )

    async def _meant(self, question: Question, memory: Memory) -> str:
        sources = await self._library.roles_and_own(str(question.user))
        return question_meant(question.text, memory.said, sources, _written_in(question))


def _written_in(question: Question) -> Language:
    return language_of_question(question.text, question.language)


def _noted(question: Question, text: str) -> Answer:
    """Say that a statement was heard; there is nothing to cite."""
    return Answer(question.text, question.text, text, (), (), abstained=False, model="memory")


def _validated(question: Question) -> Question:
    text = question.text.strip()
    if not any(character.isalnum() for character in text):
        raise EmptyQuestionError
    if len(text) > LONGEST_QUESTION:
        raise TooLongError(len(text), LONGEST_QUESTION)
    written_in = language_of_question(text, question.language)
    # English is the library's language, so many ask in it; the others are asked in to be answered.
    language = question.language if written_in == "en" else written_in
    return replace(question, text=text, language=language)
