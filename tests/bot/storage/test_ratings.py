from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import NotFoundError
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.ratings import Ratings
from tests.bot.storage.conftest import ADA, BEN
from tests.bot.storage.nouns import an_answer

NOW = datetime(2026, 11, 25, tzinfo=UTC)


async def test_the_last_word_of_a_user_counts(database: Database) -> None:
    turn_id = await Conversations(database).append(ADA, an_answer(), asked_at=NOW)
    ratings = Ratings(database)

    await ratings.rate(ADA, turn_id, is_good=True, at=NOW)
    await ratings.rate(ADA, turn_id, is_good=False, at=NOW)

    assert [(r.turn_id, r.answer, r.is_good) async for r in ratings.all()] == [
        (turn_id, an_answer(), False)
    ]


async def test_nobody_rates_the_answers_of_others(database: Database) -> None:
    turn_id = await Conversations(database).append(ADA, an_answer(), asked_at=NOW)
    ratings = Ratings(database)

    with pytest.raises(NotFoundError):
        await ratings.rate(BEN, turn_id, is_good=True, at=NOW)

    assert [rating async for rating in ratings.all()] == []
