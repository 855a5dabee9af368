"""Files that the library was filled from: the same ones need not be read a second time.

A row says which files a set of sources was last made of, and what was said of them then.
It stands only while the library holds the set whole: it is taken away before the set is changed,
and written when that is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter
from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables
from bot.storage.database import Database
from knowledge.offers import Skipped


@dataclass(frozen=True, slots=True)
class LoadedSet:
    """A set of sources and what was said of the files that it was made of."""

    group: str
    """What the ids of its sources begin with."""
    name: str
    kind: str
    sources: int
    repeated: int = 0
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[str, ...] = ()


_SET: TypeAdapter[LoadedSet] = TypeAdapter(LoadedSet)


class LoadedSets:
    """Remembers files by a hash of all that their reading depends on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def made_of(self, files_hash: str) -> tuple[LoadedSet, ...]:
        """Give the sets that these files made, when the library still holds all of each.

        Nothing when one of them was made of other files since, or lost a source.
        """
        columns = tables.library_sets.c
        query = select(columns.parts, columns.content).where(columns.files_hash == files_hash)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query.order_by(columns.part))).all()
            sets = tuple(_SET.validate_json(row.content) for row in rows)
            if not rows or len(rows) != rows[0].parts:
                return ()
            for one in sets:
                if await _held(connection, one.group) != one.sources:
                    return ()
        return sets

    async def forget(self, groups: Sequence[str]) -> None:
        """Say that these sets may change from now on."""
        await self._write(groups, [])

    async def remember(self, files_hash: str, sets: Sequence[LoadedSet]) -> None:
        """Record what these files made, all at once."""
        rows = [
            {
                "id": one.group,
                "files_hash": files_hash,
                "part": part,
                "parts": len(sets),
                "content": _SET.dump_json(one).decode(),
            }
            for part, one in enumerate(sets)
        ]
        await self._write([one.group for one in sets], rows)

    async def _write(self, groups: Sequence[str], rows: Sequence[dict[str, object]]) -> None:
        sets = tables.library_sets
        async with self._database.writing() as connection:
            await connection.execute(delete(sets).where(sets.c.id.in_(groups)))
            if rows:
                await connection.execute(insert(sets), rows)


async def _held(connection: AsyncConnection, group: str) -> int:
    """Count the sources of a set that both indexes hold."""
    sources = tables.sources.c
    is_of_group = sources.id.startswith(group, autoescape=True)
    query = select(func.count()).where(is_of_group, sources.indexed)
    return await connection.scalar(query) or 0
