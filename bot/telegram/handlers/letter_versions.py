"""A version of a letter is written, kept, and shown with its buttons and what changed."""

from __future__ import annotations

from typing import get_args

from telegram import InlineKeyboardButton

from bot.domain.letter import Length, LetterOptions
from bot.storage.letters import StoredLetter
from bot.telegram.cards.letter import change_note, letter_notes, letter_text
from bot.telegram.chat import Chat, keyboard
from bot.telegram.handlers.next_steps import posting_of, resume_of
from bot.telegram.texts.letters.languages import LETTER_TEXTS

_LENGTHS: tuple[Length, ...] = get_args(Length)


async def write_first(chat: Chat, posting_id: int, options: LetterOptions) -> None:
    """Write and show the first version for a posting."""
    stored = await _written(chat, posting_id, options, parent_id=None)
    notes = letter_notes(stored.letter, chat.texts, is_first=True)
    if notes is not None:
        await chat.say(notes)


async def rewrite(chat: Chat, stored: StoredLetter, options: LetterOptions) -> None:
    """Write and show the next version with other options."""
    await _tell(chat, await _written(chat, stored.posting_id, options, parent_id=stored.id))


async def show(chat: Chat, stored: StoredLetter) -> None:
    """Show a version that is there already."""
    await chat.say(letter_text(stored.letter), *await _rows(chat, stored))
    await _tell(chat, stored)


async def _written(
    chat: Chat, posting_id: int, options: LetterOptions, *, parent_id: int | None
) -> StoredLetter:
    resume, posting = await resume_of(chat), await posting_of(chat, posting_id)
    letters = chat.rooms.stored_letters
    async with chat.live(chat.texts.writing) as reply:
        sample = await chat.rooms.samples.get(chat.user) if options.style else ""
        letter = await chat.rooms.letters.write(
            resume, posting, options, payer=chat.user, sample=sample
        )
        letter_id = await letters.save(chat.user, posting_id, letter, parent_id=parent_id)
        stored = await letters.get(chat.user, letter_id)
        await reply.finish(letter_text(stored.letter), keyboard(*await _rows(chat, stored)))
    return stored


async def _tell(chat: Chat, stored: StoredLetter) -> None:
    """Say what to check in a version, and what changed from the one before."""
    notes = letter_notes(stored.letter, chat.texts, is_first=False)
    if notes is not None:
        await chat.say(notes)
    if stored.parent_id is not None:
        letters = chat.rooms.stored_letters
        parent = await letters.get(chat.user, stored.parent_id)
        version = await letters.version(chat.user, stored)
        texts = LETTER_TEXTS[chat.language]
        await chat.say(change_note(parent.letter, stored.letter, texts, version=version))


async def _rows(chat: Chat, stored: StoredLetter) -> list[list[InlineKeyboardButton]]:
    texts, words = chat.texts, LETTER_TEXTS[chat.language]
    length = stored.letter.options.length
    first = {"why": texts.why_button}
    if length != _LENGTHS[0]:
        first["shorter"] = texts.shorter_button
    if length != _LENGTHS[-1]:
        first["longer"] = texts.longer_button
    second = {"tone": texts.tone_button, "version": texts.version_button}
    second |= {"style": words.style_button}
    third = {"approve": words.approve_button}
    if stored.parent_id is not None:
        third = {"undo": words.undo_button, "compare": words.compare_button} | third
    fourth = {"docx": texts.docx_button, "pdf": texts.pdf_button, "txt": words.text_button}
    labels = first | second | third | fourth
    buttons = await chat.buttons("letter", labels, {"letter": stored.id})
    rows, start = [], 0
    for size in map(len, (first, second, third, fourth)):
        rows.append(buttons[start : start + size])
        start += size
    return rows
