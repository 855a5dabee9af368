"""Reminders: only of users who want them, only of what is still to be applied for."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from alembic import command
from pydantic import TypeAdapter
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.posting import Posting
from bot.domain.reminder import Deadline, Reminder, Reminding
from bot.storage.applications import Applications
from bot.storage.database import Database, open_database
from bot.storage.postings import Postings
from bot.storage.reminders import Reminders
from bot.storage.users import Users
from tests.bot.storage.conftest import ADA, BEN
from tests.bot.storage.nouns import a_posting
from tests.bot.storage.test_database import migrations

DAY = date(2026, 12, 12)
NEAR = (date(2026, 12, 1), date(2026, 12, 31))
BERLIN = Reminding(is_on=True, time_zone="Europe/Berlin")


@pytest.fixture
def reminders(database: Database, users: Users) -> Reminders:
    del users  # both have spoken to the bot
    return Reminders(database)


@pytest.fixture
def postings(database: Database) -> Postings:
    return Postings(database)


async def test_nobody_is_reminded_who_did_not_ask(reminders: Reminders, postings: Postings) -> None:
    await postings.save(ADA, closing("2026-12-12"), origin="text")

    assert await reminders.wishes(ADA) == Reminding(is_on=False, time_zone="")
    assert await reminders.deadlines(*NEAR) == ()


async def test_the_day_of_the_posting_counts_until_the_user_typed_one(
    reminders: Reminders, postings: Postings, database: Database
) -> None:
    applications = Applications(database)
    said = await postings.save(ADA, closing("12 December 2026"), origin="text")
    typed = await postings.save(ADA, closing("2026-12-20", "other"), origin="text")
    await postings.save(ADA, closing("until filled", "open"), origin="text")
    await applications.set_deadline(ADA, typed, date(2026, 12, 5))
    await reminders.wish(ADA, BERLIN)

    found = await reminders.deadlines(*NEAR)

    assert [(one.posting_id, one.day) for one in found] == [(typed, date(2026, 12, 5)), (said, DAY)]


async def test_a_corrected_posting_has_its_new_day(
    reminders: Reminders, postings: Postings
) -> None:
    posting_id = await postings.save(ADA, closing("2026-12-01"), origin="text")
    await reminders.wish(ADA, BERLIN)

    await postings.replace(ADA, posting_id, closing("2026-12-12"))

    assert await reminders.deadlines(*NEAR) == (Deadline(ADA, posting_id, DAY, "Europe/Berlin"),)


async def test_who_turned_them_off_or_has_applied_is_not_reminded(
    reminders: Reminders, postings: Postings, database: Database
) -> None:
    of_ada = await postings.save(ADA, closing("2026-12-12"), origin="text")
    await postings.save(BEN, closing("2026-12-12"), origin="text")
    await reminders.wish(ADA, BERLIN)
    await reminders.wish(BEN, BERLIN)

    await Applications(database).set_status(ADA, of_ada, "applied")
    await reminders.wish(BEN, replace(BERLIN, is_on=False))

    assert await reminders.deadlines(*NEAR) == ()


async def test_without_a_time_zone_nobody_is_reminded(
    reminders: Reminders, postings: Postings
) -> None:
    await postings.save(ADA, closing("2026-12-12"), origin="text")

    await reminders.wish(ADA, Reminding(is_on=True))

    assert await reminders.deadlines(*NEAR) == ()


async def test_what_was_sent_is_known_of_that_deadline_alone(
    reminders: Reminders, postings: Postings, database: Database
) -> None:
    posting_id = await postings.save(ADA, closing("2026-12-12"), origin="text")
    await reminders.wish(ADA, BERLIN)

    for days in (3, 1, 1):
        await reminders.mark(Reminder(ADA, posting_id, DAY, days))
    (marked,) = await reminders.deadlines(*NEAR)
    await Applications(database).set_deadline(ADA, posting_id, date(2026, 12, 13))
    (moved,) = await reminders.deadlines(*NEAR)

    assert (marked.reminded, moved.reminded) == (1, None)


async def test_deadlines_are_those_of_their_user(reminders: Reminders, postings: Postings) -> None:
    await postings.save(ADA, closing("2026-12-12"), origin="text")
    of_ben = await postings.save(BEN, closing("2026-12-12"), origin="text")
    await reminders.wish(ADA, BERLIN)
    await reminders.wish(BEN, BERLIN)

    found = await reminders.deadlines(*NEAR, user=BEN)

    assert [(one.user, one.posting_id) for one in found] == [(BEN, of_ben)]


async def test_postings_of_before_get_the_day_that_they_name(empty_url: str) -> None:
    named, unnamed = closing("2026-12-12"), closing("until filled")
    await asyncio.to_thread(command.upgrade, migrations(empty_url), "0010")
    engine = create_async_engine(empty_url)
    async with engine.begin() as connection:
        await connection.execute(
            text("INSERT INTO users (id, language, conversation) VALUES (:id, 'en', 1)"),
            {"id": ADA},
        )
        for posting in (named, unnamed):
            content = TypeAdapter(Posting).dump_json(posting).decode().replace("\\u0000", "")
            await connection.execute(
                text("INSERT INTO postings (user_id, origin, content) VALUES (:id, 'text', :it)"),
                {"id": ADA, "it": content},
            )
    await engine.dispose()

    opened = await open_database(empty_url)
    reminders = Reminders(opened)
    await reminders.wish(ADA, BERLIN)
    found = await reminders.deadlines(date.min, date.max)
    await opened.close()

    assert [deadline.day for deadline in found] == [DAY]


def closing(day: str, word: str = "one") -> Posting:
    return replace(a_posting(word), valid_through=day)
