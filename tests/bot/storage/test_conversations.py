from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.domain.conversation import Turn
from bot.domain.identity import UserId
from bot.errors import NotFoundError
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.users import Users
from tests.bot.storage.conftest import ADA, BEN
from tests.bot.storage.nouns import an_answer

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def conversations(database: Database, users: Users) -> Conversations:
    del users  # both have spoken to the bot
    return Conversations(database)


def texts(window: tuple[Turn, ...]) -> list[str]:
    return [turn.answer.text for turn in window]


async def ask(conversations: Conversations, user: UserId, *asked: str) -> list[int]:
    return [await conversations.append(user, an_answer(text), asked_at=NOON) for text in asked]


async def test_a_turn_comes_back_as_it_was(conversations: Conversations) -> None:
    turn_id = await conversations.append(ADA, an_answer(), asked_at=NOON)

    assert await conversations.turn(ADA, turn_id) == Turn(turn_id, an_answer(), NOON)
    assert await conversations.window(ADA) == (Turn(turn_id, an_answer(), NOON),)


async def test_the_time_of_another_zone_is_the_same_moment(conversations: Conversations) -> None:
    in_tokyo = NOON.astimezone(timezone(timedelta(hours=9)))

    turn_id = await conversations.append(ADA, an_answer(), asked_at=in_tokyo)

    turn = await conversations.turn(ADA, turn_id)
    assert turn.asked_at == NOON
    assert turn.asked_at.utcoffset() == timedelta(0)


async def test_the_window_holds_the_last_turns_oldest_first(conversations: Conversations) -> None:
    await ask(conversations, ADA, *"abcdefgh")

    assert texts(await conversations.window(ADA)) == list("cdefgh")
    assert texts(await conversations.window(ADA, limit=2)) == ["g", "h"]


async def test_a_new_conversation_begins_with_an_empty_window(conversations: Conversations) -> None:
    (before,) = await ask(conversations, ADA, "before")
    await conversations.start_new(ADA)

    assert await conversations.window(ADA) == ()
    await ask(conversations, ADA, "after")
    assert texts(await conversations.window(ADA)) == ["after"]
    assert (await conversations.turn(ADA, before)).answer.text == "before"


async def test_turns_of_others_are_in_no_window(conversations: Conversations) -> None:
    await ask(conversations, ADA, "mine")
    await ask(conversations, BEN, "theirs")
    await conversations.start_new(BEN)

    assert texts(await conversations.window(ADA)) == ["mine"]
    assert texts(await conversations.window(BEN)) == []


async def test_anothers_turn_is_not_found(conversations: Conversations) -> None:
    (turn_id,) = await ask(conversations, ADA, "mine")

    with pytest.raises(NotFoundError):
        await conversations.turn(BEN, turn_id)


@pytest.mark.parametrize("turn_id", [0, -1, 999, 2**62])
async def test_a_turn_that_never_was_is_not_found(
    conversations: Conversations, turn_id: int
) -> None:
    with pytest.raises(NotFoundError):
        await conversations.turn(ADA, turn_id)


async def test_a_stranger_may_ask_and_begin_anew(conversations: Conversations) -> None:
    stranger = UserId(0)
    await conversations.start_new(stranger)

    assert await conversations.window(stranger) == ()
    await ask(conversations, stranger, "first")
    assert texts(await conversations.window(stranger)) == ["first"]
