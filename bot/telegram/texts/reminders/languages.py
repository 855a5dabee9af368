"""The words about reminders, by language."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language
from bot.telegram.texts.reminders.catalog import ReminderTexts
from bot.telegram.texts.reminders.de import GERMAN_REMINDERS
from bot.telegram.texts.reminders.en import ENGLISH_REMINDERS
from bot.telegram.texts.reminders.es import SPANISH_REMINDERS
from bot.telegram.texts.reminders.fr import FRENCH_REMINDERS

REMINDER_TEXTS: Final[dict[Language, ReminderTexts]] = {
    "en": ENGLISH_REMINDERS,
    "de": GERMAN_REMINDERS,
    "es": SPANISH_REMINDERS,
    "fr": FRENCH_REMINDERS,
}
