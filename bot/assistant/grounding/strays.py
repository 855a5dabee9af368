"""Strays: digits that no grammar of numbers reads, and that stand in no evidence either.

A sentence with one is never let through: a question may hold a figure ("did you know that cooks
earn $527,155?"), and so may a word (``v2406``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.words import normalise

_DIGITS = re.compile(r"\d{2,}")


def stray_problem(text: str, clauses: Sequence[ClauseFacts], lines: Sequence[Line]) -> str:
    """Find digits, two or more, that neither a read number nor a line holds."""
    read = " ".join(quantity.text for clause in clauses for quantity in clause.quantities)
    return _find_missing(text, f"{read} {_said(lines)}")


def question_problem(text: str, clauses: Sequence[ClauseFacts], lines: Sequence[Line]) -> str:
    """Find a figure or a name that a question brings in and no line holds."""
    said = _said(lines)
    brought = {word.text for clause in clauses for word in clause.names}
    brought |= {skill for clause in clauses for skill in clause.skills}
    for name in sorted(brought):
        if name.lower() not in said.lower():
            return f"the name “{name}” does not stand in the evidence"
    return _find_missing(text, said)


def _find_missing(text: str, said: str) -> str:
    missing = [digits for digits in _DIGITS.findall(normalise(text)) if digits not in said]
    return f"“{missing[0]}” does not stand in the evidence" if missing else ""


def _said(lines: Sequence[Line]) -> str:
    return " ".join(line.whole for line in lines)
