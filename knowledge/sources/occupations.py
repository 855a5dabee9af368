"""Occupations of a public taxonomy: the source and document that ESCO and O*NET share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.documents import Document, MetadataValue, Source
from knowledge.fields import field_of
from knowledge.offers import Offer
from knowledge.readers.pieces import Piece, assemble
from knowledge.sources.jsonl import LINE_ID

Taxonomy = Literal["esco", "onet"]
TAXONOMY, CODE, OTHER_TITLES = "taxonomy", "code", "alternative_titles"
"""Metadata fields of an occupation; other titles stand one a line."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines."""

    heading: str
    lines: Sequence[str]
    are_items: bool = False


@dataclass(frozen=True, slots=True)
class OccupationRecord:
    """An occupation, put together from all its files."""

    taxonomy: Taxonomy
    code: str
    id: str
    """As the taxonomy names it: a web address in ESCO, the code in O*NET."""
    title: str
    other_titles: Sequence[str]
    sections: Sequence[Section]
    language: str = "en"


def occupation_offer(record: OccupationRecord, *, group: str, origin: str) -> Offer:
    """Make an occupation's source, with the way to its document."""
    metadata: dict[str, MetadataValue] = {
        TAXONOMY: record.taxonomy,
        CODE: record.code,
        OTHER_TITLES: "\n".join(record.other_titles),
        "language": record.language,
        LINE_ID: record.id,
    }
    if field := field_of(record.title):
        metadata |= {"field": field, "inferred": "field"}
    source = Source(f"{group}{record.code}", "role", record.title, origin, metadata=metadata)
    content = "\n".join(
        line for section in record.sections for line in (section.heading, *section.lines)
    )
    return Offer(source, content, lambda: _document(record))


def _document(record: OccupationRecord) -> Document:
    pieces = []
    for section in record.sections:
        if section.lines:
            pieces.append(Piece(section.heading, "heading", 2))
            kind: Literal["item", "paragraph"] = "item" if section.are_items else "paragraph"
            pieces += [Piece(line, kind) for line in section.lines]
    return assemble(pieces, media_type="text/csv", file_name=record.title)
