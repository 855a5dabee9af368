"""An error that reached the top becomes a sentence for the user, and a trace in the log."""

from __future__ import annotations

import logging
import secrets

from telegram import Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.steps import current_steps
from bot.telegram.context import Context
from bot.telegram.placeholders import clear_placeholders
from bot.telegram.texts.errors import sentence_for
from knowledge.errors import RolecallError

_LOGGER = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Say what happened: a known error in its own words, any other with a reference number."""
    error = context.error
    if isinstance(error, Forbidden) or _is_gone(error):
        _LOGGER.info("nobody is there to answer: %s", error)
        return
    if not isinstance(update, Update) or update.effective_user is None:
        _LOGGER.error("an error without a user", exc_info=error)
        return
    try:
        await _tell(update, context, error)
    except TelegramError as failure:
        _LOGGER.warning("the user could not be told: %s", failure)


def _is_gone(error: Exception | None) -> bool:
    return isinstance(error, BadRequest) and "chat not found" in error.message.lower()


async def _tell(update: Update, context: Context, error: Exception | None) -> None:
    chat = await context.chat(update)
    await clear_placeholders(chat.messages, current_steps())
    if isinstance(error, RolecallError):
        _LOGGER.info("%s", type(error).__name__)
        await chat.say(sentence_for(error, chat.language))
        return
    reference = secrets.token_hex(4)
    _LOGGER.error("reference %s", reference, exc_info=error)
    await chat.say(chat.texts.errors.unexpected.format(reference=reference))
