"""What the child process says to its parent: one JSON object on its standard output.

Either ``{"document": …}`` or ``{"error": <class name>, "detail": …}``. The parent trusts nothing:
the child has read a stranger's file.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.documents import Block, Document, Span
from knowledge.errors import BrokenFileError, UnreadableFileError


class _WireBlock(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    start: int
    end: int
    kind: Literal["heading", "item", "paragraph"]
    level: int
    page: int | None
    has_air: bool = False


class _WireDocument(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    text: str
    media_type: str
    page_count: int | None
    blocks: list[_WireBlock]


class _WireMessage(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    document: _WireDocument | None = None
    error: str = ""
    detail: str = ""


def parse_message(message: bytes, *, file_name: str) -> Document:
    """Make the document of a child's words, or raise the error it names.

    Raises: the UnreadableFileError that was sent; BrokenFileError when the words make no sense.
    """
    try:
        parsed = _WireMessage.model_validate(json.loads(message))
    except (ValueError, ValidationError, RecursionError) as error:
        raise BrokenFileError(file_name, "the reader broke down") from error
    if parsed.document is None:
        raise _error_named(parsed.error)(file_name, parsed.detail)
    wired = parsed.document
    blocks = tuple(_block(wired.text, block) for block in wired.blocks)
    return Document(wired.text, blocks, wired.media_type, wired.page_count)


def _block(text: str, wired: _WireBlock) -> Block:
    """Cut a block out of the text, so that its span is right whatever was sent."""
    span = Span(wired.start, wired.end)
    return Block(
        text[span.start : span.end], wired.kind, span, wired.level, wired.page, wired.has_air
    )


def _error_named(name: str) -> type[UnreadableFileError]:
    found = [UnreadableFileError]
    for error in found:
        if error.__name__ == name and error is not UnreadableFileError:
            return error
        found += error.__subclasses__()
    return BrokenFileError
