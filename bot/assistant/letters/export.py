"""Export: a letter as a file that one would be glad to send.

Every file says in its properties that it was written with the help of AI; nothing of that stands
on the page. The work of the two libraries runs in a thread.
"""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Literal

from bot.assistant.letters.page import page_of
from bot.domain.letter import Letter

Paper = Literal["a4", "us-letter"]


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
