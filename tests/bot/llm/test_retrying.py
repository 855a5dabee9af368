from __future__ import annotations

import pytest

from bot.errors import ModelUnavailableError
from bot.llm.retrying import Rest, Retries


async def test_waits_grow_and_end_with_the_attempts() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    retries = Retries(attempts=4, first_wait_s=1, sleep=sleep, clock=lambda: 0.0)
    error = ModelUnavailableError("503")
    allowed = [await retries.allow(n, error, began_at=0.0) for n in (1, 2, 3, 4)]

    assert allowed == [True, True, True, False]
    assert 0.75 <= waits[0] <= 1.25
    assert 1.5 <= waits[1] <= 2.5
    assert 3 <= waits[2] <= 5


async def test_nothing_is_tried_again_once_a_person_has_waited_long() -> None:
    retries = Retries(none_after_s=40, clock=lambda: 100.0)

    assert not await retries.allow(1, ModelUnavailableError("hung"), began_at=60.0)


def test_a_server_that_asked_for_long_patience_is_left_alone_until_then() -> None:
    now = [0.0]
    rest = Rest(clock=lambda: now[0])
    rest.begin(ModelUnavailableError("429", retry_after_s=300.0), longer_than_s=10)

    now[0] = 299.0
    with pytest.raises(ModelUnavailableError) as raised:
        rest.check()
    now[0] = 301.0
    rest.check()

    assert raised.value.retry_after_s == 1.0


def test_a_short_wait_is_no_rest() -> None:
    rest = Rest(clock=lambda: 0.0)

    rest.begin(ModelUnavailableError("429", retry_after_s=2.0), longer_than_s=10)

    rest.check()
