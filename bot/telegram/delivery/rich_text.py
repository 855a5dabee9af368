"""Styled text: runs of plain, bold, italic, quoted text, escaped once, when rendered as HTML.

Nothing here reads markup: whatever a model, a user or a posting writes arrives as written.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "bold", "italic", "quote"]

_TAGS: dict[Style, tuple[str, str]] = {
    "plain": ("", ""),
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "quote": ("<blockquote>", "</blockquote>"),
}
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_LIST_MARK = re.compile(r"^(\s*)[-*] (?=\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class RichText:
    """Runs one after the other; ``+`` joins."""

    runs: tuple[Run, ...] = ()

    def __add__(self, other: RichText | str) -> RichText:
        return RichText(self.runs + as_rich(other).runs)

    @property
    def text(self) -> str:
        """Give the words without their styles."""
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> str:
        """Give the text for Telegram's HTML parse mode, everything escaped."""
        return "".join(_render(run) for run in self.runs if run.text)


def plain(text: str) -> RichText:
    """Give text as it is."""
    return RichText((Run(text),))


def bold(text: str) -> RichText:
    """Give text in bold."""
    return RichText((Run(text, "bold"),))


def italic(text: str) -> RichText:
    """Give text in italics."""
    return RichText((Run(text, "italic"),))


def quote(text: str) -> RichText:
    """Give text as a block quotation."""
    return RichText((Run(text, "quote"),))


def as_rich(text: RichText | str) -> RichText:
    """Give styled text as it is, and a string as plain text."""
    return text if isinstance(text, RichText) else plain(text)


def with_bullets(text: str) -> RichText:
    """Give an answer with its ``- `` list marks as bullets."""
    return plain(_LIST_MARK.sub(r"\1• ", text))


def without_lone_surrogates(text: str) -> str:
    """Replace halves of surrogate pairs, which no encoding can carry, and NUL."""
    return _LONE_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text).replace("\x00", "")


def _render(run: Run) -> str:
    opening, closing = _TAGS[run.style]
    return f"{opening}{html.escape(without_lone_surrogates(run.text), quote=False)}{closing}"
