"""JSON Lines: one document a line, as information-retrieval sets have it.

``{"id": …, "title": …, "text": …}``; ``_id`` is read like ``id``, the title may be missing or
empty, other fields are left alone. A line that cannot be read is named, and the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.documents import Block, Document, Source, Span
from knowledge.errors import EmptyFileError
from knowledge.readers.text import read_text

LINE_ID = "line_id"
"""The metadata field with the id that the line itself gives."""
_LONGEST_TITLE = 80
"""Characters of the text that stand for a missing title."""


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    id: str | None = None
    other_id: str | None = Field(default=None, alias="_id")
    title: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class JsonLine:
    """One document of a set."""

    number: int
    """Counted from 1."""
    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class UnreadableLine:
    """A line that is no document, and why."""

    number: int
    problem: str


def read_jsonl(content: bytes) -> Iterator[JsonLine | UnreadableLine]:
    """Give every line that is not empty, in order."""
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield _line(number, line)


def source_of(line: JsonLine, *, group: str, origin: str) -> Source:
    """Give the source of a line; ``group`` is what the ids of this file's sources begin with."""
    title = line.title or line.text[:_LONGEST_TITLE].partition("\n")[0]
    return Source(f"{group}{line.id}", "reference", title, origin, metadata={LINE_ID: line.id})


def document_of(line: JsonLine) -> Document:
    """Give the text of a line with its structure; a title without a text is the text.

    Raises: FileTooLargeError.
    """
    text = line.text if line.text.strip() else line.title
    try:
        document = read_text(text, file_name=f"line {line.number}")
    except EmptyFileError:  # nothing but signs that are not shown
        document = Document("", (), "text/plain")
    if any(block.kind != "heading" for block in document.blocks):
        return document
    return Document(text, (Block(text, "paragraph", Span(0, len(text))),), "text/plain")


def _line(number: int, line: bytes) -> JsonLine | UnreadableLine:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return UnreadableLine(number, "it is not a JSON object with the texts id, title and text")
    return read_line(number, value)


def read_line(number: int, value: object) -> JsonLine | UnreadableLine:
    """Read a line that is already parsed."""
    try:
        read = _Line.model_validate(value)
    except ValidationError:
        return UnreadableLine(number, "it is not a JSON object with the texts id, title and text")
    line_id = read.id if read.id is not None else read.other_id
    title, text = (read.title or "").strip(), read.text or ""
    if not line_id:
        return UnreadableLine(number, "it has no id")
    if not title and not text.strip():
        return UnreadableLine(number, "it has neither title nor text")
    return JsonLine(number, line_id, title, text)
