"""Markdown becomes pieces: what a person sees of it, line by line."""

from __future__ import annotations

import re

from knowledge.readers.pieces import Piece
from knowledge.readers.wrapping import continues, wrap_width

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.+?)\s*#*$")

_DASH_ITEM = re.compile(r"^\s*(?:[-*+]\s+|•\s*|\d{1,3}[.)]\s+)(?=\S)")
_RULE = re.compile(r"^\s*(?:(?:[-*_]\s*){3,}|={3,})$")
_SETEXT = re.compile(r"^(?:=+|-{2,})\s*$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_BOLD_LINE = re.compile(r"^\s*(?:\*\*|__)([^*_\n]{2,80})(?:\*\*|__):?\s*$")
_IMAGE = re.compile(r"!\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\(<?([^)\s>]{1,500})>?(?:\s+\"[^\"\n]{0,200}\")?\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]{1,500}|[^<>\s@]{1,100}@[^>\s@]{1,100})>")
_STRONG = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])([^_\n]{1,300}?)(?<=[^\s_])_(?!\w)"
)
_CODE = re.compile(r"`{1,3}([^`\n]{1,300})`{1,3}")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def markdown_pieces(text: str) -> list[Piece]:
    """Cut Markdown into headings, items and paragraphs without its marks; comments are not seen."""
    text = _BREAK.sub("\n", _COMMENT.sub("", text))
    lines = [line.rstrip("\r") for line in text.split("\n")]
    width = wrap_width(lines)
    reading = _MarkdownLines(width)
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        reading.take(line, after)
    return reading.pieces


def plain_inline(text: str) -> str:
    """Take the marks out of a line: ``**a** [b](c)`` becomes ``a b (c)``."""
    text = _AUTOLINK.sub(lambda found: found[1].removeprefix("mailto:"), text)
    text = _LINK.sub(_link_text, _IMAGE.sub(r"\1", text))
    text = _STRONG.sub(r"\2", _CODE.sub(r"\1", text))
    text = _EMPHASIS.sub(lambda found: found[1] or found[2], text)
    return _ESCAPE.sub(r"\1", _TAG.sub("", text))


def _link_text(found: re.Match[str]) -> str:
    label, address = found[1], found[2].removeprefix("mailto:")
    bare = address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    says_it_all = bare.lower() in label.lower() or address.startswith("#")
    return label if says_it_all else f"{label} ({address})"


class _MarkdownLines:
    """Takes one line after the other; remembers whether a paragraph is still open."""

    def __init__(self, width: int | None) -> None:
        self.pieces: list[Piece] = []
        self._width = width
        self._open_line = ""
        self._is_code = False
        self._level = 1

    def take(self, line: str, after: str) -> None:
        """Add a line; ``after`` is looked at for an underline."""
        if line.lstrip().startswith(("```", "~~~")):
            self._is_code, self._open_line = not self._is_code, ""
        elif self._is_code:
            self.pieces.append(Piece(line))
        elif not line.strip() or self._is_mark(line):
            self._open_line = ""
        else:
            self._take_visible(re.sub(r"^\s*(?:>\s?)+", "", line), after)

    def _is_mark(self, line: str) -> bool:
        return any(mark.match(line) for mark in (_RULE, _SETEXT, _TABLE_RULE))

    def _take_visible(self, line: str, after: str) -> None:
        if heading := _HEADING.match(line):
            self._add_heading(heading[2], len(heading[1]))
        elif line.strip().startswith("|"):
            cells = [plain_inline(cell.strip()) for cell in line.strip().strip("|").split("|")]
            self._add(Piece("\t".join(cell for cell in cells if cell)), "")
        elif item := _DASH_ITEM.match(line):
            is_numbered = item[0].strip()[:1].isdigit()
            self._add(
                Piece(plain_inline(line if is_numbered else line[item.end() :]), "item"), line
            )
        elif self._open_line and self._goes_on(line):
            before = self.pieces.pop()
            self._add(Piece(f"{before.text} {plain_inline(line.strip())}", before.kind), line)
        elif line.strip() and _SETEXT.match(after) and not self._open_line:
            self._add_heading(line.strip(), 1 if after.startswith("=") else 2)
        elif bold := _BOLD_LINE.match(line):
            self.pieces.append(Piece(plain_inline(bold[1]), "heading", min(6, self._level + 1)))
            self._open_line = ""
        else:
            self._add(Piece(plain_inline(line)), line)

    def _goes_on(self, line: str) -> bool:
        is_hanging = self.pieces[-1].kind == "item" and line[:2].isspace()
        return is_hanging or continues(self._open_line, line.strip(), width=self._width)

    def _add_heading(self, text: str, level: int) -> None:
        self._level, self._open_line = level, ""
        self.pieces.append(Piece(plain_inline(text), "heading", level))

    def _add(self, piece: Piece, open_line: str) -> None:
        self.pieces.append(piece)
        self._open_line = open_line
