"""Stop: the button and ``/cancel`` pass the queue and end the running turn at once."""

from __future__ import annotations

from telegram import Update
from telegram.error import TelegramError

from bot.telegram.context import Context
from bot.telegram.handlers import letter_style, told


async def on_stop(update: Update, context: Context) -> None:
    """Stop by the button: the live reply itself then says that it was stopped."""
    chat = await context.chat(update)
    was_running = await context.turns.stop(chat.id)
    if update.callback_query is not None:
        text = chat.texts.stopped if was_running else chat.texts.nothing_to_stop
        await answer_press(update, text)


async def on_cancel(update: Update, context: Context) -> None:
    """Stop by the command."""
    chat = await context.chat(update)
    was_running = await context.turns.stop(chat.id)
    if not was_running and (await told.cancel(chat) or await letter_style.cancel(chat)):
        return
    await chat.say(chat.texts.stopped if was_running else chat.texts.nothing_to_stop)


async def answer_press(update: Update, text: str | None = None, *, alert: bool = False) -> bool:
    """End the button's waiting sign; tells whether Telegram still took the answer."""
    if update.callback_query is None:
        return False
    try:
        return await update.callback_query.answer(text, show_alert=alert)
    except TelegramError:  # "query is too old": nobody waits any more
        return False
