"""Telegram refuses, breaks, and takes a call without saying so."""

from __future__ import annotations

import pytest

from bot.playground.faults import Fault, Flood, LostAnswer, LostRequest, ServerFailure
from tests.faults.conftest import Begin
from tests.faults.telegram import Refusal, Silence, Updates
from tests.faults.world import ROLES, Store

SAYING = ("sendMessage", "editMessageText", "deleteMessage", "sendChatAction")


@pytest.mark.parametrize(
    ("fault", "share"),
    [
        (Flood(1), 0.3),
        (ServerFailure(502), 0.2),
        (LostRequest(), 0.2),
        (LostAnswer(), 0.2),
        (Silence(25), 0.05),
    ],
    ids=["429 on 30 %", "5xx", "reset", "reset after the effect", "time-out after the effect"],
)
async def test_a_telegram_that_fails_now_and_then_gets_every_answer_once(
    begin: Begin, fault: Fault | Silence, share: float
) -> None:
    world = await begin("sqlite")
    await world.open()
    world.telegram.fail_some(*SAYING, share=share, fault=fault)

    await world.crowd(people=6, questions=3)
    await world.settled()

    # A lost answer to sendMessage is a placeholder that nobody knows of.
    world.strays_of_telegram = world.telegram.met
    assert world.check().answers == 18
    assert world.telegram.met > 0


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(400, "Bad Request: message to edit not found"),
        Refusal(403, "Forbidden: bot was blocked by the user"),
    ],
    ids=["400", "403"],
)
async def test_a_refused_chat_holds_up_nobody(begin: Begin, refusal: Refusal) -> None:
    world = await begin("sqlite")
    await world.open()
    world.telegram.fail_some("sendMessage", share=1.0, fault=refusal)
    refused = world.person()
    await refused.ask(ROLES[0])
    await world.until(lambda: world.telegram.met > 0)
    world.telegram.heal()

    await world.crowd(people=4, questions=2)
    await refused.ask(ROLES[1])
    world.people.remove(refused)  # whoever refused what was said has no answer to the first
    await world.settled()

    assert world.check().answers == 8
    await world.until(lambda: ROLES[1] in refused.transcript().answered())


async def test_a_poll_that_repeats_every_update_brings_one_answer_each(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    seen: Updates = []

    def thrice(updates: Updates) -> Updates:
        seen.extend(updates)
        return [*seen[-20:], *updates, *updates]

    world.telegram.rearrange = lambda updates: thrice(updates) if updates else updates
    await world.open()

    await world.crowd(people=6, questions=3)
    await world.settled()

    assert world.check().answers == 18


async def test_a_poll_that_fails_loses_nothing(begin: Begin) -> None:
    world = await begin("sqlite")
    await world.open()
    world.telegram.fail_some("getUpdates", share=0.4, fault=ServerFailure(502))
    world.telegram.fail_some("getUpdates", share=0.3, fault=LostAnswer())

    await world.crowd(people=5, questions=3)
    await world.settled()

    assert world.check().answers == 15
