"""Rows of the library as sources and passages, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from pydantic import TypeAdapter
from sqlalchemy import Row

from knowledge.documents import MetadataValue, Source, SourceKind, Span
from knowledge.duplicates import twin_key
from knowledge.passages import Passage
from knowledge.store import CutSource, StoredSource

_DETAILS: TypeAdapter[dict[str, MetadataValue]] = TypeAdapter(dict[str, MetadataValue])
_KINDS: dict[str, SourceKind] = {kind: kind for kind in get_args(SourceKind)}


def stored_source_of(row: Row[*tuple[object, ...]]) -> StoredSource:
    """Give a source with its state; the row counts its passages."""
    return StoredSource(source_of(row), row.content_hash, row.passage_count, row.indexed)


def source_of(row: Row[*tuple[object, ...]]) -> Source:
    """Give the source of a row, with the links of its twins beside its own."""
    source = own_source_of(row)
    if not row.twin_links:
        return source
    links = "\n".join(filter(None, [str(source.metadata.get("links", "")), row.twin_links]))
    return replace(source, metadata={**source.metadata, "links": links})


def own_source_of(row: Row[*tuple[object, ...]]) -> Source:
    """Give the source of a row as it was added."""
    return Source(
        id=row.id,
        kind=_KINDS[row.kind],
        title=row.title,
        origin=row.origin,
        owner=row.owner,
        metadata=_DETAILS.validate_json(row.details),
    )


def row_of_source(cut: CutSource, change: int) -> dict[str, object]:
    """Lay a source out for its row."""
    source = cut.source
    return {
        "id": source.id,
        "kind": source.kind,
        "title": source.title,
        "origin": source.origin,
        "owner": source.owner,
        "details": _DETAILS.dump_json(dict(source.metadata)).decode(),
        "content_hash": cut.content_hash,
        "indexed": False,
        "change": change,
        "twin_key": twin_key(source),
    }


def passage_of(row: Row[*tuple[object, ...]]) -> Passage:
    """Give the passage of a row, which holds its source too."""
    return Passage(
        id=row.passage_id,
        source=source_of(row),
        section=row.section,
        text=row.text,
        span=Span(row.span_start, row.span_end),
    )


def row_of_passage(passage: Passage) -> dict[str, object]:
    """Lay a passage out for its row."""
    return {
        "id": passage.id,
        "source_id": passage.source.id,
        "section": passage.section,
        "text": passage.text,
        "span_start": passage.span.start,
        "span_end": passage.span.end,
    }
