"""What an eval or a benchmark reports: tables for people, the same rows as JSON for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.shapes import Json

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind; a cell that is a number is set to the right."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    """What a reader must know before comparing: what was measured, how, and what it is not."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one eval or benchmark gives."""

    tables: tuple[Table, ...] = ()
    skipped: str = ""
    """Why nothing was measured: which data is not there, and where it would be looked for."""


def in_markdown(table: Table) -> str:
    """Give a table as Markdown that reads well in a terminal too."""
    cells = [[_shown(cell) for cell in row] for row in table.rows]
    widths = [
        max(len(line[place]) for line in [list(table.columns), *cells])
        for place in range(len(table.columns))
    ]
    to_the_right = [
        any(not isinstance(row[place], str) for row in table.rows)
        for place in range(len(table.columns))
    ]
    rule = [
        "-" * (width + 1) + (":" if right else "-")
        for width, right in zip(widths, to_the_right, strict=True)
    ]
    lines = [_line(table.columns, widths, to_the_right), f"|{'|'.join(rule)}|"]
    lines += [_line(row, widths, to_the_right) for row in cells]
    head = [f"### {table.title}", ""]
    return "\n".join([*head, *lines, *(["", table.note] if table.note else [])])


def report_shape(name: str, report: Report) -> Json:
    """Give a report as JSON."""
    return {
        "name": name,
        "skipped": report.skipped,
        "tables": [
            {
                "title": table.title,
                "columns": list(table.columns),
                "rows": [list(row) for row in table.rows],
                "note": table.note,
            }
            for table in report.tables
        ],
    }


def _shown(cell: Cell) -> str:
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell).replace("|", "\\|")


def _line(cells: Sequence[str], widths: Sequence[int], to_the_right: Sequence[bool]) -> str:
    padded = [
        cell.rjust(width) if right else cell.ljust(width)
        for cell, width, right in zip(cells, widths, to_the_right, strict=True)
    ]
    return f"| {' | '.join(padded)} |"
