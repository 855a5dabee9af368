"""Rows of copies of one posting: what was merged, what may have to be, and what a list leaves out.

Whatever changes a copy puts all of its key on the list of what is to be looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, Update, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.library_clock import move_on
from bot.storage.source_rows import own_source_of
from knowledge.store import Copy, TwinState, Unmerged

_SOURCES, _CLOCK = tables.sources.c, tables.library_clock.c


def is_retrieved() -> ColumnElement[bool]:
    """Leave out the twins."""
    return _SOURCES.twin_of.is_(None)


async def loosen(connection: AsyncConnection, ids: Sequence[str], change: int) -> None:
    """Have the copies of what is about to go or to change looked at again."""
    keys = select(_SOURCES.twin_key).where(_SOURCES.id.in_(ids), _SOURCES.twin_key.is_not(None))
    is_merged = _SOURCES.twin_of.is_not(None) | (_SOURCES.twin_links != "")
    await connection.execute(
        update(tables.sources).where(_SOURCES.twin_key.in_(keys), is_merged).values(change=change)
    )


class TwinRows:
    """What merging copies reads and writes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def unmerged(self) -> Unmerged:
        """Say where copies of a posting may have to be merged or parted."""
        async with self._database.reading() as connection:
            row = (await connection.execute(select(_CLOCK.change, _CLOCK.merged))).one_or_none()
            if row is None or row.change == row.merged:
                return Unmerged(0, (), is_empty=True)
            keys = await connection.scalars(_keys_changed_since(row.merged))
            return Unmerged(row.change, tuple(key for key in keys if key), is_empty=False)

    async def copies(self, keys: Sequence[str]) -> tuple[Copy, ...]:
        """Give the public postings of a few keys, twins too, each with its own links only."""
        query = select(*tables.sources.c).where(_SOURCES.twin_key.in_(keys)).order_by(_SOURCES.id)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(
            Copy(own_source_of(row), row.twin_key, row.twin_of, tuple(row.twin_links.splitlines()))
            for row in rows
        )

    async def write_twins(self, states: Sequence[TwinState], *, at: int) -> None:
        """Record what copies became; they are merged now as of the change ``at``."""
        merged = at
        async with self._database.writing() as connection:
            if states:
                change = await move_on(self._database, connection)
                await connection.execute(_written_at(change), [_laid_out(one) for one in states])
                merged = change if change == at + 1 else at
            await connection.execute(update(tables.library_clock).values(merged=merged))


def _keys_changed_since(change: int) -> Select[str | None]:
    """Find the keys of what changed, where several postings share one or did before."""
    is_key = _SOURCES.twin_key.is_not(None)
    changed = select(_SOURCES.twin_key).where(_SOURCES.change > change, is_key)
    are_several = func.count() > 1
    were_several = (func.count(_SOURCES.twin_of) > 0) | (func.max(_SOURCES.twin_links) != "")
    return (
        select(_SOURCES.twin_key)
        .where(_SOURCES.twin_key.in_(changed))
        .group_by(_SOURCES.twin_key)
        .having(are_several | were_several)
        .order_by(_SOURCES.twin_key)
    )


def _written_at(change: int) -> Update:
    """Write states by id, as a change that other processes follow."""
    values = {"twin_of": bindparam("twin"), "twin_links": bindparam("links"), "change": change}
    return update(tables.sources).where(_SOURCES.id == bindparam("of")).values(values)


def _laid_out(state: TwinState) -> dict[str, str | None]:
    links = "\n".join(state.twin_links)
    return {"of": state.source_id, "twin": state.twin_of, "links": links}
