"""A letter as a PDF, set by Typst with the fonts it carries: no network, no system fonts."""

from __future__ import annotations

from functools import cache
from importlib import resources

from bot.assistant.letters.page import AI_KEYWORDS, AI_MARK, Page, title_of
from bot.assistant.letters.typesetting import typeset


def write_pdf(page: Page, *, is_us: bool) -> bytes:
    """Give the bytes of a tagged PDF; a long letter is set smaller, to stay on one page."""
    data = {
        "name": page.name,
        "contact": page.contact,
        "date": page.date,
        "is_date_right": page.is_date_right,
        "organization": page.organization,
        "subject": page.subject,
        "salutation": page.salutation,
        "paragraphs": page.paragraphs,
        "closing": page.closing,
        "language": page.language,
        "paper": "us-letter" if is_us else "a4",
        "title": title_of(page),
        "description": AI_MARK,
        "keywords": AI_KEYWORDS,
    }
    return typeset(_template(), "letter", data)


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("letter.typ").read_bytes()
