"""Asking where a skill was used: the next message is the answer, and becomes evidence."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from telegram import InlineKeyboardButton

from bot.assistant.fit.answering import Unclear, read_answer
from bot.assistant.fit.asking import skills_to_ask
from bot.assistant.grounding.skills import names_skill
from bot.assistant.memory import only_states
from bot.domain.fit import Asking, Fit
from bot.domain.posting import Requirement
from bot.domain.resume import Resume
from bot.domain.told import OpenQuestion, Told
from bot.errors import NoRequirementsError, NotFoundError
from bot.telegram.cards.told import kept_text, told_card
from bot.telegram.chat import Chat
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.texts.told.languages import TOLD_TEXTS


async def rows_under_fit(
    chat: Chat, fit: Fit, resume: Resume, posting_id: int, demand: Mapping[Requirement, Asking]
) -> list[list[InlineKeyboardButton]]:
    """Give a button for each missing skill to be asked about, and one for what was told."""
    template = TOLD_TEXTS[chat.language].ask_button
    skills = skills_to_ask(fit, resume, await chat.rooms.told.all(chat.user), demand)
    kept: dict[str, str | int] = {str(n): skill for n, skill in enumerate(skills)}
    labels = {str(n): template.format(skill=skill) for n, skill in enumerate(skills)}
    asks = await chat.buttons("ask", labels, kept | {"posting": posting_id}) if skills else []
    return [*([button] for button in asks), await list_row(chat)]


async def list_row(chat: Chat) -> list[InlineKeyboardButton]:
    """Give the button for what the user told; none when that is nothing."""
    if not await chat.rooms.told.all(chat.user):
        return []
    return await chat.buttons("told", {"list": TOLD_TEXTS[chat.language].list_button})


async def on_ask_button(chat: Chat, pressed: Pressed) -> None:
    """Ask about the skill on the button; the next message is the answer."""
    skill = pressed.text(pressed.choice)
    if not skill:
        raise NotFoundError(pressed.choice)
    await _ask(chat, OpenQuestion(skill, pressed.number("posting")))


async def take(chat: Chat, text: str) -> bool:
    """Keep a message that answers the open question; tells whether it was meant as an answer."""
    resume = await chat.rooms.resumes.as_read(chat.user)
    question = await chat.rooms.told.open_question(chat.user)
    if question is None or resume is None:
        return resume is not None and await _volunteered(chat, text, resume)
    today = chat.rooms.clock().date()
    answer = await asyncio.to_thread(read_answer, question.skill, text, resume, today=today)
    if isinstance(answer, Told):
        await _keep(chat, question, answer)
        return True
    await _say_unclear(chat, question, answer)
    return answer != "question"


async def _volunteered(chat: Chat, text: str, resume: Resume) -> bool:
    """Keep what a user says unasked about a skill that the posting wants and no line shows."""
    stored = await chat.rooms.postings.latest(chat.user) if only_states(text) else None
    if stored is None:
        return False
    try:
        fit = await chat.rooms.fitting.assess(resume, stored.posting)
    except NoRequirementsError:
        return False
    today = chat.rooms.clock().date()
    told = await chat.rooms.told.all(chat.user)
    for skill in skills_to_ask(fit, resume, told, {}, most=len(fit.matches)):
        if names_skill(text, skill):
            answer = await asyncio.to_thread(read_answer, skill, text, resume, today=today)
            if isinstance(answer, Told):
                await _keep(chat, OpenQuestion(skill, stored.id), answer)
                return True
    return False


async def on_told_button(chat: Chat, pressed: Pressed) -> None:
    """List what was told, edit or delete one of it, or cancel a question."""
    told, texts = chat.rooms.told, TOLD_TEXTS[chat.language]
    if pressed.choice == "list":
        await _list(chat)
    elif pressed.choice == "cancel":
        await told.close(chat.user)
        await chat.say(texts.cancelled.format(skill=pressed.text("skill")))
    elif pressed.choice == "edit":
        answer = await told.get(chat.user, pressed.number("told"))
        await _ask(chat, OpenQuestion(answer.skill, 0))
    else:
        await told.delete(chat.user, pressed.number("told"))
        await chat.say(texts.deleted.format(skill=pressed.text("skill")))


async def cancel(chat: Chat) -> bool:
    """Close the open question; tells whether there was one."""
    question = await chat.rooms.told.open_question(chat.user)
    if question is None:
        return False
    await chat.rooms.told.close(chat.user)
    await chat.say(TOLD_TEXTS[chat.language].cancelled.format(skill=question.skill))
    return True


async def _ask(chat: Chat, question: OpenQuestion) -> None:
    await chat.rooms.told.ask(chat.user, question)
    words = TOLD_TEXTS[chat.language].ask.format(skill=question.skill)
    await chat.say(words, await _cancel_row(chat, question))


async def _keep(chat: Chat, question: OpenQuestion, answer: Told) -> None:
    await chat.rooms.told.save(chat.user, answer)
    await chat.rooms.told.close(chat.user)
    posting = {"posting": question.posting_id}
    again = await chat.buttons("fit", {"": chat.texts.fit_button}, posting)
    row = again if question.posting_id else []
    await chat.say(kept_text(answer, TOLD_TEXTS[chat.language]), row, await list_row(chat))


async def _say_unclear(chat: Chat, question: OpenQuestion, reason: Unclear) -> None:
    """Say why nothing was noted; a question of the user's own closes ours, and is answered."""
    words = TOLD_TEXTS[chat.language].unclear[reason].format(skill=question.skill)
    if reason == "question":
        await chat.rooms.told.close(chat.user)
        await chat.say(words)
    else:
        await chat.say(words, await _cancel_row(chat, question))


async def _cancel_row(chat: Chat, question: OpenQuestion) -> list[InlineKeyboardButton]:
    label = TOLD_TEXTS[chat.language].cancel_button
    return await chat.buttons("told", {"cancel": label}, {"skill": question.skill})


async def _list(chat: Chat) -> None:
    texts, told = TOLD_TEXTS[chat.language], await chat.rooms.told.all(chat.user)
    rows = []
    for answer in told:
        templates = {"edit": texts.edit_button, "delete": texts.delete_button}
        labels = {choice: words.format(skill=answer.skill) for choice, words in templates.items()}
        kept: dict[str, str | int] = {"told": answer.id, "skill": answer.skill}
        rows.append(await chat.buttons("told", labels, kept))
    await chat.say(told_card(told, texts), *rows)
