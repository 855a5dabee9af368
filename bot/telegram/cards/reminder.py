"""A reminder as text."""

from __future__ import annotations

from datetime import date

from bot.assistant.letters.page import written_day_of
from bot.domain.identity import Language
from bot.telegram.texts.reminders.languages import REMINDER_TEXTS


def reminder_text(name: str, deadline: date, today: date, language: Language) -> str:
    """Say which application closes, and when as seen from the user's day."""
    texts = REMINDER_TEXTS[language]
    left = (deadline - today).days
    when = {0: texts.today, 1: texts.tomorrow}.get(left, texts.in_days.format(count=left))
    return texts.reminder.format(name=name, when=when, day=written_day_of(deadline, language))
