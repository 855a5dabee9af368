from __future__ import annotations

import asyncio

import pytest

from bot.playground.wire import JsonObject
from tests.bot.telegram.conftest import House

FILE: JsonObject = {"file_id": "x", "file_unique_id": "y"}
SOUND: JsonObject = FILE | {"duration": 1}
FRAME: JsonObject = SOUND | {"width": 1, "height": 1}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"photo": [FILE | {"width": 1, "height": 1}]}, "I cannot read text in pictures."),
        ({"voice": SOUND}, "I cannot listen to voice messages"),
        ({"audio": SOUND}, "I cannot listen to voice messages"),
        ({"video": FRAME}, "I cannot watch videos."),
        ({"animation": FRAME, "document": FILE | {"file_name": "a.mp4"}}, "I cannot watch videos."),
        ({"video_note": SOUND | {"length": 1}}, "I cannot watch videos."),
        (
            {
                "sticker": FILE
                | {
                    "type": "regular",
                    "width": 1,
                    "height": 1,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            "I can only read words",
        ),
        ({"location": {"latitude": 1, "longitude": 1}}, "a place on the map"),
        ({"contact": {"phone_number": "1", "first_name": "Bo"}}, "other people's contact data"),
        ({"dice": {"emoji": "🎲", "value": 1}}, "I can only read words"),
        ({"some_future_content": {}}, "I can only read text and files"),
    ],
)
async def test_each_content_that_cannot_be_taken_gets_its_sentence(
    house: House, fields: JsonObject, sentence: str
) -> None:
    async with house.running():
        await house.phone._send(fields)

        await house.hears(sentence)


async def test_an_edited_message_gets_a_sentence(house: House) -> None:
    async with house.running():
        [message] = await house.phone.send("What does a baker do?")
        await house.hears("Answer to")
        await house.phone.edit(int(str(message["message_id"])), "What does a miller do?")

        await house.hears("I do not see changes to earlier messages.")


async def test_an_unknown_command_points_to_help(house: House) -> None:
    async with house.running():
        await house.phone.send("/salary")

        await house.hears("I do not know this command. /help")


async def put_in_group(house: House, fields: JsonObject) -> None:
    """Let a member of a group write."""
    head: JsonObject = {
        "message_id": 1,
        "date": 0,
        "chat": {"id": -5, "type": "group", "title": "Bakers"},
        "from": house.phone.person.as_user(),
    }
    await house.playground._line.updates.put(house.phone.person.id, "message", head | fields)


async def until_group_was_told(house: House, times: int) -> None:
    """Wait for messages to the group, which no phone shows."""
    async with asyncio.timeout(10):
        while len(sent_to_group(house)) < times:  # noqa: ASYNC110  (the journal tells nobody)
            await asyncio.sleep(0)


def sent_to_group(house: House) -> list[str]:
    """Give the placeholders that were tried; the playground has no groups to take more."""
    calls = house.playground.journal.calls("sendMessage")
    return [str(c.parameters["text"]) for c in calls if str(c.parameters["chat_id"]) == "-5"]


async def test_a_group_is_asked_to_write_in_private_only_when_it_speaks_to_the_bot(
    house: House,
) -> None:
    mention: JsonObject = {
        "text": "@rolecall_bot hello",
        "entities": [{"type": "mention", "offset": 0, "length": 13}],
    }
    async with house.running():
        await put_in_group(house, {"text": "What does a baker do?"})
        await put_in_group(house, mention)
        await house.phone.send("What does a baker do?")
        await house.hears("Answer to")
        await until_group_was_told(house, 1)

    assert len(sent_to_group(house)) == 1
    assert house.parts.answering.asked == ["What does a baker do?"]


async def test_a_forwarded_picture_with_a_posting_under_it_is_read_as_that_posting(
    house: House,
) -> None:
    caption = "Baker\nRequirements\n" + "Bakes bread every night.\n" * 30
    async with house.running():
        await house.phone._send({"photo": [FILE | {"width": 1, "height": 1}], "caption": caption})

        await house.hears("Posting read")


async def test_blocking_and_unblocking_the_bot_says_nothing(house: House) -> None:
    async with house.running():
        await house.phone.set_blocking(is_blocking=True)
        await house.phone.set_blocking(is_blocking=False)
        await house.phone.send("/help")
        await house.hears("What you can do here")

    assert len(house.heard()) == 1


@pytest.mark.parametrize(("status", "said"), [("member", 1), ("left", 0)])
async def test_a_group_that_adds_the_bot_is_told_once_that_it_works_in_private(
    house: House, status: str, said: int
) -> None:
    bot = house.playground.identity.as_user()
    change: JsonObject = {
        "chat": {"id": -5, "type": "group", "title": "Bakers"},
        "from": house.phone.person.as_user(),
        "date": 0,
        "old_chat_member": {"user": bot, "status": "left" if said else "member"},
        "new_chat_member": {"user": bot, "status": status},
    }
    async with house.running():
        updates = house.playground._line.updates
        await updates.put(house.phone.person.id, "my_chat_member", change)
        await house.phone.send("/cancel")
        await house.hears("Nothing is running")
        await until_group_was_told(house, said)

    assert len(sent_to_group(house)) == said
