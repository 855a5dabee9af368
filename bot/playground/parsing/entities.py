"""Text with entities, measured in UTF-16 code units as Telegram measures it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from bot.playground.wire import JsonObject

EntityKind: TypeAlias = Literal[
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
]

# Which entity is the outer one when two cover the same characters.
_NESTING: tuple[EntityKind, ...] = (
    "blockquote",
    "expandable_blockquote",
    "text_link",
    "text_mention",
    "pre",
    "code",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "custom_emoji",
)


@dataclass(frozen=True)
class Entity:
    """One stretch of formatted text; offset and length are UTF-16 code units."""

    kind: EntityKind
    offset: int
    length: int
    url: str = ""
    language: str = ""
    custom_emoji_id: str = ""

    @property
    def end(self) -> int:
        """The first code unit behind the entity."""
        return self.offset + self.length

    def to_json(self) -> JsonObject:
        """Give the entity as the Bot API writes it."""
        written: JsonObject = {"type": self.kind, "offset": self.offset, "length": self.length}
        extras = {
            "url": self.url,
            "language": self.language,
            "custom_emoji_id": self.custom_emoji_id,
        }
        return written | {name: value for name, value in extras.items() if value}


@dataclass(frozen=True)
class FormattedText:
    """A text and the entities that stand in it."""

    text: str
    entities: tuple[Entity, ...] = field(default=())

    def as_fields(self, text_name: str, entities_name: str) -> JsonObject:
        """Give the two fields of a Message, or only the text when nothing is formatted."""
        fields: JsonObject = {text_name: self.text}
        if self.entities:
            fields[entities_name] = [entity.to_json() for entity in self.entities]
        return fields


class MarkupError(Exception):
    """The markup cannot be parsed; the message is Telegram's own reason."""


def utf16_length(text: str) -> int:
    """How many UTF-16 code units the text has: characters beyond U+FFFF count twice."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def byte_offset(text: str, position: int) -> int:
    """Give the UTF-8 byte offset of a character position, as Telegram's parse errors count."""
    return len(text[:position].encode())


def in_order(entities: list[Entity]) -> tuple[Entity, ...]:
    """Give the entities as Telegram lists them: by start, outer before inner."""

    def place(entity: Entity) -> tuple[int, int, int]:
        rank = _NESTING.index(entity.kind) if entity.kind in _NESTING else len(_NESTING)
        return entity.offset, -entity.length, rank

    return tuple(sorted(entities, key=place))


def substring(text: str, entity: Entity) -> str:
    """Give the characters that an entity covers."""
    units = text.encode("utf-16-le")
    return units[2 * entity.offset : 2 * entity.end].decode("utf-16-le", errors="replace")


def trimmed(formatted: FormattedText) -> FormattedText:
    """Give the text without white space at its ends, its entities moved and cut along."""
    text = formatted.text.strip()
    units = utf16_length(text)
    before = len(formatted.text) - len(formatted.text.lstrip())
    shift = utf16_length(formatted.text[:before])
    moved: list[Entity] = []
    for entity in formatted.entities:
        begin = min(max(entity.offset - shift, 0), units)
        end = min(max(entity.end - shift, 0), units)
        if end > begin:
            moved.append(replace(entity, offset=begin, length=end - begin))
    return FormattedText(text, tuple(moved))
