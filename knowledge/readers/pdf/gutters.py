"""A gutter: an upright strip that no segment crosses over several rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.readers.pdf.rows import Row

_WIDTH = 8.0
_MIN_ROWS = 3
_FEWEST_DATES = 2
_DATES = re.compile(r"[\w./]{0,12} ?(?:19|20)\d\d\b.{0,24}")
_MAX_CANDIDATES = 60
_TOLERANCE = 1.5


@dataclass(frozen=True, slots=True)
class Band:
    """The rows beside a gutter, cut in two, and the rows above and below it."""

    above: tuple[Row, ...]
    rows: tuple[Row, ...]
    below: tuple[Row, ...]
    left: tuple[Row, ...]
    right: tuple[Row, ...]
    x: float
    """The left edge of what stands right of the gutter."""

    def until_right_ends(self) -> Band:
        """Give the band without the rows below its right side, which become rows below it."""
        last = max(n for n, row in enumerate(self.rows, 1) if row_part(row, self.x, right=True))
        kept, cut = self.rows[:last], self.rows[last:]
        left = tuple(part for row in kept if (part := row_part(row, self.x, right=False)))
        return Band(self.above, kept, (*cut, *self.below), left, self.right, self.x)

    @property
    def rank(self) -> tuple[int, float]:
        """Best first by the rows on the poorer side, then by the width of the gutter."""
        gap = self.x - max(row.right for row in self.left)
        return min(len(self.left), len(self.right)), gap


def find_band(rows: Sequence[Row]) -> Band | None:
    """Find the gutter with most rows on both its sides, or none."""
    bands = [band for x in _candidates(rows) for band in _bands(rows, x)]
    return max(bands, key=lambda band: band.rank, default=None)


def _candidates(rows: Sequence[Row]) -> list[float]:
    edges = Counter(round(segment.left) for row in rows for segment in row.segments)
    return [float(x) for x, _ in edges.most_common(_MAX_CANDIDATES)]


def _bands(rows: Sequence[Row], x: float) -> Iterator[Band]:
    start = 0
    for end in range(len(rows) + 1):
        if end == len(rows) or _crosses(rows[end], x):
            band = _band(rows, start, end, x)
            if band:
                yield band
            start = end + 1


def _crosses(row: Row, x: float) -> bool:
    return any(s.left < x - _TOLERANCE and s.right > x - _WIDTH for s in row.segments)


def _band(rows: Sequence[Row], start: int, end: int, x: float) -> Band | None:
    while start < end and row_part(rows[start], x, right=True) is None:
        start += 1
    run = tuple(rows[start:end])
    left = tuple(part for row in run if (part := row_part(row, x, right=False)))
    right = tuple(part for row in run if (part := row_part(row, x, right=True)))
    shorter = min(left, right, key=len)
    if len(shorter) < (_FEWEST_DATES if _are_dates(shorter) else _MIN_ROWS):
        return None
    if not _overlap(left, right):
        return None
    return Band(tuple(rows[:start]), run, tuple(rows[end:]), left, right, x)


def row_part(row: Row, x: float, *, right: bool) -> Row | None:
    """Give the segments of a row on one side of a gutter, or nothing."""
    segments = tuple(s for s in row.segments if (s.left >= x - _TOLERANCE) == right)
    return Row(segments, row.baseline) if segments else None


def _are_dates(rows: Sequence[Row]) -> bool:
    return all(_DATES.fullmatch(row.text) for row in rows)


def _overlap(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Tell whether both sides stand beside each other for half of the shorter one."""
    top = min(left[0].baseline, right[0].baseline)
    bottom = max(left[-1].baseline, right[-1].baseline)
    shorter = min(side[0].baseline - side[-1].baseline for side in (left, right))
    return top - bottom >= 0.5 * shorter
