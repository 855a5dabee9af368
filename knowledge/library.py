"""The library: every source that answers may cite, and the one place to add, find and remove them.

The rows are the truth; the vector and keyword indexes beside them are caches.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.documents import Document, Source
from knowledge.embedding import Embedder
from knowledge.errors import UnknownPassageError
from knowledge.index import VectorIndex
from knowledge.indexes import Indexes, Progress
from knowledge.ingestion import AddReport, Entry, entry_of, ingest
from knowledge.keywords import KeywordIndex
from knowledge.offers import Offer
from knowledge.passages import Passage, Retrieval, passage_ids
from knowledge.planning import RolePlan, SetPlan, plan_roles, role_paths
from knowledge.retrieval import retrieve
from knowledge.sources.roles import STARTER_PREFIX
from knowledge.store import LibraryStore, SourceState, StoredSource
from knowledge.titles import NamedRole, comparable


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
        self._indexes = Indexes(embedder, vectors, KeywordIndex())
        self._keywords_filled = False
        self._names: tuple[NamedRole, ...] = ()
        self._writing = asyncio.Lock()
        self._filling = asyncio.Lock()

    async def add_roles(self, folder: Path, *, progress: Progress | None = None) -> AddReport:
        """Make the starter roles equal to the role files of ``folder``; reads only what changed.

        A file that breaks the format is named in the report and skipped; the rest goes on.
        """
        async with self._writing:
            paths = await asyncio.to_thread(role_paths, folder)
            known = {row.source.id: row for row in await self._store.sources(owner=None)}
            gone = [key for key in known if key.startswith(STARTER_PREFIX) and key not in paths]
            await self._remove({source_id: _state(known[source_id]) for source_id in gone})
            plan = await asyncio.to_thread(plan_roles, paths, known, self._indexes.embedder)
            return replace(await self._carry_out(plan, progress), removed=len(gone))

    async def holds(self, folder: Path) -> bool:
        """Say whether the starter roles are those of ``folder``; touches no index."""
        paths = await asyncio.to_thread(role_paths, folder)
        known = {row.source.id: row for row in await self._store.sources(owner=None)}
        gone = [key for key in known if key.startswith(STARTER_PREFIX) and key not in paths]
        plan = await asyncio.to_thread(plan_roles, paths, known, self._indexes.embedder)
        return not gone and not plan.entries

    async def add(
        self, source: Source, document: Document, *, progress: Progress | None = None
    ) -> int:
        """Add one source, or replace it; private when it has an owner. Gives its passages' number.

        A source that is as it was is left alone, and gives 0.
        """
        async with self._writing:
            offer = Offer(source, document.text, lambda: document)
            entry = entry_of(offer, self._indexes.embedder)
            known = await self._store.source(source.id)
            if known is not None and known.indexed and known.content_hash == entry.content_hash:
                return 0
            return await self._ingest([entry], progress)

    async def add_all(
        self, group: str, offers: Iterable[Offer], *, total: int, progress: Progress | None = None
    ) -> AddReport:
        """Make the sources whose ids begin with ``group`` equal to ``offers``.

        Reads and embeds only what is new, a batch at a time: what a killed run had finished is not
        done again. ``progress`` counts offers; ``total`` says how many there are.
        """
        async with self._writing:
            known = await self._store.states(group)
            plan = SetPlan(known, self._indexes.embedder)
            passages = 0
            for batch in plan.batches(offers):
                passages += await self._ingest(batch, None)
                if progress is not None:
                    progress(plan.seen, total)
            gone = plan.gone()
            await self._remove(gone)
            return plan.report(removed=len(gone), passages=passages)

    async def search(self, query: str, *, owner: str | None, limit: int = 8) -> Retrieval:
        """Find passages for ``query`` among the public ones and those of ``owner``."""
        await self._fill_keywords()
        return await retrieve(
            query,
            owner=owner,
            limit=limit,
            names=await self._role_names(),
            indexes=self._indexes,
            store=self._store,
        )

    async def passage(self, passage_id: str, *, owner: str | None) -> Passage:
        """Find one passage that is public or of ``owner``.

        Raises ``UnknownPassageError`` for any other.
        """
        passage = (await self._store.passages([passage_id])).get(passage_id)
        if passage is None or passage.source.owner not in (None, owner):
            raise UnknownPassageError(passage_id)
        return passage

    async def sources(self, *, owner: str | None) -> tuple[StoredSource, ...]:
        """List the public sources and those of ``owner``, by title."""
        return await self._store.sources(owner=owner)

    async def remove(self, source_id: str) -> bool:
        """Remove a source from rows and indexes; false when there is none of this id."""
        async with self._writing:
            row = await self._store.source(source_id)
            if row is None:
                return False
            await self._remove({source_id: _state(row)})
            return True

    async def forget(self, owner: str) -> None:
        """Remove everything that belongs to ``owner``."""
        for row in await self._store.sources(owner=owner):
            if row.source.owner == owner:
                await self.remove(row.source.id)

    async def rebuild(self, *, progress: Progress | None = None) -> int:
        """Make both indexes anew from the rows; gives the number of passages."""
        async with self._writing:
            passages = [passage async for passage in self._store.all_passages()]
            await self._vectors.clear()
            await self._indexes.put(passages, progress)
            self._keywords_filled = True
            rows = {passage.source.id for passage in passages}
            await self._store.mark_indexed(sorted(rows))
            return len(passages)

    async def stats(self) -> LibraryStats:
        """Count sources, passages, and the passages that the vector index holds."""
        passages = [passage async for passage in self._store.all_passages()]
        return LibraryStats(
            sources=len({passage.source.id for passage in passages}),
            passages=len(passages),
            indexed_passages=await self._vectors.count(),
        )

    async def warm_up(self) -> None:
        """Open what the first question would wait for; rebuilds a vector index that lost rows."""
        stats = await self.stats()
        if stats.indexed_passages < stats.passages:
            await self.rebuild()
        await self.search("What does this role do?", owner=None)

    async def _remove(self, gone: Mapping[str, SourceState]) -> None:
        """Empty the indexes first: if they do not answer, the rows still say what to remove."""
        if gone:
            ids = [one for key in gone for one in passage_ids(key, gone[key].passage_count)]
            await self._indexes.remove(ids)
            await self._store.remove(tuple(gone))
            self._names = ()

    async def _carry_out(self, plan: RolePlan, progress: Progress | None) -> AddReport:
        passages = await self._ingest(plan.entries, progress) if plan.entries else 0
        return replace(plan.report, passages=passages)

    async def _ingest(self, entries: Sequence[Entry], progress: Progress | None) -> int:
        await self._fill_keywords()
        self._names = ()
        return await ingest(entries, store=self._store, indexes=self._indexes, progress=progress)

    async def _fill_keywords(self) -> None:
        async with self._filling:
            if not self._keywords_filled:
                passages = [passage async for passage in self._store.all_passages()]
                await asyncio.to_thread(self._indexes.keywords.put, passages)
                self._keywords_filled = True

    async def _role_names(self) -> tuple[NamedRole, ...]:
        if not self._names:
            rows = await self._store.sources(owner=None)
            self._names = tuple(name for row in rows for name in _names_of(row.source))
        return self._names


def _state(row: StoredSource) -> SourceState:
    return SourceState(row.content_hash, row.passage_count, row.indexed)


def _names_of(source: Source) -> list[NamedRole]:
    aliases = [name for name in str(source.metadata.get("also_known_as", "")).split("\n") if name]
    return [
        NamedRole(source.id, words, name == source.title)
        for name in (source.title, *aliases)
        if (words := comparable(name))
    ]
