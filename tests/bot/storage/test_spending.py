from __future__ import annotations

from datetime import date

import pytest

from bot.domain.usage import Usage
from bot.storage.database import Database
from bot.storage.spending import Spending
from tests.bot.storage.conftest import ADA, BEN

TODAY, YESTERDAY = date(2026, 11, 25), date(2026, 11, 24)


@pytest.fixture
async def spending(database: Database) -> Spending:
    spending = Spending(database)
    await spending.add(ADA, YESTERDAY, Usage(10, 1), nano_usd=100)
    await spending.add(ADA, TODAY, Usage(10, 1), nano_usd=20)
    await spending.add(ADA, TODAY, Usage(10, 1), nano_usd=3)
    await spending.add(BEN, TODAY, Usage(10, 1), nano_usd=1000)
    return spending


async def test_a_users_sum_is_their_own_from_the_day_on(spending: Spending) -> None:
    assert await spending.of_user(ADA, since=TODAY) == 23
    assert await spending.of_user(ADA, since=YESTERDAY) == 123


async def test_the_bots_sum_is_that_of_all(spending: Spending) -> None:
    assert await spending.of_bot(since=TODAY) == 1023
