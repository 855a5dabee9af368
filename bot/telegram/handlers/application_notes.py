"""Notes, a deadline or a status, typed for the application that the user has open."""

from __future__ import annotations

import re

from bot.assistant.letters.page import written_day_of
from bot.telegram.cards.application import deadline_text
from bot.telegram.cards.material import posting_name
from bot.telegram.chat import Chat
from bot.telegram.handlers import reminders
from bot.telegram.handlers.applications import set_status, status_named
from bot.telegram.texts.applications.languages import APPLICATION_TEXTS
from knowledge.sources.values import written_day

_NOTE = re.compile(
    r"\s*(?:notes?|notiz|nota|apunte)\s*[:\uff1a]\s*(?P<text>\S.*)", re.IGNORECASE | re.DOTALL
)
_DEADLINE = re.compile(
    r"\s*(?:deadline|frist|bewerbungsfrist|plazo|fecha l[ií]mite|[ée]ch[ée]ance|date limite)"
    r"\s*[:\uff1a]\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"\s*(?:status|stand|estado|[ée]tat)\s*[:\uff1a]\s*(?P<text>\S.*)", re.IGNORECASE
)
_NONE = re.compile(r"(?:none|no|keine?|ninguno|ninguna|aucune?|-)\.?\s*", re.IGNORECASE)
_NOTE_MAX = 1000
_LINES_MAX = 4
"""A pasted posting may begin with "Note:" too; it has more lines."""


async def take(chat: Chat, text: str) -> bool:
    """Keep what a message says of the open application; tells whether it said such a thing."""
    if text.strip().count("\n") >= _LINES_MAX:
        return False
    stored = await chat.rooms.postings.latest(chat.user)
    if stored is None:
        return False
    if note := _NOTE.fullmatch(text):
        await _note(chat, stored.id, note["text"].strip())
    elif deadline := _DEADLINE.fullmatch(text):
        await _deadline(chat, stored.id, deadline["text"])
    elif (named := _STATUS.fullmatch(text)) and (status := status_named(named["text"])):
        await set_status(chat, stored.id, status)
    else:
        return False
    return True


async def _note(chat: Chat, posting_id: int, note: str) -> None:
    texts, applications = APPLICATION_TEXTS[chat.language], chat.rooms.applications
    if len(note) > _NOTE_MAX:
        await chat.say(texts.note_too_long.format(limit=_NOTE_MAX, length=len(note)))
        return
    await applications.add_note(chat.user, posting_id, note, at=chat.rooms.clock())
    application = await applications.get(chat.user, posting_id)
    name = posting_name(application.posting, chat.texts)
    await chat.say(texts.noted.format(name=name, text=note))


async def _deadline(chat: Chat, posting_id: int, words: str) -> None:
    texts, applications = APPLICATION_TEXTS[chat.language], chat.rooms.applications
    day = written_day(words)
    if day is None and not _NONE.fullmatch(words):
        await chat.say(texts.deadline_unclear)
        return
    await applications.set_deadline(chat.user, posting_id, day)
    await reminders.skip_due(chat)
    application = await applications.get(chat.user, posting_id)
    name = posting_name(application.posting, chat.texts)
    if day is None:
        of_posting = deadline_text(application, chat.language)
        await chat.say(f"{texts.deadline_removed.format(name=name)}\n{of_posting}".strip())
    else:
        await chat.say(texts.deadline_set.format(name=name, day=written_day_of(day, chat.language)))
