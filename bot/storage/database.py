"""Opening the database: one engine, transactions that read or write, and migrations.

How each store is opened stands in ``stores``, what happens while it is away in ``outages``.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from sqlalchemy import Connection, Table, inspect, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import DatabaseUnavailableError
from bot.steps import current_key
from bot.storage.outages import detail_of, patiently, place_of, translated
from bot.storage.stores import PATIENCE_MS, is_sqlite, open_engine

HEAD_REVISION = "0014"
"""The newest migration; compared before Alembic, which is slow to import, is asked."""
_SETTLING_MS = 1_000
"""Writers wait while the log is emptied, so it waits less long for readers."""


class Database:
    """The engine and its two kinds of transaction.

    A store that is away is waited for before a transaction begins; one that goes away inside it
    raises ``DatabaseAwayError``, and nothing of that transaction happened, unless it was lost while
    it committed.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._url = engine.url.render_as_string(hide_password=False)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that sees one state and changes nothing."""
        async with translated(self._url), self._connected() as connection, connection.begin():
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that may write; commits at the end, or nothing of it happened."""
        async with (
            translated(self._url),
            self._connected(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """Give an insert that knows ``ON CONFLICT`` for this database."""
        return sqlite.insert(table) if self.is_sqlite else postgresql.insert(table)

    @property
    def is_sqlite(self) -> bool:
        """Say whether this is a file of one process, and not a server of many."""
        return self._engine.dialect.name == "sqlite"

    async def take_turns(self, connection: AsyncConnection, what: str) -> None:
        """Let only one transaction at a time go on from here to its end, of all processes.

        SQLite has one writer anyway.
        """
        if not self.is_sqlite:
            lock = text("SELECT pg_advisory_xact_lock(hashtext('rolecall'), hashtext(:what))")
            await connection.execute(lock, {"what": what})

    async def insert_once(
        self, connection: AsyncConnection, table: Table, values: Mapping[str, object]
    ) -> int:
        """Insert a row and give its id; a step that runs again gets the row that it made before."""
        key = current_key()
        row = self.insert(table).values(**values, made_by=key)
        added = await connection.scalar(
            row.on_conflict_do_nothing(index_elements=[table.c.made_by]).returning(table.c.id)
        )
        if added is None:
            made = select(table.c.id).where(table.c.made_by == key)
            added = await connection.scalar(made)
        return int(added)

    async def settle(self) -> None:
        """Write what is committed to its place and empty the log beside it.

        Until then the log of SQLite still holds what was erased. A reader that does not come to its
        end keeps its part of it; that goes with the next call, or when the database is closed.
        """
        if self.is_sqlite:
            async with self._engine.connect() as plain:
                connection = await plain.execution_options(settles=True)
                await connection.exec_driver_sql(f"PRAGMA busy_timeout={_SETTLING_MS}")
                await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                await connection.exec_driver_sql(f"PRAGMA busy_timeout={PATIENCE_MS}")

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    @asynccontextmanager
    async def _connected(self, *, writes: bool = False) -> AsyncIterator[AsyncConnection]:
        plain = await patiently(lambda: self._engine.connect().start())
        try:
            if self.is_sqlite:
                yield await plain.execution_options(writes=writes)
            elif writes:
                yield plain
            else:
                yield await plain.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
        finally:
            await asyncio.shield(plain.close())


async def open_database(url: str) -> Database:
    """Open the database, bringing its tables up to date.

    Raises ``DatabaseUnavailableError`` for a file that is no database, one that cannot be opened or
    reached, or one that a newer version wrote.
    """
    try:
        return await _open(url)
    except (SQLAlchemyError, OSError) as error:
        raise DatabaseUnavailableError(place_of(url), detail_of(error)) from error


async def revision_of(url: str) -> str | None:
    """Give the migration that a database is at, changing nothing; none for one without tables.

    Raises ``DatabaseUnavailableError``.
    """
    if is_sqlite(url) and not await asyncio.to_thread(_has_file, url):
        return None
    engine = await asyncio.to_thread(open_engine, url)
    try:
        return await _revision_at(engine)
    except (SQLAlchemyError, OSError) as error:
        raise DatabaseUnavailableError(place_of(url), detail_of(error)) from error
    finally:
        await engine.dispose()


async def _open(url: str) -> Database:
    async with AsyncExitStack() as opened:
        engine = await asyncio.to_thread(open_engine, url)
        opened.push_async_callback(engine.dispose)
        await _bring_up_to_date(engine, url)
        opened.pop_all()  # it stays open
    return Database(engine)


async def _bring_up_to_date(engine: AsyncEngine, url: str) -> None:
    revision = await _revision_at(engine)
    if revision is not None and revision > HEAD_REVISION:
        raise DatabaseUnavailableError(place_of(url), f"a newer version wrote it ({revision})")
    if revision != HEAD_REVISION:
        await asyncio.to_thread(_migrate, url)


async def _revision_at(engine: AsyncEngine) -> str | None:
    connection = await patiently(lambda: engine.connect().start())
    try:
        return await connection.run_sync(_revision)
    finally:
        await connection.close()


def _has_file(url: str) -> bool:
    return Path(make_url(url).database or "").exists()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _migrate(url: str) -> None:
    import alembic.command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["url"] = url
    alembic.command.upgrade(config, "head")
