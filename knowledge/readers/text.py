"""Plain text and Markdown become documents; the only readers that are safe in any process."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.documents import Document
from knowledge.errors import EmptyFileError, NoTextError
from knowledge.readers.invisible import strip_invisible
from knowledge.readers.markdown import markdown_pieces
from knowledge.readers.pieces import Piece, assemble, without_bullet
from knowledge.readers.wrapping import continues, indent_of, wrap_width

_UNDERLINE = re.compile(r"^\s*([=\-~_*#])\1{2,}\s*$")
_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_ARROW = re.compile(r"^([ \t]*)> +(?=[^\s>])")
_QUOTING = 0.6
"""Share of lines from which ``>`` is a mail's mark of what it answers."""
_MAX_CAPITALS = 90
_SIDE_LABEL = re.compile(
    r"(?P<label>[^\W\d_](?:[^\d\s:.,;|]| (?! )){1,28}?)(?:\t+| {2,}\t?)(?P<beside>\S.*)"
)
_LOUD = 0.7
"""Share of lines in capitals from which capitals mark no heading."""
_LONG_GAP = re.compile(r"[ \t]{41,}")
_MAX_HEADING_CHARACTERS, _MAX_HEADING_WORDS = 60, 8


def read_text(text: str, *, media_type: str = "text/plain", file_name: str = "text") -> Document:
    """Read text that is already decoded; ``text/markdown`` understands Markdown.

    Raises: EmptyFileError when nothing visible stands in it, FileTooLargeError above 400,000
    characters; nothing else.
    """
    text = _LONG_GAP.sub(" " * 40, strip_invisible(text))
    is_markdown = media_type == "text/markdown"
    pieces = markdown_pieces(text) if is_markdown else plain_pieces(text)
    try:
        return assemble(pieces, media_type=media_type, file_name=file_name)
    except NoTextError as error:
        raise EmptyFileError(file_name) from error


def plain_pieces(text: str) -> list[Piece]:
    """Cut plain text into headings, items and paragraphs; hand-wrapped lines are joined."""
    lines = _with_tabbed_labels(_without_arrows([line.rstrip() for line in text.split("\n")]))
    loud = sum(line.isupper() for line in lines)
    is_loud = loud > _LOUD * sum(bool(line.strip()) for line in lines)
    widths = {
        indent: wrap_width([line for line in lines if indent_of(line) == indent or not indent])
        for indent in {0, *map(indent_of, lines)}
    }
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        if not line.strip() or _UNDERLINE.match(line):
            continue
        follows = number > 0 and bool(lines[number - 1].strip())
        is_set_in = follows and indent_of(line) == indent_of(lines[number - 1])
        width = widths[indent_of(line) if is_set_in else 0]
        if pieces and follows and _goes_on(pieces[-1], lines[number - 1], line, width):
            before = pieces.pop()
            pieces.append(replace(before, text=f"{before.text} {line.strip()}"))
        else:
            piece = _piece(lines, number, is_first=not pieces, is_loud=is_loud)
            pieces.append(replace(piece, has_air=number > 0 and not follows))
    return pieces


def _without_arrows(lines: Sequence[str]) -> list[str]:
    """Read ``>`` before some lines as a bullet, or as nothing where other bullets stand too.

    Before most lines it quotes a mail.
    """
    count = sum(_ARROW.match(line) is not None for line in lines)
    if not count or count > _QUOTING * sum(bool(line.strip()) for line in lines):
        return list(lines)
    bullet = "" if any(without_bullet(line)[1] for line in lines) else "• "
    return [_ARROW.sub(rf"\1{bullet}", line) for line in lines]


def _with_tabbed_labels(lines: Sequence[str]) -> list[str]:
    """Put a tab behind labels that stand beside a column of text (``Skills      Excel, Word``).

    A column is one in which the text of two labels begins, or of a label and an indented line.
    """
    labelled = [_SIDE_LABEL.match(line) for line in lines]
    columns = Counter(found.start("beside") for found in labelled if found)
    columns.update(len(line) - len(line.lstrip()) for line in lines if line[:2].isspace())
    return [
        f"{found['label']}\t{found['beside']}"
        if found and columns[found.start("beside")] > 1
        else line
        for found, line in zip(labelled, lines, strict=True)
    ]


def _goes_on(before: Piece, last_line: str, line: str, width: int | None) -> bool:
    if before.kind == "heading" or _is_item(line) or _UNDERLINE.match(last_line):
        return False
    is_hanging = before.kind == "item" and line[:2].isspace()
    is_new = before.kind == "item" and last_line.rstrip()[-1:] in ".!?" and line[:1].isupper()
    return is_hanging or (not is_new and continues(last_line, line, width=width))


def _is_item(line: str) -> bool:
    return without_bullet(line)[1] or _NUMBERED.match(line) is not None


def _piece(lines: Sequence[str], number: int, *, is_first: bool, is_loud: bool) -> Piece:
    line = lines[number]
    bare, has_bullet = without_bullet(line)
    if has_bullet:
        return Piece(bare, "item")
    if _NUMBERED.match(line) and not line.strip().isupper():
        return Piece(line.strip(), "item")
    level = _heading_level(lines, number, is_first=is_first, is_loud=is_loud)
    return Piece(line.strip(), "heading", level) if level else Piece(line.strip())


def _heading_level(lines: Sequence[str], number: int, *, is_first: bool, is_loud: bool) -> int:
    """Give 1 for a title, 2 for a section, 3 for a line that only stands like one, else 0."""
    line = lines[number].strip()
    after = lines[number + 1] if number + 1 < len(lines) else ""
    words = line.split()
    is_capitals = (
        line.isupper() and not is_loud and 3 < len(line) <= _MAX_CAPITALS and "," not in line
    )
    if "@" not in line and (is_capitals or (_UNDERLINE.match(after) and after.strip())):
        return 1 if is_first else 2
    is_opening = line.endswith(":") and line.count(":") == 1 and len(words) <= 10
    if is_opening and _has_more(lines, number):
        return 2
    if len(line) > _MAX_HEADING_CHARACTERS or len(words) > _MAX_HEADING_WORDS or "@" in line:
        return 0
    return (1 if is_first else 3) if _stands_alone(lines, number) else 0


def _has_more(lines: Sequence[str], number: int) -> bool:
    return any(line.strip() for line in lines[number + 1 : number + 4])


def _stands_alone(lines: Sequence[str], number: int) -> bool:
    """Tell whether a short line has air above, and air or a list below."""
    line = lines[number].strip()
    after = lines[number + 1].strip() if number + 1 < len(lines) else ""
    has_air = number == 0 or not lines[number - 1].strip()
    opens = not after or _is_item(after)
    starts_well = line[0].isupper() or not line[0].isascii()
    return has_air and opens and starts_well and line[-1] not in ".,;!" and _has_more(lines, number)
