"""A table whose cells are wrapped: read record by record, and in each cell by cell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.readers.pdf.gutters import Band, find_band
from knowledge.readers.pdf.lines import Line, line_of, was_full
from knowledge.readers.pdf.margin import are_notes, note_lines, note_starts
from knowledge.readers.pdf.rows import Row
from knowledge.readers.pieces import without_bullet

_MOST_ALIGNED = 0.8
_SAME_ROW = 0.5
_GUTTER_WIDTH = 8.0
_UNFINISHED = frozenset(
    {"de", "del", "la", "für", "und", "y", "et", "du", "des", "of", "and", "the"}
)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Three columns: the notes that begin a record each, and two of cells."""

    notes: tuple[Row, ...]
    left: tuple[Row, ...]
    right: tuple[Row, ...]
    x: float
    """The left edge of the third."""
    below: tuple[Row, ...] = ()
    """What stands under the table."""


def in_records(band: Band, column_right: float) -> list[Line]:
    """Give the lines of a table of three columns, whose first tells where a record begins.

    Nothing when the columns beside a gutter are no such table with wrapped cells.
    """
    found = _three(band)
    if found is None:
        return []
    starts = note_starts(found.notes)
    if not _begins_together(found, starts):
        return []
    columns = ((found.left, found.x - _GUTTER_WIDTH), (found.right, column_right))
    lines = list[Line]()
    for start, end, note in zip(
        starts, [*starts[1:], float("-inf")], note_lines(found.notes), strict=True
    ):
        record = [
            line
            for rows, right in columns
            for line in _cell([r for r in rows if end < r.baseline - _SAME_ROW <= start], right)
        ]
        if not record:
            return []
        lines += [replace(record[0], text=f"{note.text}\t{record[0].text}"), *record[1:]]
    return [*lines, *(line_of(row, column_right) for row in found.below)]


def _cell(rows: Sequence[Row], right: float) -> list[Line]:
    """Give the lines of a cell; what was wrapped is joined, and nothing more may be."""
    lines = list[Line]()
    for row in rows:
        line = line_of(row, right)
        if lines and _is_rest(lines[-1], line):
            text = f"{lines[-1].text} {line.text}"
            lines[-1] = replace(line, text=text)
        else:
            lines.append(line)
    return [replace(line, column_right=math.inf) for line in lines]


def _is_rest(before: Line, line: Line) -> bool:
    """Tell the rest of a wrapped line: a name goes on in capitals only after capitals."""
    if without_bullet(line.text)[1] or before.is_bold != line.is_bold:
        return False
    last = before.text.split()[-1]
    if line.text[0].islower() or last.endswith((",", "&")) or last in _UNFINISHED:
        return True
    return last[0].isupper() and last[-1] != "." and was_full(before, line, least=0.3)


def _three(band: Band) -> _Columns | None:
    """Find the second gutter, right or left of the first."""
    inner = find_band(band.right)
    if (
        inner
        and not (inner.above or inner.below)
        and are_notes(band.left, band.right, are_left=True)
    ):
        return _Columns(band.left, inner.left, inner.right, inner.x)
    inner = find_band(band.left)
    if inner is None or inner.above or not are_notes(inner.left, band.rows, are_left=True):
        return None
    if inner.below and inner.below[0].baseline > band.right[-1].baseline:
        return None
    return _Columns(inner.left, inner.right, band.right, band.x, inner.below)


def _begins_together(band: _Columns, starts: Sequence[float]) -> bool:
    """Tell whether nearly every record begins on one row in both columns, and some are wrapped."""
    sides = [{row.baseline for row in rows} for rows in (band.left, band.right)]
    both = sum(all(start in side for side in sides) for start in starts)
    is_wrapped = min(len(band.left), len(band.right)) > len(starts)
    return bool(starts) and both >= _MOST_ALIGNED * len(starts) and is_wrapped
