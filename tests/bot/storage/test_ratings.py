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


async def test_ratings_of_several_pages_are_given_once_each_in_order(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.ratings._PAGE", 2)
    conversations, ratings = Conversations(database), Ratings(database)
    turn_ids = [await conversations.append(ADA, an_answer(), asked_at=NOW) for _ in range(4)]
    for turn_id in turn_ids:
        await ratings.rate(ADA, turn_id, is_good=True, at=NOW)

    assert [rating.turn_id async for rating in ratings.all()] == turn_ids


async def test_nobody_rates_the_answers_of_others(database: Database) -> None:
    turn_id = await Conversations(database).append(ADA, an_answer(), asked_at=NOW)
    ratings = Ratings(database)

    with pytest.raises(NotFoundError):
        await ratings.rate(BEN, turn_id, is_good=True, at=NOW)

    assert [rating async for rating in ratings.all()] == []
