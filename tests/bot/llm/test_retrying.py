from __future__ import annotations

from bot.errors import ModelUnavailableError
from bot.llm.retrying import Retries


async def test_waits_grow_and_end_with_the_attempts() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    retries = Retries(attempts=4, first_wait_s=1, sleep=sleep)
    allowed = [await retries.allow(n, ModelUnavailableError("503")) for n in (1, 2, 3, 4)]

    assert allowed == [True, True, True, False]
    assert 0.75 <= waits[0] <= 1.25
    assert 1.5 <= waits[1] <= 2.5
    assert 3 <= waits[2] <= 5
