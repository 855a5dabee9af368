"""Ingestion: a source and its document become rows, vectors and keywords.

The order leaves whatever a killed run did complete or completable.
Rows first, marked as not indexed; then both indexes; then the mark. Whatever is found without the
mark is put again by the next run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge import chunking
from knowledge.documents import Document, Source
from knowledge.embedding import Embedder
from knowledge.indexes import Indexes, Progress
from knowledge.passages import Passage
from knowledge.store import LibraryStore


@dataclass(frozen=True, slots=True)
class Entry:
    """A source with its document, and the hash of the content it came from."""

    source: Source
    document: Document
    content_hash: str


def content_hash(content: bytes, embedder: Embedder) -> str:
    """Name this content as this version of the code would cut and embed it."""
    version = f"{chunking.VERSION}:{embedder.name}:"
    return hashlib.sha256(version.encode() + content).hexdigest()


async def ingest(
    entries: Sequence[Entry],
    *,
    store: LibraryStore,
    indexes: Indexes,
    progress: Progress | None = None,
) -> int:
    """Add or replace sources; gives the number of their passages."""
    passages: list[Passage] = []
    for entry in entries:
        cut = chunking.cut(entry.document, entry.source)
        await indexes.remove(await store.put(entry.source, entry.content_hash, cut))
        passages += cut
    await indexes.put(passages, progress)
    await store.mark_indexed([entry.source.id for entry in entries])
    return len(passages)
