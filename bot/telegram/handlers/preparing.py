"""What prepares for one application: tailored résumé, three answers, interview sheet."""

from __future__ import annotations

from typing import get_args

from telegram import InlineKeyboardButton

from bot.assistant.letters.export import Form
from bot.assistant.letters.paper import paper_for
from bot.assistant.preparing.export import exported, file_name
from bot.domain.posting import Posting
from bot.domain.preparation import Preparation
from bot.errors import NotFoundError
from bot.telegram.cards.preparation import answers_card, sheet_card, tailored_card, why_card
from bot.telegram.chat import Chat, keyboard
from bot.telegram.delivery.messages import OutgoingFile
from bot.telegram.delivery.rich_text import RichText
from bot.telegram.handlers.next_steps import resume_of
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.texts.letters.languages import LETTER_TEXTS
from bot.telegram.texts.preparing.languages import PREPARING_TEXTS

_FORMS: tuple[Form, ...] = get_args(Form)


async def on_button(chat: Chat, pressed: Pressed) -> None:
    """Offer the three things, show one of them, or send the résumé as a file."""
    posting_id, choice = pressed.number("posting"), pressed.choice
    if choice == "menu":
        await chat.rooms.applications.open(chat.user, posting_id)
        await chat.say(PREPARING_TEXTS[chat.language].what, *await _menu(chat, posting_id))
        return
    form = next((form for form in _FORMS if form == choice), None)
    if form is None and choice not in ("resume", "answers", "why", "sheet"):
        raise NotFoundError(choice)
    resume = await resume_of(chat)
    posting = (await chat.rooms.applications.open(chat.user, posting_id)).posting
    if form is not None:
        made = await chat.rooms.preparing.prepare(resume, posting, with_answers=False)
        await _send(chat, made, posting, form)
        return
    async with chat.live(PREPARING_TEXTS[chat.language].working) as reply:
        prepared = await chat.rooms.preparing.prepare(
            resume, posting, payer=chat.user, with_answers=choice in ("answers", "why")
        )
        rows = await _rows(chat, choice, posting_id)
        await reply.finish(_card(chat, prepared, choice), keyboard(*rows))


def _card(chat: Chat, prepared: Preparation, choice: str) -> RichText:
    texts, words = PREPARING_TEXTS[chat.language], chat.texts
    match choice:
        case "resume":
            return tailored_card(prepared.resume, texts)
        case "answers":
            return answers_card(prepared.answers, texts)
        case "why":
            return why_card(prepared.answers, words)
        case _:
            return sheet_card(prepared.sheet, texts, words)


async def _menu(chat: Chat, posting_id: int) -> list[list[InlineKeyboardButton]]:
    texts = PREPARING_TEXTS[chat.language]
    labels = {
        "resume": texts.resume_button,
        "answers": texts.answers_button,
        "sheet": texts.sheet_button,
    }
    buttons = await chat.buttons("prepare", labels, {"posting": posting_id})
    return [[one] for one in buttons]


async def _rows(chat: Chat, choice: str, posting_id: int) -> list[list[InlineKeyboardButton]]:
    posting = {"posting": posting_id}
    if choice == "resume":
        words, texts = LETTER_TEXTS[chat.language], chat.texts
        labels = {"docx": texts.docx_button, "pdf": texts.pdf_button, "txt": words.text_button}
        return [await chat.buttons("prepare", labels, posting)]
    if choice == "answers":
        return [await chat.buttons("prepare", {"why": chat.texts.why_button}, posting)]
    return []


async def _send(chat: Chat, prepared: Preparation, posting: Posting, form: Form) -> None:
    texts, resume = PREPARING_TEXTS[chat.language], prepared.resume
    paper = paper_for(posting.job_location, resume.sender.location)
    content = await exported(resume, form, paper=paper)
    name = file_name(resume, beginning=texts.file_name, ending=form)
    await chat.messages.send_file(OutgoingFile(name, content, texts.caption))
