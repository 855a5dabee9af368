"""A résumé is understood, kept, shown as what was found in it, corrected, and given back."""

from __future__ import annotations

from telegram import InlineKeyboardButton

from bot.assistant.reading.resume.exporting import to_json_resume
from bot.domain.resume import Resume
from bot.errors import MissingMaterialError
from bot.telegram.cards.material import left_out_note, resume_card
from bot.telegram.chat import Chat, keyboard
from bot.telegram.delivery.live_reply import LiveReply
from bot.telegram.delivery.messages import OutgoingFile
from bot.telegram.handlers import told
from bot.telegram.handlers.next_steps import next_step_buttons
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.texts.documents.languages import DOCUMENT_TEXTS
from knowledge.documents import Document


async def take(chat: Chat, reply: LiveReply, document: Document, *, file_name: str) -> None:
    """Keep a résumé and say what comes next."""
    resume = await chat.rooms.reading.read_resume(document, payer=chat.user)
    await chat.rooms.resumes.save(chat.user, resume, file_name=file_name)
    posting = await chat.rooms.postings.latest(chat.user)
    buttons = await next_step_buttons(chat, posting.id) if posting else []
    hint = chat.texts.both_next if posting else chat.texts.resume_next
    card = resume_card(resume, chat.texts)
    if note := left_out_note(resume.dropped, chat.texts):
        card += f"\n\n{note}"
    card += f"\n\n{hint}"
    rows = (await _own_buttons(chat), await told.list_row(chat))
    await reply.finish(card, keyboard(buttons, *rows))


async def show(chat: Chat) -> None:
    """Show what was found in the résumé; raises ``MissingMaterialError`` when there is none."""
    await chat.say(resume_card(await _as_read(chat), chat.texts), await _own_buttons(chat))


async def on_button(chat: Chat, pressed: Pressed) -> None:
    """Say how to correct the résumé, or send it as a JSON Resume file."""
    texts = DOCUMENT_TEXTS[chat.language]
    if pressed.choice == "correct":
        await chat.say(texts.correct_how)
        return
    content = to_json_resume(await _as_read(chat)).encode()
    await chat.messages.send_file(
        OutgoingFile(f"{texts.json_name}.json", content, texts.json_caption)
    )


async def _as_read(chat: Chat) -> Resume:
    resume = await chat.rooms.resumes.as_read(chat.user)
    if resume is None:
        raise MissingMaterialError("resume")
    return resume


async def correct(chat: Chat, text: str) -> bool:
    """Keep what a message corrects in the résumé; tells whether it was a correction."""
    resume = await chat.rooms.resumes.as_read(chat.user)
    if resume is None:
        return False
    today = chat.rooms.clock().date()
    correction = chat.rooms.reading.correct_resume(resume, text, today=today)
    if correction is None:
        return False
    await chat.rooms.resumes.save(chat.user, correction.resume, file_name="")
    await _show_correction(chat, correction.resume, correction.field, correction.value, text)
    return True


async def _show_correction(chat: Chat, resume: Resume, field: str, value: str, words: str) -> None:
    said = DOCUMENT_TEXTS[chat.language].corrected.format(
        field=chat.texts.field_names.get(field, field), value=value, words=words.strip()
    )
    card = resume_card(resume, chat.texts) + f"\n\n{said}"
    await chat.say(card, await _own_buttons(chat))


async def _own_buttons(chat: Chat) -> list[InlineKeyboardButton]:
    texts = DOCUMENT_TEXTS[chat.language]
    labels = {"correct": texts.correct_button, "json": texts.json_button}
    return await chat.buttons("resume", labels)
