"""Whether a document is a résumé, a posting, or neither that can be told."""

from __future__ import annotations

import re
from typing import Literal

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.dates import find_ranges
from bot.assistant.reading.names import is_person, is_title
from bot.assistant.reading.posting.lines import section_lines
from bot.assistant.reading.section_words import resume_section
from knowledge.documents import Block, Document

Recognised = Literal["resume", "posting", "unclear"]

_LEAST_WORDS = 25
_LEAST_POINTS = 3
_LEAST_POINTS_IF_SHORT = 5
"""A name, an address and a dated position make a résumé of twenty words."""
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,20}")
_SELF_NAMED = re.compile(r"\b(?:curriculum vitae|résumé|resume|lebenslauf|cv)\b", re.IGNORECASE)
_MAX_BLOCKS = 400


def recognise(document: Document) -> Recognised:
    """Weigh what speaks for each; a short question or message is unclear."""
    blocks = document.blocks[:_MAX_BLOCKS]
    resume, posting = _resume_points(blocks), _posting_points(document)
    is_short = len(document.text.split()) < _LEAST_WORDS and resume < _LEAST_POINTS_IF_SHORT
    if is_short or max(resume, posting) < _LEAST_POINTS or abs(resume - posting) < 1:
        return "unclear"
    return "resume" if resume > posting else "posting"


def _resume_points(blocks: tuple[Block, ...]) -> float:
    top = blocks[:6]
    dated = sum(any(d.is_range for d in find_ranges(b.text)) for b in blocks if _is_short(b))
    sections = {resume_section(b.text) for b in blocks if _is_headline(b)} - {None, "other"}
    return (
        2.0 * any(is_person(block.text) for block in top[:3])
        + 2.0 * any(_EMAIL.search(block.text) for block in top)
        + 2.0 * any(_SELF_NAMED.search(block.text) for block in top[:2] if _is_short(block))
        + min(dated, 4) * 1.0
        + len(sections & {"work", "education", "summary", "languages", "certificates"}) * 1.0
        + ("skills" in sections) * 0.5
    )


def _posting_points(document: Document) -> float:
    blocks = document.blocks[:_MAX_BLOCKS]
    text = " ".join(block.text for block in blocks)
    sections = {line.kind for line in section_lines(document)}
    sentences = re.split(r"(?<=[.!?])\s+|\n", "\n".join(block.text for block in blocks))
    asking = sum(has_cue("asks person", sentence) for sentence in sentences)
    never = sum(has_cue("never", block.text) for block in blocks)
    wanted = re.search(r"\b(?:we are|we['\u2019]re|is) (?:looking|hiring|seeking)\b", text)
    wanted = wanted or re.search(r"\bwir suchen\b|\bbuscamos\b|\bnous recherchons\b", text, re.I)  # noqa: FURB167
    return (
        min(asking, 5) * 1.0
        + min(never, 3) * 1.0
        + 2.0 * bool(wanted)
        + 1.0 * any(is_title(block.text) for block in blocks[:2] if _is_short(block))
        + 2.0 * ("must" in sections)
        + 1.5 * ("nice" in sections)
        + 1.5 * ("duties" in sections)
        + 0.5 * ("noise" in sections)
    )


def _is_short(block: Block) -> bool:
    return len(block.text) <= 110


def _is_headline(block: Block) -> bool:
    return block.kind == "heading" or (block.kind == "paragraph" and len(block.text.split()) <= 5)
