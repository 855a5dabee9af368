"""Pictures and scans become text through Tesseract, where the system has it.

The child process runs it on the bytes of a picture, or on the pages of a PDF that it draws itself.
Source of the options: https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html.
"""

from __future__ import annotations

import struct
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from knowledge.documents import Document
from knowledge.errors import BrokenFileError, FileTooLargeError, NoTextError
from knowledge.readers.pieces import Piece, assemble
from knowledge.readers.text import plain_pieces

_MOST_PIXELS = 40_000_000
_MOST_PAGES = 8
_TIME_S = 11.0
"""After which no further page is begun; the child has 15 seconds in all."""
_DOTS_PER_INCH = 200
_PAGE_PIXELS = 12_000_000
_WANTED = ("eng", "deu", "spa", "fra")


def read_picture(data: bytes, *, file_name: str, program: Path) -> Document:
    """Read the text in a picture, or in a PDF whose pages are pictures.

    Raises: NoTextError, FileTooLargeError, BrokenFileError.
    """
    began = time.monotonic()
    languages = _languages(program)
    pieces: list[Piece] = []
    is_pdf = b"%PDF-" in data[:1024]
    pages = _pages(data, file_name) if is_pdf else iter([_checked(data, file_name)])
    count = 0
    for count, page in enumerate(pages, 1):
        text = _recognise(page, program, languages, file_name)
        pieces += [Piece(p.text, p.kind, p.level, count) for p in plain_pieces(text)]
        if time.monotonic() - began > _TIME_S:
            break
    if not pieces:
        raise NoTextError(file_name)
    media_type = "application/pdf" if is_pdf else "image"
    return assemble(pieces, media_type=media_type, file_name=file_name, page_count=count)


def _languages(program: Path) -> str:
    """Name the languages of ours that are installed; English comes with the program."""
    listed = subprocess.run(  # noqa: S603  # the program is the system's
        [str(program), "--list-langs"], capture_output=True, check=False, timeout=_TIME_S
    )
    installed = listed.stdout.decode(errors="replace").split()
    return "+".join(name for name in _WANTED if name in installed) or "eng"


def _recognise(picture: bytes, program: Path, languages: str, file_name: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603  # the program is the system's
            [str(program), "stdin", "stdout", "-l", languages, "--dpi", str(_DOTS_PER_INCH)],
            input=picture,
            capture_output=True,
            check=False,
            timeout=_TIME_S,
            env={"OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise FileTooLargeError(file_name, f"{_TIME_S:g} s") from error
    if done.returncode != 0:
        raise BrokenFileError(file_name, "picture")
    return done.stdout.decode("utf-8", errors="replace").replace("\x0c", "\n")


def _checked(data: bytes, file_name: str) -> bytes:
    width, height = _size(data)
    if width * height > _MOST_PIXELS:
        raise FileTooLargeError(file_name, f"{_MOST_PIXELS // 1_000_000} megapixels")
    return data


def _size(data: bytes) -> tuple[int, int]:
    """Give width and height from the head of a PNG, GIF, BMP or JPEG; zeros where unknown."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
    elif data.startswith(b"GIF8") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
    elif data.startswith(b"BM") and len(data) >= 26:
        width, height = struct.unpack("<ii", data[18:26])
    elif data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    else:
        return 0, 0
    return abs(width), abs(height)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4])
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return 0, 0


def _pages(data: bytes, file_name: str) -> Iterator[bytes]:
    """Draw the first pages of a PDF, each as a grey PGM picture."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        for number, page in enumerate(document):
            if number >= _MOST_PAGES:
                break
            yield _drawn(page)
    except pypdfium2.PdfiumError as error:
        raise BrokenFileError(file_name, "PDF") from error


def _drawn(page: object) -> bytes:
    width, height = page.get_size()  # type: ignore[attr-defined]  # pypdfium2 has no types
    scale = min(_DOTS_PER_INCH / 72, (_PAGE_PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)  # type: ignore[attr-defined]
    rows = bytes(bitmap.buffer)
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    pixels = b"".join(rows[start : start + bitmap.width] for start in starts)
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + pixels
