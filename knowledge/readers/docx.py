"""Word files (DOCX) become documents: what a person sees, in reading order.

Paragraphs, tables cell by cell, text boxes, headers first and footers last. Hidden runs, deleted
text, comments, metadata, macros and external relations are never looked at: only the parts named
here are unpacked, and XML with a DOCTYPE is refused.
Source: ECMA-376, part 1, WordprocessingML.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import (
    Element,
    ParseError,
    TreeBuilder,
    XMLParser,
)

from knowledge.documents import Document
from knowledge.errors import BrokenFileError
from knowledge.readers.docx_styles import Styles, W, is_on, value
from knowledge.readers.pieces import Piece, assemble, rejoin_wrapped, without_bullet

_HEADER_OR_FOOTER = re.compile(r"^word/(?:header|footer)\d*\.xml$")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = f"{W}txbxContent"
_MAX_DEPTH = 60
_SMALLEST_SIZE = 4
"""Half points: text below two points is not read by anyone."""


def read_docx(data: bytes, *, file_name: str) -> Document:
    """Read a DOCX whose unpacked size was checked before.

    Raises: BrokenFileError, NoTextError, FileTooLargeError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            styles = Styles(_part(archive, "word/styles.xml"))
            pieces = [
                piece
                for name in _parts_in_order(archive)
                for piece in _Body(styles).pieces(_part(archive, name))
            ]
    except (zipfile.BadZipFile, zlib.error, ParseError, KeyError, ValueError, EOFError) as error:
        raise BrokenFileError(file_name, "DOCX") from error
    except (NotImplementedError, RuntimeError, RecursionError) as error:
        raise BrokenFileError(file_name, "DOCX") from error
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return assemble(rejoin_wrapped(pieces), media_type=media_type, file_name=file_name)


def _parts_in_order(archive: zipfile.ZipFile) -> list[str]:
    around = sorted(name for name in archive.namelist() if _HEADER_OR_FOOTER.match(name))
    headers = [name for name in around if "header" in name]
    footers = [name for name in around if "footer" in name]
    return [*headers, "word/document.xml", *footers]


class _NoDoctype(TreeBuilder):
    """Builds a tree, but not of a document that defines entities or names a schema."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse."""
        raise ValueError(f"DOCTYPE {name} {pubid} {system}")


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    if name not in archive.namelist():
        return None
    parser = XMLParser(target=_NoDoctype())  # noqa: S314 - see _NoDoctype
    parser.feed(archive.read(name))
    root: Element = parser.close()
    return root


class _Body:
    """Walks the body of one part."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def pieces(self, root: Element | None) -> list[Piece]:
        """Give the pieces of a part that may be missing."""
        if root is None:
            return []
        body = root.find(f"{W}body")
        return list(self._blocks(root if body is None else body, depth=0, is_shaded=False))

    def _blocks(self, parent: Element, *, depth: int, is_shaded: bool) -> Iterator[Piece]:
        if depth > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, depth=depth, is_shaded=is_shaded)
            elif child.tag == f"{W}tbl":
                for cell in child.iterfind(f"{W}tr/{W}tc"):
                    yield from self._blocks(cell, depth=depth + 1, is_shaded=True)
            elif child.tag not in {f"{W}sectPr", f"{W}del", f"{W}moveFrom"}:
                yield from self._blocks(child, depth=depth + 1, is_shaded=is_shaded)

    def _paragraph(self, paragraph: Element, *, depth: int, is_shaded: bool) -> Iterator[Piece]:
        words, boxes = list[str](), list[Element]()
        is_shaded = is_shaded or paragraph.find(f"{W}pPr/{W}shd") is not None
        self._runs(paragraph, words, boxes, is_shaded=is_shaded)
        lines = "".join(words)
        kind = self._styles.kind_of(paragraph)
        for line in lines.split("\n"):
            bare, has_bullet = without_bullet(line)
            if kind.level:
                yield Piece(line, "heading", kind.level)
            elif has_bullet or kind.is_item:
                yield Piece(bare, "item")
            elif self._stands_out(paragraph, line):
                yield Piece(line, "heading", 4)
            else:
                yield Piece(line)
        for box in boxes:
            yield from self._blocks(box, depth=depth + 1, is_shaded=True)

    def _runs(
        self, parent: Element, words: list[str], boxes: list[Element], *, is_shaded: bool
    ) -> None:
        """Collect the visible words of a paragraph, and its text boxes for later."""
        for child in parent:
            if child.tag == f"{W}r":
                if not self._is_hidden(child, is_shaded=is_shaded):
                    self._run(child, words, boxes)
            elif child.tag not in {f"{W}pPr", f"{W}del", f"{W}moveFrom", _FALLBACK}:
                self._runs(child, words, boxes, is_shaded=is_shaded)

    def _run(self, run: Element, words: list[str], boxes: list[Element]) -> None:
        for child in run:
            match child.tag.removeprefix(W):
                case "t":
                    words.append(child.text or "")
                case "tab" | "ptab":
                    words.append("\t")
                case "br" | "cr":
                    words.append("\n")
                case "noBreakHyphen":
                    words.append("-")
                case "rPr" | "delText" | "instrText":
                    pass
                case _:
                    boxes += _text_boxes(child)

    def _is_hidden(self, run: Element, *, is_shaded: bool) -> bool:
        properties = run.find(f"{W}rPr")
        if self._styles.hides(run):
            return True
        if properties is None:
            return False
        size = value(properties.find(f"{W}sz"))
        if is_on(properties.find(f"{W}vanish")) or (size.isdigit() and int(size) < _SMALLEST_SIZE):
            return True
        is_white = value(properties.find(f"{W}color")).upper() in {"FFFFFF", "FEFEFE", "FDFDFD"}
        has_ground = properties.find(f"{W}shd") is not None
        return (
            is_white
            and not has_ground
            and properties.find(f"{W}highlight") is None
            and not is_shaded
        )

    def _stands_out(self, paragraph: Element, line: str) -> bool:
        """Tell whether a short line without a style of its own is set like a heading."""
        words = line.split()
        if not words or len(line) > 60 or "\t" in line or line.rstrip()[-1] in ".,;":
            return False
        runs = [run for run in paragraph.iterfind(f"{W}r") if run.find(f"{W}t") is not None]
        is_bold = all(is_on(run.find(f"{W}rPr/{W}b")) for run in runs)
        is_caps = line.isupper() or all(is_on(run.find(f"{W}rPr/{W}caps")) for run in runs)
        return bool(runs) and (is_bold or (is_caps and len(words) <= 5 and "@" not in line))


def _text_boxes(element: Element) -> Iterator[Element]:
    """Find text boxes, each once: Word writes them twice, for itself and for older programs."""
    stack = [element]
    while stack:
        current = stack.pop()
        if current.tag == _TEXT_BOX:
            yield current
        else:
            stack.extend(child for child in reversed(current) if child.tag != _FALLBACK)
