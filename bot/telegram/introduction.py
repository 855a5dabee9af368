"""How the bot presents itself in Telegram: its commands and description, in every language."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

from bot.domain.identity import Language
from bot.telegram.delivery.messages import Bot
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.languages import TEXTS

_LOGGER = logging.getLogger(__name__)
_DEFAULT: Language = "en"


async def introduce(bot: Bot) -> None:
    """Set commands and descriptions; without them the bot works all the same."""
    try:
        for language, texts in TEXTS.items():
            await _introduce(bot, texts, None if language == _DEFAULT else language)
    except TelegramError as error:
        _LOGGER.warning("The command menu could not be set: %s", error)


async def _introduce(bot: Bot, texts: Texts, code: str | None) -> None:
    await bot.set_my_commands(list(texts.commands.items()), language_code=code)
    await bot.set_my_description(texts.description, language_code=code)
    await bot.set_my_short_description(texts.short_description, language_code=code)
