"""Outages of the database: which pass by themselves, and how long they are waited for.

A connection is asked for again for half a minute, because a database that restarts, moves to
another machine or is locked by a backup is back before a person would give up. This is the only
place that does so; what fails once a transaction has begun is not repeated here, because only the
caller knows whether that is harmless.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import DatabaseAwayError

PATIENCE_S = 30.0
_FIRST_PAUSE_S = 0.1
_LONGEST_PAUSE_S = 2.0
_PERMANENT = ("28", "3D")
"""Classes of SQLSTATE that waiting does not change: a wrong password, an unknown database.

Source: PostgreSQL's documentation, appendix A.
"""
_PERMANENT_WORDS = (
    "authentication failed",
    "does not exist",
    "no pg_hba.conf entry",
    "could not translate host name",
    "failed to resolve host",
    "not a database",
    "unable to open database file",
    "disk is full",
    "readonly database",
    "malformed",
)
"""What libpq and SQLite say of the same; a failed connection carries no SQLSTATE."""
_STATEMENT_WORDS = ("no such ", "syntax error", "has no column")
"""What SQLite says of a wrong statement, in the class of error that it has for outages too."""

_LOGGER = logging.getLogger(__name__)
_Opened = TypeVar("_Opened")


def is_outage(error: BaseException) -> bool:
    """Say whether the store, and not the statement, is why this failed."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    if any(word in str(error) for word in _STATEMENT_WORDS):
        return False
    return isinstance(error, OperationalError | InterfaceError | PoolTimeoutError | OSError)


def passes_by(error: BaseException) -> bool:
    """Say whether the same may succeed in a while."""
    if not is_outage(error):
        return False
    origin = getattr(error, "orig", None) or error
    state = getattr(origin, "sqlstate", None) or ""
    words = str(origin).lower()
    return not state.startswith(_PERMANENT) and not any(word in words for word in _PERMANENT_WORDS)


async def patiently(
    connect: Callable[[], Awaitable[_Opened]], *, patience_s: float | None = None
) -> _Opened:
    """Connect, and again with growing pauses while the store is away; raises its last error."""
    clock = asyncio.get_running_loop().time
    give_up_at = clock() + (PATIENCE_S if patience_s is None else patience_s)
    pause_s = _FIRST_PAUSE_S
    while True:
        try:
            return await connect()
        except (SQLAlchemyError, OSError) as error:
            if not passes_by(error) or clock() + pause_s > give_up_at:
                raise
            _LOGGER.warning("the database does not answer; trying again (%s)", detail_of(error))
        # Replicas that lost it at the same moment must not return at the same moment.
        await asyncio.sleep(pause_s * random.uniform(0.5, 1))  # noqa: S311  # no secret
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)


@asynccontextmanager
async def translated(url: str) -> AsyncIterator[None]:
    """Make an outage inside the block a ``DatabaseAwayError``; other errors pass."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        if not is_outage(error):
            raise
        raise DatabaseAwayError(place_of(url), detail_of(error)) from error


def place_of(url: str) -> str:
    """Name the database for a person: its file, or its address without the password."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return address.database or "memory"
    plain = address.set(drivername=address.get_backend_name(), query={})
    return plain.render_as_string(hide_password=True)


def detail_of(error: BaseException) -> str:
    """Give what the driver says, in one line."""
    return " ".join(str(getattr(error, "orig", None) or error).split())
