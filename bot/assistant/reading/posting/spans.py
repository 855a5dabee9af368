"""Where in the text each field of a posting stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.posting import FieldSpan
from knowledge.documents import Document, Span


def locate(document: Document, values: Mapping[str, Sequence[str]]) -> tuple[FieldSpan, ...]:
    """Give the place of each value: within a block where it stands in one, else in the text.

    A value that stands nowhere gets no place; callers drop it.
    """
    return tuple(
        FieldSpan(name, span)
        for name, texts in values.items()
        for text in texts
        if (span := span_of(document, text)) is not None
    )


def span_of(document: Document, value: str, *, first: int = 0) -> Span | None:
    """Find a value from the block of index ``first`` on; nothing where it does not stand."""
    if not value:
        return None
    for block in document.blocks[first:]:
        at = _whole(block.text, value)
        if at >= 0:
            return Span(block.span.start + at, block.span.start + at + len(value))
    at = document.text.find(value)
    return Span(at, at + len(value)) if at >= 0 else None


def _whole(text: str, value: str) -> int:
    """Find a value that is not a part of a longer word, else anywhere."""
    starts = list(_starts(text, value))
    for at in starts:
        around = text[at - 1 : at] + text[at + len(value) : at + len(value) + 1]
        if not any(character.isalnum() for character in around):
            return at
    return starts[0] if starts else -1


def _starts(text: str, value: str) -> Iterable[int]:
    at = text.find(value)
    while at >= 0:
        yield at
        at = text.find(value, at + len(value))
