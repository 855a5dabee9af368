"""SIGTERM: what runs is finished or handed back, what waits is kept, the process leaves soon."""

from __future__ import annotations

import signal

from tests.faults.conftest import Begin
from tests.faults.model import Fine, Hangs
from tests.faults.world import Store

LEAVES_WITHIN_S = 15


async def test_sigterm_with_ten_in_flight_and_ten_queued_loses_nothing(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    bot = await world.open()
    world.model.usual = Fine(pause_s=0.2)
    world.kills = 1  # what is handed back may leave its placeholder
    await world.crowd(people=10, questions=2)
    await world.until(lambda: world.model.asked.total() >= 10)

    bot.signal(signal.SIGTERM)
    await bot.ended(within_s=LEAVES_WITHIN_S)
    world.model.usual = Fine()
    await bot.restart()
    await world.settled()

    assert world.check().answers == 20


async def test_sigterm_while_the_model_hangs_leaves_in_time(begin: Begin, store: Store) -> None:
    world = await begin(store)
    bot = await world.open()
    world.model.usual = Hangs()
    world.kills = 1
    await world.crowd(people=3, questions=1)
    await world.until(lambda: world.model.asked.total() >= 3)

    bot.signal(signal.SIGTERM)
    await bot.ended(within_s=LEAVES_WITHIN_S)
    world.model.usual = Fine()
    await bot.restart()
    await world.settled()

    assert world.check().answers == 3
