"""What nobody expects: a message that kills, one that always raises, a megabyte, unknown kinds."""

from __future__ import annotations

import asyncio

from bot.playground.wire import JsonObject
from tests.faults.conftest import Begin
from tests.faults.processes import BotProcess
from tests.faults.telegram import Updates
from tests.faults.world import ROLES, Store, World

POISON = "quokka-poison"
_MAIN = """
import os, sys, time
from bot.telegram.handlers import questions

answer = questions.answer

async def answer_or_die(chat, text):
    if {poison!r} in text:
        {deed}
    await answer(chat, text)

questions.answer = answer_or_die
from bot.__main__ import main
sys.argv = ["rolecall", *sys.argv[1:]]
sys.exit(main())
"""
"""The program with one handler that fails on one word; nothing in the product knows of it."""


async def test_a_message_that_always_raises_gets_an_apology_and_the_next_is_answered(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    raising = _MAIN.format(poison=POISON, deed="raise KeyError(text)")
    bot = world.prepare(arguments=("-c", raising))
    bot.start()
    await bot.until_open()
    person = world.person()
    await person.phone.send(f"What is {POISON}?")
    person.asked.append("nothing known")
    await person.ask(*ROLES[:2])

    await world.settled()

    verdict = world.check()
    assert (verdict.answers, verdict.apologies) == (2, 1)


async def test_a_message_that_kills_the_process_takes_no_neighbour_with_it(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    killing = _MAIN.format(poison=POISON, deed="time.sleep(0.3); os._exit(9)")
    bot = world.prepare(arguments=("-c", killing))
    bot.start()
    await bot.until_open()
    await world.crowd(people=10, questions=2)
    poisoned = world.person()
    await poisoned.phone.send(f"What is {POISON}?")
    poisoned.asked.append("nothing known")
    await poisoned.ask(ROLES[0])
    restarting = asyncio.ensure_future(_restart_whenever_it_dies(world, bot))

    await world.settled()
    restarting.cancel()

    verdict = world.check()
    assert (verdict.answers, verdict.apologies) == (21, 1)
    assert world.kills >= 2


async def _restart_whenever_it_dies(world: World, bot: BotProcess) -> None:
    while True:
        if not bot.is_alive:
            world.kills += 1
            bot.start()
        await asyncio.sleep(0.1)


async def test_a_megabyte_and_unknown_kinds_hold_up_nobody(begin: Begin) -> None:
    world = await begin("sqlite")
    await world.open()
    person, stranger = world.person(), world.person()
    odd: list[JsonObject] = [
        {"message": {"unknown": True}},
        {"brand_new_kind": {"x": [1, {"y": None}]}},
        {},
        {"message": "not an object"},
        {"callback_query": {"id": "1"}},
    ]
    added = False

    def add(updates: Updates) -> Updates:
        nonlocal added
        if not updates or added:
            return updates
        added = True
        huge = {**updates[0], "update_id": updates[0]["update_id"] - 100}
        who = {"id": stranger.phone.person.id}
        huge["message"] = {
            **huge["message"],
            "text": "What is this? " * 75_000,
            "chat": {**huge["message"]["chat"], **who},
            "from": {**huge["message"]["from"], **who},
        }
        strange = [{**body, "update_id": huge["update_id"] + n + 1} for n, body in enumerate(odd)]
        stranger.asked.append("nothing known")
        return [huge, *strange, *updates]

    await stranger.ask(ROLES[4])
    await world.settled()
    world.telegram.rearrange = add

    await person.ask(*ROLES[:2])
    await world.crowd(people=2, questions=2)
    await world.settled()

    verdict = world.check()
    assert (verdict.answers, verdict.apologies) == (7, 1)
