"""The library: every source that answers may cite, and the one place to add, find and remove them.

The rows are the truth; the vector and keyword indexes beside them are caches.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack

from knowledge.current import Current
from knowledge.documents import STARTER_PREFIX, Document, Source
from knowledge.embedding import Embedder
from knowledge.errors import UnknownPassageError
from knowledge.filters import Filter
from knowledge.index import VectorIndex
from knowledge.indexes import Indexes, Progress
from knowledge.ingestion import AddReport, Entry, content_hash, entry_of, ingest
from knowledge.merging import merge_copies
from knowledge.offers import Offer
from knowledge.passages import FoundPassage, Passage, Retrieval, passage_ids
from knowledge.planning import RolePlan, SetPlan, plan_roles, role_paths
from knowledge.rebuilding import rebuild
from knowledge.retrieval import rank_sources, retrieve
from knowledge.store import (
    LibraryStore,
    Listed,
    PublicCount,
    SourceState,
    StoredSource,
)

_QUERIES_A_BATCH = 256


@dataclass(frozen=True, slots=True)
class LibraryStats:
    """How much the library holds."""

    sources: int
    passages: int
    indexed_passages: int


class Library:
    """Adds, finds and removes sources.

    Methods that search or write raise ``LibraryUnavailableError`` when the vector store or the
    embedder does not answer.
    """

    def __init__(self, store: LibraryStore, embedder: Embedder, vectors: VectorIndex) -> None:
        self._store = store
        self._vectors = vectors
        self._indexes = Indexes(embedder, vectors)
        self._current = Current(store, vectors)
        self._writing = asyncio.Lock()

    async def add_roles(self, folder: Path, *, progress: Progress | None = None) -> AddReport:
        """Make the starter roles equal to the role files of ``folder``; reads only what changed.

        A file that breaks the format is named in the report and skipped; the rest goes on.
        """
        async with self._writing:
            gone, plan = await self._plan_roles(folder)
            await self._remove(gone)
            passages = await self._ingest(plan.entries, progress) if plan.entries else 0
            return replace(plan.report, passages=passages, removed=len(gone))

    async def holds(self, folder: Path) -> bool:
        """Say whether the starter roles are those of ``folder``; touches no index."""
        gone, plan = await self._plan_roles(folder)
        return not gone and not plan.entries

    async def add(
        self, source: Source, document: Document, *, progress: Progress | None = None
    ) -> int:
        """Add one source, or replace it; private when it has an owner. Gives its passages' number.

        A source that is as it was is left alone, and gives 0.
        """
        async with self._writing:
            entry = entry_of(Offer(source, document.text, lambda: document), self._indexes.embedder)
            known = await self._store.source(source.id)
            if known is not None and known.indexed and known.content_hash == entry.content_hash:
                return 0
            return await self._ingest([entry], progress)

    async def add_all(
        self,
        group: str,
        offers: Iterable[Offer],
        *,
        total: int,
        progress: Progress | None = None,
        keeps_others: bool = False,
    ) -> AddReport:
        """Make the sources whose ids begin with ``group`` equal to ``offers``.

        Reads and embeds only what is new, a batch at a time: what a killed run had finished is not
        done again. ``progress`` counts offers; ``total`` says how many there are. With
        ``keeps_others``, what is not offered stays.
        """
        async with self._writing:
            known = await self._store.states(group)
            plan = SetPlan(known, self._indexes.embedder)
            passages = 0
            for batch in plan.batches(offers):
                passages += await self._ingest(batch, None)
                if progress is not None:
                    progress(plan.seen, total)
            gone = {} if keeps_others else plan.gone()
            await self._remove(gone)
            merged = await self._merge()
            return plan.report(removed=len(gone), passages=passages, merged=merged)

    def digest(self, content: bytes) -> str:
        """Name this content as it would be cut and embedded today."""
        return content_hash(content, self._indexes.embedder)

    async def search(
        self, query: str, *, owner: str | None, limit: int = 8, only: Filter | None = None
    ) -> Retrieval:
        """Find passages for ``query`` among the public ones and those of ``owner``."""
        await self._current.follow()
        return await retrieve(
            query,
            owner=owner,
            limit=limit,
            only=only or Filter(),
            indexes=self._indexes,
            current=self._current,
            store=self._store,
        )

    async def search_all(
        self, queries: Sequence[str], *, limit: int, only: Filter | None = None
    ) -> AsyncIterator[list[FoundPassage]]:
        """Rank public sources for each query, by their best passage; nothing is held back."""
        await self._current.follow()
        for start in range(0, len(queries), _QUERIES_A_BATCH):
            batch = queries[start : start + _QUERIES_A_BATCH]
            for ranking in await rank_sources(
                batch,
                limit=limit,
                only=only or Filter(),
                indexes=self._indexes,
                current=self._current,
                store=self._store,
            ):
                yield ranking

    async def count_public(self) -> PublicCount:
        """Count the public sources, and the starter roles among them."""
        return await self._store.count_public()

    async def passage(self, passage_id: str, *, owner: str | None) -> Passage:
        """Find one passage that is public or of ``owner``.

        Raises ``UnknownPassageError`` for any other.
        """
        passage = (await self._store.passages([passage_id])).get(passage_id)
        if passage is None or passage.source.owner not in (None, owner):
            raise UnknownPassageError(passage_id)
        return passage

    async def passages_of(self, rows: Sequence[StoredSource]) -> dict[str, tuple[Passage, ...]]:
        """Give all passages of sources, by the source's id, in reading order."""
        ids = [one for row in rows for one in passage_ids(row.source.id, row.passage_count)]
        found = await self._store.passages(ids)
        return {
            row.source.id: tuple(
                found[one] for one in passage_ids(row.source.id, row.passage_count) if one in found
            )
            for row in rows
        }

    async def sources(
        self, *, owner: str | None, **which: Unpack[Listed]
    ) -> tuple[StoredSource, ...]:
        """List the public sources and those of ``owner``, as ``LibraryStore.sources`` does."""
        return await self._store.sources(owner=owner, **which)

    async def source(self, source_id: str, *, owner: str | None) -> StoredSource | None:
        """Find a source by its id, if it is public or of ``owner``."""
        row = await self._store.source(source_id)
        return row if row is not None and row.source.owner in (None, owner) else None

    async def named(self, source_ids: Sequence[str]) -> dict[str, StoredSource]:
        """Give the public sources of these ids, by id; unknown ids are left out."""
        return await self._store.named(source_ids)

    async def roles_and_own(self, owner: str) -> tuple[Source, ...]:
        """List what a question may call by name: the public roles, and all that is of ``owner``.

        The roles are held in memory: it costs the same however many postings the library has.
        """
        await self._current.follow()
        return (*self._current.roles, *await self._store.sources_of(owner))

    async def remove(self, source_id: str) -> bool:
        """Remove a source from rows and indexes; false when there is none of this id."""
        async with self._writing:
            row = await self._store.source(source_id)
            if row is None:
                return False
            await self._remove({source_id: row.state})
            await self._merge()
            return True

    async def remove_all(self, rows: Sequence[StoredSource]) -> None:
        """Remove sources from rows and indexes."""
        async with self._writing:
            await self._remove({row.source.id: row.state for row in rows})
            await self._merge()

    async def forget(self, owner: str) -> None:
        """Remove everything that belongs to ``owner``."""
        for source in await self._store.sources_of(owner):
            await self.remove(source.id)

    async def rebuild(self, *, progress: Progress | None = None) -> int:
        """Make both indexes anew from the rows; gives the number of passages.

        Searches use the old ones until the new ones are whole, in this process and in others.
        """
        async with self._writing:
            return await rebuild(
                store=self._store,
                indexes=self._indexes,
                vectors=self._vectors,
                current=self._current,
                progress=progress,
            )

    async def stats(self) -> LibraryStats:
        """Count sources, passages, and the passages that the vector index holds."""
        await self._current.look_again()
        sources, passages = await self._store.count()
        return LibraryStats(sources, passages, await self._vectors.count())

    async def is_being_filled(self) -> bool:
        """Tell whether the rows of public sources wait for their passages to be indexed."""
        return any(not row.indexed for row in await self._store.sources(owner=None))

    async def warm_up(self) -> None:
        """Open what the first question would wait for; rebuilds a vector index that lost rows."""
        stats = await self.stats()
        if stats.indexed_passages < stats.passages:
            await self.rebuild()
        await self.search("What does this role do?", owner=None)

    async def _remove(self, gone: Mapping[str, SourceState]) -> None:
        """Empty the indexes first: if they do not answer, the rows still say what to remove."""
        if gone:
            await self._current.look_again()
            ids = [one for key in gone for one in passage_ids(key, gone[key].passage_count)]
            await self._indexes.remove(ids)
            await self._store.remove(tuple(gone))

    async def _plan_roles(self, folder: Path) -> tuple[dict[str, SourceState], RolePlan]:
        """Give the starter roles whose files are gone, and what is new in the folder."""
        paths = await asyncio.to_thread(role_paths, folder)
        known = {row.source.id: row for row in await self._store.sources(owner=None)}
        gone = {key: known[key].state for key in known if key.startswith(STARTER_PREFIX)}
        plan = await asyncio.to_thread(plan_roles, paths, known, self._indexes.embedder)
        return {key: state for key, state in gone.items() if key not in paths}, plan

    async def _merge(self) -> int:
        return await merge_copies(store=self._store, indexes=self._indexes, current=self._current)

    async def _ingest(self, entries: Sequence[Entry], progress: Progress | None) -> int:
        return await ingest(
            entries,
            store=self._store,
            indexes=self._indexes,
            current=self._current,
            progress=progress,
        )
