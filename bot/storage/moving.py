"""Moving a database: every row of every table into an empty one of another store."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from sqlalchemy import Table, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.errors import NotEmptyError, RowsMissingError
from bot.storage.tables import metadata

_BATCH = 500

Moved = Callable[[int, int], None]
"""Called with (rows moved, rows in all)."""


@dataclass(frozen=True, slots=True)
class TableCount:
    """How many rows a table has."""

    table: str
    rows: int


async def count_rows(database: Database) -> tuple[TableCount, ...]:
    """Count the rows of every table, in the order in which they may be filled."""
    async with database.reading() as connection:
        return await _count(connection)


async def move_rows(
    source: Database, target: Database, *, moved: Moved | None = None
) -> tuple[TableCount, ...]:
    """Copy every row into an empty database, in one transaction; gives what was copied.

    The source stays as it is. Raises ``NotEmptyError`` when the target holds rows, and
    ``RowsMissingError`` when the counts differ afterwards; then nothing was copied.
    """
    async with source.reading() as reading, target.writing() as writing:
        await target.take_turns(writing, "moving")
        for count in await _count(writing):
            if count.rows:
                raise NotEmptyError(count.table, count.rows)
        expected = await _count(reading)
        total, done = sum(count.rows for count in expected), 0
        for table in metadata.sorted_tables:
            async for copied in _copy(table, reading, writing):
                done += copied
                if moved is not None:
                    moved(done, total)
            await _count_on_from_the_last(table, target, writing)
        if (arrived := await _count(writing)) != expected:
            raise RowsMissingError(_total(expected), _total(arrived))
    return expected


async def _copy(
    table: Table, reading: AsyncConnection, writing: AsyncConnection
) -> AsyncIterator[int]:
    rows = await reading.stream(select(table).execution_options(yield_per=_BATCH))
    async for batch in rows.partitions(_BATCH):
        await writing.execute(insert(table), [dict(row._mapping) for row in batch])  # noqa: SLF001
        yield len(batch)


async def _count_on_from_the_last(table: Table, target: Database, writing: AsyncConnection) -> None:
    """Let PostgreSQL number new rows after those that came with their numbers."""
    numbered = table.autoincrement_column
    if target.is_sqlite or numbered is None:
        return
    last = select(func.max(numbered)).scalar_subquery()
    sequence = func.pg_get_serial_sequence(table.name, numbered.name)
    await writing.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))


async def _count(connection: AsyncConnection) -> tuple[TableCount, ...]:
    return tuple(
        [
            TableCount(
                table.name,
                await connection.scalar(select(func.count()).select_from(table)) or 0,
            )
            for table in metadata.sorted_tables
        ]
    )


def _total(counts: tuple[TableCount, ...]) -> int:
    return sum(count.rows for count in counts)
