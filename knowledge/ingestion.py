"""Ingestion: a source and its document become rows, vectors and keywords.

The order leaves whatever a killed run did complete or completable.
Rows first, marked as not indexed; then both indexes; then the mark. Whatever is found without the
mark is put again by the next run.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge import chunking
from knowledge.current import Current
from knowledge.documents import Document, Source
from knowledge.embedding import Embedder
from knowledge.errors import InvalidRoleFileError, UnreadableFileError
from knowledge.indexes import Indexes, Progress
from knowledge.offers import READING_VERSION, Offer
from knowledge.passages import organization_of
from knowledge.store import CutSource, LibraryStore


@dataclass(frozen=True, slots=True)
class AddReport:
    """What adding a folder changed; sources, not passages, save the last."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    skipped: tuple[InvalidRoleFileError, ...] = ()
    unreadable: tuple[UnreadableFileError, ...] = ()
    passages: int = 0
    repeated: int = 0
    """Offered twice in one go: the first was taken."""
    merged: int = 0
    """Copies of a posting that another board has too: one of them is retrieved, with all links."""


_HEADER_VERSION = "2:"
"""Of the headers with an organisation: raise it when these change, and postings are read anew."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source with the way to its document, which is read only when the content is new."""

    source: Source
    read: Callable[[], Document]
    content_hash: str


def entry_of(offer: Offer, embedder: Embedder) -> Entry:
    """Give an offer the name of its content; also a new title or owner is a change."""
    header = _HEADER_VERSION if organization_of(offer.source) else ""
    digest = content_hash(f"{header}{offer.source!r}\n{offer.content}".encode(), embedder)
    return Entry(offer.source, offer.read, digest)


def content_hash(content: bytes, embedder: Embedder) -> str:
    """Name this content as this version of the code would read, cut and embed it."""
    version = f"{READING_VERSION}:{chunking.VERSION}:{embedder.name}:"
    return hashlib.sha256(version.encode() + content).hexdigest()


async def ingest(
    entries: Sequence[Entry],
    *,
    store: LibraryStore,
    indexes: Indexes,
    current: Current,
    progress: Progress | None = None,
) -> int:
    """Add or replace sources; gives the number of their passages."""
    cut = await asyncio.to_thread(lambda: [_cut(entry) for entry in entries])
    clock = await current.look_again()
    await indexes.remove(await store.put(cut))
    passages = [passage for one in cut for passage in one.passages]
    await indexes.put(passages, progress)
    if (await current.look_again()).generation != clock.generation:  # a rebuild ended meanwhile
        await indexes.put(passages)
    await store.mark_indexed([entry.source.id for entry in entries])
    return len(passages)


def _cut(entry: Entry) -> CutSource:
    passages = chunking.cut(entry.read(), entry.source)
    return CutSource(entry.source, entry.content_hash, passages)
