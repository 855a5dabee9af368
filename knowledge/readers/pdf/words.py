"""The words of a PDF page that a person can see, with their places.

A PDF may hold text that is never shown: white on white, of no size, off the page, in the invisible
render mode, clipped, or under a picture. What counts is the page as it is drawn, once as it is and
once without its texts: a word whose box looks the same in both is not there.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from knowledge.readers.pdf.picture import Box, Picture
from knowledge.readers.pieces import without_bullet

_INVISIBLE_MODES = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
_SMALLEST_SIZE = 2.0
_TEX_SIGNS = {
    0x15: "\u2013",
    0x16: "\u2014",
    0x1B: "ff",
    0x1C: "fi",
    0x1D: "fl",
    0x1E: "ffi",
    0x1F: "ffl",
}
"""What TeX's fonts of pictures, which name no characters, hold at these places (T1, "EC")."""
_ACCENTS = {
    "\u00b4": "\u0301",
    "\u02c6": "\u0302",
    "\u00a8": "\u0308",
    "\u02dc": "\u0303",
    "\u00b8": "\u0327",
    "\u02c7": "\u030c",
    "\u02da": "\u030a",
    "\u02d9": "\u0307",
    "\u02dd": "\u030b",
}
_ACCENTED = re.compile(f"([{''.join(_ACCENTS)}])([^\\W\\d_])")
_BOLD = re.compile(r"bold|black|heavy|demi|semi", re.IGNORECASE)
_BOLD_WEIGHT = 700


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space; points, origin at the bottom left of the page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    tracking: float = 0.0
    """The most points between two of its letters, beyond what the font sets."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of one page; turned text cannot be laid out and stands apart, as it was written."""

    words: tuple[Word, ...]
    turned: str


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    is_bold: bool
    is_hidden: bool
    is_turned: bool
    color: int | None
    """Grey level of 255, where the text is filled with one colour."""


@dataclass(slots=True)
class _OpenWord:
    characters: list[str]
    left: float
    right: float
    baseline: float
    style: _Style
    gaps: list[float]
    """Points from each letter to the next."""


def visible_words(page: pypdfium2.PdfPage) -> PageWords:
    """Give the words of a page that can be seen on it."""
    text_page = page.get_textpage()
    try:
        picture = Picture(page)
        words, turned = [], list[str]()
        for found in _Characters(text_page).words():
            if found.style.is_turned:
                turned.append("".join(found.characters))
            elif picture.shows(_box(found), color=found.style.color):
                words.append(_close(found))
        return PageWords(tuple(words), " ".join(turned))
    finally:
        text_page.close()


def _box(found: _OpenWord) -> Box:
    return Box(found.left, found.right, found.baseline, found.baseline + 0.65 * found.style.size)


def _close(found: _OpenWord) -> Word:
    style = found.style
    text = _ACCENTED.sub(_with_accent, "".join(found.characters))
    tracking = max(found.gaps, default=0.0)
    return Word(text, found.left, found.right, found.baseline, style.size, style.is_bold, tracking)


def _with_accent(found: re.Match[str]) -> str:
    """Put an accent that was set as a sign of its own onto its letter, as old TeX fonts need."""
    whole = unicodedata.normalize("NFC", found[2] + _ACCENTS[found[1]])
    return whole if len(whole) == 1 else found[0]


class _Characters:
    """Reads the characters of a page one after the other, in the order they were written."""

    def __init__(self, text_page: pypdfium2.PdfTextPage) -> None:
        self._page = text_page
        self._styles: dict[int, _Style] = {}
        self._bold_fonts: dict[int, bool] = {}
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def words(self) -> Iterator[_OpenWord]:
        """Give the words that are not hidden by their own style."""
        word: _OpenWord | None = None
        for index in range(self._page.count_chars()):
            character = self._character(index)
            style = None if character.isspace() else self._style(index)
            if style is None or style.is_hidden:
                if word:
                    yield word
                word = None
                continue
            word, finished = self._extend(word, character, style, index)
            if finished:
                yield finished
        if word:
            yield word

    def _character(self, index: int) -> str:
        code: int = raw.FPDFText_GetUnicode(self._page, index)
        if raw.FPDFText_IsHyphen(self._page, index) == 1:
            return "-"
        if code in _TEX_SIGNS:
            return _TEX_SIGNS[code]
        is_character = 32 < code < 0x110000 and not 0xD800 <= code < 0xE000 and code != 0xFFFE
        is_icon = 0xE000 <= code < 0xF900 and not without_bullet(f"{chr(code)} x")[1]
        return chr(code) if is_character and not is_icon else " "

    def _extend(
        self, word: _OpenWord | None, character: str, style: _Style, index: int
    ) -> tuple[_OpenWord, _OpenWord | None]:
        """Add a character to the open word, or begin a new one and give the finished one."""
        raw.FPDFText_GetLooseCharBox(self._page, index, self._box)
        raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        left, right, baseline = self._box.left, self._box.right, self._y.value
        if word and _is_next(word, left, baseline, style):
            word.gaps.append(left - word.right)
            word.characters.append(character)
            word.right = max(word.right, right)
            return word, None
        return _OpenWord([character], left, right, baseline, style, []), word

    def _style(self, index: int) -> _Style | None:
        text_object = raw.FPDFText_GetTextObject(self._page, index)
        address = ctypes.cast(text_object, ctypes.c_void_p).value
        if address is None:
            return None  # a space that PDFium made up
        if address not in self._styles:
            self._styles[address] = self._style_of(text_object, index)
        return self._styles[address]

    def _style_of(self, text_object: object, index: int) -> _Style:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._page, index, matrix)
        size = raw.FPDFText_GetFontSize(self._page, index) * math.hypot(matrix.c, matrix.d)
        mode = raw.FPDFTextObj_GetTextRenderMode(text_object)
        return _Style(
            size=size,
            is_bold=self._is_bold(text_object, index),
            is_hidden=size < _SMALLEST_SIZE or mode in _INVISIBLE_MODES,
            is_turned=abs(matrix.b) > abs(matrix.a),
            color=self._color(index) if mode == raw.FPDF_TEXTRENDERMODE_FILL else None,
        )

    def _color(self, index: int) -> int | None:
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if not raw.FPDFText_GetFillColor(self._page, index, red, green, blue, alpha):
            return None
        grey = round(0.299 * red.value + 0.587 * green.value + 0.114 * blue.value)
        return grey if alpha.value == 255 else None

    def _is_bold(self, text_object: object, index: int) -> bool:
        font = raw.FPDFTextObj_GetFont(text_object)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self._bold_fonts:
            name = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(font, name, 200)
            is_named_bold = _BOLD.search(name.value.decode("utf-8", errors="replace")) is not None
            weight = raw.FPDFText_GetFontWeight(self._page, index)
            self._bold_fonts[address] = is_named_bold or weight >= _BOLD_WEIGHT
        return self._bold_fonts[address]


def _is_next(word: _OpenWord, left: float, baseline: float, style: _Style) -> bool:
    same_line = abs(baseline - word.baseline) < 0.3 * word.style.size
    gap = left - word.right
    same_style = style.is_turned == word.style.is_turned
    return same_style and (style.is_turned or (same_line and -style.size < gap < 0.6 * style.size))
