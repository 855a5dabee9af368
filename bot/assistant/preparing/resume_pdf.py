"""A tailored résumé as a PDF, set by Typst with the fonts it carries."""

from __future__ import annotations

from functools import cache
from importlib import resources

from bot.assistant.letters.paper import Paper
from bot.assistant.letters.typesetting import typeset
from bot.assistant.preparing.marks import AI_KEYWORDS, AI_MARK, contact_of, title_of
from bot.domain.preparation import TailoredGroup, TailoredResume


def write_pdf(resume: TailoredResume, paper: Paper) -> bytes:
    """Give the bytes of a tagged PDF, of as many pages as the lines need."""
    data = {
        "name": resume.sender.name,
        "contact": contact_of(resume),
        "head": [line.text for line in resume.head],
        "sections": [
            {"title": section.title, "groups": [_group(group) for group in section.groups]}
            for section in resume.sections
        ],
        "language": resume.language,
        "paper": paper,
        "title": title_of(resume),
        "description": AI_MARK,
        "keywords": AI_KEYWORDS,
    }
    return typeset(_template(), "resume", data)


def _group(group: TailoredGroup) -> dict[str, list[str]]:
    return {
        "heading": [line.text for line in group.heading],
        "lines": [line.text for line in group.lines],
    }


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("resume.typ").read_bytes()
