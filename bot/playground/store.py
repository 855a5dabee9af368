"""The playground's memory: one SQLite file and a folder for files.

Statements run on the event loop: each takes microseconds, and so every call stays atomic.
The tables stand here; what is kept in them belongs to the modules that are named beside them.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from bot.playground.wire import Json, read_json

Value: TypeAlias = int | float | str | None
Row: TypeAlias = sqlite3.Row

_TABLES: Final = """
-- settings of the bot (profile.py, updates.py)
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
-- people.py; the handle is what a page's address calls the person
CREATE TABLE IF NOT EXISTS person (
    id INTEGER PRIMARY KEY, handle TEXT NOT NULL UNIQUE, first_name TEXT NOT NULL,
    language_code TEXT NOT NULL,
    has_started INTEGER NOT NULL DEFAULT 0, is_blocking INTEGER NOT NULL DEFAULT 0
);
-- history.py; the revision grows with every change, so that a page can ask what it missed
CREATE TABLE IF NOT EXISTS message (
    message_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL,
    revision INTEGER NOT NULL UNIQUE, is_deleted INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL, reaction TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS message_of_chat ON message (chat_id, revision);
-- files.py
CREATE TABLE IF NOT EXISTS file (
    file_id TEXT PRIMARY KEY, unique_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    mime_type TEXT NOT NULL, size INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    path TEXT NOT NULL UNIQUE
);
-- updates.py
CREATE TABLE IF NOT EXISTS pending_update (
    update_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, kind TEXT NOT NULL,
    body TEXT NOT NULL, created_at REAL NOT NULL
);
-- callbacks.py
CREATE TABLE IF NOT EXISTS callback_query (
    id TEXT PRIMARY KEY, chat_id INTEGER NOT NULL, asked_at REAL NOT NULL
);
-- profile.py
CREATE TABLE IF NOT EXISTS command_list (
    scope TEXT NOT NULL, language TEXT NOT NULL, commands TEXT NOT NULL,
    PRIMARY KEY (scope, language)
);
"""


class Store:
    """Opens or creates the memory in a folder; without one it lasts as long as the object."""

    def __init__(self, folder: Path | None) -> None:
        self._temporary = tempfile.TemporaryDirectory(prefix="playground-") if not folder else None
        self.files = Path(self._temporary.name) if self._temporary else (folder or Path()) / "files"
        self.files.mkdir(parents=True, exist_ok=True)
        path = folder / "playground.sqlite" if folder else ":memory:"
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.executescript(_TABLES)
        # A page that knows another epoch's revisions must read everything anew.
        self.epoch = str(self.setting("epoch") or secrets.token_hex(8))
        self.set_setting("epoch", self.epoch)

    def close(self) -> None:
        """Close the file; a memory without a folder is gone."""
        self._connection.close()
        if self._temporary:
            self._temporary.cleanup()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements inside take effect together or not at all."""
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield

    def write(self, statement: str, values: Sequence[Value] = ()) -> int:
        """Run a statement; gives the id of the row it added."""
        return self._connection.execute(statement, values).lastrowid or 0

    def change(self, statement: str, values: Sequence[Value] = ()) -> int:
        """Run a statement; gives the number of rows it changed."""
        return self._connection.execute(statement, values).rowcount

    def row(self, query: str, values: Sequence[Value] = ()) -> Row | None:
        """Give the first row of a query, None when there is none."""
        found: Row | None = self._connection.execute(query, values).fetchone()
        return found

    def rows(self, query: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a query."""
        return self._connection.execute(query, values).fetchall()

    def setting(self, name: str) -> Json:
        """Give a setting's value, None when it was never set."""
        found = self.row("SELECT value FROM setting WHERE name = ?", (name,))
        return read_json(str(found["value"])) if found else None

    def set_setting(self, name: str, value: Json) -> None:
        """Keep a setting."""
        self.write("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, json.dumps(value)))
