"""Keeping a process's own caches where the rows are.

Each process holds its keywords and role names in memory. Another one may write at any time; the
clock of the rows tells, and what changed is read again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from knowledge.documents import Source
from knowledge.index import VectorIndex
from knowledge.keywords import KeywordIndex
from knowledge.passages import Passage
from knowledge.store import Clock, LibraryStore
from knowledge.titles import RoleNames, names_of

LOOK_EVERY_S = 1.0
"""So far behind another process may be: one small query a second buys it."""
_FILL_BATCH = 2_000
_SOURCES_A_READ = 500


class Current:
    """The keywords, the role names and the generation of vectors that hold now."""

    def __init__(
        self,
        store: LibraryStore,
        vectors: VectorIndex,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.keywords = KeywordIndex()
        self.names = RoleNames(())
        self.roles: tuple[Source, ...] = ()
        self._store = store
        self._vectors = vectors
        self._monotonic = monotonic
        self._following = asyncio.Lock()
        self._seen: Clock | None = None
        self._next_look = 0.0

    async def follow(self) -> None:
        """Bring everything to where the rows are, at most once a second."""
        if self._seen is not None and self._monotonic() < self._next_look:
            return
        async with self._following:
            await self._catch_up()

    async def look_again(self) -> Clock:
        """Read the clock and the generation now; the next search follows what was written."""
        clock = await self._store.clock()
        self._vectors.generation = clock.generation
        self._next_look = 0.0
        return clock

    async def fill_anew(self) -> None:
        """Make the keywords from the rows; searches use the old ones until these are whole."""
        async with self._following:
            await self._fill(await self._store.clock())

    async def _catch_up(self) -> None:
        clock = await self._store.clock()
        self._vectors.generation = clock.generation
        if self._seen is None:
            await self._fill(clock)
        elif clock.change > self._seen.change:
            await self._apply_changes_since(self._seen.change)
        self._seen = clock
        self._next_look = self._monotonic() + LOOK_EVERY_S

    async def _fill(self, clock: Clock) -> None:
        keywords = KeywordIndex()
        batch: list[Passage] = []
        async for passage in self._store.all_passages():
            batch.append(passage)
            if len(batch) == _FILL_BATCH:
                await asyncio.to_thread(keywords.fill, batch)
                batch = []
        await asyncio.to_thread(keywords.fill, batch)
        self.keywords, self._seen = keywords, clock
        await self._read_names()

    async def _apply_changes_since(self, change: int) -> None:
        changes = await self._store.changes_since(change)
        await asyncio.to_thread(self.keywords.remove_sources, changes.removed)
        is_about_roles = bool(changes.removed)
        for start in range(0, len(changes.written), _SOURCES_A_READ):
            ids = changes.written[start : start + _SOURCES_A_READ]
            passages = await self._store.passages_of(ids)
            await asyncio.to_thread(self.keywords.replace, ids, passages)
            is_about_roles |= any(passage.source.kind == "role" for passage in passages)
        if is_about_roles:
            await self._read_names()

    async def _read_names(self) -> None:
        self.roles = await self._store.public_roles()
        self.names = RoleNames([name for role in self.roles for name in names_of(role)])
