"""The rows behind the library: implements ``knowledge.store.LibraryStore``."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator, Sequence

from sqlalchemy import ColumnElement, Label, Select, delete, func, insert, or_, select, update

from bot.storage import tables
from bot.storage.library_clock import begun, move_on
from bot.storage.source_rows import (
    passage_of,
    row_of_passage,
    row_of_source,
    source_of,
    stored_source_of,
)
from bot.storage.twins import TwinRows, is_retrieved, loosen
from knowledge.documents import STARTER_PREFIX, Source, SourceKind
from knowledge.passages import Passage
from knowledge.store import (
    Changes,
    Clock,
    CutSource,
    PublicCount,
    SourceState,
    StoredSource,
    source_key,
)

_SOURCE_COLUMNS = tuple(tables.sources.c)
_ID_BATCH = 500
"""Ids in one statement: SQLite and drivers bound the number of parameters."""
_READ_BATCH = 1000


class LibraryRows(TwinRows):
    """Sources and passages in SQL."""

    async def sources(
        self,
        *,
        owner: str | None,
        prefix: str = "",
        stating: str = "",
        kind: SourceKind | None = None,
        naming: Sequence[str] = (),
        with_twins: bool = False,
    ) -> tuple[StoredSource, ...]:
        """List the public sources, and those of ``owner`` when one is given, by title.

        Only ids that begin with ``prefix``, metadata in which the text ``stating`` stands, sources
        of this ``kind``, and those that have a passage with one of ``naming`` in its text.
        """
        is_public = tables.sources.c.owner.is_(None)
        visible = is_public if owner is None else is_public | (tables.sources.c.owner == owner)
        if not with_twins:
            visible &= is_retrieved()
        if prefix:
            visible &= tables.sources.c.id.startswith(prefix, autoescape=True)
        if stating:
            written = json.dumps(stating, ensure_ascii=False)[1:-1]
            visible &= tables.sources.c.details.contains(written, autoescape=True)
        if kind is not None:
            visible &= tables.sources.c.kind == kind
        if naming:
            text = tables.passages.c.text
            named = or_(*(text.icontains(one, autoescape=True) for one in naming))
            visible &= tables.sources.c.id.in_(select(tables.passages.c.source_id).where(named))
        query = _with_counts().where(visible).order_by(tables.sources.c.title, tables.sources.c.id)
        async with self._database.reading() as connection:
            return tuple(stored_source_of(row) for row in (await connection.execute(query)).all())

    async def named(self, source_ids: Sequence[str]) -> dict[str, StoredSource]:
        """Give the public sources of these ids, by id; unknown ids are left out."""
        found: dict[str, StoredSource] = {}
        sources = tables.sources.c
        async with self._database.reading() as connection:
            for batch in _batches(source_ids):
                query = _with_counts().where(sources.id.in_(batch), sources.owner.is_(None))
                rows = (await connection.execute(query)).all()
                found |= {row.id: stored_source_of(row) for row in rows}
        return found

    async def sources_of(self, owner: str) -> tuple[Source, ...]:
        """List what belongs to one user."""
        return await self._listed(tables.sources.c.owner == owner)

    async def source(self, source_id: str) -> StoredSource | None:
        """Find one source by its id."""
        async with self._database.reading() as connection:
            query = _with_counts().where(tables.sources.c.id == source_id)
            row = (await connection.execute(query)).one_or_none()
        return None if row is None else stored_source_of(row)

    async def states(self, prefix: str) -> dict[str, SourceState]:
        """Give the state of every source whose id begins with ``prefix``, by id."""
        sources = tables.sources.c
        columns = (sources.id, sources.content_hash, sources.indexed, _passage_count())
        query = select(*columns).where(sources.id.startswith(prefix, autoescape=True))
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return {
            row.id: SourceState(row.content_hash, row.passage_count, row.indexed) for row in rows
        }

    async def put(self, sources: Sequence[CutSource]) -> tuple[str, ...]:
        """Write sources, marked as not indexed, and replace all their passages.

        Gives the ids of passages that they had and have no longer.
        """
        passages = [passage for cut in sources for passage in cut.passages]
        old: set[str] = set()
        async with self._database.writing() as connection:
            change = await move_on(self._database, connection)
            for batch in _batches([cut.source.id for cut in sources]):
                await loosen(connection, batch, change)
                had = select(tables.passages.c.id).where(tables.passages.c.source_id.in_(batch))
                old.update(await connection.scalars(had))
                await connection.execute(
                    delete(tables.sources).where(tables.sources.c.id.in_(batch))
                )
            if sources:
                rows = [row_of_source(cut, change) for cut in sources]
                await connection.execute(insert(tables.sources), rows)
            if passages:
                await connection.execute(
                    insert(tables.passages), [row_of_passage(p) for p in passages]
                )
        return tuple(sorted(old - {passage.id for passage in passages}))

    async def mark_indexed(self, source_ids: Sequence[str]) -> None:
        """Record that both indexes hold these sources."""
        async with self._database.writing() as connection:
            for batch in _batches(source_ids):
                await connection.execute(
                    update(tables.sources)
                    .where(tables.sources.c.id.in_(batch))
                    .values(indexed=True)
                )

    async def remove(self, source_ids: Sequence[str]) -> None:
        """Delete sources with their passages; unknown ids are no error."""
        removals = tables.library_removals
        async with self._database.writing() as connection:
            change = await move_on(self._database, connection)
            for batch in _batches(source_ids):
                await loosen(connection, batch, change)
                await connection.execute(
                    delete(tables.sources).where(tables.sources.c.id.in_(batch))
                )
                keys = [{"source_key": source_key(one), "change": change} for one in set(batch)]
                note = self._database.insert(removals).values(keys)
                await connection.execute(
                    note.on_conflict_do_update(
                        index_elements=["source_key"], set_={"change": change}
                    )
                )

    async def count(self) -> tuple[int, int]:
        """Count sources and passages."""
        async with self._database.reading() as connection:
            sources = await connection.scalar(
                select(func.count()).select_from(tables.sources).where(is_retrieved())
            )
            passages = await connection.scalar(
                select(func.count())
                .select_from(tables.passages.join(tables.sources))
                .where(is_retrieved())
            )
        return sources or 0, passages or 0

    async def count_public(self) -> PublicCount:
        """Count the public sources."""
        sources = tables.sources.c
        public = select(func.count()).where(sources.owner.is_(None), is_retrieved())
        starter = public.where(sources.id.startswith(STARTER_PREFIX, autoescape=True))
        async with self._database.reading() as connection:
            return PublicCount(
                await connection.scalar(public) or 0, await connection.scalar(starter) or 0
            )

    async def public_roles(self) -> tuple[Source, ...]:
        """Give the roles that everyone may retrieve."""
        columns = tables.sources.c
        return await self._listed((columns.kind == "role") & columns.owner.is_(None))

    async def _listed(self, which: ColumnElement[bool]) -> tuple[Source, ...]:
        query = select(*_SOURCE_COLUMNS).where(which).order_by(tables.sources.c.id)
        async with self._database.reading() as connection:
            return tuple(source_of(row) for row in (await connection.execute(query)).all())

    async def clock(self) -> Clock:
        """Give where the library stands."""
        async with self._database.reading() as connection:
            row = (await connection.execute(select(tables.library_clock))).one_or_none()
        return Clock(row.change, row.generation) if row else Clock(change=0, generation=1)

    async def changes_since(self, change: int) -> Changes:
        """Name the sources written or removed after ``change``."""
        sources, removals = tables.sources.c, tables.library_removals.c
        async with self._database.reading() as connection:
            written = await connection.scalars(
                select(sources.id).where(sources.change > change).order_by(sources.change)
            )
            removed = await connection.scalars(
                select(removals.source_key).where(removals.change > change)
            )
        return Changes(tuple(written), tuple(removed))

    async def begin_generation(self, generation: int, *, at: int) -> bool:
        """Put new vectors to use; false when a source changed after ``at``: nothing is done."""
        clock = tables.library_clock
        move = update(clock).where(clock.c.change == at).values(generation=generation)
        async with self._database.writing() as connection:
            await connection.execute(begun(self._database).on_conflict_do_nothing())
            return (await connection.execute(move)).rowcount == 1

    async def passages(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """Find passages by id; unknown ids are left out."""
        found: dict[str, Passage] = {}
        async with self._database.reading() as connection:
            for batch in _batches(passage_ids):
                wanted = _joined().where(tables.passages.c.id.in_(batch), is_retrieved())
                rows = await connection.execute(wanted.order_by(tables.passages.c.id))
                found |= {row.passage_id: passage_of(row) for row in rows}
        return found

    async def passages_of(
        self, source_ids: Sequence[str], *, with_twins: bool = False
    ) -> tuple[Passage, ...]:
        """Give all passages of sources; unknown ids are left out."""
        found: list[Passage] = []
        async with self._database.reading() as connection:
            for batch in _batches(source_ids):
                mine = _joined().where(tables.passages.c.source_id.in_(batch))
                if not with_twins:
                    mine = mine.where(is_retrieved())
                rows = await connection.execute(mine.order_by(tables.passages.c.id))
                found += [passage_of(row) for row in rows]
        return tuple(found)

    async def all_passages(self) -> AsyncIterator[Passage]:
        """Give every passage, by id."""
        last = ""
        while True:
            after = _joined().where(tables.passages.c.id > last, is_retrieved())
            batch = after.order_by(tables.passages.c.id)
            async with self._database.reading() as connection:
                rows = (await connection.execute(batch.limit(_READ_BATCH))).all()
            for row in rows:
                yield passage_of(row)
            if len(rows) < _READ_BATCH:
                return
            last = rows[-1].passage_id


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _ID_BATCH):
        yield ids[start : start + _ID_BATCH]


def _with_counts() -> Select[*tuple[object, ...]]:
    return select(*_SOURCE_COLUMNS, _passage_count())


def _passage_count() -> Label[int]:
    return (
        select(func.count())
        .where(tables.passages.c.source_id == tables.sources.c.id)
        .scalar_subquery()
        .label("passage_count")
    )


def _joined() -> Select[*tuple[object, ...]]:
    return select(
        tables.passages.c.id.label("passage_id"),
        tables.passages.c.section,
        tables.passages.c.text,
        tables.passages.c.span_start,
        tables.passages.c.span_end,
        *_SOURCE_COLUMNS,
    ).join(tables.sources, tables.sources.c.id == tables.passages.c.source_id)
