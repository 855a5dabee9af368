"""Headings: the employer, title, place and dates that each line of a résumé stands under.

A résumé's reader may take the wrong line of a block for the employer. So the heading holds all
lines with which the block begins, whatever they are.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date

from bot.assistant.grounding.dates import find_periods
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.domain.resume import Resume, ResumeLine

_MOST_LINES = 4
_MOST_WORDS = 10
_DATE_WORDS = 4


def headings_of(resume: Resume) -> dict[int, str]:
    """Give the heading of each line by the line's number; empty where it has none."""
    headings: dict[int, str] = {}
    own = ""
    for context, block in itertools.groupby(resume.lines, key=lambda line: line.context):
        lines = list(block)
        heading = _joined(context, _first_lines(lines)) if context else ""
        heading = context if lines[0].told_on else heading
        headings.update({line.number: heading for line in lines})
        for line in lines:
            own = _own_head(line.text) or ("" if context or _is_section(line) else own)
            headings[line.number] = heading or own
    return headings


def _own_head(text: str) -> str:
    """Give the head of a position that stands in one line with what was done there."""
    first = re.split(r"(?<=[^\W\d_]{3})[.;]\s", text, maxsplit=1)[0]
    is_head = len(first.split()) <= _MOST_WORDS + _DATE_WORDS
    return first if is_head and find_periods(first, date.max) else ""


def _is_section(line: ResumeLine) -> bool:
    return line.text.strip().rstrip(":").lower() == line.section.lower() != ""


def _first_lines(lines: Sequence[ResumeLine]) -> list[str]:
    """Give the lines up to the one with the dates; the first alone when none near it has any."""
    texts = [line.text for line in lines[:_MOST_LINES]]
    for number, text in enumerate(texts, start=1):
        if find_periods(text, date.max):
            return texts[:number]
        if number > 1 and not _may_head(text):
            break
    return texts[:1]


def _may_head(text: str) -> bool:
    """Tell a line that names a position from one that says what was done there."""
    words = text.split()
    is_short = 0 < len(words) <= _MOST_WORDS
    return is_short and not text.endswith((".", ";")) and words[0].lower() not in verb_levels()


def _joined(context: str, first_lines: Sequence[str]) -> str:
    """Add those first lines that the context does not say already."""
    known = context.lower()
    more = [text for text in first_lines if any(word not in known for word in text.lower().split())]
    return " · ".join([context, *more])
