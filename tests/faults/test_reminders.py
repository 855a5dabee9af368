"""A reminder that is due is said once: after a kill, and with several replicas on PostgreSQL."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.identity import UserId
from bot.domain.reminder import Reminding
from bot.playground.wire import text
from bot.storage.database import open_database
from bot.storage.postings import Postings
from bot.storage.reminders import Reminders
from bot.storage.users import Users
from tests.bot.storage.nouns import a_posting
from tests.conftest import database_url
from tests.faults.balancer import balancer
from tests.faults.conftest import Begin
from tests.faults.world import Person, Store, World
from tests.network_guard import loopback_port
from tests.postgres import sqlalchemy_url

SECRET = "a-secret-of-the-test"
PEOPLE = 6


async def test_a_process_that_dies_while_it_reminds_leaves_one_reminder_each(
    begin: Begin, store: Store
) -> None:
    world = await begin(store)
    bot = await world.open()
    people = await greeted(world)
    bot.kill()
    await bot.ended()
    await expect_reminders(world, people)
    world.telegram.at("sendMessage", "after", bot.kill, nth=2)
    world.telegram.at("editMessageText", "after", bot.kill, nth=3)

    bot.start()
    await bot.ended()
    bot.start()
    await bot.ended()
    await bot.restart()
    await reminded(world, people)

    assert [reminders_of(person) for person in people] == [1] * PEOPLE


async def test_of_three_replicas_behind_a_webhook_one_reminds(begin: Begin) -> None:
    world = await begin("postgresql")
    bot = await world.open()
    people = await greeted(world)
    bot.kill()
    await bot.ended()
    await expect_reminders(world, people)
    async with balancer() as gate:
        gate.secret = SECRET
        for _ in range(3):
            port = loopback_port()
            gate.replicas.append(f"http://127.0.0.1:{port}")
            await world.open(
                TELEGRAM_WEBHOOK_URL=gate.url,
                TELEGRAM_WEBHOOK_SECRET=SECRET,
                TELEGRAM_WEBHOOK_PORT=str(port),
            )
        await reminded(world, people)

    assert [reminders_of(person) for person in people] == [1] * PEOPLE


async def greeted(world: World) -> list[Person]:
    """Let people begin to talk to the bot, which nobody may be written to before."""
    people = [world.person() for _ in range(PEOPLE)]
    for person in people:
        await person.phone.send("/help")
    await world.until(lambda: all("/privacy" in said(person) for person in people))
    return people


async def expect_reminders(world: World, people: list[Person]) -> None:
    """Let people have a deadline of which a reminder is due, wherever the clock stands."""
    is_file = world.store == "sqlite"
    file = world.folder / "var" / "rolecall.db"
    database = await open_database(
        database_url(file) if is_file else sqlalchemy_url(world.database_url)
    )
    now = datetime.now(UTC)
    noon = f"Etc/GMT{now.hour - 12:+d}"  # where it is about noon; the names count westwards
    day = now.date() + timedelta(days=1)
    for person in people:
        user = UserId(person.phone.person.id)
        await Users(database).remember(user, language="en")
        posting = replace(a_posting(), valid_through=day.isoformat())
        await Postings(database).save(user, posting, origin="text")
        wanted = Reminding(is_on=True, time_zone=noon)
        await Reminders(database).wish(user, wanted)
    await database.close()


def said(person: Person) -> str:
    return " ".join(text(message.body.get("text")) for message in person.phone.replies())


def reminders_of(person: Person) -> int:
    return sum(
        text(message.body.get("text")).startswith("⏰") and not message.is_deleted
        for message in person.phone.replies()
    )


async def reminded(world: World, people: list[Person]) -> None:
    """Wait until everyone was reminded, and a moment more for what may come twice."""
    await world.until(lambda: all(reminders_of(person) for person in people), within_s=60)
    await asyncio.sleep(2)
