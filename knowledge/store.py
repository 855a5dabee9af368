"""The rows behind the library: the truth that the indexes are a cache of.

The rows are kept by ``bot.storage`` in SQL; this protocol is what the library needs of them,
because nothing in ``knowledge`` may import ``bot``.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.documents import Source
from knowledge.passages import Passage


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as the rows hold it."""

    source: Source
    content_hash: str
    passage_count: int
    indexed: bool
    """False between writing the rows and finishing both indexes, so that a killed run is completed
    by the next one."""


@dataclass(frozen=True, slots=True)
class CutSource:
    """A source with the passages it was cut into, ready to be written."""

    source: Source
    content_hash: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SourceState:
    """What has to be known of a source to leave it alone, or to take it out."""

    content_hash: str
    passage_count: int
    indexed: bool


class LibraryStore(Protocol):
    """Reads and writes the library's rows; every call is one transaction."""

    async def sources(self, *, owner: str | None) -> tuple[StoredSource, ...]:
        """List the public sources, and those of ``owner`` when one is given, by title."""
        ...

    async def source(self, source_id: str) -> StoredSource | None:
        """Find one source by its id."""
        ...

    async def states(self, prefix: str) -> dict[str, SourceState]:
        """Give the state of every source whose id begins with ``prefix``, by id."""
        ...

    async def put(self, sources: Sequence[CutSource]) -> tuple[str, ...]:
        """Write sources, marked as not indexed, and replace all their passages.

        Gives the ids of passages that they had and have no longer.
        """
        ...

    async def mark_indexed(self, source_ids: Sequence[str]) -> None:
        """Record that both indexes hold these sources."""
        ...

    async def remove(self, source_ids: Sequence[str]) -> None:
        """Delete sources with their passages; unknown ids are no error."""
        ...

    async def passages(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """Find passages by id; unknown ids are left out."""
        ...

    def all_passages(self) -> AsyncIterator[Passage]:
        """Give every passage, for rebuilding the indexes."""
        ...
