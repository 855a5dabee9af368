"""Cells of a row that a narrow gap joined are cut where other rows begin a column."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from knowledge.readers.pdf.rows import Row, Segment

_FEWEST_STARTS = 3
"""Rows that begin a segment at the same place."""
_TOLERANCE = 1.5
_LEAST_GAP = 0.42
"""In font sizes; a space is 0.25 to 0.33."""
_WIDER = 1.6
"""Than the other spaces of the row, which may be justified."""


def cut_at_columns(rows: Sequence[Row]) -> list[Row]:
    """Cut segments at words that stand where several other rows begin a segment."""
    starts = Counter(round(segment.left) for row in rows for segment in row.segments[1:])
    starts += Counter(round(row.left) for row in rows)
    columns = [float(x) for x, count in starts.items() if count >= _FEWEST_STARTS]
    return [_cut(row, columns) for row in rows] if len(columns) > 1 else list(rows)


def _cut(row: Row, columns: Sequence[float]) -> Row:
    segments = [piece for segment in row.segments for piece in _pieces(segment, columns)]
    return Row(tuple(segments), row.baseline) if len(segments) > len(row.segments) else row


def _pieces(segment: Segment, columns: Sequence[float]) -> list[Segment]:
    words = segment.words
    gaps = [after.left - before.right for before, after in itertools.pairwise(words)]
    pieces, start = list[Segment](), 0
    for index, gap in enumerate(gaps, 1):
        others = sorted(gaps[: index - 1] + gaps[index:])
        usual = others[len(others) // 2] if others else 0.0
        is_wide = gap > max(_LEAST_GAP * words[index].size, _WIDER * usual)
        if is_wide and any(abs(words[index].left - x) <= _TOLERANCE for x in columns):
            pieces.append(Segment(words[start:index]))
            start = index
    return [*pieces, Segment(words[start:])]
