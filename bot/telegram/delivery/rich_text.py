"""Styled text: runs of plain, bold, italic, quoted text, escaped once, when rendered as HTML.

Nothing here reads markup: whatever a model, a user or a posting writes arrives as written.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Style = Literal["plain", "bold", "italic", "quote", "quote_bold"]

_TAGS: dict[Style, tuple[str, str]] = {
    "plain": ("", ""),
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "quote": ("", ""),
    "quote_bold": ("<b>", "</b>"),
}
_QUOTED = ("quote", "quote_bold")
"""Styles whose runs, one after the other, stand in one block quotation."""
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
        blocks = groupby((run for run in self.runs if run.text), lambda run: run.style in _QUOTED)
        return "".join(
            f"<blockquote>{inner}</blockquote>" if is_quoted else inner
            for is_quoted, runs in blocks
            for inner in ["".join(map(_render, runs))]
        )


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


def quote_with(text: str, marked: Iterable[str]) -> RichText:
    """Give text as a block quotation with the ``marked`` pieces of it in bold."""
    words = [r"\s+".join(map(re.escape, piece.split())) for piece in marked if piece.strip()]
    if not words:
        return quote(text)
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    parts = re.split(f"({longest_first})", text)
    styles: tuple[Style, Style] = ("quote", "quote_bold")
    return RichText(tuple(Run(part, styles[n % 2]) for n, part in enumerate(parts) if part))


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
