"""Opening the database: one engine, transactions that read or write, and migrations.

SQLite is opened as was measured to serve many tasks without "database is locked": a write-ahead
log, ``BEGIN IMMEDIATE`` for writers, thirty seconds of patience, and a full sync at each commit,
because an update is acknowledged to Telegram once its row is committed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import Connection, Table, event, inspect, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import DatabaseUnavailableError

HEAD_REVISION = "0001"
"""The newest migration; compared before Alembic, which is slow to import, is asked."""
_PATIENCE_MS = 30_000
_SETTLING_MS = 1_000
"""Writers wait while the log is emptied, so it waits less long for readers."""


class Database:
    """The engine and its two kinds of transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that sees one state and changes nothing."""
        async with self._engine.connect() as connection, connection.begin():
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that may write; commits at the end, or nothing of it happened."""
        async with self._engine.connect() as plain:
            connection = await plain.execution_options(writes=True)
            async with connection.begin():
                yield connection

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """Give an insert that knows ``ON CONFLICT`` for this database."""
        insert = sqlite.insert if self._engine.dialect.name == "sqlite" else postgresql.insert
        return insert(table)

    async def settle(self) -> None:
        """Write what is committed to its place and empty the log beside it.

        Until then the log of SQLite still holds what was erased. A reader that does not come to its
        end keeps its part of it; that goes with the next call, or when the database is closed.
        """
        if self._engine.dialect.name == "sqlite":
            async with self._engine.connect() as plain:
                connection = await plain.execution_options(settles=True)
                await connection.exec_driver_sql(f"PRAGMA busy_timeout={_SETTLING_MS}")
                await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                await connection.exec_driver_sql(f"PRAGMA busy_timeout={_PATIENCE_MS}")

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


async def open_database(url: str) -> Database:
    """Open the database, bringing its tables up to date.

    Raises ``DatabaseUnavailableError`` for a file that is no database, cannot be opened, or was
    written by a newer version.
    """
    try:
        return await _open(url)
    except (SQLAlchemyError, OSError) as error:
        detail = str(getattr(error, "orig", None) or error)
        raise DatabaseUnavailableError(_place(url), detail) from error


async def _open(url: str) -> Database:
    if make_url(url).drivername.startswith("sqlite"):
        await asyncio.to_thread(_make_folder, url)
    engine = create_async_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    async with engine.connect() as connection:
        revision = await connection.run_sync(_revision)
    if revision is not None and revision > HEAD_REVISION:
        raise DatabaseUnavailableError(_place(url), f"a newer version wrote it ({revision})")
    if revision != HEAD_REVISION:
        await asyncio.to_thread(_migrate, url)
    return Database(engine)


def _place(url: str) -> str:
    return make_url(url).database or make_url(url).render_as_string(hide_password=True)


def _make_folder(url: str) -> None:
    database = make_url(url).database
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours, see below
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={_PATIENCE_MS}",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A deferred BEGIN that later writes fails at once while another writes; IMMEDIATE waits.
    options = connection.get_execution_options()
    if not options.get("settles"):  # the log cannot be emptied inside a transaction
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")


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
