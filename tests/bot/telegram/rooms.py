"""Rooms for tests: storage is real; what would need a model or an index is scripted."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal, cast

from bot.assistant.answering.subject import Subject, subject_of
from bot.assistant.answering.titles import PostingTitles
from bot.assistant.letters.versions import as_wished
from bot.assistant.reading.posting.corrections import PostingCorrection, correct_posting
from bot.assistant.reading.resume.corrections import Correction, correct
from bot.domain.answer import Answer, AnswerDelta, AnswerEvent, AnswerFinished, Citation, Question
from bot.domain.claim import Claim, Evidence
from bot.domain.dropped import Dropped
from bot.domain.fit import Asking, Fit, RequirementMatch
from bot.domain.identity import UserId
from bot.domain.letter import Letter, LetterOptions, LetterParagraph, Sender
from bot.domain.posting import Posting, Requirement
from bot.domain.resume import Basics, Resume, Work
from bot.errors import NoRequirementsError
from bot.storage.applications import Applications
from bot.storage.buttons import Buttons
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.letters import StoredLetters
from bot.storage.postings import Postings
from bot.storage.ratings import Ratings
from bot.storage.reminders import Reminders
from bot.storage.resumes import Resumes
from bot.storage.titles import TitleCorrections
from bot.storage.told import ToldAnswers
from bot.storage.users import Users
from bot.storage.writing_samples import WritingSamples
from bot.telegram.rooms import Rooms
from knowledge.documents import Document, Source
from knowledge.errors import (
    EmptyFileError,
    LibraryUnavailableError,
    LinkNeedsLoginError,
    PictureFileError,
)

if TYPE_CHECKING:
    from bot.assistant.answering.ask import Answering
    from bot.assistant.fit.fitting import Fitting
    from bot.assistant.letters.letters import Letters
    from bot.assistant.preparing.preparing import Preparing
    from bot.assistant.reading.reading import Reading
    from knowledge.library import Library

CITATION = Citation(
    marker=1,
    passage_id="role:baker#0",
    source_id="role:baker",
    title="Baker",
    section="What one does",
    origin="baker.md",
    quote="A baker bakes bread <at night> & sells it.",
)


def answer_of(question: str, text: str) -> Answer:
    """Give an answer with one citation."""
    return Answer(
        question=question,
        standalone_question=question,
        text=text,
        citations=(CITATION,),
        claims=(),
        abstained=False,
        model="scripted",
    )


class ScriptedAnswering:
    """Answers every question with its own words, or as told."""

    def __init__(self, conversations: Conversations, postings: Postings) -> None:
        self._conversations = conversations
        self._postings = postings
        self.replies: dict[str, str] = {}
        self.errors: dict[str, Exception] = {}
        self.suggestions: dict[str, tuple[str, ...]] = {}
        self.citations: dict[str, tuple[Citation, ...]] = {}
        self.gates: dict[str, asyncio.Event] = {}
        """A question with a gate shows its first words and then waits."""
        self.asked: list[str] = []
        self.finished: list[str] = []
        self.begun: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def subject(self, user: UserId) -> Subject | None:
        """Tell what "it" means, as the real room does."""
        turns = await self._conversations.window(user)
        return subject_of(turns, await self._postings.latest(user), user=user)

    async def demand(
        self, fit: Fit, posting: Posting, *, user: UserId
    ) -> dict[Requirement, Asking]:
        """Count nothing: there is no library."""
        del fit, posting, user
        return {}

    async def ask(self, question: Question) -> AsyncGenerator[AnswerEvent, None]:
        """Answer in two deltas."""
        self.asked.append(question.text)
        self.begun[question.text].set()
        if question.text in self.errors:
            raise self.errors[question.text]
        text = self.replies.get(question.text, f"Answer to {question.text} [1]")
        yield AnswerDelta(text[: len(text) // 2])
        if question.text in self.gates:
            await self.gates[question.text].wait()
        yield AnswerDelta(text[len(text) // 2 :])
        following = self.suggestions.get(question.text, ())
        citations = self.citations.get(question.text, (CITATION,))
        answer = answer_of(question.text, text)
        answer = replace(answer, citations=citations, suggestions=following)
        now = datetime.now(UTC)
        turn_id = await self._conversations.append(question.user, answer, asked_at=now)
        self.finished.append(question.text)
        yield AnswerFinished(answer, turn_id)


_BREAD = Requirement("Bakes bread", "must", "skill", 2)


class KeywordReading:
    """Reads UTF-8 and recognises by one keyword."""

    reads_pictures = False
    dropped: tuple[Dropped, ...] = ()

    async def read_file(self, data: bytes, *, file_name: str) -> Document:
        """Read text, refuse pictures."""
        if file_name.endswith(".png"):
            raise PictureFileError(file_name)
        if not data.strip():
            raise EmptyFileError(file_name)
        return self.read_text(data.decode())

    async def read_link(self, link: str) -> Document:
        """Find a posting behind each link but those for members."""
        if "members" in link:
            raise LinkNeedsLoginError(link, "members.example")
        return self.read_text(f"Baker\nRequirements of {link}")

    def read_text(self, text: str) -> Document:
        """Take text as it is."""
        return Document(text, (), "text/plain")

    def recognise(self, document: Document) -> Literal["resume", "posting", "unclear"]:
        """Look for the keyword."""
        text = document.text.lower()
        if "work experience" in text:
            return "resume"
        return "posting" if "requirements" in text else "unclear"

    def understand_resume(self, document: Document) -> Resume:
        """Find a name and an employer."""
        name = document.text.splitlines()[0]
        return Resume(
            document.text, (), Basics(name=name), (Work("Ovenworks"),), not_found=("email",)
        )

    async def read_resume(self, document: Document, *, payer: UserId) -> Resume:  # noqa: ARG002
        """Read by the keyword, with what a model proposed in vain."""
        return replace(self.understand_resume(document), dropped=self.dropped)

    async def read_posting(self, document: Document, *, payer: UserId) -> Posting:  # noqa: ARG002
        """Read by the keyword, with what a model proposed in vain."""
        return replace(self.understand_posting(document), dropped=self.dropped)

    def correct_resume(self, resume: Resume, text: str, *, today: date) -> Correction | None:
        """Correct as the real one."""
        return correct(resume, text, today=today)

    def correct_posting(self, posting: Posting, text: str) -> PostingCorrection | None:
        """Correct as the real one."""
        return correct_posting(posting, text)

    def understand_posting(self, document: Document) -> Posting:
        """Find a title and one requirement."""
        return Posting(
            text=document.text,
            lines=(),
            title=document.text.splitlines()[0],
            requirements=() if "no requirements" in document.text.lower() else (_BREAD,),
            not_found=("base_salary",),
        )


class ListLibrary:
    """Keeps what it was given."""

    def __init__(self) -> None:
        self.added: list[Source] = []
        self.is_down = False

    async def add(self, source: Source, document: Document) -> None:  # noqa: ARG002
        """Keep a source."""
        if self.is_down:
            raise LibraryUnavailableError
        self.added.append(source)

    async def forget(self, owner: str) -> None:
        """Drop what an owner has."""
        self.added = [source for source in self.added if source.owner != owner]


class OneLineFitting:
    """Meets the first requirement, where there is one."""

    async def assess(self, resume: Resume, posting: Posting) -> Fit:  # noqa: ARG002
        """Give a fit."""
        if not posting.requirements:
            raise NoRequirementsError
        evidence = Evidence("resume:1", "résumé, line 1", "Baked bread for ten years")
        match = RequirementMatch(posting.requirements[0], "met", (evidence,))
        return Fit((match,), 100)


@dataclass
class OneParagraphLetters:
    """Writes three sentences and remembers what was wished."""

    wishes: list[LetterOptions] = field(default_factory=list)
    payers: list[UserId] = field(default_factory=list)
    samples: list[str] = field(default_factory=list)

    async def write(
        self,
        resume: Resume,
        posting: Posting,
        options: LetterOptions,
        *,
        payer: UserId,
        sample: str = "",
    ) -> Letter:
        """Give a letter."""
        self.samples.append(sample)
        self.wishes.append(options)
        self.payers.append(payer)
        evidence = (Evidence("resume:1", "résumé, line 1", "Baked bread for ten years"),)
        sentences = (
            Claim("I baked bread for ten years.", "supported", "candidate", evidence),
            Claim("I won a medal.", "unsupported", "candidate"),
            Claim("I look forward to meeting you.", "not_a_claim", "neither"),
        )
        return Letter(
            sender=Sender(name=resume.basics.name),
            title=posting.title,
            organization="",
            salutation="Dear Sir or Madam,",
            paragraphs=(LetterParagraph(sentences),),
            closing="Kind regards,",
            options=options,
            questions=("Which ovens do you know?",),
            rubric=(),
            model="scripted",
        )

    async def edit(
        self,
        letter: Letter,
        resume: Resume,  # noqa: ARG002
        posting: Posting,  # noqa: ARG002
        options: LetterOptions,
    ) -> Letter:
        """Edit as the real one."""
        return as_wished(letter, options)


@dataclass
class ScriptedRooms:
    """The scripted parts, and the rooms made of them."""

    database: Database
    answering: ScriptedAnswering
    reading: KeywordReading
    library: ListLibrary
    letters: OneParagraphLetters
    rooms: Rooms


def scripted_rooms(database: Database) -> ScriptedRooms:
    """Put the rooms together on a database."""
    conversations = Conversations(database)
    answering = ScriptedAnswering(conversations, Postings(database))
    reading, library, letters = KeywordReading(), ListLibrary(), OneParagraphLetters()
    rooms = Rooms(
        answering=cast("Answering", answering),
        reading=cast("Reading", reading),
        fitting=cast("Fitting", OneLineFitting()),
        letters=cast("Letters", letters),
        preparing=cast("Preparing", None),
        library=cast("Library", library),
        titles=PostingTitles(cast("Library", library), TitleCorrections(database)),
        conversations=conversations,
        ratings=Ratings(database),
        resumes=Resumes(database),
        told=ToldAnswers(database),
        samples=WritingSamples(database),
        postings=Postings(database),
        stored_letters=StoredLetters(database),
        applications=Applications(database),
        reminders=Reminders(database),
        buttons=Buttons(database),
        users=Users(database),
        clock=lambda: datetime.now(UTC),
    )
    return ScriptedRooms(database, answering, reading, library, letters, rooms)


def texts_of(messages: Sequence[object]) -> list[str]:
    """Give the words of playground messages, deleted ones left out."""
    bodies = [getattr(message, "body", {}) for message in messages]
    return [str(body["text"]) for body in bodies if "text" in body]
