"""The engine's own SQLite file."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from bot.errors import DatabaseUnavailableError
from bot.workflows.errors import EngineUnavailableError


def engine_address(database: str) -> str:
    """Give the address of the engine's tables for the domain's database.

    On SQLite a file of their own: the engine's commits do not wait for the domain's.
    """
    if not database.startswith("sqlite"):
        return database
    path = Path(database.partition(":///")[2].partition("?")[0])
    return f"sqlite:///{path.with_name(f'{path.stem}-engine{path.suffix}')}"


def sqlite_path(address: str) -> Path:
    """Give the file of a SQLite address."""
    return Path(address.partition(":///")[2])


def connect(path: Path) -> sqlite3.Connection:
    """Open the file so that what was committed survives a power cut, and is erased when deleted."""
    connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def settle(path: Path) -> None:
    """Empty the log beside the file: it still holds what was deleted."""
    with sqlite3.connect(path, timeout=1) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def refuse_broken_file(path: Path) -> None:
    """Raise ``DatabaseUnavailableError`` for a file that will never open, instead of waiting."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connect(path).close()
    except sqlite3.OperationalError:  # locked, or a full disk: it may open later
        return
    except sqlite3.DatabaseError as error:
        raise DatabaseUnavailableError(str(path), str(error)) from error


def refuse_old_sqlite(*, is_postgres: bool) -> None:
    """Raise ``EngineUnavailableError`` where DBOS cannot work on this Python with this SQLite."""
    if not is_postgres and sys.version_info >= (3, 12) and sqlite3.sqlite_version_info < (3, 42):
        raise EngineUnavailableError(
            f"Python {sys.version_info.major}.{sys.version_info.minor} needs SQLite 3.42 or newer, "
            f"and this system has {sqlite3.sqlite_version}: use Python 3.11 or PostgreSQL"
        )
