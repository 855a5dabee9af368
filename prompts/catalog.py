"""The prompts: one frozen class a task, whose fields are all that its template may show.

Templates stand beside this file (``answering/answer.j2.md`` …); ``rendering.py`` joins the two.
Texts of users and documents are material: the template puts them between marks that carry a random
word, so that no text can close its own channel.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class MaterialText:
    """A numbered piece of material as a prompt shows it."""

    marker: str
    """What the model writes to cite it: ``1``, ``R12``, ``P3``."""
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class PastTurn:
    """An earlier question with its answer, without marks."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """Answer a question from numbered passages, a mark behind every sentence."""

    template: ClassVar[str] = "answering/answer.j2.md"
    question: str
    passages: tuple[MaterialText, ...]
    history: tuple[PastTurn, ...]
    language: str
    """English name of the language to answer in."""
    said: tuple[str, ...] = ()
    """What the person said about themselves, in their own words."""
    topics: tuple[str, ...] = ()
    """Questions of the conversation that no longer fit, oldest first."""


@dataclass(frozen=True, slots=True)
class RewriteQuestion:
    """Turn a follow-up into a question that stands alone."""

    template: ClassVar[str] = "answering/standalone.j2.md"
    question: str
    history: tuple[PastTurn, ...]


@dataclass(frozen=True, slots=True)
class TranslateSentences:
    """Translate sentences that were checked; answers in JSON."""

    template: ClassVar[str] = "answering/translate.j2.md"
    sentences: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class WriteLetter:
    """Write a cover letter from résumé lines and posting lines; answers in JSON."""

    template: ClassVar[str] = "letters/write.j2.md"
    title: str
    organization: str
    resume: tuple[MaterialText, ...]
    posting: tuple[MaterialText, ...]
    met: tuple[str, ...]
    """Requirements that the résumé meets, with the marks of the lines that show it."""
    missing: tuple[str, ...]
    tone: str
    language: str
    words_min: int
    words_max: int
    variant: int
    emphasis: str = ""
    """What the user wants told first."""
    focus: str = ""
    """What one paragraph is to be about."""
    focus_paragraph: int = 0
    sample: str = ""
    """A text of the user's own, for its manner alone."""


@dataclass(frozen=True, slots=True)
class ReviseLetter:
    """Replace the unsupported sentences of a letter; answers in JSON."""

    template: ClassVar[str] = "letters/revise.j2.md"
    letter: WriteLetter
    draft: str
    problems: tuple[str, ...]
    """Each: the sentence, and why it cannot stand."""


@dataclass(frozen=True, slots=True)
class PrepareAnswers:
    """Answer three questions of an interview from résumé and posting lines; answers in JSON."""

    template: ClassVar[str] = "preparing/answers.j2.md"
    title: str
    organization: str
    resume: tuple[MaterialText, ...]
    posting: tuple[MaterialText, ...]
    met: tuple[str, ...]
    """Requirements that the résumé meets, with the marks of the lines that show it."""
    language: str


@dataclass(frozen=True, slots=True)
class ReadPostingText:
    """Copy the facts of a posting into fixed fields; answers in JSON."""

    template: ClassVar[str] = "reading/posting.j2.md"
    text: str


@dataclass(frozen=True, slots=True)
class ReadResumeText:
    """Copy the facts of a résumé into fixed fields; answers in JSON."""

    template: ClassVar[str] = "reading/resume.j2.md"
    text: str


Prompt = (
    AnswerQuestion
    | RewriteQuestion
    | TranslateSentences
    | WriteLetter
    | ReviseLetter
    | PrepareAnswers
    | ReadPostingText
    | ReadResumeText
)
