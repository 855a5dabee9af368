"""The rows behind the library: implements ``knowledge.store.LibraryStore``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import get_args

from pydantic import TypeAdapter
from sqlalchemy import Row, Select, delete, func, insert, select, update

from bot.storage import tables
from bot.storage.database import Database
from knowledge.documents import MetadataValue, Source, SourceKind, Span
from knowledge.passages import Passage
from knowledge.store import StoredSource

_DETAILS: TypeAdapter[dict[str, MetadataValue]] = TypeAdapter(dict[str, MetadataValue])
_KINDS: dict[str, SourceKind] = {kind: kind for kind in get_args(SourceKind)}
_SOURCE_COLUMNS = tuple(tables.sources.c)
_ID_BATCH = 500
"""Ids in one statement: SQLite and drivers bound the number of parameters."""
_READ_BATCH = 1000


class LibraryRows:
    """Sources and passages in SQL."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def sources(self, *, owner: str | None) -> tuple[StoredSource, ...]:
        """List the public sources, and those of ``owner`` when one is given, by title."""
        is_public = tables.sources.c.owner.is_(None)
        visible = is_public if owner is None else is_public | (tables.sources.c.owner == owner)
        query = _with_counts().where(visible).order_by(tables.sources.c.title, tables.sources.c.id)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(_stored_source(row) for row in rows)

    async def source(self, source_id: str) -> StoredSource | None:
        """Find one source by its id."""
        async with self._database.reading() as connection:
            query = _with_counts().where(tables.sources.c.id == source_id)
            row = (await connection.execute(query)).one_or_none()
        return None if row is None else _stored_source(row)

    async def put(
        self, source: Source, content_hash: str, passages: Sequence[Passage]
    ) -> tuple[str, ...]:
        """Write a source, marked as not indexed, and replace all its passages.

        Gives the ids of passages that it had and has no longer.
        """
        kept = {passage.id for passage in passages}
        async with self._database.writing() as connection:
            old = await connection.scalars(
                select(tables.passages.c.id).where(tables.passages.c.source_id == source.id)
            )
            gone = tuple(sorted(set(old) - kept))
            await connection.execute(delete(tables.sources).where(tables.sources.c.id == source.id))
            await connection.execute(
                insert(tables.sources).values(_source_row(source, content_hash))
            )
            if passages:
                await connection.execute(
                    insert(tables.passages), [_passage_row(p) for p in passages]
                )
        return gone

    async def mark_indexed(self, source_ids: Sequence[str]) -> None:
        """Record that both indexes hold these sources."""
        async with self._database.writing() as connection:
            for start in range(0, len(source_ids), _ID_BATCH):
                batch = source_ids[start : start + _ID_BATCH]
                await connection.execute(
                    update(tables.sources)
                    .where(tables.sources.c.id.in_(batch))
                    .values(indexed=True)
                )

    async def remove(self, source_id: str) -> tuple[str, ...]:
        """Delete a source with its passages; gives the ids of the passages that went."""
        async with self._database.writing() as connection:
            gone = await connection.scalars(
                select(tables.passages.c.id).where(tables.passages.c.source_id == source_id)
            )
            await connection.execute(delete(tables.sources).where(tables.sources.c.id == source_id))
        return tuple(gone)

    async def passages(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """Find passages by id; unknown ids are left out."""
        found: dict[str, Passage] = {}
        async with self._database.reading() as connection:
            for start in range(0, len(passage_ids), _ID_BATCH):
                batch = passage_ids[start : start + _ID_BATCH]
                rows = await connection.execute(_joined().where(tables.passages.c.id.in_(batch)))
                found |= {row.passage_id: _passage(row) for row in rows}
        return found

    async def all_passages(self) -> AsyncIterator[Passage]:
        """Give every passage, by id."""
        last = ""
        while True:
            batch = _joined().where(tables.passages.c.id > last).order_by(tables.passages.c.id)
            async with self._database.reading() as connection:
                rows = (await connection.execute(batch.limit(_READ_BATCH))).all()
            for row in rows:
                yield _passage(row)
            if len(rows) < _READ_BATCH:
                return
            last = rows[-1].passage_id


def _with_counts() -> Select[*tuple[object, ...]]:
    count = (
        select(func.count())
        .where(tables.passages.c.source_id == tables.sources.c.id)
        .scalar_subquery()
    )
    return select(*_SOURCE_COLUMNS, count.label("passage_count"))


def _joined() -> Select[*tuple[object, ...]]:
    return select(
        tables.passages.c.id.label("passage_id"),
        tables.passages.c.section,
        tables.passages.c.text,
        tables.passages.c.span_start,
        tables.passages.c.span_end,
        *_SOURCE_COLUMNS,
    ).join(tables.sources, tables.sources.c.id == tables.passages.c.source_id)


def _stored_source(row: Row[*tuple[object, ...]]) -> StoredSource:
    return StoredSource(_source(row), row.content_hash, row.passage_count, row.indexed)


def _source(row: Row[*tuple[object, ...]]) -> Source:
    return Source(
        id=row.id,
        kind=_KINDS[row.kind],
        title=row.title,
        origin=row.origin,
        owner=row.owner,
        metadata=_DETAILS.validate_json(row.details),
    )


def _source_row(source: Source, content_hash: str) -> dict[str, object]:
    return {
        "id": source.id,
        "kind": source.kind,
        "title": source.title,
        "origin": source.origin,
        "owner": source.owner,
        "details": _DETAILS.dump_json(dict(source.metadata)).decode(),
        "content_hash": content_hash,
        "indexed": False,
    }


def _passage(row: Row[*tuple[object, ...]]) -> Passage:
    return Passage(
        id=row.passage_id,
        source=_source(row),
        section=row.section,
        text=row.text,
        span=Span(row.span_start, row.span_end),
    )


def _passage_row(passage: Passage) -> dict[str, object]:
    return {
        "id": passage.id,
        "source_id": passage.source.id,
        "section": passage.section,
        "text": passage.text,
        "span_start": passage.span.start,
        "span_end": passage.span.end,
    }
