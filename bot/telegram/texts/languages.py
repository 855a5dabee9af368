"""Which language a person is spoken to in."""

from __future__ import annotations

from bot.domain.identity import Language
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.de import GERMAN
from bot.telegram.texts.en import ENGLISH
from bot.telegram.texts.es import SPANISH
from bot.telegram.texts.fr import FRENCH

TEXTS: dict[Language, Texts] = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}


def language_of(code: str | None) -> Language:
    """Give the language for an IETF tag such as Telegram's ``de-AT``; English when unsure."""
    primary = (code or "").lower().replace("_", "-").split("-")[0]
    return next((language for language in TEXTS if language == primary), "en")
