"""Telegram's HTML parse mode.

Source: https://core.telegram.org/bots/api#html-style; the wording of the errors and their byte
offsets follow tdlib (`MessageEntity.cpp`), the parser behind the public servers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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

_KINDS: Final[dict[str, EntityKind]] = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_REFERENCE = re.compile(
    r"&(?:#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<dec>[0-9]{1,7})|(?P<name>[a-zA-Z]+));?"
)
_NAMES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LAST_CODE_POINT = 0x10FFFF


def parse_html(markup: str) -> FormattedText:
    """Give the text and entities of HTML markup.

    Raises MarkupError with Telegram's words for anything that its parser refuses.
    """
    return _Reader(markup).read()


@dataclass(frozen=True)
class _OpenTag:
    name: str
    argument: str
    offset: int
    text_position: int


class _Reader:
    """Walks the markup once; `_at` is the position in the markup, `_units` in the text."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._at = 0
        self._text: list[str] = []
        self._units = 0
        self._open: list[_OpenTag] = []
        self._entities: list[Entity] = []

    def read(self) -> FormattedText:
        while self._at < len(self._markup):
            self._read_plain()
            if self._peek() == "<":
                self._read_tag()
            elif self._peek():
                self._read_reference()
        if self._open:
            raise MarkupError(
                f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"'
            )
        return FormattedText("".join(self._text), in_order(_joined_code_blocks(self._entities)))

    def _read_plain(self) -> None:
        self._copy(self._read_until(r"[<&]"))

    def _read_reference(self) -> None:
        character, self._at = _character_at(self._markup, self._at)
        self._copy(character)

    def _copy(self, text: str) -> None:
        self._text.append(text)
        self._units += utf16_length(text)

    def _read_tag(self) -> None:
        begin = self._at
        self._at += 1
        if self._peek() == "/":
            self._read_end_tag(begin)
        else:
            self._read_start_tag(begin)

    def _read_start_tag(self, begin: int) -> None:
        name = self._read_until(r"[\s>]").lower()
        if not self._peek():
            raise MarkupError(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if name not in _KINDS:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        argument = ""
        while self._skip_spaces() != ">":
            attribute, value = self._read_attribute(name, begin)
            argument = _argument(name, attribute, value) or argument
        self._at += 1
        if name == "span" and argument != "tg-spoiler":
            raise MarkupError(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}'
            )
        self._open.append(_OpenTag(name, argument, self._units, len(self._text)))

    def _read_attribute(self, tag: str, begin: int) -> tuple[str, str]:
        attribute = self._read_until(r"[\s=>]")
        if not attribute:
            if not self._peek():
                raise MarkupError(f"Unclosed start tag at byte offset {self._bytes(begin)}")
            raise MarkupError(
                f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}'
            )
        if self._skip_spaces() != "=":
            if tag == "blockquote" and attribute == "expandable" and self._peek():
                return attribute, attribute
            raise MarkupError(
                "Expected equal sign in declaration of an attribute of the tag "
                f'"{tag}" at byte offset {self._bytes(begin)}'
            )
        self._at += 1
        quote = self._skip_spaces()
        value = self._read_quoted(quote) if quote in ("'", '"') and quote else self._read_token()
        if not self._peek():
            raise MarkupError(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        return attribute, value

    def _read_quoted(self, quote: str) -> str:
        self._at += 1
        value: list[str] = []
        while self._peek() and self._peek() != quote:
            character, self._at = _character_at(self._markup, self._at)
            value.append(character)
        self._at += 1
        return "".join(value)

    def _read_token(self) -> str:
        begin = self._at
        token = self._read_until(r"[^a-zA-Z0-9.\-]")
        if self._peek() and not self._peek().isspace() and self._peek() != ">":
            raise MarkupError(f"Unexpected end of name token at byte offset {self._bytes(begin)}")
        return token.lower()

    def _read_end_tag(self, begin: int) -> None:
        if not self._open:
            raise MarkupError(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        self._at += 1
        name = self._read_until(r"[\s>]").lower()
        if self._skip_spaces() != ">":
            raise MarkupError(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        self._at += 1
        tag = self._open.pop()
        if name and name != tag.name:
            raise MarkupError(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        length = self._units - tag.offset
        if length == 0:
            return
        kind, url, emoji = _KINDS[tag.name], "", ""
        if tag.name == "a":
            url = checked_link(tag.argument or "".join(self._text[tag.text_position :]))
            if not url:
                return
        if tag.name == "tg-emoji":
            emoji = _emoji_id(tag.argument)
        if tag.name == "blockquote" and tag.argument:
            kind = "expandable_blockquote"
        language = tag.argument if tag.name == "code" else ""
        self._entities.append(Entity(kind, tag.offset, length, url, language, emoji))

    def _peek(self) -> str:
        return self._markup[self._at : self._at + 1]

    def _skip_spaces(self) -> str:
        while self._peek().isspace():
            self._at += 1
        return self._peek()

    def _read_until(self, stop: str) -> str:
        found = re.compile(stop).search(self._markup, self._at)
        end = found.start() if found else len(self._markup)
        read, self._at = self._markup[self._at : end], end
        return read

    def _bytes(self, position: int) -> int:
        return byte_offset(self._markup, position)


def _character_at(markup: str, at: int) -> tuple[str, int]:
    """Give the character at a position, references decoded, and where the next one begins."""
    if markup[at] != "&" or (found := _REFERENCE.match(markup, at)) is None:
        return markup[at], at + 1
    if found["name"]:
        character = _NAMES.get(found["name"], "")
    else:
        code = int(found["hex"], 16) if found["hex"] else int(found["dec"])
        if 0xD800 <= code <= 0xDFFF:
            raise MarkupError(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        character = chr(code) if 0 < code < _LAST_CODE_POINT else ""
    return (character, found.end()) if character else ("&", at + 1)


def _argument(tag: str, attribute: str, value: str) -> str:
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("span", "class"):
            return value
        case "code", "class" if value.startswith("language-"):
            return value.removeprefix("language-")
        case "blockquote", "expandable":
            return "expandable"
        case _:
            return ""


def _emoji_id(argument: str) -> str:
    if not argument.isdecimal() or int(argument) == 0:
        raise MarkupError("Invalid custom emoji identifier specified")
    return argument


def _joined_code_blocks(entities: list[Entity]) -> list[Entity]:
    """`<pre><code class="language-x">` becomes one `pre` with a language; other `code` has none."""
    languages = {(e.offset, e.length): e.language for e in entities if e.language}
    blocks = {(e.offset, e.length) for e in entities if e.kind == "pre"}
    joined: list[Entity] = []
    for entity in entities:
        place = (entity.offset, entity.length)
        if entity.kind == "pre":
            joined.append(Entity("pre", *place, language=languages.get(place, "")))
        elif entity.kind == "code" and not (place in blocks and entity.language):
            joined.append(Entity("code", *place))
        elif entity.kind != "code":
            joined.append(entity)
    return joined
