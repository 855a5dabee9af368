"""Commands, addresses, mentions and tags that Telegram finds in plain text by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.playground.parsing.entities import (
    Entity,
    EntityKind,
    FormattedText,
    in_order,
    utf16_length,
)

# Telegram knows every top-level domain; these are the ones a laptop's chat needs without a scheme.
_TOP_LEVEL = (
    "com|org|net|io|dev|ai|app|co|edu|gov|info|me|eu|uk|de|fr|es|it|nl|se|ch|at|pl|us|ca|in|jobs"
)
_PATH = r"(?:[/?#](?:[^\s<>\"]*[^\s<>\".,;:!?'()\[\]{}])?)?"


@dataclass(frozen=True)
class _Pattern:
    """How one kind looks; without its sign a text holds none, and needs no search."""

    kind: EntityKind
    sign: str
    expression: re.Pattern[str]


_PATTERNS: Final = (
    _Pattern("email", "@", re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}(?![\w@])")),
    _Pattern(
        "url",
        "://",
        re.compile(
            rf"(?<![\w@])(?:https?|ftp)://(?:[\w-]+\.)*[\w-]+(?::\d+)?{_PATH}", re.IGNORECASE
        ),
    ),
    _Pattern(
        "url",
        ".",
        re.compile(
            rf"(?<![\w@./-])(?:[\w-]+\.)+(?:{_TOP_LEVEL})(?![\w@-])(?::\d+)?{_PATH}",
            re.IGNORECASE,
        ),
    ),
    _Pattern(
        "bot_command",
        "/",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])"),
    ),
    _Pattern("mention", "@", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{3,32}(?!\w)")),
    _Pattern("hashtag", "#", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}")),
)
_CLOSED: Final = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji"})


def with_detected_entities(formatted: FormattedText) -> FormattedText:
    """Give the text with what Telegram finds by itself added to its own entities.

    Nothing is found inside code and links.
    """
    taken = [(e.offset, e.end) for e in formatted.entities if e.kind in _CLOSED]
    found: list[Entity] = []
    for pattern in _PATTERNS:
        if pattern.sign not in formatted.text:
            continue
        for match in pattern.expression.finditer(formatted.text):
            begin = utf16_length(formatted.text[: match.start()])
            end = begin + utf16_length(match.group())
            if all(end <= other_begin or begin >= other_end for other_begin, other_end in taken):
                taken.append((begin, end))
                found.append(Entity(pattern.kind, begin, end - begin))
    return FormattedText(formatted.text, in_order([*formatted.entities, *found]))
