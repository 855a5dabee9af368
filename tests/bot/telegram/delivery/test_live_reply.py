from __future__ import annotations

import asyncio
from typing import cast

import pytest
from telegram import InlineKeyboardMarkup
from telegram.error import RetryAfter

from bot.telegram.delivery import live_reply as module
from bot.telegram.delivery.live_reply import CURSOR, live_reply
from bot.telegram.delivery.messages import Messages
from bot.telegram.delivery.rich_text import RichText, as_rich

NO_BUTTONS = InlineKeyboardMarkup([])


class Recorder:
    """Writes down what a chat would show."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.final: list[str] = []
        self.deleted = 0
        self.refusals: list[RetryAfter] = []
        self._changed = asyncio.Condition()

    async def place(self, text: str, keyboard: InlineKeyboardMarkup) -> int:
        assert text
        assert keyboard is NO_BUTTONS
        return 1

    async def show(self, message_id: int, text: str, keyboard: InlineKeyboardMarkup) -> None:
        assert (message_id, keyboard) == (1, NO_BUTTONS)
        if self.refusals:
            raise self.refusals.pop()
        async with self._changed:
            self.shown.append(text)
            self._changed.notify_all()

    async def finish(
        self, message_id: int, text: RichText | str, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        assert (message_id, keyboard) == (1, None)
        self.final.append(as_rich(text).text)

    async def delete(self, message_id: int) -> None:
        self.deleted += message_id

    async def act(self, action: str) -> None:
        assert action == "typing"

    async def until_shown(self, count: int) -> None:
        async with asyncio.timeout(5), self._changed:
            await self._changed.wait_for(lambda: len(self.shown) >= count)


@pytest.fixture
def chat(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    monkeypatch.setattr(module, "_PACE_S", 0.05)
    monkeypatch.setattr(module, "_PATIENCE_S", 0.01)
    return Recorder()


def messages(chat: Recorder) -> Messages:
    return cast("Messages", chat)


async def test_a_reply_only_grows_and_ends_as_the_final_text(chat: Recorder) -> None:
    async with live_reply(
        messages(chat), "…", keyboard=NO_BUTTONS, stopped_note=lambda: None
    ) as reply:
        for count, words in enumerate(["- one\n", "- two\n", "- three"], start=1):
            reply.add(words)
            await chat.until_shown(count)
        await reply.finish("all")

    assert chat.shown == [
        f"• one{CURSOR}",
        f"• one\n• two{CURSOR}",
        f"• one\n• two\n• three{CURSOR}",
    ]
    assert chat.final == ["all"]


async def test_deltas_within_the_pace_are_shown_together(chat: Recorder) -> None:
    async with live_reply(
        messages(chat), "…", keyboard=NO_BUTTONS, stopped_note=lambda: None
    ) as reply:
        reply.add("a")
        await chat.until_shown(1)
        for letter in "bcdef":
            reply.add(letter)
        await chat.until_shown(2)
        await reply.finish("all")

    assert chat.shown == [f"a{CURSOR}", f"abcdef{CURSOR}"]


async def test_what_is_finished_at_once_is_shown_at_once(chat: Recorder) -> None:
    async with live_reply(
        messages(chat), "…", keyboard=NO_BUTTONS, stopped_note=lambda: None
    ) as reply:
        reply.add("a")
        await asyncio.sleep(0)
        await reply.finish("all")

    assert (chat.shown, chat.final) == ([], ["all"])


async def test_flood_control_delays_the_next_edit_and_loses_no_words(chat: Recorder) -> None:
    chat.refusals = [RetryAfter(0)]
    async with live_reply(
        messages(chat), "…", keyboard=NO_BUTTONS, stopped_note=lambda: None
    ) as reply:
        reply.add("words")
        await chat.until_shown(1)
        await reply.finish("all")

    assert chat.shown == [f"words{CURSOR}"]


async def test_a_reply_longer_than_a_message_shows_its_beginning_until_it_is_final(
    chat: Recorder,
) -> None:
    async with live_reply(
        messages(chat), "…", keyboard=NO_BUTTONS, stopped_note=lambda: None
    ) as reply:
        reply.add("😀" * 4096)
        await chat.until_shown(1)
        await reply.finish("all")

    assert chat.shown == ["😀" * 2000 + CURSOR]


async def write_half(chat: Recorder, error: BaseException, note: str | None) -> None:
    async with live_reply(
        messages(chat), "…", keyboard=NO_BUTTONS, stopped_note=lambda: note
    ) as reply:
        reply.add("half an answer")
        raise error


async def test_a_block_that_fails_takes_its_placeholder_away(chat: Recorder) -> None:
    with pytest.raises(LookupError):
        await write_half(chat, LookupError(), None)

    assert chat.deleted == 1
    assert chat.final == []


async def test_a_stopped_reply_keeps_its_words_and_says_that_it_was_stopped(
    chat: Recorder,
) -> None:
    with pytest.raises(asyncio.CancelledError):
        await write_half(chat, asyncio.CancelledError(), "Stopped.")

    assert chat.final == ["half an answer\n\nStopped."]
    assert chat.deleted == 0
