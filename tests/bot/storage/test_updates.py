from __future__ import annotations

import asyncio

from sqlalchemy import text

from bot.storage.database import Database, open_database
from bot.storage.updates import StoredUpdate, Updates

PAYLOAD = '{"text": "Zoë 🦀"}'


async def test_an_update_is_pending_until_it_is_finished(database: Database) -> None:
    updates = Updates(database)

    assert await updates.add(10, 7, PAYLOAD)

    assert await updates.pending() == (StoredUpdate(10, 7, PAYLOAD),)
    await updates.finish([10])
    assert await updates.pending() == ()


async def test_an_update_that_comes_twice_is_stored_once(database: Database) -> None:
    updates = Updates(database)
    await updates.add(10, 7, PAYLOAD)

    assert not await updates.add(10, 7, "another payload")
    assert await updates.pending() == (StoredUpdate(10, 7, PAYLOAD),)


async def test_a_finished_update_that_comes_again_is_known(database: Database) -> None:
    updates = Updates(database)
    await updates.add(10, 7, PAYLOAD)
    await updates.finish([10])

    assert not await updates.add(10, 7, PAYLOAD)
    assert await updates.pending() == ()


async def test_of_twenty_deliveries_at_once_one_is_new(database: Database) -> None:
    updates = Updates(database)

    added = await asyncio.gather(*(updates.add(10, 7, PAYLOAD) for _ in range(20)))

    assert sorted(added) == [False] * 19 + [True]


async def test_pending_updates_are_given_in_order_of_their_id(database: Database) -> None:
    updates = Updates(database)
    for update_id in (30, 2**40, 9, 100):
        await updates.add(update_id, 7, PAYLOAD)

    assert [update.update_id for update in await updates.pending()] == [9, 30, 100, 2**40]


async def test_finishing_many_leaves_the_others(database: Database) -> None:
    updates = Updates(database)
    for update_id in range(40):
        await updates.add(update_id, -100_123, PAYLOAD)

    await updates.finish(range(1, 1000))
    await updates.finish([])
    await updates.finish([5, 999_999])

    assert [update.update_id for update in await updates.pending()] == [0]


async def test_a_restart_finds_what_was_not_finished(store_url: str) -> None:
    first = await open_database(store_url)
    await Updates(first).add(10, 7, PAYLOAD)
    await Updates(first).add(11, 7, PAYLOAD)
    await Updates(first).finish([10])
    await first.close()

    second = await open_database(store_url)
    pending = await Updates(second).pending()
    await second.close()

    assert pending == (StoredUpdate(11, 7, PAYLOAD),)


async def test_every_bot_counts_its_updates_apart(database: Database) -> None:
    ours, theirs = Updates(database, bot_id=1), Updates(database, bot_id=2)
    await ours.add(10, 7, PAYLOAD)

    assert await theirs.add(10, 7, PAYLOAD)
    await theirs.finish([10])
    assert await ours.pending() == (StoredUpdate(10, 7, PAYLOAD),)


async def test_a_finished_update_keeps_neither_words_nor_chat(database: Database) -> None:
    updates = Updates(database)
    await updates.add(10, 7, PAYLOAD)

    await updates.finish([10])

    async with database.reading() as connection:
        rows = await connection.execute(text("SELECT update_id, chat_id, payload FROM updates"))
        assert [tuple(row) for row in rows] == [(10, 0, "")]
