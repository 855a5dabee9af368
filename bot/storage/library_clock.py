"""The clock of the library: it counts changes, in the order in which they end."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables
from bot.storage.database import Database


def begun(database: Database) -> sqlite.Insert | postgresql.Insert:
    """Set the clock to its beginning; a clock that goes is to be left alone."""
    beginning = {"id": 1, "change": 0, "generation": 1}
    return database.insert(tables.library_clock).values(beginning)


async def move_on(database: Database, connection: AsyncConnection) -> int:
    """Count one more change; the row stays locked to the end, so that changes end in order."""
    clock = tables.library_clock
    await connection.execute(begun(database).on_conflict_do_nothing())
    moved = update(clock).values(change=clock.c.change + 1).returning(clock.c.change)
    return int((await connection.execute(moved)).scalar_one())
