from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.domain.identity import UserId
from bot.storage import tables
from bot.storage.database import HEAD_REVISION, Database, open_database, revision_of
from bot.storage.errors import NotEmptyError
from bot.storage.library import LibraryRows
from bot.storage.moving import count_rows, move_rows
from bot.storage.resumes import Resumes
from bot.storage.users import Users
from knowledge.store import CutSource
from tests.bot.storage.nouns import ODD, a_resume
from tests.knowledge.documents import passage, source
from tests.postgres import sqlalchemy_url

ADA, BEN = UserId(7_000_000_001), UserId(8_000_000_002)


@pytest.fixture
async def filled(sqlite_database: Database) -> Database:
    users = Users(sqlite_database)
    for user in (ADA, BEN):
        await users.remember(user, language="en")
        await users.give_consent(user, at=datetime(2026, 11, 25, tzinfo=UTC))
    for number in range(3):
        await Resumes(sqlite_database).save(ADA, a_resume(f"text {number}"), file_name=ODD)
    rows = LibraryRows(sqlite_database)
    many = tuple(passage(f"role:nurse#{n}", f"text {n}") for n in range(1200))
    await rows.put([CutSource(source("role:nurse", title="Nurse"), "hash", many)])
    return sqlite_database


@pytest.fixture
async def target(postgres_url: str) -> AsyncIterator[Database]:
    opened = await open_database(sqlalchemy_url(postgres_url))
    yield opened
    await opened.close()


async def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    async with database.reading() as connection:
        return {
            table.name: [
                tuple(row)
                for row in await connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in tables.metadata.sorted_tables
            if table is not tables.users  # times carry a zone in one store only
        }


async def test_every_row_arrives(filled: Database, target: Database) -> None:
    counts = await move_rows(filled, target)

    assert await count_rows(target) == counts == await count_rows(filled)
    rows = {count.table: count.rows for count in counts}
    assert rows | {"users": 2, "resumes": 3, "sources": 1, "passages": 1200} == rows
    moved, kept = await everything(target), await everything(filled)
    null = [
        tuple(v.replace("\x00", "\ufffd") if isinstance(v, str) else v for v in row)
        for row in kept["resumes"]
    ]
    assert moved == kept | {"resumes": null}
    assert await Users(target).consent(ADA)


async def test_new_rows_are_numbered_after_those_that_came(
    filled: Database, target: Database
) -> None:
    await move_rows(filled, target)

    assert await Resumes(target).save(BEN, a_resume(), file_name="new.pdf") == 4


async def test_an_empty_database_may_be_moved_too(
    sqlite_database: Database, target: Database
) -> None:
    counts = await move_rows(sqlite_database, target)

    await Users(target).remember(ADA, language="en")
    assert sum(count.rows for count in counts) == 0
    assert await Resumes(target).save(ADA, a_resume(), file_name="first.pdf") == 1


async def test_a_database_that_holds_rows_is_not_mixed_up(
    filled: Database, target: Database
) -> None:
    await Users(target).remember(UserId(1), language="fr")

    with pytest.raises(NotEmptyError) as refused:
        await move_rows(filled, target)

    assert (refused.value.table, refused.value.rows) == ("users", 1)
    assert sum(count.rows for count in await count_rows(target)) == 1


async def test_progress_ends_at_the_number_of_rows(filled: Database, target: Database) -> None:
    heard: list[tuple[int, int]] = []

    counts = await move_rows(filled, target, moved=lambda done, total: heard.append((done, total)))

    total = sum(count.rows for count in counts)
    assert heard[-1] == (total, total)


async def test_the_revision_of_a_database_is_told_without_making_one(
    empty_url: str, store_url: str
) -> None:
    assert await revision_of(empty_url) is None
    assert await revision_of(empty_url) is None
    assert await revision_of(store_url) == HEAD_REVISION
