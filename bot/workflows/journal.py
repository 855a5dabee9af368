"""The record of one turn's steps."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable

from bot.steps import Json

_LOGGER = logging.getLogger(__name__)
_ASK_AGAIN_S = 0.05

Save = Callable[[int, str, Json], Awaitable[None]]
"""Keeps the n-th step under a key, unless the turn belongs to another process."""


class Journal:
    """What a turn has done so far; the ``Steps`` that the rooms see."""

    def __init__(
        self,
        turn_id: str,
        known: list[tuple[str, Json]],
        save: Save,
        is_certain: Callable[[], bool] = lambda: True,
    ) -> None:
        """Take ``is_certain``, which tells whether the others still count this process as alive."""
        self._is_certain = is_certain
        self._turn_id = turn_id
        self._known = dict(known)
        self._count = len(known)
        self._begun: Counter[str] = Counter()
        self._save = save
        self.is_lost = False
        self.last = "nothing recorded yet"
        """The newest step, for who asks what a turn is at."""

    async def confirm(self) -> None:
        """Wait until this process is known to be alive, or to have been replaced."""
        while not self.is_lost and not self._is_certain():  # noqa: ASYNC110  # a clock tells nobody
            await asyncio.sleep(_ASK_AGAIN_S)
        if self.is_lost:
            raise asyncio.CancelledError

    def begin(self, name: str) -> str:
        """Give the step its number among those of its name."""
        self._begun[name] += 1
        return f"{self._turn_id}/{name}#{self._begun[name]}"

    def recorded(self, key: str) -> list[Json]:
        """Look a step up."""
        name = key.rpartition("/")[2]
        return [self._known[name]] if name in self._known else []

    def results(self, kind: str) -> list[Json]:
        """Give the recorded results of all steps whose name begins with ``kind`` and a colon."""
        return [result for name, result in self._known.items() if name.startswith(f"{kind}:")]

    def times(self, name: str) -> int:
        """Count the recorded steps of a name."""
        return sum(key.partition("#")[0] == name for key in self._known)

    async def record(self, key: str, result: Json) -> None:
        """Keep a result.

        One that cannot be kept ends the turn here: it runs again where, or when, it can.
        """
        self._count += 1
        name = key.rpartition("/")[2]
        try:
            await self._save(self._count, name, result)
        except Exception as error:  # the engine's broad except: a store may fail in any way
            self.is_lost = True
            _LOGGER.warning("%s ends here, its step was not recorded: %s", key, error)
            raise asyncio.CancelledError from error
        self._known[name] = result
        self.last = f"recorded last: {name}"
