"""Telegram's MarkdownV2 parse mode.

Source: https://core.telegram.org/bots/api#markdownv2-style; the wording of the errors and their
byte offsets follow tdlib (`MessageEntity.cpp`), the parser behind the public servers.
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

_RESERVED: Final = frozenset("_*[]()~`>#+-=|{}.!\n")
_MARKS: Final[tuple[tuple[str, EntityKind], ...]] = (
    ("```", "pre"),
    ("__", "underline"),
    ("||", "spoiler"),
    ("![", "custom_emoji"),
    ("_", "italic"),
    ("*", "bold"),
    ("~", "strikethrough"),
    ("[", "text_link"),
    ("`", "code"),
)
_ENDS: Final[dict[EntityKind, str]] = {
    kind: "]" if kind in ("text_link", "custom_emoji") else mark for mark, kind in _MARKS
}
_NAMES: Final[dict[EntityKind, str]] = {
    "pre": "Pre",
    "underline": "Underline",
    "spoiler": "Spoiler",
    "custom_emoji": "CustomEmoji",
    "italic": "Italic",
    "bold": "Bold",
    "strikethrough": "Strikethrough",
    "text_link": "TextUrl",
    "code": "Code",
    "blockquote": "BlockQuote",
}
_LANGUAGE = re.compile(r"([^\s`]+)(?=\s)")
_LINE_BREAK = re.compile(r"\r\n|\n\r|\n|\r")


def parse_markdown(markup: str) -> FormattedText:
    """Give the text and entities of MarkdownV2 markup.

    Raises MarkupError with Telegram's words for anything that its parser refuses.
    """
    return _Reader(markup).read()


@dataclass(frozen=True)
class _Open:
    kind: EntityKind
    offset: int
    markup_position: int
    text_position: int
    language: str = ""


class _Reader:
    """Walks the markup once; `_at` is the position in the markup, `_units` in the text."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._at = 0
        self._text: list[str] = []
        self._units = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []
        self._is_quoting = False
        self._may_start_quote = True

    def read(self) -> FormattedText:
        while self._at < len(self._markup):
            character = self._markup[self._at]
            if character == "\\" and "\0" < self._markup[self._at + 1 : self._at + 2] <= "~":
                self._copy(self._markup[self._at + 1], 2)
            elif not self._is_reserved(character):
                self._copy(character, 1)
            elif self._is_end_of_entity(character):
                self._end_entity(character)
            else:
                self._begin_entity(character)
        if self._open and self._open[-1].kind == "blockquote":
            self._add(self._open.pop())
        if self._open:
            raise self._endless(self._open[-1])
        return FormattedText("".join(self._text), in_order(self._entities))

    def _copy(self, character: str, markup_length: int) -> None:
        self._text.append(character)
        self._units += utf16_length(character)
        self._at += markup_length
        self._may_start_quote = False

    def _is_reserved(self, character: str) -> bool:
        inside_code = self._open and self._open[-1].kind in ("code", "pre")
        return character == "`" if inside_code else character in _RESERVED

    def _is_end_of_entity(self, character: str) -> bool:
        if not self._open:
            return False
        if self._is_quoting and character == "\n" and self._following(1) != ">":
            return True
        kind = self._open[-1].kind
        if kind == "blockquote":
            return self._starts("||") and self._following(2) in ("", "\n")
        if kind == "italic" and self._starts("__"):
            return False
        return self._starts(_ENDS[kind])

    def _begin_entity(self, character: str) -> None:
        if character == "\n":
            self._begin_line()
        elif character == ">" and self._may_start_quote:
            self._is_quoting, self._may_start_quote = True, False
            self._push("blockquote", 1)
        else:
            for mark, kind in _MARKS:
                if self._starts(mark):
                    self._push(kind, len(mark))
                    return
            raise MarkupError(
                f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
            )

    def _begin_line(self) -> None:
        self._copy("\n", 1)
        if self._is_quoting:
            self._at += 1
        else:
            self._may_start_quote = True

    def _push(self, kind: EntityKind, mark_length: int) -> None:
        begin, language = self._at, ""
        self._at += mark_length
        if kind == "pre":
            if found := _LANGUAGE.match(self._markup, self._at):
                language, self._at = found.group(), found.end()
            if line_break := _LINE_BREAK.match(self._markup, self._at):
                self._at = line_break.end()
        self._open.append(_Open(kind, self._units, begin, len(self._text), language))

    def _end_entity(self, character: str) -> None:
        opened = self._open[-1]
        if character == "\n" and opened.kind != "blockquote":
            raise self._endless(opened)
        self._open.pop()
        if opened.kind == "blockquote":
            self._end_quote(opened, character)
            return
        self._at += len(_ENDS[opened.kind])
        address = self._read_address(opened) if _ENDS[opened.kind] == "]" else ""
        self._add(opened, address)

    def _end_quote(self, opened: _Open, character: str) -> None:
        self._is_quoting = False
        if character == "|":
            self._at += 2
            self._add(opened, is_expandable=True)
        else:
            self._copy("\n", 1)
            self._add(opened)
            self._may_start_quote = True

    def _read_address(self, opened: _Open) -> str:
        if self._following(0) != "(":
            if opened.kind == "custom_emoji":
                raise MarkupError("Custom emoji entity must contain a tg://emoji URL")
            return "".join(self._text[opened.text_position :])
        begin = self._at + 1
        found = re.compile(r"(?:\\[\x01-~]|[^)])*").match(self._markup, begin)
        end = found.end() if found else begin
        if self._markup[end : end + 1] != ")":
            what = "a custom emoji URL" if opened.kind == "custom_emoji" else "a URL"
            where = byte_offset(self._markup, begin)
            raise MarkupError(f"Can't find end of {what} at byte offset {where}")
        self._at = end + 1
        return re.sub(r"\\([\x01-~])", r"\1", self._markup[begin:end])

    def _add(self, opened: _Open, address: str = "", *, is_expandable: bool = False) -> None:
        length = self._units - opened.offset
        kind: EntityKind = "expandable_blockquote" if is_expandable else opened.kind
        url, emoji = "", ""
        if kind == "text_link":
            url = checked_link(address)
        if kind == "custom_emoji":
            emoji = _emoji_id(address)
        if length and (url or kind != "text_link"):
            self._entities.append(Entity(kind, opened.offset, length, url, opened.language, emoji))

    def _starts(self, mark: str) -> bool:
        return self._markup.startswith(mark, self._at)

    def _following(self, distance: int) -> str:
        return self._markup[self._at + distance : self._at + distance + 1]

    def _endless(self, opened: _Open) -> MarkupError:
        where = byte_offset(self._markup, opened.markup_position)
        name = "PreCode" if opened.language else _NAMES[opened.kind]
        return MarkupError(f"Can't find end of {name} entity at byte offset {where}")


def _emoji_id(address: str) -> str:
    found = re.fullmatch(r"tg://emoji\?id=([1-9][0-9]*)", address)
    if not found:
        raise MarkupError("Custom emoji URL must have an emoji identifier")
    return found[1]
