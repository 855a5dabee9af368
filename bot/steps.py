"""Steps: what a turn does outside itself, recorded so that a repeated turn does not do it again.

A turn that a crash interrupted runs its handler from the start; a step that was recorded gives its
recorded result instead of being done once more. Steps are found by their name and how often that
name came before, not by their place, so a repeated turn may take another path without confusion.

Outside a turn (commands, tests) a step is simply done. The engine that keeps the records lives in
``bot.workflows``; this module is below every room, so each of them may have steps.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, Protocol, TypeAlias, TypeVar

from pydantic import TypeAdapter

from bot.errors import DatabaseUnavailableError
from knowledge.errors import RolecallError

Json: TypeAlias = Any
"""What JSON can say; its shape is known to the step that wrote it."""
Value = TypeVar("Value")


class Steps(Protocol):
    """The record of one turn."""

    @property
    def is_lost(self) -> bool:
        """Say whether the turn belongs to another process by now: nothing more may be done."""
        ...

    async def confirm(self) -> None:
        """Wait until it is certain that the turn is still ours; raises ``CancelledError`` if not.

        A process that was suspended learns here, before it does anything more, that it was
        replaced.
        """
        ...

    def begin(self, name: str) -> str:
        """Give the coming step its key: unique among all turns, the same when the turn repeats."""
        ...

    def recorded(self, key: str) -> list[Json]:
        """Give the recorded result in a list of one, or an empty list."""
        ...

    def results(self, kind: str) -> list[Json]:
        """Give the recorded results of all steps whose name begins with ``kind`` and a colon."""
        ...

    async def record(self, key: str, result: Json) -> None:
        """Keep a result; raises ``CancelledError`` when the turn is lost."""
        ...


_CURRENT: ContextVar[Steps | None] = ContextVar("steps", default=None)
_WRITER: ContextVar[str | None] = ContextVar("writer", default=None)


def current_steps() -> Steps | None:
    """Give the record of the running turn; none outside a turn and inside a step."""
    return _CURRENT.get()


def current_key() -> str | None:
    """Give the key of the running step, for a row that must be written once."""
    return _WRITER.get()


@contextmanager
def recording(steps: Steps | None, *, key: str | None = None) -> Iterator[None]:
    """Let what runs in the block be steps of ``steps``, or, without it, one step as a whole."""
    current, writer = _CURRENT.set(steps), _WRITER.set(key)
    try:
        yield
    finally:
        _CURRENT.reset(current)
        _WRITER.reset(writer)


async def confirm() -> None:
    """Raise ``CancelledError`` when the running turn belongs to another process by now."""
    steps = _CURRENT.get()
    if steps is not None:
        await steps.confirm()


async def step(name: str, kind: TypeAdapter[Value], call: Callable[[], Awaitable[Value]]) -> Value:
    """Do ``call`` once; a repeated turn gets what it gave, or raised, the first time.

    Errors of ours are results too, but an outage of the database is none, nor is any other error.
    """
    steps = _CURRENT.get()
    if steps is None:
        return await call()
    await steps.confirm()
    key = steps.begin(name)
    for outcome in steps.recorded(key):
        if "error" in outcome:
            raise error_of(outcome["error"])
        return kind.validate_python(outcome["value"])
    try:
        with recording(None, key=key):
            value = await call()
    except DatabaseUnavailableError:  # it will be back: not a result
        raise
    except RolecallError as error:
        await steps.record(key, {"error": facts_of(error)})
        raise
    await steps.record(key, {"value": kind.dump_python(value, mode="json")})
    return value


def facts_of(error: RolecallError) -> Json:
    """Give an error as JSON."""
    facts = {name: _plain(value) for name, value in vars(error).items() if name[:2] != "__"}
    return {"kind": type(error).__name__, "message": str(error), "facts": facts}


def error_of(recorded: Json) -> RolecallError:
    """Give back a recorded error, of its own class where that still exists."""
    kinds = {kind.__name__: kind for kind in _family(RolecallError)}
    kind = kinds.get(recorded["kind"], RolecallError)
    error = kind.__new__(kind)
    error.args = (recorded["message"],)
    vars(error).update({name: _fact(value) for name, value in recorded["facts"].items()})
    return error


def _plain(value: object) -> Json:
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _fact(value: Json) -> object:
    return datetime.fromisoformat(value["datetime"]) if isinstance(value, dict) else value


def _family(kind: type[RolecallError]) -> Iterator[type[RolecallError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _family(child)
