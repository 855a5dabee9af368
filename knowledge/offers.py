"""Offers: what a file holds, as sources, before anyone knows which of them are new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from knowledge.documents import Document, Source

READING_VERSION = 2
"""Of the rules by which files become sources and documents.

Raise it when they change: files that were read under other rules are read again."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A source as a file offers it."""

    source: Source
    content: str
    """What the document is read from: the same content is not read again."""
    read: Callable[[], Document]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, line or entry that became no source, and why."""

    place: str
    """The file, with the line or entry where there is one: "jobs.csv, line 7"."""
    reason: str


@dataclass(frozen=True, slots=True)
class Harvest:
    """Everything that one file, or several that belong together, offer."""

    kind: str
    """What the content was recognised as, for people: "Ashby board"."""
    group: str
    """What the ids of all its sources begin with: what is offered no longer is removed."""
    offers: Sequence[Offer]
    skipped: Sequence[Skipped] = ()
    remarks: Sequence[str] = field(default=())
    """How columns were understood, what was joined, what was counted."""
    is_empty: bool = False
    """It was read without fault and offers nothing: what its group holds goes."""
