"""The words about preparing, by language."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language
from bot.telegram.texts.preparing.catalog import PreparingTexts
from bot.telegram.texts.preparing.de import GERMAN_PREPARING
from bot.telegram.texts.preparing.en import ENGLISH_PREPARING
from bot.telegram.texts.preparing.es import SPANISH_PREPARING
from bot.telegram.texts.preparing.fr import FRENCH_PREPARING

PREPARING_TEXTS: Final[dict[Language, PreparingTexts]] = {
    "en": ENGLISH_PREPARING,
    "de": GERMAN_PREPARING,
    "es": SPANISH_PREPARING,
    "fr": FRENCH_PREPARING,
}
