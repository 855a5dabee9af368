"""A posting: one organisation's advertisement, in schema.org JobPosting's words.

Source of the names: https://schema.org/JobPosting.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from bot.domain.dropped import Dropped
from bot.domain.identity import UserId
from knowledge.documents import Span

Importance = Literal["must", "nice"]
RequirementKind = Literal["skill", "experience", "education", "language", "eligibility", "trait"]


@dataclass(frozen=True, slots=True)
class PostingLine:
    """One line of the posting; the material id is ``posting:<number>``."""

    number: int
    text: str
    section: str
    span: Span


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing a posting asks for, in the posting's own words."""

    text: str
    importance: Importance
    kind: RequirementKind
    line_number: int
    years_min: float | None = None
    skills: tuple[str, ...] = ()
    """Skills and tools named in it, as written."""
    span: Span | None = None
    """Where it stands in ``Posting.text``."""


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """Where a value of a field stands in ``Posting.text``."""

    field: str
    span: Span


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as it was read; nothing in it that is not in the text."""

    text: str
    lines: tuple[PostingLine, ...]
    title: str = ""
    hiring_organization: str = ""
    job_location: str = ""
    is_remote: bool | None = None
    base_salary: str = ""
    employment_type: str = ""
    valid_through: str = ""
    level: str = ""
    """The word for it as written: "Senior", "entry-level", "Head of"."""
    experience: str = ""
    """Years as written: "5+ years"."""
    education: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Human languages, with the level where it stands beside them."""
    eligibility: tuple[str, ...] = ()
    """Sentences on visa, work permit, licence and clearance."""
    how_to_apply: str = ""
    requirements: tuple[Requirement, ...] = ()
    not_found: tuple[str, ...] = ()
    spans: tuple[FieldSpan, ...] = ()
    """One for each value of the fields above, apart from the requirements, which have their own."""
    dropped: tuple[Dropped, ...] = ()
    """What a model proposed and the text does not hold."""


def library_id(user: UserId, text: str) -> str:
    """Give the id under which the library holds a posting that a user sent, by its text."""
    content_hash = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"posting:{user}:{content_hash[:16]}"
