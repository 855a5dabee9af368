"""The first words: what this is, what it does with data, and the consent that résumés need."""

from __future__ import annotations

from telegram import Update

from bot.telegram.chat import Chat
from bot.telegram.context import Context
from bot.telegram.handlers import submissions
from bot.telegram.handlers.pressed import Pressed


async def on_start(update: Update, context: Context) -> None:
    """Introduce the bot; ask for consent where it is not given yet."""
    chat = await context.chat(update)
    await chat.say(chat.texts.start)
    if not await chat.rooms.users.consent(chat.user):
        button = await chat.buttons("consent", {"yes": chat.texts.consent_button})
        await chat.say(chat.texts.consent_ask, button)


async def on_help(update: Update, context: Context) -> None:
    """Say what can be done here."""
    chat = await context.chat(update)
    await chat.say(chat.texts.help)


async def on_consent(chat: Chat, pressed: Pressed) -> None:
    """Record the consent, and read what waited for it."""
    await chat.rooms.users.give_consent(chat.user, at=chat.rooms.clock())
    waiting = submissions.Submission.from_arguments(pressed.arguments)
    if waiting.is_empty:
        await chat.say(chat.texts.consent_given)
    else:
        await submissions.take(chat, waiting, kind=submissions.kind_of(pressed.text("kind")))
