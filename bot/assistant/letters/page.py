"""A letter as a page: the lines that stand around the body, in the letter's language."""

from __future__ import annotations

import re
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
_WITH_PLACE: dict[Language, str] = {
    "de": "{place}, {date}",
    "es": "{place}, {date}",
    "fr": "{place}, le {date}",
}
"""Where a letter's date names the place of writing and stands at the right."""
_NO_BREAK = "\u00a0"
_BOUND = re.compile(r"(?<=\d) (?=[%€])")
_BOUND_IN_FRENCH = re.compile(r" (?=[:;!?»])|(?<=«) |(?<=\d) (?=\d{3}\b)")
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
    is_date_right: bool
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
        date=_dated(sender.location, written_day_of(day, language, is_us=is_us), language),
        is_date_right=language in _WITH_PLACE,
        organization=letter.organization,
        subject=_bound(subject, language),
        salutation=letter.salutation,
        paragraphs=tuple(
            _bound(" ".join(s.text for s in p.sentences), language) for p in letter.paragraphs
        ),
        closing=letter.closing,
        language=language,
    )


def title_of(page: Page) -> str:
    """Give the title that a file's properties carry."""
    return page.subject or " ".join(part for part in ("Cover letter", page.organization) if part)


def written_day_of(day: date, language: Language, *, is_us: bool = False) -> str:
    """Write a day out as the language does ("12. Dezember 2026")."""
    month = _MONTHS[language].split()[day.month - 1]
    pattern = "{month} {day}, {year}" if is_us and language == "en" else _DATES[language]
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return fill(pattern, day=number, month=month, year=str(day.year))


def _dated(location: str, written: str, language: Language) -> str:
    """Put the town before the date where the language does so and the résumé names one."""
    town = re.sub(r"\d+", "", location.split(",", maxsplit=1)[0]).strip(" -")
    pattern = _WITH_PLACE.get(language)
    return fill(pattern, place=town, date=written) if pattern and town else written


def _bound(text: str, language: Language) -> str:
    """Keep together what no line may begin or end with."""
    text = _BOUND.sub(_NO_BREAK, text)
    return _BOUND_IN_FRENCH.sub(_NO_BREAK, text) if language == "fr" else text
