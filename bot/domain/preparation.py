"""What prepares for one application: a tailored résumé, three answers, an interview sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.domain.claim import Claim, Evidence
from bot.domain.fit import RequirementMatch
from bot.domain.identity import Language
from bot.domain.letter import Sender


@dataclass(frozen=True, slots=True)
class TailoredLine:
    """An entry of the user's own résumé, word for word; a wrapped one is joined again."""

    numbers: tuple[int, ...]
    """The lines it stands on."""
    text: str


@dataclass(frozen=True, slots=True)
class TailoredGroup:
    """What stands under one position, degree or project."""

    heading: tuple[TailoredLine, ...]
    """Position, employer, dates, in the order of the résumé; empty where there is none."""
    lines: tuple[TailoredLine, ...]


@dataclass(frozen=True, slots=True)
class TailoredSection:
    """A section under the résumé's own heading."""

    title: str
    groups: tuple[TailoredGroup, ...]


@dataclass(frozen=True, slots=True)
class TailoredResume:
    """The user's own lines, chosen and ordered for one posting; none reworded, none added."""

    sender: Sender
    head: tuple[TailoredLine, ...]
    """Lines under the name that are no contact data."""
    sections: tuple[TailoredSection, ...]
    left_out: tuple[TailoredLine, ...]
    language: Language
    title: str
    organization: str


AnswerKind = Literal["why_us", "why_you", "about_you"]


@dataclass(frozen=True, slots=True)
class PreparedAnswer:
    """An answer to a question that every interview asks; each sentence with what it rests on."""

    kind: AnswerKind
    question: str
    sentences: tuple[Claim, ...]
    missing: tuple[str, ...] = ()
    """What only the user can add, asked of them; never filled in."""

    @property
    def text(self) -> str:
        """Give the answer as it is said."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Story:
    """A whole entry of the user's own résumé that can be told."""

    evidence: Evidence
    place: str
    """Position, employer and dates it stands under; empty when it stands under none."""


@dataclass(frozen=True, slots=True)
class SheetItem:
    """One requirement: what may be asked about it, and what the user can tell."""

    match: RequirementMatch
    questions: tuple[str, ...]
    stories: tuple[Story, ...]
    honest: str
    """What the résumé does not show of it, and what to do; empty when all is shown."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything for one application."""

    resume: TailoredResume
    answers: tuple[PreparedAnswer, ...]
    sheet: tuple[SheetItem, ...]
    language: Language
