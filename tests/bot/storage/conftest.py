"""Two users in one database."""

from __future__ import annotations

import pytest

from bot.domain.identity import UserId
from bot.storage.database import Database
from bot.storage.users import Users

ADA = UserId(7_000_000_001)
BEN = UserId(8_000_000_002)
"""Telegram's ids are above 32 bits."""


@pytest.fixture
async def users(database: Database) -> Users:
    """Give the users; Ada and Ben have spoken to the bot."""
    users = Users(database)
    await users.remember(ADA, language="en")
    await users.remember(BEN, language="de")
    return users
