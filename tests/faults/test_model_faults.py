"""The model hangs, stalls, breaks off, lies about its end, talks nonsense, or has enough."""

from __future__ import annotations

import pytest

from tests.faults.conftest import Begin
from tests.faults.model import Behaviour, Breaks, Hangs, Refuses
from tests.faults.world import ROLES

ONCE: tuple[Behaviour, ...] = (
    Breaks("drop"),
    Breaks("early"),
    Breaks("garbage"),
    Refuses(429, retry_after_s=2),
    Refuses(503),
)
FOR_GOOD: tuple[Behaviour, ...] = (
    Hangs(),
    Breaks("stall"),
    Breaks("drop"),
    Breaks("early"),
    Breaks("garbage"),
    Refuses(429, retry_after_s=300),
    Refuses(401),
)


async def test_a_model_that_fails_once_gives_whole_answers(begin: Begin) -> None:
    world = await begin("sqlite")
    await world.open()
    world.model.next(*ONCE)

    for number, _ in enumerate(ONCE):
        await world.person().ask(ROLES[number])
    await world.settled()

    assert world.check().answers == len(ONCE)


@pytest.mark.parametrize("behaviour", FOR_GOOD, ids=str)
async def test_a_model_that_stays_broken_costs_no_answer_and_holds_up_nobody(
    begin: Begin, behaviour: Behaviour
) -> None:
    world = await begin("sqlite")
    await world.open()
    world.model.usual = behaviour

    for number in range(3):
        await world.person().ask(*ROLES[number : number + 2])
    await world.settled()

    verdict = world.check()
    assert verdict.answers + verdict.apologies == 6


async def test_a_model_is_not_asked_again_for_what_it_has_answered(begin: Begin) -> None:
    world = await begin("sqlite")
    bot = await world.open()
    world.telegram.at("editMessageText", "after", lambda: world.kill(bot))
    await world.person().ask(ROLES[0])
    await bot.ended()
    asked_before = world.model.asked.total()

    await bot.restart()
    await world.settled()

    assert world.check().answers == 1
    assert world.model.asked.total() - asked_before <= 1
