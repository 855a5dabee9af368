"""The two stores: a SQLite file for one process, PostgreSQL for many; how each is opened.

SQLite is opened as was measured to serve many tasks without "database is locked": a write-ahead
log, ``BEGIN IMMEDIATE`` for writers, thirty seconds of patience, and a full sync at each commit,
because a turn's step counts as done once its rows are committed.

PostgreSQL gives each process a small pool of checked connections, and ends by itself what would
hold a lock for ever: a statement, a wait for a lock, a transaction whose process was suspended.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

PATIENCE_MS = 30_000
"""How long a writer waits for another."""
_POOL_SIZE = 8
"""Kept open by a process; ten processes fit into PostgreSQL's usual hundred connections."""
_POOL_OVERFLOW = 8
_POOL_PATIENCE_S = 30
_CONNECT_TIMEOUT_S = 5
_RECYCLE_S = 1800
_STATEMENT_TIMEOUT_MS = 60_000
_IDLE_TRANSACTION_TIMEOUT_MS = 60_000
_KEEPALIVE_S = 10
"""A host that vanished is noticed after three unanswered probes, not after two hours."""


def is_sqlite(url: str) -> bool:
    """Say whether the address names a SQLite file."""
    return make_url(url).get_backend_name() == "sqlite"


def open_engine(url: str) -> AsyncEngine:
    """Give an engine for either store; connects at its first use."""
    if not is_sqlite(url):
        return _postgresql_engine(url)
    _make_folder(make_url(url))
    engine = create_async_engine(url)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _postgresql_engine(url: str) -> AsyncEngine:
    limits = {
        "statement_timeout": _STATEMENT_TIMEOUT_MS,
        "lock_timeout": PATIENCE_MS,
        "idle_in_transaction_session_timeout": _IDLE_TRANSACTION_TIMEOUT_MS,
    }
    return create_async_engine(
        url,
        pool_size=_POOL_SIZE,
        max_overflow=_POOL_OVERFLOW,
        pool_timeout=_POOL_PATIENCE_S,
        pool_recycle=_RECYCLE_S,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": _CONNECT_TIMEOUT_S,
            "keepalives_idle": _KEEPALIVE_S,
            "keepalives_interval": _KEEPALIVE_S,
            "keepalives_count": 3,
            "application_name": "rolecall",
            "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
        },
    )


def _make_folder(url: URL) -> None:
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours, see below
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={PATIENCE_MS}",
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
