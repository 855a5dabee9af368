"""The words about what users tell, by language."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language
from bot.telegram.texts.told.catalog import ToldTexts
from bot.telegram.texts.told.de import GERMAN_TOLD
from bot.telegram.texts.told.en import ENGLISH_TOLD
from bot.telegram.texts.told.es import SPANISH_TOLD
from bot.telegram.texts.told.fr import FRENCH_TOLD

TOLD_TEXTS: Final[dict[Language, ToldTexts]] = {
    "en": ENGLISH_TOLD,
    "de": GERMAN_TOLD,
    "es": SPANISH_TOLD,
    "fr": FRENCH_TOLD,
}
