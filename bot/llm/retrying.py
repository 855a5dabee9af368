"""When to ask a model's server again: the one place that retries."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.errors import ModelUnavailableError

_LONGEST_REST_S = 600.0
"""A server that asks for more is tried again all the same: its clock may be wrong."""


@dataclass(frozen=True, slots=True)
class Retries:
    """How often, and after how long, a request that may succeed later is sent again."""

    attempts: int = 3
    first_wait_s: float = 0.5
    longest_wait_s: float = 10.0
    """A server that asks for more patience than this is given up: a person is waiting."""
    none_after_s: float = 25.0
    """Since the first try: who waited so long for a server that hangs does not wait again."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = time.monotonic

    async def allow(self, attempt: int, error: ModelUnavailableError, *, began_at: float) -> bool:
        """Wait as long as the server or the attempt (from 1) asks; False when it is no use."""
        wait_s = error.retry_after_s
        if wait_s is None:
            wait_s = self.first_wait_s * 2 ** (attempt - 1) * random.uniform(0.75, 1.25)  # noqa: S311
        is_late = self.clock() + wait_s > began_at + self.none_after_s
        if attempt >= self.attempts or wait_s > self.longest_wait_s or is_late:
            return False
        await self.sleep(wait_s)
        return True


@dataclass(slots=True)
class Rest:
    """A server that asked for long patience is left alone, so nobody waits to hear it again."""

    clock: Callable[[], float] = time.monotonic
    _until: float = field(default=0.0, init=False)

    def begin(self, error: ModelUnavailableError, *, longer_than_s: float) -> None:
        """Leave the server alone for as long as it asked for, if that was long."""
        wait_s = error.retry_after_s or 0.0
        if wait_s > longer_than_s:
            self._until = self.clock() + min(wait_s, _LONGEST_REST_S)

    def check(self) -> None:
        """Raise ``ModelUnavailableError`` with the remaining time while the server rests."""
        left_s = self._until - self.clock()
        if left_s > 0:
            raise ModelUnavailableError("the server asked to be left alone", retry_after_s=left_s)
