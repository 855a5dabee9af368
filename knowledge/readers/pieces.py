"""What a reader hands over, and how it becomes a document whose spans are exact.

A reader only says in which order the headings, items and paragraphs stand; the text is laid out
here, once, so that ``document.text[span.start:span.end] == block.text`` holds for every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.documents import Block, BlockKind, Document, Span
from knowledge.errors import FileTooLargeError, NoTextError
from knowledge.readers.invisible import strip_invisible
from knowledge.readers.limits import MAX_BLOCKS, MAX_CHARACTERS
from knowledge.readers.wrapping import continues, wrap_width

_SIGNS = "•◦▪▫■□●○‣\u2043∙·➢➤►▸▶❖✓✔★☆◆◇♦✅☑👉🔹🔸🔷🔶\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_BULLET = re.compile(
    rf"^[ \t]*(?:[{_SIGNS}]\ufe0f?[ \t]*|[*+\u2013\u2014-][ \t]+|o[ \t]{{2,}})(?=\S)"
)
_LEAST_COLUMNS, _LONGEST_CELL = 3, 60
_SPACES = re.compile(r"[ \u00a0]{2,}")
_TABS = re.compile(r" ?\t[ \t]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading, item or paragraph before it has a place in a text."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    page: int | None = None
    has_air: bool = False


def without_bullet(text: str) -> tuple[str, bool]:
    """Give the text after its bullet, and whether there was one."""
    found = _BULLET.match(text)
    return (text[found.end() :], True) if found else (text, False)


def row_pieces(cells: Iterable[Sequence[Piece]]) -> Iterator[Piece]:
    """Give a row of a table cell by cell; one of three cells or more with a line each is data.

    Its line then holds the cells with tabs between them, as a page's table is read.
    """
    filled = [seen for cell in cells if (seen := [one for one in cell if one.text.strip()])]
    is_data = len(filled) >= _LEAST_COLUMNS and all(
        len(cell) == 1 and cell[0].kind != "item" and len(cell[0].text) <= _LONGEST_CELL
        for cell in filled
    )
    if is_data:
        yield Piece("\t".join(cell[0].text.strip() for cell in filled))
    else:
        yield from (piece for cell in filled for piece in cell)


def assemble(
    pieces: Iterable[Piece], *, media_type: str, file_name: str, page_count: int | None = None
) -> Document:
    """Lay the pieces out as one text, a line each, an empty line before a heading.

    Raises: NoTextError when nothing visible is left, FileTooLargeError above 400,000 characters.
    """
    text, blocks = "", list[Block]()
    parts: list[str] = []
    length = 0
    for piece in _visible(pieces):
        separator = "" if not blocks else "\n\n" if piece.kind == "heading" else "\n"
        start = length + len(separator)
        length = start + len(piece.text)
        if length > MAX_CHARACTERS:
            raise FileTooLargeError(file_name, f"{MAX_CHARACTERS:,} characters")
        if len(blocks) == MAX_BLOCKS:
            raise FileTooLargeError(file_name, f"{MAX_BLOCKS:,} lines")
        parts += [separator, piece.text]
        span = Span(start, length)
        level = piece.level if piece.kind == "heading" else 0
        blocks.append(
            Block(piece.text, piece.kind, span, level, page=piece.page, has_air=piece.has_air)
        )
    text = "".join(parts)
    if not blocks:
        raise NoTextError(file_name)
    return Document(text, tuple(blocks), media_type, page_count)


def _visible(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        for line in strip_invisible(piece.text).split("\n"):
            text = _TABS.sub("\t", _SPACES.sub(" ", line)).strip()
            if any(character.isalnum() for character in text):
                yield replace(piece, text=text)


def rejoin_wrapped(pieces: Sequence[Piece]) -> list[Piece]:
    """Join paragraphs that are the tail of the line before them.

    Some converters turn each hand-wrapped line into a paragraph of its own.
    """
    width = wrap_width([piece.text for piece in pieces])
    joined: list[Piece] = []
    last_line = ""
    for piece in pieces:
        if joined and _is_tail(joined[-1], last_line, piece, width):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {piece.text.strip()}")
        else:
            joined.append(piece)
        last_line = piece.text
    return joined


def _is_tail(before: Piece, last_line: str, piece: Piece, width: int | None) -> bool:
    if piece.kind != "paragraph" or before.kind == "heading" or not piece.text.strip():
        return False
    if "\t" in last_line or "\t" in piece.text:
        return False
    if before.kind == "item" and piece.text.startswith("  "):
        return True
    if last_line.rstrip().endswith((".", "!", "?")) and piece.text.strip()[:1].isupper():
        return False
    return len(last_line) > 40 and continues(last_line, piece.text.strip(), width=width)
