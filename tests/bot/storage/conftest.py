"""Two users in one database, which every test has in both stores."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.identity import UserId
from bot.storage.database import Database, open_database
from bot.storage.users import Users
from tests.conftest import database_url
from tests.postgres import sqlalchemy_url

ADA = UserId(7_000_000_001)
BEN = UserId(8_000_000_002)
"""Telegram's ids are above 32 bits."""


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Give the address of a migrated, empty database in each store."""
    if request.param == "sqlite":
        return database_url(request.getfixturevalue("database_file"))
    return sqlalchemy_url(request.getfixturevalue("postgres_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a database without tables, in each store."""
    if request.param == "sqlite":
        return database_url(tmp_path / "new.db")
    return sqlalchemy_url(request.getfixturevalue("empty_postgres_url"))


@pytest.fixture
async def database(store_url: str) -> AsyncIterator[Database]:
    """Give an empty database, opened."""
    opened = await open_database(store_url)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_database(database_file: Path) -> AsyncIterator[Database]:
    """Give an empty database in a file."""
    opened = await open_database(database_url(database_file))
    yield opened
    await opened.close()


@pytest.fixture
async def users(database: Database) -> Users:
    """Give the users; Ada and Ben have spoken to the bot."""
    users = Users(database)
    await users.remember(ADA, language="en")
    await users.remember(BEN, language="de")
    return users
