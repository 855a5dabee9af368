"""A question and the answer that can be shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.claim import Claim
from bot.domain.identity import Language, UserId
from bot.domain.usage import Usage


@dataclass(frozen=True, slots=True)
class Question:
    """What a user asked, as they wrote it."""

    user: UserId
    text: str
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in the answer and the passage it rests on."""

    marker: int
    """Counted from 1, in order of first use; written ``[1]`` in the answer."""
    passage_id: str
    source_id: str
    title: str
    section: str
    origin: str
    quote: str
    """The passage's text, whole."""
    organization: str = ""
    place: str = ""
    date: str = ""
    """``YYYY-MM-DD``, when the source was published; empty where it does not say."""
    links: tuple[str, ...] = ()
    """Where the posting stands on the web; two for one that came from two boards."""


@dataclass(frozen=True, slots=True)
class TracedPassage:
    """A passage that retrieval found, with what put it at its place."""

    passage_id: str
    score_0_1: float
    cosine: float


@dataclass(frozen=True, slots=True)
class RetrievalTrace:
    """How the passages of an answer were found, to make cases of answers that were rated."""

    query: str
    confidence: str
    found: tuple[TracedPassage, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished reply to one question."""

    question: str
    standalone_question: str
    text: str
    """Plain text; a sentence that states a fact ends with its marks, a list item begins ``- ``."""
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...]
    abstained: bool
    model: str
    usage: Usage = field(default_factory=Usage)
    removed: tuple[Claim, ...] = ()
    """What the model wrote and no passage supports; taken out, and the text says so."""
    caveat: bool = False
    """The library's best passages are only near the question."""
    trace: RetrievalTrace | None = None
    suggestions: tuple[str, ...] = ()
    """Next questions that the library can answer."""


@dataclass(frozen=True, slots=True)
class AnswerDelta:
    """More of the answer while it is being written: sentences that were checked."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerFinished:
    """The checked answer; always the last event, exactly once. Already appended to the store."""

    answer: Answer
    turn_id: int


AnswerEvent = AnswerDelta | AnswerFinished
