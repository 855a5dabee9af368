"""A tiny bot on python-telegram-bot that does on command what the page must show."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.playground.app import Playground
from bot.playground.server import serve

Context: TypeAlias = ContextTypes.DEFAULT_TYPE

FORMATTED: Final = (
    "<b>bold</b> <i>italic</i> <u>under</u> <s>gone</s> <code>code</code> "
    '<a href="https://example.com/a">link</a> <tg-spoiler>secret</tg-spoiler>\n'
    '<pre><code class="language-python">x = 1</code></pre>'
    "<blockquote>quoted</blockquote>&lt;script&gt;"
)


@dataclass
class Chat:
    """The page's address, the playground behind it, and the gate at which the bot waits."""

    url: str
    playground: Playground
    bot: Bot
    gate: asyncio.Event = field(default_factory=asyncio.Event)


@asynccontextmanager
async def running_chat(playground: Playground) -> AsyncIterator[Chat]:
    """The scripted bot polls the playground for as long as the block lasts."""
    async with serve(playground, port=0) as address:
        telegram_app: Application = (  # type: ignore[type-arg]
            ApplicationBuilder()
            .token(playground.token)
            .base_url(f"{address.url}/bot")
            .base_file_url(f"{address.url}/file/bot")
            .concurrent_updates(True)
            .build()
        )
        chat = Chat(address.url, playground, telegram_app.bot)
        _add_handlers(telegram_app, chat)
        async with telegram_app:
            await telegram_app.bot.set_my_commands(
                [BotCommand("start", "Begin anew"), BotCommand("help", "What I can do")]
            )
            await telegram_app.bot.set_my_description("I repeat what I hear.")
            assert telegram_app.updater
            await telegram_app.updater.start_polling()
            await telegram_app.start()
            try:
                yield chat
            finally:
                chat.gate.set()
                await telegram_app.updater.stop()
                await telegram_app.stop()


def _add_handlers(telegram_app: Application, chat: Chat) -> None:  # type: ignore[type-arg]
    async def start(update: Update, _context: Context) -> None:
        keyboard = InlineKeyboardMarkup(
            [
                [
                    InlineKeyboardButton("Toast", callback_data="toast"),
                    InlineKeyboardButton("Alert", callback_data="alert"),
                ],
                [InlineKeyboardButton("Example", url="https://example.com/")],
            ]
        )
        await _message(update).reply_text("Welcome!", reply_markup=keyboard)

    async def press(update: Update, _context: Context) -> None:
        await chat.gate.wait()
        query = update.callback_query
        assert query
        is_alert = query.data == "alert"
        await query.answer("Careful!" if is_alert else "Noted.", show_alert=is_alert)

    async def live(update: Update, _context: Context) -> None:
        await _message(update).chat.send_action("typing")
        await chat.gate.wait()
        chat.gate.clear()
        reply = await _message(update).reply_text("…")
        await reply.edit_text("One sentence")
        await chat.gate.wait()
        await reply.edit_text("One sentence. And another.")

    async def return_file(update: Update, _context: Context) -> None:
        document = _message(update).document
        assert document
        content = bytes(await (await document.get_file()).download_as_bytearray())
        await _message(update).reply_document(content.upper(), filename=f"re {document.file_name}")

    async def formatted(update: Update, _context: Context) -> None:
        await _message(update).reply_html(FORMATTED)

    async def draft(update: Update, _context: Context) -> None:
        chat_id = _message(update).chat_id
        await chat.bot.send_message_draft(chat_id=chat_id, draft_id=1, text="Half a sen")
        await chat.gate.wait()
        await _message(update).reply_text("Half a sentence, finished.")

    async def echo(update: Update, _context: Context) -> None:
        message = _message(update)
        await message.reply_text(f"You said: {message.text}" if message.text else "A photo!")

    telegram_app.add_handler(CommandHandler("start", start))
    telegram_app.add_handler(CommandHandler("live", live))
    telegram_app.add_handler(CommandHandler("formatted", formatted))
    telegram_app.add_handler(CommandHandler("draft", draft))
    telegram_app.add_handler(CallbackQueryHandler(press))
    telegram_app.add_handler(MessageHandler(filters.Document.ALL, return_file))
    telegram_app.add_handler(MessageHandler(filters.TEXT | filters.PHOTO, echo))


def _message(update: Update) -> Message:
    assert update.effective_message
    return update.effective_message
