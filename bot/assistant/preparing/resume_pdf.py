"""A tailored résumé as a PDF, set by Typst with the fonts it carries."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

import typst

from bot.assistant.letters.paper import Paper
from bot.assistant.preparing.marks import AI_KEYWORDS, AI_MARK, contact_of, title_of
from bot.domain.preparation import TailoredGroup, TailoredResume
from prompts.cleaning import cleaned


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
    pdf = typst.compile(
        _template(),
        format="pdf",
        sys_inputs={"resume": cleaned(json.dumps(data, ensure_ascii=False))},
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    return bytes(pdf)


def _group(group: TailoredGroup) -> dict[str, list[str]]:
    return {
        "heading": [line.text for line in group.heading],
        "lines": [line.text for line in group.lines],
    }


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("resume.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
