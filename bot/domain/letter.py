"""A cover letter in which every claim can be traced."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.domain.claim import Claim
from bot.domain.identity import Language
from bot.domain.style import WritingStyle
from bot.domain.usage import Usage

Tone = Literal["plain", "warm", "formal", "confident"]
Length = Literal["short", "default", "long"]
"""Words of the body: short 90-150, default 180-300, long 300-400."""


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """What the user wishes for the letter."""

    tone: Tone = "plain"
    length: Length = "default"
    language: Language = "en"
    variant: int = 0
    """Which of several equally good versions; "Another version" adds one."""
    with_gap: bool = True
    """Whether a decisive gap is told."""
    salutation: str = ""
    """In the user's own words; empty for that of the tone."""
    emphasis: str = ""
    """What to tell first, in the user's own words."""
    focus: str = ""
    """What one paragraph is to be about."""
    focus_paragraph: int = 0
    """Which paragraph, from 1; 0 for none."""
    style: WritingStyle | None = None
    """How the user writes, as a text of theirs shows it."""
    dropped: tuple[str, ...] = ()
    """Sentences that the user took out: by the lines they rest on, or by their words."""


@dataclass(frozen=True, slots=True)
class LetterParagraph:
    """Sentences that stand together, each with its verdict and evidence."""

    sentences: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class RubricItem:
    """One check of the letter, decided by program."""

    key: str
    is_gate: bool
    points: int
    max_points: int
    """Gates have 1; others 2."""
    note: str = ""
    """What to look at, with the offending words; empty when all is well."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Contact data, put in by code."""

    name: str = ""
    email: str = ""
    phone: str = ""
    location: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One version of a letter; a draft until the user approves it."""

    sender: Sender
    title: str
    """The posting's title."""
    organization: str
    salutation: str
    paragraphs: tuple[LetterParagraph, ...]
    closing: str
    """The closing line, without the name ("Kind regards,")."""
    options: LetterOptions
    questions: tuple[str, ...]
    """What the letter needs and the résumé lacks, asked of the user; never a placeholder."""
    rubric: tuple[RubricItem, ...]
    model: str
    usage: Usage = field(default_factory=Usage)

    @property
    def sentences(self) -> tuple[Claim, ...]:
        """Give every sentence of the body in order."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)

    @property
    def body(self) -> str:
        """Give the paragraphs as plain text, an empty line between two."""
        return "\n\n".join(" ".join(s.text for s in p.sentences) for p in self.paragraphs)

    @property
    def text(self) -> str:
        """Give the letter as it is sent: salutation, body, closing and name."""
        closing = f"{self.closing}\n{self.sender.name}".rstrip()
        return f"{self.salutation}\n\n{self.body}\n\n{closing}"
