"""An application as text, and a list of them."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.assistant.letters.page import written_day_of
from bot.domain.application import Application
from bot.domain.identity import Language
from bot.telegram.cards.material import posting_card, posting_name
from bot.telegram.delivery.rich_text import RichText, bold, plain
from bot.telegram.texts.applications.languages import APPLICATION_TEXTS
from bot.telegram.texts.languages import TEXTS

_NOTES_MAX = 10


def application_card(
    application: Application, language: Language, *, letters: int, time_zone: str = ""
) -> RichText:
    """Give one application: its posting, status, deadline, letters and notes.

    Notes are dated by the user's clock, where they have said which; else in UTC.
    """
    zone = ZoneInfo(time_zone or "UTC")
    texts = APPLICATION_TEXTS[language]
    name = posting_name(application.posting, TEXTS[language])
    card = bold(name) + f"\n{texts.status.format(status=texts.statuses[application.status])}"
    if deadline := deadline_text(application, language):
        card += f"\n{deadline}"
    if letters:
        card += "\n" + texts.letters.format(count=letters)
    if application.notes:
        card += plain("\n\n") + bold(texts.notes_title)
        for note in application.notes[-_NOTES_MAX:]:
            day = note.written_at.astimezone(zone).date()
            card += f"\n• {written_day_of(day, language)}: {note.text}"
    return card + plain("\n\n") + posting_card(application.posting, TEXTS[language])


def applications_card(
    applications: Sequence[Application], language: Language, *, skipped: int
) -> RichText:
    """Give a line for each application, numbered as their buttons are."""
    texts = APPLICATION_TEXTS[language]
    card = bold(texts.title)
    for number, application in enumerate(applications, start=skipped + 1):
        name = posting_name(application.posting, TEXTS[language])
        parts = [texts.statuses[application.status], deadline_text(application, language)]
        card += f"\n{number}. {name} · " + " · ".join(part for part in parts if part)
    return card


def deadline_text(application: Application, language: Language) -> str:
    """Say until when one may apply: as typed, else in the posting's words; empty when unknown."""
    texts = APPLICATION_TEXTS[language]
    if application.deadline is not None:
        return texts.deadline.format(day=written_day_of(application.deadline, language))
    said = application.posting.valid_through
    return texts.deadline_of_posting.format(day=said) if said else ""
