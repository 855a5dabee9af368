"""OpenDocument text (ODT) becomes pieces: what a person sees, headers first and footers last.

Tracked changes, comments, hidden sections and paragraphs, metadata, macros and embedded objects
are never looked at.
Source: OpenDocument 1.3, part 3 (https://docs.oasis-open.org/office/OpenDocument/v1.3/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from knowledge.errors import EncryptedFileError
from knowledge.readers.archives import opened, part, xml_part
from knowledge.readers.pieces import Piece, rejoin_wrapped, row_pieces, without_bullet

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT = f"{_NAMESPACE}office:1.0}}", f"{_NAMESPACE}text:1.0}}"
_STYLE, _TABLE = f"{_NAMESPACE}style:1.0}}", f"{_NAMESPACE}table:1.0}}"
_DRAW = f"{_NAMESPACE}drawing:1.0}}"
_FO = f"{_NAMESPACE}xsl-fo-compatible:1.0}}"
_SVG = f"{_NAMESPACE}svg-compatible:1.0}}"
_UNSEEN = frozenset(
    {f"{_TEXT}{name}" for name in ("tracked-changes", "hidden-text", "hidden-paragraph", "note")}
    | {f"{_TEXT}{name}" for name in ("page-number", "page-count", "page-continuation")}
    | {f"{_TEXT}{name}" for name in ("sequence-decls", "variable-decls", "ruby-text", "script")}
    | {f"{_OFFICE}{name}" for name in ("annotation", "annotation-end", "forms", "event-listeners")}
)
_MAX_DEPTH = 60
_MAX_BASES = 12
_SMALLEST_PT = 2.0
_SIZE = re.compile(r"(-?\d+(?:\.\d+)?)(pt|cm|mm|in)?")
_POINTS = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0}
_OFF_PAGE_PT = -30.0


def odt_pieces(data: bytes, *, file_name: str) -> list[Piece]:
    """Read an ODT.

    Raises: BrokenFileError, EncryptedFileError, FileTooLargeError.
    """
    with opened(data, file_name=file_name, kind="ODT") as archive:
        manifest = part(archive, "META-INF/manifest.xml", file_name=file_name) or b""
        if b"encryption-data" in manifest:
            raise EncryptedFileError(file_name)
        content = xml_part(archive, "content.xml", file_name=file_name)
        styles = xml_part(archive, "styles.xml", file_name=file_name)
        page = _Page(_Styles([root for root in (styles, content) if root is not None]))
        headers = page.pieces(styles, f"{_STYLE}header")
        body = page.pieces(content, f"{_OFFICE}text")
        return rejoin_wrapped([*headers, *body, *page.pieces(styles, f"{_STYLE}footer")])


@dataclass(frozen=True, slots=True)
class _Look:
    """How text looks, as far as it decides whether anybody sees it."""

    color: str = ""
    ground: str = ""
    size: str = ""
    is_hidden: bool = False
    is_bold: bool = False

    @property
    def is_seen(self) -> bool:
        if self.is_hidden:
            return False
        points = _points(self.size)
        if points is not None and points < _SMALLEST_PT:
            return False
        return _shade(self.color, "#000000") != _shade(self.ground, "#ffffff")


class _Styles:
    def __init__(self, roots: list[Element]) -> None:
        found = [style for root in roots for style in root.iter(f"{_STYLE}style")]
        self._by_name = {style.get(f"{_STYLE}name", ""): style for style in found}

    def look(self, name: str | None, around: _Look) -> _Look:
        """Give the look of text in a style, on top of what stands around it."""
        chain: list[Element] = []
        while name in self._by_name and len(chain) < _MAX_BASES:
            chain.append(self._by_name[name])
            name = chain[-1].get(f"{_STYLE}parent-style-name")
        look = around
        for style in reversed(chain):
            look = _with_properties(look, style)
        return look


class _Page:
    def __init__(self, styles: _Styles) -> None:
        self._styles = styles

    def pieces(self, root: Element | None, place: str) -> list[Piece]:
        if root is None:
            return []
        return [piece for part in root.iter(place) for piece in self._blocks(part, _Look(), 0)]

    def _blocks(
        self, parent: Element, look: _Look, depth: int, *, is_item: bool = False
    ) -> Iterator[Piece]:
        if depth > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        for child in parent:
            inner = self._look_of(child, look)
            if child.tag in _UNSEEN or _is_switched_off(child):
                continue
            if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                yield from self._paragraph(child, inner, depth, is_item=is_item)
            elif child.tag == f"{_TABLE}table-row":
                yield from row_pieces(
                    list(self._blocks(cell, self._look_of(cell, inner), depth + 1))
                    for cell in child
                )
            elif child.tag == f"{_TEXT}list-item":
                yield from self._blocks(child, inner, depth + 1, is_item=True)
            else:
                yield from self._blocks(child, inner, depth + 1, is_item=is_item)

    def _paragraph(
        self, paragraph: Element, look: _Look, depth: int, *, is_item: bool
    ) -> Iterator[Piece]:
        words, boxes, bold = list[str](), list[Element](), list[bool]()
        self._inline(paragraph, look, words, boxes, bold, depth)
        level = paragraph.get(f"{_TEXT}outline-level", "")
        for line in "".join(words).split("\n"):
            bare, has_bullet = without_bullet(line)
            if paragraph.tag == f"{_TEXT}h":
                yield Piece(line, "heading", int(level) if level.isdigit() else 1)
            elif is_item or has_bullet:
                yield Piece(bare, "item")
            elif bold and all(bold) and _is_short(line):
                yield Piece(line, "heading", 4)
            else:
                yield Piece(line)
        for box in boxes:
            yield from self._blocks(box, _Look(), depth + 1)

    def _inline(
        self,
        parent: Element,
        look: _Look,
        words: list[str],
        boxes: list[Element],
        bold: list[bool],
        depth: int,
    ) -> None:
        """Collect the visible words of a paragraph, and its text boxes for later."""
        if depth > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        _add(parent.text, look, words, bold)
        for child in parent:
            if child.tag == f"{_DRAW}frame":
                boxes += [] if _is_off_page(child) else child.findall(f"{_DRAW}text-box")
            elif child.tag == f"{_TEXT}s":
                count = child.get(f"{_TEXT}c", "1")
                words.append(" " * min(40, int(count) if count.isdigit() else 1))
            elif child.tag == f"{_TEXT}tab":
                words.append("\t")
            elif child.tag == f"{_TEXT}line-break":
                words.append("\n")
            elif child.tag not in _UNSEEN and not _is_switched_off(child):
                inner = self._look_of(child, look)
                self._inline(child, inner, words, boxes, bold, depth + 1)
            _add(child.tail, look, words, bold)

    def _look_of(self, element: Element, around: _Look) -> _Look:
        name = element.get(f"{_TEXT}style-name") or element.get(f"{_TABLE}style-name")
        return self._styles.look(name, around)


def _add(text: str | None, look: _Look, words: list[str], bold: list[bool]) -> None:
    if text and look.is_seen:
        words.append(re.sub(r"\s+", " ", text))
        if text.strip():
            bold.append(look.is_bold)


def _with_properties(look: _Look, style: Element) -> _Look:
    color, ground, size = look.color, look.ground, look.size
    is_hidden, is_bold = look.is_hidden, look.is_bold
    for properties in style:
        color = properties.get(f"{_FO}color", color)
        ground = properties.get(f"{_FO}background-color", ground)
        size = properties.get(f"{_FO}font-size", size)
        is_hidden = properties.get(f"{_TEXT}display", "none" if is_hidden else "") == "none"
        weight = properties.get(f"{_FO}font-weight")
        is_bold = is_bold if weight is None else weight == "bold"
    return _Look(color, "" if ground == "transparent" else ground, size, is_hidden, is_bold)


def _is_switched_off(element: Element) -> bool:
    return element.get(f"{_TEXT}display") == "none" or element.get(f"{_TABLE}visibility") in {
        "collapse",
        "filter",
    }


def _is_off_page(frame: Element) -> bool:
    places = [_points(frame.get(f"{_SVG}{axis}", "")) for axis in ("x", "y")]
    return any(place is not None and place < _OFF_PAGE_PT for place in places)


def _points(length: str) -> float | None:
    found = _SIZE.fullmatch(length.strip())
    return float(found[1]) * _POINTS[found[2] or "pt"] if found else None


def _shade(color: str, default: str) -> tuple[int, ...]:
    """Give a colour in steps of 16, so that nearly the same is the same."""
    found = re.fullmatch(r"#([0-9a-f]{6})", (color or default).strip().lower())
    return tuple(level // 16 for level in bytes.fromhex(found[1])) if found else (-1,)


def _is_short(line: str) -> bool:
    return 0 < len(line.strip()) <= 60 and "\t" not in line and line.rstrip()[-1] not in ".,;"
