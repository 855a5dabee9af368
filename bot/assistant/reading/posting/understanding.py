"""A document becomes a posting: the recipe."""

from __future__ import annotations

from bot.assistant.reading.posting.facts import (
    read_deadline,
    read_employment_type,
    read_place,
    read_remote,
)
from bot.assistant.reading.posting.lines import section_lines
from bot.assistant.reading.posting.organization import read_organization
from bot.assistant.reading.posting.pay import read_pay
from bot.assistant.reading.posting.requirements import read_requirements
from bot.assistant.reading.posting.title import read_title
from bot.domain.posting import Posting, PostingLine
from knowledge.documents import Document


def understand_posting(document: Document) -> Posting:
    """Find the fields of a posting; a field that is not there is named in ``not_found``."""
    lines = section_lines(document)
    values = {
        "title": read_title(lines),
        "hiring_organization": read_organization(lines),
        "job_location": read_place(lines),
        "base_salary": read_pay(lines),
        "employment_type": read_employment_type(lines),
        "valid_through": read_deadline(lines),
    }
    requirements = read_requirements(lines)
    missing = [name for name, value in values.items() if not value]
    return Posting(
        text=document.text,
        lines=tuple(
            PostingLine(line.number, line.block.text, line.section, line.block.span)
            for line in lines
        ),
        **values,
        is_remote=read_remote(document.text),
        requirements=requirements,
        not_found=tuple(missing if requirements else [*missing, "requirements"]),
    )
