"""Telegram's first Markdown parse mode: no nesting, few marks.

Source: https://core.telegram.org/bots/api#markdown-style; errors follow tdlib
(`MessageEntity.cpp`).
"""

from __future__ import annotations

import re
from typing import Final

from bot.playground.parsing.entities import (
    Entity,
    EntityKind,
    FormattedText,
    MarkupError,
    byte_offset,
    in_order,
    utf16_length,
)
from bot.playground.parsing.links import checked_link

_TOKEN = re.compile(
    r"\\(?P<escaped>[_*`\[])"
    r"|```(?:(?P<language>[^\s`]+)(?=\s))?(?:\r\n|\n\r|\n|\r)?(?P<pre>.*?)```"
    r"|_(?P<italic>[^_]*)_"
    r"|\*(?P<bold>[^*]*)\*"
    r"|`(?P<code>[^`]*)`"
    r"|\[(?P<text_link>[^\]]*)\](?:\((?P<url>[^)]*)\)?)?"
    r"|(?P<endless>[_*`\[])"
    r"|(?P<plain>[^\\_*`\[]+|\\)",
    re.DOTALL,
)
_KINDS: Final[tuple[EntityKind, ...]] = ("pre", "italic", "bold", "code", "text_link")


def parse_legacy_markdown(markup: str) -> FormattedText:
    """Give the text and entities of legacy Markdown markup.

    Raises MarkupError with Telegram's words for an entity without an end.
    """
    text: list[str] = []
    units = 0
    entities: list[Entity] = []
    for token in _TOKEN.finditer(markup):
        if token["endless"]:
            where = byte_offset(markup, token.start())
            raise MarkupError(f"Can't find end of the entity starting at byte offset {where}")
        content = token[token.lastgroup or 0]
        kind = next((kind for kind in _KINDS if token[kind] is not None), None)
        if kind:
            content = token[kind]
            entities.extend(_entity(kind, units, token))
        text.append(content)
        units += utf16_length(content)
    return FormattedText("".join(text), in_order(entities))


def _entity(kind: EntityKind, offset: int, token: re.Match[str]) -> list[Entity]:
    length = utf16_length(token[kind])
    url = checked_link(token["url"] or token[kind]) if kind == "text_link" else ""
    if not length or (kind == "text_link" and not url):
        return []
    return [Entity(kind, offset, length, url, token["language"] or "")]
