"""Rebuilding: both indexes are made anew from the rows while searches go on in the old ones."""

from __future__ import annotations

import asyncio

from knowledge.current import LOOK_EVERY_S, Current
from knowledge.index import VectorIndex
from knowledge.indexes import Indexes, Progress
from knowledge.passages import Passage
from knowledge.store import Clock, LibraryStore, source_key

_BATCH = 512
"""Passages."""


async def rebuild(
    *,
    store: LibraryStore,
    indexes: Indexes,
    vectors: VectorIndex,
    current: Current,
    progress: Progress | None,
) -> int:
    """Fill new collections, catch up, and switch all processes over; gives the passages' number.

    Killed on the way, it leaves the old ones in use, and the next rebuild drops what it began.
    """
    clock = await current.look_again()
    await vectors.drop_generations_but(clock.generation)  # of a killed rebuild
    target = clock.generation + 1
    passages = await _fill(target, store, indexes, progress)
    while not await store.begin_generation(target, at=clock.change):
        clock = await _catch_up(target, clock.change, store, indexes, vectors)
    await current.look_again()
    await current.fill_anew()
    await asyncio.sleep(2 * LOOK_EVERY_S)  # others may still search the old ones
    await vectors.drop_generations_but(target)
    rows = await store.states("")
    await store.mark_indexed(sorted(rows))
    return passages


async def _fill(
    generation: int, store: LibraryStore, indexes: Indexes, progress: Progress | None
) -> int:
    _, total = await store.count()
    done = 0
    batch: list[Passage] = []
    async for passage in store.all_passages():
        batch.append(passage)
        if len(batch) == _BATCH:
            await indexes.put(batch, generation=generation)
            done, batch = done + len(batch), []
            if progress is not None:
                progress(done, max(total, done))
    await indexes.put(batch, generation=generation)
    done += len(batch)
    if progress is not None and done:
        progress(done, done)
    return done


async def _catch_up(
    generation: int, since: int, store: LibraryStore, indexes: Indexes, vectors: VectorIndex
) -> Clock:
    """Bring vectors that are not yet in use to where the rows are now."""
    clock = await store.clock()
    changes = await store.changes_since(since)
    keys = [*changes.removed, *map(source_key, changes.written)]
    await vectors.remove_sources(keys, generation=generation)
    passages = await store.passages_of(changes.written)
    await indexes.put(passages, generation=generation)
    return clock
