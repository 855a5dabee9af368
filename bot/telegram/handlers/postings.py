"""A posting is understood, kept, put into the user's part of the library, and shown."""

from __future__ import annotations

import logging

from pydantic import TypeAdapter

from bot.domain.posting import Posting, library_id
from bot.steps import step
from bot.telegram.cards.material import left_out_note, posting_card, posting_name
from bot.telegram.chat import Chat, keyboard
from bot.telegram.delivery.live_reply import LiveReply
from bot.telegram.handlers import reminders
from bot.telegram.handlers.next_steps import next_step_buttons, posting_of
from bot.telegram.texts.documents.languages import DOCUMENT_TEXTS
from knowledge.documents import Document, Source
from knowledge.errors import LibraryUnavailableError

_LOGGER = logging.getLogger(__name__)
_NOTHING: TypeAdapter[object] = TypeAdapter(object)


async def take(chat: Chat, reply: LiveReply, document: Document, *, file_name: str) -> None:
    """Keep a posting and say what comes next."""
    posting = await chat.rooms.reading.read_posting(document, payer=chat.user)
    name = posting_name(posting, chat.texts)
    posting_id = await chat.rooms.postings.save(chat.user, posting, origin=file_name or name)
    await reminders.skip_due(chat)
    posting = await posting_of(chat, posting_id)  # one sent before keeps its corrections
    is_searchable = await _add_to_library(chat, posting, document, origin=file_name or name)
    has_resume = await chat.rooms.resumes.latest(chat.user) is not None
    card = posting_card(posting, chat.texts)
    if note := left_out_note(posting.dropped, chat.texts):
        card += f"\n\n{note}"
    if not is_searchable:
        card += f"\n\n{chat.texts.posting_not_searchable}"
    card += f"\n\n{DOCUMENT_TEXTS[chat.language].correct_posting_how}"
    card += f"\n\n{chat.texts.both_next if has_resume else chat.texts.posting_next}"
    buttons = await next_step_buttons(chat, posting_id) if has_resume else []
    await reply.finish(card, keyboard(buttons))


async def correct(chat: Chat, text: str) -> bool:
    """Keep what a message corrects in the newest posting; tells whether it was a correction."""
    stored = await chat.rooms.postings.latest(chat.user)
    if stored is None:
        return False
    correction = chat.rooms.reading.correct_posting(stored.posting, text)
    if correction is None:
        return False
    await chat.rooms.postings.replace(chat.user, stored.id, correction.posting)
    await reminders.skip_due(chat)
    said = DOCUMENT_TEXTS[chat.language].corrected.format(
        field=chat.texts.field_names.get(correction.field, correction.field),
        value=correction.value,
        words=text.strip(),
    )
    has_resume = await chat.rooms.resumes.latest(chat.user) is not None
    buttons = await next_step_buttons(chat, stored.id) if has_resume else []
    await chat.say(posting_card(correction.posting, chat.texts) + f"\n\n{said}", buttons)
    return True


async def _add_to_library(chat: Chat, posting: Posting, document: Document, *, origin: str) -> bool:
    """Make the posting findable for its owner; tells whether that worked."""
    source = Source(
        id=library_id(chat.user, document.text),
        kind="posting",
        title=posting_name(posting, chat.texts),
        origin=origin,
        owner=str(chat.user),
    )
    try:
        await step("index posting", _NOTHING, lambda: chat.rooms.library.add(source, document))
    except LibraryUnavailableError as error:
        _LOGGER.warning("a posting is kept but not searchable: %s", error)
        return False
    return True
