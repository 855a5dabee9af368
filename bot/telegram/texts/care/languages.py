"""The words of care, by language."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language
from bot.telegram.care import Concern
from bot.telegram.texts.care.de import GERMAN_CARE
from bot.telegram.texts.care.en import ENGLISH_CARE
from bot.telegram.texts.care.es import SPANISH_CARE
from bot.telegram.texts.care.fr import FRENCH_CARE

CARE_TEXTS: Final[dict[Language, dict[Concern, str]]] = {
    "en": ENGLISH_CARE,
    "de": GERMAN_CARE,
    "es": SPANISH_CARE,
    "fr": FRENCH_CARE,
}
