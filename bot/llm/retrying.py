"""When to ask a model's server again: the one place that retries."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.errors import ModelUnavailableError


@dataclass(frozen=True, slots=True)
class Retries:
    """How often, and after how long, a request that may succeed later is sent again."""

    attempts: int = 3
    first_wait_s: float = 0.5
    longest_wait_s: float = 10.0
    """A server that asks for more patience than this is given up: a person is waiting."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def allow(self, attempt: int, error: ModelUnavailableError) -> bool:
        """Wait as long as the server or the attempt (from 1) asks; False when it is no use."""
        if attempt >= self.attempts:
            return False
        wait_s = error.retry_after_s
        if wait_s is None:
            wait_s = self.first_wait_s * 2 ** (attempt - 1) * random.uniform(0.75, 1.25)  # noqa: S311
        if wait_s > self.longest_wait_s:
            return False
        await self.sleep(wait_s)
        return True
