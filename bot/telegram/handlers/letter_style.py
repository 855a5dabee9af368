"""Letters as their user writes: a sample is asked for, kept, followed and forgotten."""

from __future__ import annotations

from telegram import InlineKeyboardButton

from bot.assistant.letters.style import MOST_CHARACTERS, style_of, with_style
from bot.domain.style import WritingStyle
from bot.errors import NotFoundError
from bot.storage.letters import StoredLetter
from bot.telegram.chat import Chat
from bot.telegram.handlers.letter_versions import rewrite
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.texts.letters.catalog import LetterTexts
from bot.telegram.texts.letters.languages import LETTER_TEXTS


async def follow(chat: Chat, stored: StoredLetter, text: str = "") -> None:
    """Write a letter as the user writes: by the text given, by the one kept, or ask for one."""
    sample = text or await chat.rooms.samples.get(chat.user)
    if sample:
        await _use(chat, sample, stored)
        return
    await chat.rooms.samples.keep(chat.user, "")
    await chat.say(LETTER_TEXTS[chat.language].ask_sample, await _row(chat, "cancel"))


async def take(chat: Chat, text: str) -> bool:
    """Take the message that was waited for as a sample; tells whether one was."""
    if text.startswith("/") or not await chat.rooms.samples.is_awaited(chat.user):
        return False
    await _use(chat, text, await chat.rooms.stored_letters.latest(chat.user))
    return True


async def forget(chat: Chat, stored: StoredLetter | None) -> None:
    """Delete the sample, and write the latest letter without it."""
    await chat.rooms.samples.delete(chat.user)
    await chat.say(LETTER_TEXTS[chat.language].style_forgotten)
    if stored is not None and stored.letter.options.style is not None:
        await rewrite(chat, stored, with_style(stored.letter.options, None))


async def on_style_button(chat: Chat, pressed: Pressed) -> None:
    """Forget the sample, or wait for none."""
    if pressed.choice == "forget":
        await forget(chat, await chat.rooms.stored_letters.latest(chat.user))
    elif pressed.choice == "cancel":
        await cancel(chat)
    else:
        raise NotFoundError(pressed.choice)


async def cancel(chat: Chat) -> bool:
    """Wait for no sample any more; tells whether one was waited for."""
    if not await chat.rooms.samples.is_awaited(chat.user):
        return False
    await chat.rooms.samples.delete(chat.user)
    await chat.say(LETTER_TEXTS[chat.language].sample_cancelled)
    return True


async def _use(chat: Chat, sample: str, stored: StoredLetter | None) -> None:
    texts, style = LETTER_TEXTS[chat.language], style_of(sample)
    if style is None:
        await chat.rooms.samples.keep(chat.user, "")
        await chat.say(texts.sample_too_short, await _row(chat, "cancel"))
        return
    await chat.rooms.samples.keep(chat.user, sample[:MOST_CHARACTERS])
    await chat.say(_told(style, texts), await _row(chat, "forget"))
    if stored is not None:
        await rewrite(chat, stored, with_style(stored.letter.options, style))


async def _row(chat: Chat, choice: str) -> list[InlineKeyboardButton]:
    texts = LETTER_TEXTS[chat.language]
    labels = {"cancel": texts.cancel_sample_button, "forget": texts.forget_style_button}
    return await chat.buttons("style", {choice: labels[choice]})


def _told(style: WritingStyle, texts: LetterTexts) -> str:
    """Say what the sample shows."""
    shown = [texts.style_words.format(words=style.sentence_words)]
    if style.is_formal is not None:
        shown.append(texts.style_formal if style.is_formal else texts.style_informal)
    if style.contracts:
        shown.append(texts.style_contracts)
    if style.exclaims:
        shown.append(texts.style_exclaims)
    courtesies = (style.greeting, style.closing)
    shown += [f"“{words}”" for words in courtesies if words]
    return texts.style_noted.format(traits="; ".join(shown))
