"""A long text becomes several messages, as Telegram's own clients do it."""

from __future__ import annotations

from bot.playground.parsing.entities import utf16_length
from bot.playground.parsing.formatted import MAX_TEXT_UNITS


def split_text(text: str, *, max_units: int = MAX_TEXT_UNITS) -> list[str]:
    """Pieces of at most so many UTF-16 units, at the end of a line or a word where there is one.

    The pieces together are the text; an empty text is one empty piece.
    """
    pieces: list[str] = []
    while utf16_length(text) > max_units:
        fitting = _fitting(text, max_units)
        cut = max(fitting.rfind("\n"), 0) or max(fitting.rfind(" "), 0) or len(fitting) - 1
        pieces.append(text[: cut + 1])
        text = text[cut + 1 :]
    return [*pieces, text]


def _fitting(text: str, max_units: int) -> str:
    """Give the longest beginning of a text that fits, no character cut in two."""
    # Every character takes one unit or two, so the answer is at most this long.
    fitting = text[:max_units]
    while (excess := utf16_length(fitting) - max_units) > 0:
        fitting = fitting[: -max(1, excess // 2)]
    return fitting
