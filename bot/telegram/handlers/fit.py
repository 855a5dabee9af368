"""A résumé held against a posting."""

from __future__ import annotations

from telegram import Update

from bot.telegram.cards.fit import fit_card
from bot.telegram.cards.material import posting_name
from bot.telegram.chat import Chat, keyboard
from bot.telegram.context import Context
from bot.telegram.handlers import told
from bot.telegram.handlers.next_steps import latest_posting_id, resume_of
from bot.telegram.handlers.pressed import Pressed


async def on_fit(update: Update, context: Context) -> None:
    """Show the fit with the latest posting."""
    chat = await context.chat(update)
    await show(chat, await latest_posting_id(chat))


async def on_fit_button(chat: Chat, pressed: Pressed) -> None:
    """Show the fit with the posting that the button stands under."""
    await show(chat, pressed.number("posting"))


async def show(chat: Chat, posting_id: int) -> None:
    """Show how the résumé fits one posting, which becomes the one that the user deals with."""
    resume = await resume_of(chat)
    posting = (await chat.rooms.applications.open(chat.user, posting_id)).posting
    async with chat.live(chat.texts.comparing) as reply:
        fit = await chat.rooms.fitting.assess(resume, posting)
        buttons = await chat.buttons(
            "write", {"": chat.texts.letter_button}, {"posting": posting_id}
        )
        demand = await chat.rooms.answering.demand(fit, posting, user=chat.user)
        card = fit_card(fit, posting_name(posting, chat.texts), chat.texts, demand)
        rows = await told.rows_under_fit(chat, fit, resume, posting_id, demand)
        await reply.finish(card, keyboard(buttons, *rows))
