"""JSON Lines: an object a line is asked, an object a line is answered, in order.

A line that cannot be used gets an answer that says why, in its place, and the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from bot.commands.shapes import Json
from bot.commands.terminal import read_input


class BadLineError(ValueError):
    """A line that cannot be used; says in a sentence what is wrong with it."""


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A line that is not empty, and its number from 1."""

    number: int
    text: str

    def fields(self, wanted: str) -> dict[str, Json]:
        """Read the object that stands in the line.

        Raises ``BadLineError`` for anything else, naming the fields that are ``wanted``.
        """
        try:
            asked = printable(json.loads(self.text))
        except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
            raise BadLineError("this is not JSON") from error
        if not isinstance(asked, dict):
            raise BadLineError(f"a JSON object with {wanted} is needed")
        return asked


def read_lines(file: str) -> Iterator[AskedLine]:
    """Give the lines of a file, or of stdin for ``-``, without the empty ones."""
    for number, text in enumerate(read_text(file).split("\n"), start=1):
        if text.strip():
            yield AskedLine(number, text)


def read_text(file: str) -> str:
    """Give the text of a file, or of stdin for ``-``; what is no UTF-8 becomes U+FFFD."""
    content, _ = read_input(file)
    return content.decode("utf-8", errors="replace").removeprefix("\ufeff")


def text_of(asked: dict[str, Json], key: str, *, longest: int) -> str:
    """Give a field that must be a text of at most so many characters.

    Raises ``BadLineError``.
    """
    text = asked.get(key)
    if not isinstance(text, str):
        raise BadLineError(f"{key} must be a text")
    if len(text) > longest:
        raise BadLineError(f"{key} is longer than {longest:,} characters")
    return text


def printable(value: Json) -> Json:
    """Replace halves of surrogate pairs, which JSON may hold and UTF-8 may not."""
    match value:
        case str():
            return value.encode("utf-8", errors="replace").decode("utf-8")
        case dict():
            return {str(printable(key)): printable(one) for key, one in value.items()}
        case list():
            return [printable(one) for one in value]
        case _:
            return value
