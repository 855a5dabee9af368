"""A line of a page in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.readers.pdf.rows import Row


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text with what tells headings and wrapped lines apart; places in points."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    column_right: float
    """Where the column ends; a line that could have held the next word was ended on purpose."""


def line_of(row: Row, column_right: float) -> Line:
    """Make a line of a whole row."""
    return Line(
        text=row.text,
        left=row.left,
        right=row.right,
        baseline=row.baseline,
        size=row.size,
        is_bold=all(word.is_bold for word in row.words if any(map(str.isalnum, word.text))),
        column_right=column_right,
    )


def was_full(before: Line, line: Line, *, least: float = 0.5) -> bool:
    """Tell whether the first word of a line had no room at the end of the line before.

    A line shorter than ``least`` of its column is never full.
    """
    first_word = line.text.split()[0]
    width = (line.right - line.left) * (len(first_word) + 1) / max(1, len(line.text))
    is_long = before.right - before.left > least * (before.column_right - before.left)
    return is_long and before.right + width > before.column_right
