"""Rows of a page become lines in the order in which a person reads them.

Where a gutter runs down the page (``gutters``), what stands beside it is either a column of its
own, notes to the rows beside them (``margin``), or the cells of a table, read row by row.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.readers.pdf.columns import cut_at_columns
from knowledge.readers.pdf.gutters import Band, find_band
from knowledge.readers.pdf.lines import Line, line_of
from knowledge.readers.pdf.margin import are_notes, with_notes
from knowledge.readers.pdf.records import in_records
from knowledge.readers.pdf.rows import Row

_MAX_DEPTH = 4
_GUTTER_WIDTH = 8.0


def reading_order(rows: Sequence[Row]) -> list[Line]:
    """Give the lines of a page."""
    if not rows:
        return []
    return _in_order(cut_at_columns(rows), max(row.right for row in rows), depth=0)


def _in_order(rows: Sequence[Row], column_right: float, *, depth: int) -> list[Line]:
    band = find_band(rows) if depth < _MAX_DEPTH else None
    if band is None:
        return [line_of(row, column_right) for row in rows]
    if (ended := band.until_right_ends()).left and are_notes(
        ended.left, ended.right, are_left=True
    ):
        band = ended
    return [
        *_in_order(band.above, column_right, depth=depth + 1),
        *_beside(band, column_right, depth=depth + 1),
        *_in_order(band.below, column_right, depth=depth + 1),
    ]


def _beside(band: Band, column_right: float, *, depth: int) -> list[Line]:
    """Order what stands left and right of a gutter."""
    if records := in_records(band, column_right):
        return records
    left_edge = _right_edge(band.left, band.x - _GUTTER_WIDTH)
    if are_notes(band.right, band.left, are_left=False):
        return with_notes(_in_order(band.left, left_edge, depth=depth), band.right, are_left=False)
    if are_notes(band.left, band.right, are_left=True):
        lines = _in_order(band.right, column_right, depth=depth)
        return with_notes(lines, band.left, are_left=True)
    if _is_table(band):
        return [line_of(row, column_right) for row in band.rows]
    left = _in_order(band.left, left_edge, depth=depth)
    right = _in_order(band.right, column_right, depth=depth)
    return [*left, *right] if _left_is_first(band) else [*right, *left]


def _right_edge(rows: Sequence[Row], widest: float) -> float:
    """Give the edge that several rows reach; a ragged column may go on to the gutter."""
    longest = max(row.right for row in rows)
    width = longest - min(row.left for row in rows)
    reaching = sum(row.right > longest - 0.04 * width for row in rows)
    return longest if reaching >= 3 else max(longest, widest)


def _is_table(band: Band) -> bool:
    """Tell whether nearly every row has cells on both sides, and no cell is wrapped prose."""
    baselines = {row.baseline for row in band.left}
    both = sum(row.baseline in baselines for row in band.right)
    if both < 0.85 * min(len(band.left), len(band.right)):
        return False
    return not (_is_prose(band.left) or _is_prose(band.right))


def _is_prose(rows: Sequence[Row]) -> bool:
    longest = max(row.right for row in rows)
    width = longest - min(row.left for row in rows)
    return sum(row.right > longest - 0.12 * width for row in rows) >= max(3, 0.4 * len(rows))


def _left_is_first(band: Band) -> bool:
    """Read the column with the largest letters first, else the clearly wider one, else the left."""
    left_size, right_size = (max(row.size for row in side) for side in (band.left, band.right))
    if max(left_size, right_size) > 1.2 * min(left_size, right_size):
        return left_size > right_size
    left_width = max(row.right for row in band.left) - min(row.left for row in band.left)
    right_width = max(row.right for row in band.right) - min(row.left for row in band.right)
    return left_width >= 0.8 * right_width
