"""A résumé is understood, kept, and shown as what was found in it."""

from __future__ import annotations

import asyncio

from bot.telegram.cards.material import resume_card
from bot.telegram.chat import Chat, keyboard
from bot.telegram.delivery.live_reply import LiveReply
from bot.telegram.handlers.next_steps import next_step_buttons
from knowledge.documents import Document


async def take(chat: Chat, reply: LiveReply, document: Document, *, file_name: str) -> None:
    """Keep a résumé and say what comes next."""
    resume = await asyncio.to_thread(chat.rooms.reading.understand_resume, document)
    await chat.rooms.resumes.save(chat.user, resume, file_name=file_name)
    posting = await chat.rooms.postings.latest(chat.user)
    buttons = await next_step_buttons(chat, posting.id) if posting else []
    hint = chat.texts.both_next if posting else chat.texts.resume_next
    await reply.finish(resume_card(resume, chat.texts) + f"\n\n{hint}", keyboard(buttons))
