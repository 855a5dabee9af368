"""Membership: who of the processes on one PostgreSQL lives, who polls, and what all must hear.

Each process has a row with the moment of its last sign of life and its server session. Whoever sees
that a session is gone (a killed process, at once) or that the signs stopped (a suspended process,
a host that vanished, after seconds) removes the row, ends the session and tells its own process, so
that the work is taken over. A process that finds its own row gone was declared dead: it lets go of
all that it runs and goes on under a new name.

A thread of its own keeps it up: an event loop that is busy for a moment is not dead.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import psycopg

from bot.workflows.stored import SCHEMA

_LOGGER = logging.getLogger(__name__)
_BEAT_S = 1.0
_DEAD_AFTER_S = 3.5
_CERTAIN_FOR_S = 3.0
_RECONNECT_S = 0.5
_CHANNEL = "rolecall"
_APPLICATION = "rolecall:"
_POLLER_LOCK = 0x726F6C65
"""Any number that nothing else on this database uses for an advisory lock."""

_SET_UP = f"""
CREATE SCHEMA IF NOT EXISTS {SCHEMA};
CREATE TABLE IF NOT EXISTS {SCHEMA}.executors (
  id text PRIMARY KEY, session integer NOT NULL, seen_at timestamptz NOT NULL
)"""
_JOIN = f"""
INSERT INTO {SCHEMA}.executors VALUES (%s, pg_backend_pid(), clock_timestamp())
ON CONFLICT (id) DO UPDATE SET session = pg_backend_pid(), seen_at = clock_timestamp()"""  # noqa: S608
_BEAT = f"UPDATE {SCHEMA}.executors SET seen_at = clock_timestamp() WHERE id = %s"  # noqa: S608
_LEAVE = f"DELETE FROM {SCHEMA}.executors WHERE id = %s"  # noqa: S608
_ALIVE = f"SELECT id FROM {SCHEMA}.executors"  # noqa: S608
_BURY = f"""
DELETE FROM {SCHEMA}.executors e
WHERE e.id <> %s AND (
  e.seen_at < clock_timestamp() - make_interval(secs => %s)
  OR NOT EXISTS (
    SELECT 1 FROM pg_stat_activity a
    WHERE a.pid = e.session AND a.application_name = left(%s || e.id, 63)
  )
) RETURNING e.id, e.session"""  # noqa: S608
_END = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE pid = %s AND application_name = left(%s, 63)"""


@dataclass(frozen=True, slots=True)
class News:
    """What a process wants to be told; each is called in the thread of the membership."""

    work: Callable[[str], None]
    """There is something in a queue."""
    stop: Callable[[str], None]
    """The turn of this chat is to be stopped."""
    deaths: Callable[[Sequence[str]], None]
    """These processes are gone."""
    buried: Callable[[], None]
    """This process itself was declared dead."""
    polls: Callable[[bool], None]
    """This process may poll from now on, or no more."""


class Membership:
    """This process among the others."""

    def __init__(self, address: str, executor: str, news: News, *, bot_id: int | None) -> None:
        """Give a ``bot_id`` to a process that wants to poll for that bot."""
        self._address = address.replace("postgresql+psycopg://", "postgresql://", 1)
        self.executor = executor
        self._news = news
        self._bot_id = bot_id
        self._polls = False
        self._seen_at = 0.0
        self._stopping = threading.Event()
        self._joined = threading.Event()
        self._thread = threading.Thread(target=self._run, name="membership", daemon=True)
        self._teller: psycopg.Connection | None = None
        self._telling = threading.Lock()

    def join(self, *, within_s: float = 10.0) -> None:
        """Begin; returns once this process has its row, or after that time."""
        self._thread.start()
        self._joined.wait(within_s)

    def leave(self) -> None:
        """End; what this process ran can be taken over at once."""
        self._stopping.set()
        self._thread.join(2 * _BEAT_S)
        if self._teller is not None:
            self._teller.close()

    def is_certain(self) -> bool:
        """Tell whether the last sign of life is so young that nobody can think this process dead.

        A suspended process that wakes is not certain, until it has looked.
        """
        return time.monotonic() - self._seen_at < _CERTAIN_FOR_S

    def tell(self, kind: str, what: str) -> None:
        """Tell every process; an outage is no reason to fail: the others look by themselves too."""
        with self._telling:
            try:
                if self._teller is None or self._teller.closed:
                    self._teller = psycopg.connect(
                        self._address, autocommit=True, connect_timeout=2
                    )
                self._teller.execute("SELECT pg_notify(%s, %s)", (_CHANNEL, f"{kind}:{what}"))
            except psycopg.Error as error:
                _LOGGER.warning("the other processes were not told of %s: %s", kind, error)
                self._teller = None

    def alive(self) -> set[str]:
        """Give the names of the living processes, this one among them."""
        with psycopg.connect(self._address, autocommit=True, connect_timeout=2) as connection:
            rows = connection.execute(_ALIVE).fetchall()
        return {str(row[0]) for row in rows} | {self.executor}

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._live()
            except psycopg.Error as error:
                self._set_polls(polls=False)
                _LOGGER.warning("the session to the database is lost, opening another: %s", error)
                self._stopping.wait(_RECONNECT_S)
        self._set_polls(polls=False)

    def _live(self) -> None:
        """Live until the session is lost or this process leaves."""
        with psycopg.connect(
            self._address,
            autocommit=True,
            connect_timeout=3,
            application_name=f"{_APPLICATION}{self.executor}"[:63],
            options="-c statement_timeout=5000",
        ) as connection:
            began = time.monotonic()
            if not self._joined.is_set():
                connection.execute("SELECT pg_advisory_lock(%s)", (_POLLER_LOCK + 1,))
                connection.execute(_SET_UP)
                connection.execute("SELECT pg_advisory_unlock(%s)", (_POLLER_LOCK + 1,))
                connection.execute(_JOIN, (self.executor,))
            elif connection.execute(_BEAT, (self.executor,)).rowcount == 0:
                self._rise_again()
                return
            else:
                connection.execute(_JOIN, (self.executor,))  # the session is another one
            connection.execute(f"LISTEN {_CHANNEL}")
            self._seen_at = began
            self._joined.set()
            while not self._stopping.is_set():
                self._hear(connection)
                began = time.monotonic()
                if connection.execute(_BEAT, (self.executor,)).rowcount == 0:
                    self._rise_again()
                    return
                self._seen_at = began
                self._bury(connection)
                self._try_to_poll(connection)
            connection.execute(_LEAVE, (self.executor,))

    def _hear(self, connection: psycopg.Connection) -> None:
        """Listen until the next sign of life is due."""
        until = time.monotonic() + _BEAT_S
        while (left_s := until - time.monotonic()) > 0 and not self._stopping.is_set():
            for told in connection.notifies(timeout=min(left_s, 0.25), stop_after=1):
                kind, _, what = told.payload.partition(":")
                (self._news.work if kind == "work" else self._news.stop)(what)

    def _bury(self, connection: psycopg.Connection) -> None:
        buried = connection.execute(_BURY, (self.executor, _DEAD_AFTER_S, _APPLICATION)).fetchall()
        for name, session in buried:
            connection.execute(_END, (session, f"{_APPLICATION}{name}"))
        if buried:
            names = [str(name) for name, _ in buried]
            _LOGGER.warning("gone, its work is taken over: %s", ", ".join(names))
            self._news.deaths(names)

    def _try_to_poll(self, connection: psycopg.Connection) -> None:
        if self._bot_id is not None and not self._polls:
            taken = connection.execute(
                "SELECT pg_try_advisory_lock(%s, %s)", (_POLLER_LOCK, self._bot_id % 2**31)
            ).fetchone()
            if taken is not None and taken[0]:
                self._set_polls(polls=True)

    def _set_polls(self, *, polls: bool) -> None:
        if self._polls != polls:
            self._polls = polls
            self._news.polls(polls)

    def _rise_again(self) -> None:
        """Let go of everything, under a new name."""
        _LOGGER.warning("%s was declared dead by another process and lets go", self.executor)
        self._set_polls(polls=False)
        self._joined.clear()
        self.executor = f"{self.executor.partition('~')[0]}~{secrets.token_hex(4)}"
        self._news.buried()
