"""Text above Telegram's limit becomes several messages, cut where a reader would pause.

Source: https://core.telegram.org/bots/api#sendmessage (1-4096 characters after entities parsing;
lengths and offsets count UTF-16 code units).
"""

from __future__ import annotations

import unicodedata
from itertools import accumulate

from bot.telegram.delivery.rich_text import RichText, Run

LIMIT_UTF16 = 4096
_BORDERS = ("\n\n", "\n", ". ", "! ", "? ", "; ", ", ", " ")
_JOINERS = ("\N{ZERO WIDTH JOINER}", "\N{VARIATION SELECTOR-16}")


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, as Telegram does."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(rich: RichText, *, limit: int = LIMIT_UTF16) -> tuple[RichText, ...]:
    """Cut into parts of at most ``limit`` UTF-16 units, each with something to see."""
    text = rich.text
    parts: list[RichText] = []
    start = 0
    while start < len(text):
        end = _end_of_part(text, start, limit)
        part = _strip(_slice(rich, start, end))
        if part.text:
            parts.append(part)
        start = end
    return tuple(parts)


def first_part(text: str, *, limit: int) -> str:
    """Give as much of the beginning as fits into ``limit`` UTF-16 units."""
    return text if utf16_length(text) <= limit else text[: _hard_end(text, 0, limit)]


def _end_of_part(text: str, start: int, limit: int) -> int:
    end = _hard_end(text, start, limit)
    if end == len(text):
        return end
    for border in _BORDERS:
        found = text.rfind(border, start + (end - start) // 2, end)
        if found != -1:
            return found + len(border)
    return _before_cluster(text, start, end)


def _hard_end(text: str, start: int, limit: int) -> int:
    window = text[start : start + limit]
    units = accumulate(2 if character > "\uffff" else 1 for character in window)
    return start + sum(count <= limit for count in units)


def _before_cluster(text: str, start: int, end: int) -> int:
    """Move a cut before a base character with its marks, unless that would leave nothing."""
    cut = end
    while cut > start + 1 and (_attaches(text[cut]) or text[cut - 1] == _JOINERS[0]):
        cut -= 1
    return cut if cut > start + 1 else end


def _attaches(character: str) -> bool:
    is_skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return is_skin_tone or character in _JOINERS or unicodedata.combining(character) != 0


def _slice(rich: RichText, start: int, end: int) -> RichText:
    runs: list[Run] = []
    offset = 0
    for run in rich.runs:
        piece = run.text[max(start - offset, 0) : max(end - offset, 0)]
        if piece:
            runs.append(Run(piece, run.style))
        offset += len(run.text)
    return RichText(tuple(runs))


def _strip(rich: RichText) -> RichText:
    text = rich.text
    stripped = text.strip()
    start = len(text) - len(text.lstrip())
    return _slice(rich, start, start + len(stripped))
