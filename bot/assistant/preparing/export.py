"""A tailored résumé as a file: DOCX and PDF with real typography, or plain text.

Every file says in its properties that AI chose and ordered the lines; nothing of that stands on
the page, and no word on it is ours.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from bot.assistant.letters.export import Form, safe_name
from bot.assistant.letters.paper import Paper
from bot.assistant.preparing.marks import contact_of
from bot.domain.preparation import TailoredResume


async def exported(resume: TailoredResume, form: Form, *, paper: Paper) -> bytes:
    """Give the résumé as a file of one of the three forms."""
    match form:
        case "docx":
            from bot.assistant.preparing.resume_docx import write_docx

            return await asyncio.to_thread(write_docx, resume, paper)
        case "pdf":
            from bot.assistant.preparing.resume_pdf import write_pdf

            return await asyncio.to_thread(write_pdf, resume, paper)
        case "txt":
            return to_text(resume).encode()


def to_text(resume: TailoredResume) -> str:
    """Give the résumé as plain text, contact data under the name."""
    lines = [
        resume.sender.name,
        *(line.text for line in resume.head),
        " | ".join(contact_of(resume)),
    ]
    for section in resume.sections:
        lines += ["", section.title]
        for number, group in enumerate(section.groups):
            lines += [""] if number and group.heading else []
            lines += [line.text for line in group.heading]
            bullet = "- " if group.heading else ""
            lines += [f"{bullet}{line.text}" for line in group.lines]
    return "\n".join(line for line in _without_doubles(lines)).strip() + "\n"


def file_name(resume: TailoredResume, *, beginning: str, ending: str) -> str:
    """Give a name that a recruiter can file; a text file says in it that AI assisted."""
    parts = [beginning, resume.sender.name, resume.organization]
    return safe_name([*parts, "ai-assisted"] if ending == "txt" else parts, ending=ending)


def _without_doubles(lines: list[str]) -> Iterator[str]:
    """Give lines without two empty ones in a row."""
    before = "x"
    for line in lines:
        if line or before:
            yield line
        before = line
