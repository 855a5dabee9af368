"""What can be done once a résumé and a posting are there."""

from __future__ import annotations

from telegram import InlineKeyboardButton

from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.errors import MissingMaterialError
from bot.telegram.chat import Chat
from bot.telegram.texts.preparing.languages import PREPARING_TEXTS


async def next_step_buttons(chat: Chat, posting_id: int) -> list[InlineKeyboardButton]:
    """Offer fit, letter and preparation for a posting."""
    posting = {"posting": posting_id}
    fit = await chat.buttons("fit", {"": chat.texts.fit_button}, posting)
    letter = await chat.buttons("write", {"": chat.texts.letter_button}, posting)
    return fit + letter + await prepare_button(chat, posting_id)


async def prepare_button(chat: Chat, posting_id: int) -> list[InlineKeyboardButton]:
    """Offer what prepares for a posting beside the letter."""
    label = {"menu": PREPARING_TEXTS[chat.language].button}
    return await chat.buttons("prepare", label, {"posting": posting_id})


async def latest_posting_id(chat: Chat) -> int:
    """Give the posting that a command means; what is missing first is asked for first.

    Raises ``MissingMaterialError`` when there is no résumé or no posting.
    """
    await resume_of(chat)
    posting = await chat.rooms.postings.latest(chat.user)
    if posting is None:
        raise MissingMaterialError("posting")
    return posting.id


async def resume_of(chat: Chat) -> Resume:
    """Give the user's résumé; raises ``MissingMaterialError`` when there is none."""
    resume = await chat.rooms.resumes.latest(chat.user)
    if resume is None:
        raise MissingMaterialError("resume")
    return resume


async def posting_of(chat: Chat, posting_id: int) -> Posting:
    """Give a posting of the user; raises ``NotFoundError`` for another's, or none."""
    return await chat.rooms.postings.get(chat.user, posting_id)
