"""A résumé in the field names of JSON Resume, each line with its place in the text.

Source of the names: https://jsonresume.org/schema (work, education, skills, …), in Python's case.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.dropped import Dropped
from knowledge.documents import Span


@dataclass(frozen=True, slots=True)
class ResumeLine:
    """One line of the résumé: the unit of evidence for fits and letters."""

    number: int
    """Counted from 1 over the whole document; the material id is ``resume:<number>``."""
    text: str
    section: str
    """The résumé's own heading above the line, or an empty string."""
    context: str
    """Employer, position and dates the line belongs to (``Staff Engineer, Meridian (2021 - now)``),
    or an empty string."""
    span: Span
    told_on: date | None = None
    """When the user said it in the chat; None for a line of the document."""


@dataclass(frozen=True, slots=True)
class Basics:
    """Who the person is and how to reach them; put into letters by code, never by a model."""

    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    location: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """One position with one employer."""

    name: str
    """The employer."""
    position: str = ""
    location: str = ""
    start_date: str = ""
    """``YYYY`` or ``YYYY-MM``, or empty when the résumé does not say."""
    end_date: str = ""
    """As ``start_date``; empty for a position that still runs or is undated."""
    is_current: bool = False
    highlights: tuple[str, ...] = ()
    line_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Education:
    """One degree or course of study."""

    institution: str
    area: str = ""
    study_type: str = ""
    start_date: str = ""
    end_date: str = ""
    line_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill as the résumé writes it."""

    name: str
    line_number: int


@dataclass(frozen=True, slots=True)
class Resume:
    """A résumé as it was read; nothing in it that is not in the text."""

    text: str
    lines: tuple[ResumeLine, ...]
    basics: Basics
    work: tuple[Work, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    """Names of the fields above that were looked for in vain: ``name``, ``email``, ``work``, …"""
    dropped: tuple[Dropped, ...] = ()
    """What a model proposed and the text does not hold."""
