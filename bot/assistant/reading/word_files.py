"""The word lists in ``words/``, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """Give the lines of ``words/<name>.txt`` without comments and empty lines."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def sections_of(name: str) -> dict[str, tuple[str, ...]]:
    """Give the lines under each ``[heading]`` of a word file."""
    sections: dict[str, list[str]] = {}
    for line in lines_of(name):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        else:
            current.append(line)
    return {heading: tuple(lines) for heading, lines in sections.items()}
