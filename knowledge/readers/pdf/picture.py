"""A page as it is drawn, with and without its texts: what differs is what a person can read."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

_LEAST_CONTRAST = 20
"""Of 255 grey levels, between a pixel with the texts and without."""
_MAX_PIXELS = 4_000_000
_SCALE = 1.5
_MAX_DEPTH = 8
_MOST_OBJECTS = 200_000


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page in points, origin at the bottom left."""

    left: float
    right: float
    bottom: float
    top: float


class Picture:
    """One page in grey, uint8 (height, width), drawn twice."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._drawn = _draw(page)
        texts = list(_text_objects(page))
        for text in texts:
            raw.FPDFPageObj_SetIsActive(text, False)  # noqa: FBT003
        self._bare = _draw(page)
        for text in texts:
            raw.FPDFPageObj_SetIsActive(text, True)  # noqa: FBT003

    def shows(self, box: Box, *, color: int | None) -> bool:
        """Tell whether text stands out in a box; off the page nothing does.

        ``color`` is the grey level of the text: where all of the ground is of that colour, what
        stands out is another text at the same place.
        """
        x1, y1 = self._place(box.left, box.top)
        x2, y2 = self._place(box.right, box.bottom)
        height, width = self._drawn.shape
        columns = slice(max(0, min(x1, x2)), min(width, max(x1, x2) + 1))
        rows = slice(max(0, min(y1, y2)), min(height, max(y1, y2) + 1))
        drawn, bare = self._drawn[rows, columns], self._bare[rows, columns]
        if not drawn.size:
            return False
        if int(np.abs(drawn.astype(np.int16) - bare).max()) < _LEAST_CONTRAST:
            return False
        return color is None or int(np.abs(bare.astype(np.int16) - color).max()) >= _LEAST_CONTRAST

    def _place(self, x: float, y: float) -> tuple[int, int]:
        column, row = ctypes.c_int(), ctypes.c_int()
        height, width = self._drawn.shape
        raw.FPDF_PageToDevice(self._page, 0, 0, width, height, 0, x, y, column, row)
        return column.value, row.value


def _draw(page: pypdfium2.PdfPage) -> NDArray[np.uint8]:
    width, height = page.get_size()
    scale = min(_SCALE, math.sqrt(_MAX_PIXELS / max(1.0, width * height)))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        pixels = np.frombuffer(bytes(bitmap.buffer), dtype=np.uint8)
        return pixels.reshape(bitmap.height, bitmap.stride)[:, : bitmap.width]
    finally:
        bitmap.close()


def _text_objects(page: pypdfium2.PdfPage) -> Iterator[object]:
    """Give the text objects of a page, also those inside of forms (XObjects)."""
    count = raw.FPDFPage_CountObjects(page)
    waiting = [(raw.FPDFPage_GetObject(page, index), 0) for index in range(count)]
    seen = 0
    while waiting and seen < _MOST_OBJECTS:
        found, depth = waiting.pop()
        seen += 1
        kind = raw.FPDFPageObj_GetType(found)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield found
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            inside = range(raw.FPDFFormObj_CountObjects(found))
            waiting += [(raw.FPDFFormObj_GetObject(found, index), depth + 1) for index in inside]
