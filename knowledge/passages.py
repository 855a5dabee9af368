"""Passages: contiguous pieces of a document, the unit of retrieval and citation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from knowledge.documents import Source, Span

Confidence = Literal["none", "low", "high"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of a document under one heading."""

    id: str
    """One of ``passage_ids``: stable while the document is unchanged."""
    source: Source
    section: str
    """The heading the passage stands under, or an empty string."""
    text: str
    span: Span

    @property
    def header(self) -> str:
        """Say where the text stands: title, organisation, section.

        Embedded with the text, never shown twice.
        """
        employer = organization_of(self.source)
        parts = (self.source.title, "" if employer in self.source.title else employer, self.section)
        return " — ".join(part for part in parts if part)


def organization_of(source: Source) -> str:
    """Give who advertises, where that is known."""
    return str(source.metadata.get("organization", ""))


def passage_ids(source_id: str, count: int) -> tuple[str, ...]:
    """Name the passages of a source, in reading order."""
    return tuple(f"{source_id}#{ordinal}" for ordinal in range(count))


def source_id_of(passage_id: str) -> str:
    """Give the source that a passage belongs to, without asking anyone."""
    return passage_id.rpartition("#")[0]


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage with the score that put it at its place."""

    passage: Passage
    score_0_1: float
    """The fused score within this retrieval; not comparable between queries."""
    cosine: float
    """Similarity of query and passage vectors, -1 to 1; comparable between queries."""


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What the library found for one query, best first."""

    query: str
    found: tuple[FoundPassage, ...]
    confidence: Confidence
    """``none``: the library does not tell; ``low``: answer with a caveat; ``high``: answer."""
