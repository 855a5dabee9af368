"""A document becomes a posting: the recipe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.reading.cues import Cue, words_of_cue
from bot.assistant.reading.posting.facts import (
    read_deadline,
    read_employment_type,
    read_place,
    read_remote,
)
from bot.assistant.reading.posting.lines import SectionLine, section_lines
from bot.assistant.reading.posting.organization import read_organization
from bot.assistant.reading.posting.pay import read_pay
from bot.assistant.reading.posting.requirements import read_requirements
from bot.assistant.reading.posting.sentences import SENTENCE_END
from bot.assistant.reading.posting.spans import locate, span_of
from bot.assistant.reading.posting.terms import (
    read_application,
    read_education,
    read_eligibility,
    read_languages,
    read_level,
    read_years,
)
from bot.assistant.reading.posting.title import SEPARATOR, read_title
from bot.domain.posting import Posting, PostingLine, Requirement
from knowledge.documents import Document

_FIELDS = (
    "title",
    "hiring_organization",
    "job_location",
    "base_salary",
    "employment_type",
    "valid_through",
    "level",
    "experience",
    "how_to_apply",
)
_LONGEST_HEADLINE = 100
"""Characters of "Baker wanted - Porth Bakery, Newquay - £13.50 an hour", before a full stop."""
_LISTS = ("education", "languages", "eligibility")


def understand_posting(document: Document) -> Posting:
    """Find the fields of a posting; a field that is not there is named in ``not_found``."""
    lines = section_lines(document)
    requirements = _located(document, read_requirements(lines))
    own = _with_headline([line for line in lines if line.kind != "around"])
    title, organization = read_title(own), read_organization(own)
    place = read_place(own, title=title, organization=organization)
    posting = Posting(
        text=document.text,
        lines=tuple(
            PostingLine(line.number, line.block.text, line.section, line.block.span)
            for line in lines
        ),
        title=title,
        hiring_organization=organization,
        job_location=place,
        is_remote=read_remote(document.text, place),
        base_salary=read_pay(own),
        employment_type=read_employment_type(own),
        valid_through=read_deadline(own),
        level=read_level(own, title),
        experience=read_years(requirements),
        education=tuple(read_education(own, requirements)),
        languages=tuple(read_languages(own, requirements)),
        eligibility=tuple(read_eligibility(own)),
        how_to_apply=read_application(own),
        requirements=requirements,
    )
    return with_places(posting, document)


def _with_headline(lines: list[SectionLine]) -> list[SectionLine]:
    """Put the first sentence of a posting in one paragraph above it, where it is a headline."""
    first, *others = SENTENCE_END.split(lines[0].block.text) if lines else [""]
    if not others or len(first) > _LONGEST_HEADLINE or not SEPARATOR.search(first):
        return lines
    block = replace(lines[0].block, text=first.rstrip("."))
    return [replace(lines[0], block=block, body=""), *lines]


def with_places(posting: Posting, document: Document) -> Posting:
    """Note where each value stands in the text, and which fields have none."""
    values = values_of(posting)
    missing = [name for name in (*_FIELDS, *_LISTS) if not any(values[name])]
    missing += [] if posting.requirements else ["requirements"]
    if posting.is_remote is not None:
        cue: Cue = "full remote" if posting.is_remote else "not remote"
        values["is_remote"] = (words_of_cue(cue, posting.text),)
    return replace(posting, not_found=tuple(missing), spans=locate(document, values))


def values_of(posting: Posting) -> dict[str, tuple[str, ...]]:
    """Give the values of the fields that are words of the text, by field."""
    single: dict[str, tuple[str, ...]] = {name: (getattr(posting, name),) for name in _FIELDS}
    return {**single, **{name: getattr(posting, name) for name in _LISTS}}


def _located(document: Document, found: Sequence[Requirement]) -> tuple[Requirement, ...]:
    """Give each requirement its place, in the line that it was read from."""
    return tuple(
        replace(one, span=span_of(document, one.text, first=one.line_number - 1)) for one in found
    )
