"""Export: a letter as a file that one would be glad to send.

Every file says in its properties that it was written with the help of AI, and plain text, which
has none, in its name; nothing of that stands on the page. The work of the two libraries runs in a
thread.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from datetime import date
from typing import Literal

from bot.assistant.letters.page import page_of
from bot.assistant.letters.paper import Paper
from bot.domain.letter import Letter

Form = Literal["docx", "pdf", "txt"]


async def exported(letter: Letter, form: Form, *, paper: Paper) -> bytes:
    """Give the letter as a file of one of the three forms."""
    match form:
        case "docx":
            return await to_docx(letter, paper=paper)
        case "pdf":
            return await to_pdf(letter, paper=paper)
        case "txt":
            return to_text(letter).encode()


async def to_docx(letter: Letter, *, paper: Paper = "a4", written_on: date | None = None) -> bytes:
    """Give the letter as a Word document."""
    from bot.assistant.letters.export_docx import write_docx

    page = page_of(letter, written_on=written_on, is_us=paper == "us-letter")
    return await asyncio.to_thread(write_docx, page, is_us=paper == "us-letter")


async def to_pdf(letter: Letter, *, paper: Paper = "a4", written_on: date | None = None) -> bytes:
    """Give the letter as a PDF."""
    from bot.assistant.letters.export_pdf import write_pdf

    page = page_of(letter, written_on=written_on, is_us=paper == "us-letter")
    return await asyncio.to_thread(write_pdf, page, is_us=paper == "us-letter")


def to_text(letter: Letter) -> str:
    """Give the letter as plain text, with the contact data under the name."""
    sender = letter.sender
    contact = [text for text in (sender.email, sender.phone, sender.url) if text]
    return "\n".join([letter.text, *contact]) + "\n"


def file_name(letter: Letter, *, beginning: str, ending: str) -> str:
    """Give a name that a recruiter can file: what it is, of whom, for whom.

    A text file has no properties, so its name says that AI assisted.
    """
    parts = [beginning, letter.sender.name, letter.organization]
    return safe_name([*parts, "ai-assisted"] if ending == "txt" else parts, ending=ending)


def safe_name(parts: Sequence[str], *, ending: str) -> str:
    """Give a name that every system can store."""
    plain = (re.sub(r"[^\w]+", "-", part.casefold()).strip("-_")[:40] for part in parts)
    return "-".join(part for part in plain if part) + f".{ending}"
