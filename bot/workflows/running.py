"""The turns that run in this process: counted, stopped, let go of."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from bot.workflows.journal import Journal

_LOGGER = logging.getLogger(__name__)
_TOO_LONG_S = 120.0
_ENDED_AFTER_S = 900.0


@dataclass(slots=True, eq=False)
class Running:
    """A turn that runs in this process."""

    id: str
    chat_id: int
    journal: Journal
    since: float
    task: asyncio.Task[None] | None = None
    is_stopping: bool = False
    is_named: bool = False
    is_overdue: bool = False
    passes: bool = False
    """It does not wait for its chat: a press of Stop."""


class RunningTurns:
    """All of them."""

    def __init__(self) -> None:
        self._turns: dict[str, Running] = {}
        self._idle = asyncio.Event()
        self._idle.set()

    @contextmanager
    def counted(self, turn_id: str, chat_id: int, journal: Journal) -> Iterator[Running]:
        """Count a turn for as long as the block lasts."""
        now = asyncio.get_running_loop().time()
        self._idle.clear()
        self._turns[turn_id] = Running(turn_id, chat_id, journal, now)
        try:
            yield self._turns[turn_id]
        finally:
            self._turns.pop(turn_id, None)
            if not self._turns:
                self._idle.set()

    def ids(self, chat_id: int | None = None) -> Collection[str]:
        """Give the workflows that run here, of one chat or of all."""
        return {t.id for t in self._turns.values() if chat_id in (None, t.chat_id)}

    def stop(self, chat_id: int) -> bool:
        """Cancel the turn of a chat for its user; tells whether there was one."""
        for turn in self._turns.values():
            if turn.chat_id == chat_id and not turn.passes and turn.task is not None:
                turn.is_stopping = True
                return turn.task.cancel()
        return False

    def is_stopping(self, chat_id: int) -> bool:
        """Tell whether the turn of a chat is being cancelled by its user."""
        return any(t.is_stopping for t in self._turns.values() if t.chat_id == chat_id)

    def look_after(self) -> None:
        """Say which turns run too long, and end those that will not end."""
        now = asyncio.get_running_loop().time()
        for turn in self._turns.values():
            age_s = now - turn.since
            if age_s > _TOO_LONG_S and not turn.is_named:
                turn.is_named = True
                _LOGGER.error("%s runs since %.0f s; %s", turn.id, age_s, turn.journal.last)
            if age_s > _ENDED_AFTER_S and turn.task is not None and not turn.is_overdue:
                turn.is_overdue = True
                turn.task.cancel()

    def let_go(self) -> None:
        """End every turn here without a trace: it runs elsewhere, or will."""
        for turn in self._turns.values():
            turn.journal.is_lost = True
            if turn.task is not None:
                turn.task.cancel()

    async def quiet(self, *, within_s: float) -> None:
        """Wait until no turn runs here, but not longer than that."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self._idle.wait()
