"""What belongs to the user's account: a new conversation, the language, privacy, erasure."""

from __future__ import annotations

from pydantic import TypeAdapter
from telegram import Update

from bot.domain.identity import Language
from bot.steps import step
from bot.telegram.chat import Chat
from bot.telegram.context import Context
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.texts.languages import TEXTS, language_of

_NOTHING: TypeAdapter[object] = TypeAdapter(object)
_LANGUAGE_NAMES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
}


async def on_new(update: Update, context: Context) -> None:
    """Start a new conversation; what was sent stays."""
    await start_new(await context.chat(update))


async def start_new(chat: Chat) -> None:
    """Forget what "it" meant; what was sent stays."""
    await chat.rooms.conversations.start_new(chat.user)
    await chat.say(chat.texts.new_started)


async def on_privacy(update: Update, context: Context) -> None:
    """Say what is kept, what for and how long."""
    chat = await context.chat(update)
    await chat.say(chat.texts.privacy)


async def on_language(update: Update, context: Context) -> None:
    """Speak the language that stands behind the command (its code or name), or offer all."""
    named = " ".join(context.args or []).casefold()
    known = (code for code in TEXTS if named in (code, _LANGUAGE_NAMES[code].casefold()))
    await speak(await context.chat(update), next(known, None))


async def speak(chat: Chat, language: Language | None = None) -> None:
    """Speak a language from now on; with none named, offer them."""
    if language is not None:
        await chat.rooms.users.speak(chat.user, language)
        await chat.say(TEXTS[language].language_set)
        return
    buttons = await chat.buttons("language", _LANGUAGE_NAMES)
    await chat.say(chat.texts.language_ask, buttons[:2], buttons[2:])


async def on_language_chosen(chat: Chat, pressed: Pressed) -> None:
    """Speak the chosen language from now on."""
    await speak(chat, language_of(pressed.choice))


async def on_forget(update: Update, context: Context) -> None:
    """Ask before everything is erased."""
    await ask_to_forget(await context.chat(update))


async def ask_to_forget(chat: Chat) -> None:
    """Offer the two buttons; nothing is erased yet."""
    labels = {"yes": chat.texts.forget_yes, "no": chat.texts.forget_no}
    await chat.say(chat.texts.forget_ask, await chat.buttons("forget", labels))


async def on_forget_answered(chat: Chat, pressed: Pressed) -> None:
    """Erase everything of the user: what the library holds, every row, the stored messages.

    A library that does not answer keeps its part, and only that; asking again erases it too.
    """
    if pressed.choice != "yes":
        await chat.say(chat.texts.forget_kept)
        return
    try:
        await step("forget sources", _NOTHING, lambda: chat.rooms.library.forget(str(chat.user)))
    finally:
        await chat.rooms.users.forget(chat.user)
        await chat.turns.forget(chat.id)
    await chat.say(chat.texts.forgotten)
