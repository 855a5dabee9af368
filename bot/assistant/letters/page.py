"""A letter as a page: the lines that stand around the body, in the letter's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.assistant.letters.frames.frames import fill
from bot.assistant.letters.frames.languages import FRAMES
from bot.domain.identity import Language
from bot.domain.letter import Letter

_MONTHS: dict[Language, str] = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
_DATES: dict[Language, str] = {
    "en": "{day} {month} {year}",
    "de": "{day}. {month} {year}",
    "es": "{day} de {month} de {year}",
    "fr": "{day} {month} {year}",
}
AI_MARK = "Written with the assistance of artificial intelligence (Rolecall)"
"""Stands in the properties of every exported file.

Source: Regulation (EU) 2024/1689, Article 50(2): output of AI is marked in a machine-readable way.
"""
AI_KEYWORDS = ("AI-assisted", "cover letter")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows, from top to bottom; an empty text has no line."""

    name: str
    contact: tuple[str, ...]
    date: str
    organization: str
    subject: str
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    language: Language


def page_of(letter: Letter, *, written_on: date | None, is_us: bool) -> Page:
    """Lay out a letter; without a date it is dated today, in UTC."""
    day = written_on or datetime.now(tz=UTC).date()
    sender, language = letter.sender, letter.options.language
    contact = (sender.location, sender.phone, sender.email, sender.url)
    subject = fill(FRAMES[language].subject, title=letter.title) if letter.title else ""
    return Page(
        name=sender.name,
        contact=tuple(text for text in contact if text),
        date=_localised(day, language, is_us=is_us),
        organization=letter.organization,
        subject=subject,
        salutation=letter.salutation,
        paragraphs=tuple(" ".join(s.text for s in p.sentences) for p in letter.paragraphs),
        closing=letter.closing,
        language=language,
    )


def title_of(page: Page) -> str:
    """Give the title that a file's properties carry."""
    return page.subject or " ".join(part for part in ("Cover letter", page.organization) if part)


def _localised(day: date, language: Language, *, is_us: bool) -> str:
    month = _MONTHS[language].split()[day.month - 1]
    pattern = "{month} {day}, {year}" if is_us and language == "en" else _DATES[language]
    return fill(pattern, day=str(day.day), month=month, year=str(day.year))
