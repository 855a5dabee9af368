"""``rolecall db``: the database's tables, and the way from a SQLite file to PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.commands.shapes import Json
from bot.commands.terminal import progress_bar, remark, show
from bot.settings import Settings, database_address
from bot.storage.database import HEAD_REVISION, Database, open_database, revision_of
from bot.storage.moving import TableCount, count_rows, move_rows
from bot.storage.outages import place_of


async def upgrade(settings: Settings, *, as_json: bool) -> int:
    """Bring the tables up to date; harmless when they are."""
    before = await revision_of(settings.database)
    async with _opened(settings.database):
        pass
    if as_json:
        show({"database": place_of(settings.database), "before": before, "now": HEAD_REVISION})
    elif before == HEAD_REVISION:
        print(f"{place_of(settings.database)} is up to date ({HEAD_REVISION}).")
    else:
        print(f"{place_of(settings.database)}: {before or 'empty'} → {HEAD_REVISION}")
    return 0


async def status(settings: Settings, *, as_json: bool) -> int:
    """Print where the database is and what it holds, changing nothing; 1 when it is not current."""
    revision = await revision_of(settings.database)
    is_current = revision == HEAD_REVISION
    counts: Sequence[TableCount] = ()
    if is_current:
        async with _opened(settings.database) as database:
            counts = await count_rows(database)
    if as_json:
        show(_status_shape(settings.database, revision, counts))
    else:
        print(f"{place_of(settings.database)}")
        note = "" if is_current else f", this version needs {HEAD_REVISION}: rolecall db upgrade"
        print(f"tables: {revision or 'none'}{note}")
        for count in counts:
            print(f"{count.table}\t{count.rows}")
    return 0 if is_current else 1


async def move(settings: Settings, *, to: str, as_json: bool) -> int:
    """Copy every row into an empty database; the old one stays as it is."""
    target_url = database_address(to)
    async with _opened(settings.database) as source, _opened(target_url) as target:
        with progress_bar("Moving", unit="row") as progress:
            counts = await move_rows(source, target, moved=progress)
    if as_json:
        show({"from": place_of(settings.database), "to": place_of(target_url), **_rows(counts)})
    else:
        for count in counts:
            print(f"{count.table}\t{count.rows}")
    remark(
        f"All rows are in {place_of(target_url)}. Set DATABASE_URL to it, then fill the vectors of "
        "its library with `rolecall knowledge rebuild`. The old database is as it was."
    )
    return 0


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    database = await open_database(url)
    try:
        yield database
    finally:
        await database.close()


def _status_shape(url: str, revision: str | None, counts: Sequence[TableCount]) -> Json:
    return {
        "database": place_of(url),
        "revision": revision,
        "needed": HEAD_REVISION,
        "current": revision == HEAD_REVISION,
        **_rows(counts),
    }


def _rows(counts: Sequence[TableCount]) -> dict[str, Json]:
    return {"rows": {count.table: count.rows for count in counts}}
