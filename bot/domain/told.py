"""Told: what a user says of one skill that the résumé does not name, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.resume import Resume, ResumeLine, Skill, Work
from knowledge.documents import Span

MOST_TOLD = 20
"""How many answers one user can have; the list is to stay readable."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer of the user about one skill."""

    id: int
    skill: str
    """As the posting writes it."""
    words: str
    """The user's own sentence; empty when the answer was that they never used it."""
    told_on: date
    is_named: bool = True
    """Whether the words name the skill themselves."""

    @property
    def is_denial(self) -> bool:
        """Tell whether the user said that they do not have it."""
        return not self.words

    @property
    def line(self) -> str:
        """Give the words as a line that names the skill."""
        return self.words if self.is_named else f"{self.skill}: {self.words}"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The question whose answer the next message is."""

    skill: str
    posting_id: int
    """The posting that the question was asked for; 0 when an answer is edited from the list."""


def with_told(resume: Resume, told: Sequence[Told]) -> Resume:
    """Give the résumé with what its owner told, each a line of its own with its date.

    Where it names one employer of the résumé it stands under that position, though it says nothing
    of how long; else under the skill, so that it is never taken for what was done elsewhere.
    """
    for answer in told:
        if not answer.is_denial:
            resume = _with_line(resume, answer)
    return resume


def employers_in(text: str, resume: Resume) -> tuple[Work, ...]:
    """Give the positions whose employer a text names."""
    lowered = f" {_words(text)} "
    return tuple(w for w in resume.work if w.name and f" {_words(w.name)} " in lowered)


def _words(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _with_line(resume: Resume, told: Told) -> Resume:
    number = max((line.number for line in resume.lines), default=0) + 1
    text = f"{resume.text}\n{told.line}"
    works = employers_in(told.words, resume)
    work = works[0] if len(works) == 1 else None
    line = ResumeLine(
        number=number,
        text=told.line,
        section="",
        context=_context_of(work, resume) if work else told.skill,
        span=Span(len(text) - len(told.line), len(text)),
        told_on=told.told_on,
    )
    numbered = tuple(
        replace(w, line_numbers=(*w.line_numbers, number)) if w is work else w for w in resume.work
    )
    return replace(
        resume,
        text=text,
        lines=_inserted(line, resume.lines, work),
        work=numbered,
        skills=(*resume.skills, Skill(told.skill, number)),
    )


def _inserted(
    line: ResumeLine, lines: tuple[ResumeLine, ...], work: Work | None
) -> tuple[ResumeLine, ...]:
    """Put a line behind the last one of its position, whose heading it has then too."""
    of_work = [place for place, one in enumerate(lines) if work and one.number in work.line_numbers]
    place = of_work[-1] + 1 if of_work else len(lines)
    return (*lines[:place], line, *lines[place:])


def _context_of(work: Work, resume: Resume) -> str:
    contexts = (line.context for line in resume.lines if line.number in work.line_numbers)
    return next((context for context in contexts if context), "")
