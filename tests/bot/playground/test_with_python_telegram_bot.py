"""The real library speaks with the playground over a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeAlias

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.playground.app import Playground, build_playground
from bot.playground.faults import Flood, LostAnswer
from bot.playground.server import serve
from bot.playground.wire import json_object

Context: TypeAlias = ContextTypes.DEFAULT_TYPE


async def _start(update: Update, _context: Context) -> None:
    assert update.effective_message
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
    await update.effective_message.reply_html("<b>Hello</b> 😀", reply_markup=keyboard)


async def _press(update: Update, _context: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("Going")
    await update.callback_query.edit_message_text("_gone_", parse_mode=ParseMode.MARKDOWN_V2)


async def _echo_file(update: Update, _context: Context) -> None:
    assert update.effective_message
    assert update.effective_message.document
    file = await update.effective_message.document.get_file()
    content = bytes(await file.download_as_bytearray())
    await update.effective_message.reply_document(content[::-1], filename="résumé.txt")


async def _echo(update: Update, _context: Context) -> None:
    assert update.effective_message
    await update.effective_message.reply_text(update.effective_message.text or "")


@asynccontextmanager
async def _running(playground: Playground) -> AsyncIterator[Bot]:
    async with serve(playground, port=0) as address:
        telegram_app: Application = (  # type: ignore[type-arg]
            ApplicationBuilder()
            .token(playground.token)
            .base_url(f"{address.url}/bot")
            .base_file_url(f"{address.url}/file/bot")
            .build()
        )
        telegram_app.add_handler(CommandHandler("start", _start))
        telegram_app.add_handler(CallbackQueryHandler(_press))
        telegram_app.add_handler(MessageHandler(filters.Document.ALL, _echo_file))
        telegram_app.add_handler(MessageHandler(filters.TEXT, _echo))
        async with telegram_app:
            assert telegram_app.updater
            await telegram_app.updater.start_polling()
            await telegram_app.start()
            try:
                yield telegram_app.bot
            finally:
                await telegram_app.updater.stop()
                await telegram_app.stop()


async def test_a_command_a_button_and_an_edit_go_all_the_way() -> None:
    with build_playground() as playground:
        async with _running(playground):
            phone = playground.phone(1)
            await phone.send("/start")
            [welcome] = await phone.until(lambda replies: len(replies) == 1)
            await phone.press(welcome.message_id, "Go")
            [edited] = await phone.until(lambda replies: "edit_date" in replies[0].body)

    assert welcome.body["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert edited.body["text"] == "gone"
    assert edited.body["entities"] == [{"type": "italic", "offset": 0, "length": 4}]


async def test_a_file_goes_to_the_bot_and_another_comes_back() -> None:
    with build_playground() as playground:
        async with _running(playground):
            phone = playground.phone(1)
            await phone.send_document("a.txt", b"abc" * 10_000)
            [reply] = await phone.until(lambda replies: len(replies) == 1)

        document = json_object(reply.body["document"])
        stored = playground._line.files.find(str(document["file_id"]))
        assert stored
        assert stored.name == "résumé.txt"
        assert playground._line.files.location(stored).read_bytes() == b"cba" * 10_000


async def test_quick_messages_are_answered_in_order_and_none_is_lost() -> None:
    with build_playground() as playground:
        async with _running(playground):
            phone = playground.phone(1)
            for number in range(5):
                await phone.send(str(number))
            replies = await phone.until(lambda replies: len(replies) == 5)

    assert [reply.body["text"] for reply in replies] == ["0", "1", "2", "3", "4"]


async def test_the_librarys_own_errors_are_raised() -> None:
    with build_playground() as playground:
        async with _running(playground) as bot:
            await playground.phone(1).send("x")
            with pytest.raises(BadRequest, match="Message is too long"):
                await bot.send_message(1, "x" * 4097)
            playground.faults.next("sendMessage", Flood(retry_after_s=9))
            with pytest.raises(RetryAfter):
                await bot.send_message(1, "x")
            playground.faults.next("sendMessage", LostAnswer())
            with pytest.raises(NetworkError):
                await bot.send_message(1, "x")


async def test_what_a_bot_says_about_itself_is_read_back() -> None:
    with build_playground() as playground:
        async with _running(playground) as bot:
            await bot.set_my_commands([("start", "Begin"), ("help", "Help")])
            await bot.set_my_description("What I do")
            await bot.set_my_short_description("Briefly")
            commands = await bot.get_my_commands()
            description = await bot.get_my_description()

    assert [command.command for command in commands] == ["start", "help"]
    assert description.description == "What I do"


async def test_a_draft_a_reaction_and_a_deletion_are_taken() -> None:
    with build_playground() as playground:
        async with _running(playground) as bot:
            phone = playground.phone(1)
            await phone.send("hello")
            [reply] = await phone.until(lambda replies: len(replies) == 1)
            assert await bot.send_message_draft(chat_id=1, draft_id=3, text="writing")
            assert await bot.set_message_reaction(1, 1, "👀")
            assert await bot.delete_message(1, reply.message_id)

        assert [message.reaction for message in phone.messages()] == ["👀"]
