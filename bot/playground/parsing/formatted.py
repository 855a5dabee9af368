"""A call's text and markup become the text and entities that Telegram keeps."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.playground.errors import BadRequestError
from bot.playground.parsing.detection import with_detected_entities
from bot.playground.parsing.entities import (
    Entity,
    EntityKind,
    FormattedText,
    MarkupError,
    in_order,
    trimmed,
    utf16_length,
)
from bot.playground.parsing.html import parse_html
from bot.playground.parsing.legacy_markdown import parse_legacy_markdown
from bot.playground.parsing.links import checked_link
from bot.playground.parsing.markdown import parse_markdown
from bot.playground.wire import Json, Parameters, integer, json_list, json_object, text

# Source: https://core.telegram.org/bots/api#sendmessage, #senddocument; limits.tginfo.me for 100.
MAX_TEXT_UNITS: Final = 4096
MAX_CAPTION_UNITS: Final = 1024
MAX_ENTITIES: Final = 100

# Control characters become spaces, the line feed excepted.
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")

_PARSERS: Final[dict[str, Callable[[str], FormattedText]]] = {
    "html": parse_html,
    "markdownv2": parse_markdown,
    "markdown": parse_legacy_markdown,
}
_GIVEN_KINDS: Final[dict[str, EntityKind]] = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strikethrough",
    "spoiler": "spoiler",
    "blockquote": "blockquote",
    "expandable_blockquote": "expandable_blockquote",
    "code": "code",
    "pre": "pre",
    "text_link": "text_link",
    "custom_emoji": "custom_emoji",
}
_DETECTED_KINDS: Final = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "text_mention"}
)


def read_formatted(parameters: Parameters, *, text_name: str, entities_name: str) -> FormattedText:
    """Give the text that a call gives, its markup parsed and its ends trimmed.

    Raises BadRequestError with Telegram's words for markup or entities that it refuses.
    """
    written = parameters.text(text_name)
    mode = parameters.text("parse_mode").lower()
    if mode and mode not in _PARSERS:
        raise BadRequestError("unsupported parse_mode")
    if mode:
        try:
            formatted = _PARSERS[mode](written.replace("\r\n", "\n"))
        except MarkupError as error:
            reason = str(error)
            raise BadRequestError(f"can't parse entities: {reason}") from error
    else:
        formatted = FormattedText(written, _given_entities(parameters, entities_name, written))
    return tidied(formatted)


def tidied(formatted: FormattedText) -> FormattedText:
    """Give the text as Telegram keeps it: ends trimmed, control characters gone, links found."""
    # Where nothing is formatted yet a carriage return may vanish; elsewhere offsets must stay.
    text = formatted.text if formatted.entities else formatted.text.replace("\r", "")
    plain = FormattedText(_CONTROL.sub(" ", text), formatted.entities)
    whole = with_detected_entities(trimmed(plain))
    return FormattedText(whole.text, whole.entities[:MAX_ENTITIES])


def _given_entities(parameters: Parameters, name: str, written: str) -> tuple[Entity, ...]:
    try:
        given = parameters.structure(name)
    except ValueError as error:
        raise BadRequestError("can't parse entities JSON object") from error
    if given is not None and not isinstance(given, list):
        raise BadRequestError("expected an Array of MessageEntity")
    units = utf16_length(written)
    return in_order([e for item in json_list(given) for e in _given_entity(item, units)])


def _given_entity(item: Json, units: int) -> list[Entity]:
    fields = json_object(item)
    kind = text(fields.get("type"))
    offset, length = integer(fields.get("offset")), integer(fields.get("length"))
    if not kind or offset is None or length is None:
        raise BadRequestError(
            'can\'t parse MessageEntity: fields "type", "offset" and "length" are required'
        )
    if kind in _DETECTED_KINDS:
        return []
    if kind not in _GIVEN_KINDS:
        raise BadRequestError("can't parse MessageEntity: unsupported type specified")
    if offset < 0 or length < 0 or offset + length > units:
        where = f"{kind} at offset {offset} with length {length}"
        raise BadRequestError(f"entity is out of the text: {where}")
    url = text(fields.get("url"))
    if kind == "text_link" and not checked_link(url):
        raise BadRequestError(f"entity URL '{url}' is invalid: Wrong HTTP URL")
    if length == 0:
        return []
    language, emoji = text(fields.get("language")), text(fields.get("custom_emoji_id"))
    return [Entity(_GIVEN_KINDS[kind], offset, length, checked_link(url), language, emoji)]
