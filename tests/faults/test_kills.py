"""The process dies: before an update is stored, after it, in each step, again and again."""

from __future__ import annotations

import asyncio
import random

import pytest

from tests.faults.conftest import Begin
from tests.faults.telegram import Updates
from tests.faults.world import ROLES, Store


async def test_without_a_fault_everyone_is_answered_in_order(begin: Begin, store: Store) -> None:
    world = await begin(store)
    await world.open()

    await world.crowd(people=10, questions=3)
    await world.settled()

    verdict = world.check()
    assert (verdict.answers, verdict.apologies, verdict.strays) == (30, 0, 0)


async def test_a_process_that_dies_before_it_stored_an_update_loses_none(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    bot = await world.open()
    person = world.person()
    await person.ask(ROLES[0])
    await world.settled()

    # The next poll has an update in it: the process dies the moment that it is handed over.
    def die(updates: Updates) -> Updates:
        if updates:
            world.kill(bot)
        return updates

    world.telegram.rearrange = die
    await person.ask(*ROLES[1:5])
    await bot.ended()
    world.telegram.rearrange = lambda updates: updates

    await bot.restart()
    await world.settled()

    assert world.check().answers == 5


async def test_a_process_that_dies_after_it_stored_an_update_answers_it(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    bot = await world.open()
    person = world.person()
    await person.ask(ROLES[0])
    await world.settled()
    # The poll after the next confirms that the updates are stored.
    world.telegram.at("getUpdates", "before", lambda: world.kill(bot))
    await person.ask(*ROLES[1:5])
    await bot.ended()

    await bot.restart()
    await world.settled()

    assert world.check().answers == 5


@pytest.mark.parametrize(
    ("store", "moment"),
    [
        ("sqlite", "before sendMessage"),
        ("sqlite", "after sendMessage"),
        ("sqlite", "before editMessageText"),
        ("sqlite", "after editMessageText"),
        ("sqlite", "asked"),
        ("sqlite", "half"),
        ("sqlite", "written"),
        ("postgresql", "after sendMessage"),
        ("postgresql", "half"),
        ("postgresql", "after editMessageText"),
    ],
)
async def test_a_process_that_dies_in_a_step_goes_on_where_it_was(
    begin: Begin, store: Store, moment: str
) -> None:
    world = await begin(store)
    bot = await world.open()
    for role in ROLES[:3]:
        await world.person().ask(role, *random.Random(role).sample(ROLES[3:], 2))  # noqa: S311
    match moment.split():
        case ["before", method]:
            world.telegram.at(method, "before", lambda: world.kill(bot), nth=2)
        case ["after", method]:
            world.telegram.at(method, "after", lambda: world.kill(bot), nth=2)
        case ["asked"]:
            world.model.at("asked", lambda: world.kill(bot), nth=2)
        case ["half"]:
            world.model.at("half", lambda: world.kill(bot), nth=2)
        case _:
            world.model.at("written", lambda: world.kill(bot), nth=2)
    await bot.ended()

    await bot.restart()
    await world.settled()

    assert world.check().answers == 9


async def test_three_deaths_at_random_moments_lose_and_double_nothing(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    bot = await world.open()
    chance = random.Random(3)  # noqa: S311
    await world.crowd(people=8, questions=4)
    for _ in range(3):
        await asyncio.sleep(chance.uniform(0.2, 1.5))
        world.kill(bot)
        await bot.ended()
        await bot.restart()

    await world.settled()

    assert world.check().answers == 32
