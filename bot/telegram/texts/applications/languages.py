"""The words about applications, by language."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language
from bot.telegram.texts.applications.catalog import ApplicationTexts
from bot.telegram.texts.applications.de import GERMAN_APPLICATIONS
from bot.telegram.texts.applications.en import ENGLISH_APPLICATIONS
from bot.telegram.texts.applications.es import SPANISH_APPLICATIONS
from bot.telegram.texts.applications.fr import FRENCH_APPLICATIONS

APPLICATION_TEXTS: Final[dict[Language, ApplicationTexts]] = {
    "en": ENGLISH_APPLICATIONS,
    "de": GERMAN_APPLICATIONS,
    "es": SPANISH_APPLICATIONS,
    "fr": FRENCH_APPLICATIONS,
}
