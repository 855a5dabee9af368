"""Tables: CSV and tab-separated text as rows with their columns' names and lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.readers.encoding import decode

_LONGEST_CELL = 4_000_000
_DELIMITERS = ",\t;|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row, by column."""

    line: int
    """Where it begins, counted from 1."""
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Give a cell without surrounding space; an empty text when the column is missing."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that has more or fewer cells than there are columns."""

    line: int
    problem: str


def header_of(content: bytes) -> tuple[str, ...]:
    """Give the columns' names of a table, or nothing when the first line is no header."""
    first = decode(content[:20_000]).lstrip("\ufeff\r\n ").partition("\n")[0].rstrip("\r")
    delimiter = _delimiter(first)
    if not delimiter:
        return ()
    try:
        names = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error:
        return ()
    return tuple(name.strip() for name in names)


def rows_of(content: bytes) -> Iterator[Row | BrokenRow]:
    """Give the rows below the header; empty lines are left out."""
    csv.field_size_limit(_LONGEST_CELL)
    text = decode(content).lstrip("\ufeff")
    delimiter = _delimiter(text.lstrip("\r\n ").partition("\n")[0]) or ","
    # Tab-separated text is written without quotes around cells, and holds them inside.
    lines = io.StringIO(text, newline="")
    if delimiter == "\t":
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=delimiter)
    header: list[str] = []
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BrokenRow(line, str(error))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = [cell.strip() for cell in cells]
        elif len(cells) > len(header) or (len(cells) < len(header) and len(cells) == 1):
            yield BrokenRow(line, f"it has {len(cells)} cells, not {len(header)}")
        else:
            yield Row(line, dict(zip(header, cells, strict=False)))


def _delimiter(header: str) -> str:
    counts = {mark: header.count(mark) for mark in _DELIMITERS}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else ""
