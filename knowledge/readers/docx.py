"""Word files (DOCX) become documents: what a person sees, in reading order.

Paragraphs, tables cell by cell, text boxes, headers first and footers last. Hidden runs, deleted
text, comments, metadata, macros and external relations are never looked at: only the parts named
here are unpacked, and XML with a DOCTYPE is refused.
Source: ECMA-376, part 1, WordprocessingML.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from itertools import islice
from xml.etree.ElementTree import Element

from knowledge.documents import Document
from knowledge.readers.archives import opened, xml_part
from knowledge.readers.docx_styles import Styles, W, is_on
from knowledge.readers.limits import MAX_BLOCKS
from knowledge.readers.pieces import Piece, assemble, rejoin_wrapped, row_pieces, without_bullet

_HEADER_OR_FOOTER = re.compile(r"^word/(?:header|footer)\d*\.xml$")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_RUNS = frozenset({f"{W}pPr", f"{W}del", f"{W}moveFrom", f"{W}sdtPr", _FALLBACK})
_TEXT_BOX = f"{W}txbxContent"
_MAX_DEPTH = 60
_OFF_PAGE_TWIPS, _OFF_PAGE_EMU = -1_000, -600_000
"""Further left or up than any margin: a twip is a 1,440th of an inch, an EMU a 914,400th."""
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SHAPE_UNSEEN = re.compile(
    r"visibility\s*:\s*hidden|mso-hide|(?:width|height)\s*:\s*0(?![.\d])", re.IGNORECASE
)


def read_docx(data: bytes, *, file_name: str) -> Document:
    """Read a DOCX whose unpacked size was checked before.

    Raises: BrokenFileError, NoTextError, FileTooLargeError.
    """
    with opened(data, file_name=file_name, kind="DOCX") as archive:
        styles = Styles(xml_part(archive, "word/styles.xml", file_name=file_name))
        found = (
            piece
            for name in _parts_in_order(archive)
            for piece in _Body(styles).pieces(xml_part(archive, name, file_name=file_name))
        )
        pieces = list(islice(found, MAX_BLOCKS + 1))
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return assemble(rejoin_wrapped(pieces), media_type=media_type, file_name=file_name)


def _parts_in_order(archive: zipfile.ZipFile) -> list[str]:
    around = sorted(name for name in archive.namelist() if _HEADER_OR_FOOTER.match(name))
    headers = [name for name in around if "header" in name]
    footers = [name for name in around if "footer" in name]
    return [*headers, "word/document.xml", *footers]


class _Body:
    """Walks the body of one part."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def pieces(self, root: Element | None) -> Iterator[Piece]:
        """Give the pieces of a part that may be missing."""
        if root is None:
            return
        body = root.find(f"{W}body")
        yield from self._blocks(root if body is None else body, depth=0, is_shaded=False)

    def _blocks(self, parent: Element, *, depth: int, is_shaded: bool) -> Iterator[Piece]:
        if depth > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, depth=depth, is_shaded=is_shaded)
            elif child.tag == f"{W}tbl":
                for row in child.iterfind(f"{W}tr"):
                    yield from row_pieces(
                        list(self._blocks(cell, depth=depth + 1, is_shaded=True))
                        for cell in row.iterfind(f"{W}tc")
                    )
            elif child.tag not in {f"{W}sectPr", f"{W}del", f"{W}moveFrom"}:
                yield from self._blocks(child, depth=depth + 1, is_shaded=is_shaded)

    def _paragraph(self, paragraph: Element, *, depth: int, is_shaded: bool) -> Iterator[Piece]:
        words, boxes = list[str](), list[Element]()
        is_shaded = is_shaded or paragraph.find(f"{W}pPr/{W}shd") is not None
        if not _is_off_page(paragraph):
            self._runs(paragraph, paragraph, words, boxes, is_shaded=is_shaded)
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
        self,
        parent: Element,
        paragraph: Element,
        words: list[str],
        boxes: list[Element],
        *,
        is_shaded: bool,
    ) -> None:
        """Collect the visible words of a paragraph, and its text boxes for later."""
        for child in parent:
            if child.tag == f"{W}r":
                if not self._is_hidden(child, paragraph, is_shaded=is_shaded):
                    self._run(child, words, boxes)
            elif child.tag not in _NOT_RUNS and child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                self._runs(child, paragraph, words, boxes, is_shaded=is_shaded)

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

    def _is_hidden(self, run: Element, paragraph: Element, *, is_shaded: bool) -> bool:
        look = self._styles.look(paragraph, run)
        return look.is_hidden or (look.is_white and not is_shaded) or look.is_tiny

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
        elif not _is_unseen_shape(current):
            stack.extend(child for child in reversed(current) if child.tag != _FALLBACK)


def _is_off_page(paragraph: Element) -> bool:
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    places = [] if frame is None else [frame.get(f"{W}x", ""), frame.get(f"{W}y", "")]
    return any(_number(place) < _OFF_PAGE_TWIPS for place in places)


def _is_unseen_shape(element: Element) -> bool:
    """Tell a drawing that is switched off, of no size, or anchored off the page."""
    if element.tag == f"{_DRAWING}anchor":
        if element.get("hidden") in {"1", "true"}:
            return True
        names = element.find(f"{_DRAWING}docPr")
        if names is not None and names.get("hidden") in {"1", "true"}:
            return True
        offsets = element.iter(f"{_DRAWING}posOffset")
        return any(_number(offset.text or "") < _OFF_PAGE_EMU for offset in offsets)
    return _SHAPE_UNSEEN.search(element.get("style") or "") is not None


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,12}", text.strip()) else 0
