"""Every button but Stop: whose is it, what does it mean, who handles it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.errors import NotFoundError
from bot.telegram.chat import Chat
from bot.telegram.context import Context
from bot.telegram.handlers import (
    account,
    applications,
    fit,
    letter_style,
    letters,
    preparing,
    questions,
    reminders,
    resume,
    start,
    submissions,
    told,
)
from bot.telegram.handlers.controls import answer_press
from bot.telegram.handlers.pressed import Pressed

Handler = Callable[[Chat, Pressed], Awaitable[None]]


async def on_button(update: Update, context: Context) -> None:
    """Find what a press means; one that means nothing any more gets a sentence."""
    chat = await context.chat(update)
    data = (update.callback_query.data if update.callback_query else None) or ""
    token, _, choice = data.partition(":")
    try:
        kept = await chat.rooms.buttons.take(chat.user, token)
        handler = _HANDLERS[kept.action]
    except (NotFoundError, KeyError):
        if not await answer_press(update, chat.texts.stale_button, alert=True):
            await chat.say(chat.texts.stale_button)
        return
    await answer_press(update)
    await handler(chat, Pressed(kept.arguments, choice))


async def on_kind(chat: Chat, pressed: Pressed) -> None:
    """Go on with an unclear text as what the user says it is."""
    submission = submissions.Submission.from_arguments(pressed.arguments)
    if pressed.choice == "question":
        await questions.answer(chat, submission.text)
    else:
        await submissions.take(chat, submission, kind=submissions.kind_of(pressed.choice))


_HANDLERS: dict[str, Handler] = {
    "source": questions.on_source,
    "next": questions.on_next,
    "rate": questions.on_rating,
    "consent": start.on_consent,
    "kind": on_kind,
    "forget": account.on_forget_answered,
    "language": account.on_language_chosen,
    "fit": fit.on_fit_button,
    "write": letters.on_write_button,
    "letter": letters.on_letter_button,
    "resume": resume.on_button,
    "ask": told.on_ask_button,
    "told": told.on_told_button,
    "style": letter_style.on_style_button,
    "applications": applications.on_list_button,
    "application": applications.on_application_button,
    "remind": reminders.on_button,
    "prepare": preparing.on_button,
}
"""By ``chat.Action``; a row of a later version may name another."""
