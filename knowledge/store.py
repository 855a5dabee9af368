"""The rows behind the library: the truth that the indexes are a cache of.

The rows are kept by ``bot.storage`` in SQL; this protocol is what the library needs of them,
because nothing in ``knowledge`` may import ``bot``.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypedDict, Unpack

from knowledge.documents import Source, SourceKind
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

    @property
    def state(self) -> SourceState:
        """Give what has to be known of it to leave it alone."""
        return SourceState(self.content_hash, self.passage_count, self.indexed)


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


@dataclass(frozen=True, slots=True)
class Copy:
    """A public posting as the rows hold it."""

    source: Source
    """With its own links only."""
    key: str
    twin_of: str | None = None
    """The id of the copy that is retrieved in its place."""
    twin_links: tuple[str, ...] = ()
    """The links of its twins, where it is retrieved."""


@dataclass(frozen=True, slots=True)
class TwinState:
    """What a copy is to be: retrieved with these links beside its own, or a twin of another."""

    source_id: str
    twin_of: str | None
    twin_links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unmerged:
    """Where copies of a posting may have come, changed or gone since they were last merged."""

    change: int
    """Where the library stood when this was read."""
    keys: tuple[str, ...]
    """As ``duplicates.twin_key`` makes them: what several postings share, or shared before."""
    is_empty: bool
    """Nothing changed at all."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the library stands, so that every process can tell whether its caches do too."""

    change: int
    """Counts every source that was written or removed; transactions end in this order."""
    generation: int
    """Which vectors are in use; a rebuild makes the next ones and then moves this on."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened to the sources after some moment."""

    written: tuple[str, ...]
    """Ids."""
    removed: tuple[str, ...]
    """Keys, as ``source_key`` makes them: ids of what is gone are not kept."""


@dataclass(frozen=True, slots=True)
class PublicCount:
    """How many sources everyone may retrieve."""

    all: int
    starter: int
    """Roles that come with Rolecall."""


def source_key(source_id: str) -> str:
    """Name a source without telling whose it was."""
    return hashlib.sha256(source_id.encode()).hexdigest()[:32]


class Listed(TypedDict, total=False):
    """Which sources are listed; what is left out chooses nothing."""

    prefix: str
    """Their ids begin with it."""
    stating: str
    """A text that stands in their metadata."""
    kind: SourceKind
    naming: Sequence[str]
    """One of these stands in the text of a passage, in upper or lower case."""
    with_twins: bool


class LibraryStore(Protocol):
    """Reads and writes the library's rows; every call is one transaction.

    A twin, a copy of a posting that is not retrieved (``knowledge/duplicates.py``), is there when
    it is asked for by id, and left out of lists, counts and passages unless ``with_twins``. The
    copy that is retrieved has the links of all.
    """

    async def sources(
        self, *, owner: str | None, **which: Unpack[Listed]
    ) -> tuple[StoredSource, ...]:
        """List the public sources, and those of ``owner`` when one is given, by title."""
        ...

    async def named(self, source_ids: Sequence[str]) -> dict[str, StoredSource]:
        """Give the public sources of these ids, by id; unknown ids are left out."""
        ...

    async def sources_of(self, owner: str) -> tuple[Source, ...]:
        """List what belongs to one user."""
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

    async def count(self) -> tuple[int, int]:
        """Count sources and passages."""
        ...

    async def count_public(self) -> PublicCount:
        """Count the public sources."""
        ...

    async def public_roles(self) -> tuple[Source, ...]:
        """Give the roles that everyone may retrieve."""
        ...

    async def clock(self) -> Clock:
        """Give where the library stands."""
        ...

    async def changes_since(self, change: int) -> Changes:
        """Name the sources written or removed after ``change``."""
        ...

    async def passages_of(
        self, source_ids: Sequence[str], *, with_twins: bool = False
    ) -> tuple[Passage, ...]:
        """Give all passages of sources; unknown ids are left out."""
        ...

    async def unmerged(self) -> Unmerged:
        """Say where copies of a posting may have to be merged or parted."""
        ...

    async def copies(self, keys: Sequence[str]) -> tuple[Copy, ...]:
        """Give the public postings of these keys, twins too, each with its own links only."""
        ...

    async def write_twins(self, states: Sequence[TwinState], *, at: int) -> None:
        """Record what copies became; they are merged now as of the change ``at``."""
        ...

    async def begin_generation(self, generation: int, *, at: int) -> bool:
        """Put new vectors to use; false when a source changed after ``at``: nothing is done."""
        ...

    def all_passages(self) -> AsyncIterator[Passage]:
        """Give every passage, for rebuilding the indexes."""
        ...
