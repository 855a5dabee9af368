"""Wishes for the letter that was shown last, said in plain words or by a button."""

from __future__ import annotations

from bot.assistant.letters.topics import speaks_of
from bot.assistant.letters.versions import changes_of, sentence_at, wished_options
from bot.assistant.letters.wish_readers import form_of
from bot.assistant.letters.wishes import Wish, wish_of
from bot.storage.letters import StoredLetter
from bot.telegram.cards.letter import changes_text, why_text
from bot.telegram.chat import Chat
from bot.telegram.handlers import letter_style
from bot.telegram.handlers.letter_files import download
from bot.telegram.handlers.letter_versions import rewrite, show
from bot.telegram.handlers.next_steps import posting_of, resume_of
from bot.telegram.texts.letters.languages import LETTER_TEXTS

_EDITS = ("salutation", "address", "drop_sentence", "drop_paragraph", "without", "rewrite")


async def take(chat: Chat, text: str) -> bool:
    """Fulfil a message that is a wish for the latest letter; tells whether it was one."""
    wish = wish_of(text)
    stored = await chat.rooms.stored_letters.latest(chat.user) if wish else None
    if wish is None or stored is None:
        return False
    await fulfil(chat, stored, wish)
    return True


async def fulfil(chat: Chat, stored: StoredLetter, wish: Wish) -> None:
    """Explain, compare, approve, take back or change one version."""
    match wish.kind:
        case "why":
            await _why(chat, stored, wish.place)
        case "version":
            await _back_to(chat, stored, wish.place)
        case "export":
            await download(chat, stored, form_of(wish.words))
        case "compare":
            await _compare(chat, stored)
        case "approve":
            await _approve(chat, stored)
        case "undo":
            await _undo(chat, stored)
        case "style":
            await letter_style.follow(chat, stored, wish.words)
        case "no_style":
            await letter_style.forget(chat, stored)
        case _:
            await _change(chat, stored, wish)


async def _why(chat: Chat, stored: StoredLetter, place: int) -> None:
    if not place:
        await chat.say(why_text(stored.letter, chat.texts))
        return
    if sentence_at(stored.letter, place) is None:
        await chat.say(LETTER_TEXTS[chat.language].no_such_place)
        return
    number = place if place > 0 else len(stored.letter.sentences)
    await chat.say(why_text(stored.letter, chat.texts, only=number))


async def _compare(chat: Chat, stored: StoredLetter) -> None:
    texts = LETTER_TEXTS[chat.language]
    if stored.parent_id is None:
        await chat.say(texts.no_earlier)
        return
    parent = await chat.rooms.stored_letters.get(chat.user, stored.parent_id)
    await chat.say(changes_text(changes_of(parent.letter, stored.letter), texts))


async def _approve(chat: Chat, stored: StoredLetter) -> None:
    await chat.rooms.stored_letters.approve(chat.user, stored.id)
    version = await chat.rooms.stored_letters.version(chat.user, stored)
    await chat.say(LETTER_TEXTS[chat.language].approved.format(version=version))


async def _undo(chat: Chat, stored: StoredLetter) -> None:
    """Show the version before as the newest; nothing that was shown is lost."""
    if stored.parent_id is None:
        await chat.say(LETTER_TEXTS[chat.language].no_earlier)
        return
    letters = chat.rooms.stored_letters
    parent = await letters.get(chat.user, stored.parent_id)
    letter_id = await letters.save(
        chat.user, parent.posting_id, parent.letter, parent_id=parent.parent_id
    )
    await show(chat, await letters.get(chat.user, letter_id))


async def _back_to(chat: Chat, stored: StoredLetter, number: int) -> None:
    """Show an earlier version as the newest; nothing that was shown is lost."""
    letters = chat.rooms.stored_letters
    wanted = await letters.numbered(chat.user, stored.posting_id, number)
    if wanted is None:
        await chat.say(LETTER_TEXTS[chat.language].no_such_version)
        return
    letter_id = await letters.save(chat.user, stored.posting_id, wanted.letter, parent_id=stored.id)
    await show(chat, await letters.get(chat.user, letter_id))


async def _change(chat: Chat, stored: StoredLetter, wish: Wish) -> None:
    texts, options = LETTER_TEXTS[chat.language], wished_options(stored.letter, wish)
    if options is None:
        await chat.say(texts.no_such_place)
        return
    resume = await resume_of(chat)
    if wish.kind in ("emphasis", "focus") and not speaks_of(resume, wish.words):
        await chat.say(texts.not_in_resume.format(words=wish.words))
        return
    if wish.kind not in _EDITS:
        await rewrite(chat, stored, options)
        return
    posting, letters = await posting_of(chat, stored.posting_id), chat.rooms.letters
    if wish.kind == "rewrite":
        sample = await chat.rooms.samples.get(chat.user) if options.style else ""
        edited = await letters.rewrite_paragraph(
            stored.letter, resume, posting, wish.place, payer=chat.user, sample=sample
        )
    else:
        edited = await letters.edit(stored.letter, resume, posting, options)
    letter_id = await chat.rooms.stored_letters.save(
        chat.user, stored.posting_id, edited, parent_id=stored.id
    )
    await show(chat, await chat.rooms.stored_letters.get(chat.user, letter_id))
