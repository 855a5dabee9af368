"""PDF files become documents; PDFium finds the characters, this package their order."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2
from pypdfium2 import raw

from knowledge.documents import Document
from knowledge.errors import (
    BrokenFileError,
    EncryptedFileError,
    FileTooLargeError,
    NoTextError,
)
from knowledge.readers.limits import MAX_CHARACTERS, MAX_PAGES
from knowledge.readers.pdf.layout import reading_order
from knowledge.readers.pdf.paragraphs import PageLine, Paragraphs
from knowledge.readers.pdf.rows import rows_of
from knowledge.readers.pdf.words import visible_words
from knowledge.readers.pieces import Piece, assemble

_LOCKED = frozenset({raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY})
_PAGE_NUMBER = re.compile(
    r"^(?:page |seite |página )?\d{1,3}(?:\s*(?:/|of|von|de)\s*\d{1,3})?$", re.IGNORECASE
)


def read_pdf(data: bytes, *, file_name: str) -> Document:
    """Read the visible text of a PDF.

    Raises: EncryptedFileError, BrokenFileError, FileTooLargeError (pages, characters), NoTextError.
    """
    document = _open(data, file_name)
    try:
        page_count = len(document)
        if page_count > MAX_PAGES:
            raise FileTooLargeError(file_name, f"{MAX_PAGES} pages")
        lines, turned = _read_pages(document, file_name)
    except pypdfium2.PdfiumError as error:
        raise BrokenFileError(file_name, "PDF") from error
    finally:
        document.close()
    if not lines and not turned:
        raise NoTextError(file_name, f"{page_count} pages")
    pieces = Paragraphs(_without_repeats(lines)).pieces() if lines else []
    return assemble(
        [*pieces, *turned],
        media_type="application/pdf",
        file_name=file_name,
        page_count=page_count,
    )


def _open(data: bytes, file_name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise EncryptedFileError(file_name) from error
        raise BrokenFileError(file_name, "PDF") from error


def _read_pages(
    document: pypdfium2.PdfDocument, file_name: str
) -> tuple[list[PageLine], list[Piece]]:
    lines, turned = list[PageLine](), list[Piece]()
    characters = 0
    for number, page in enumerate(document, 1):
        found = visible_words(page)
        characters += sum(len(word.text) for word in found.words) + len(found.turned)
        if characters > MAX_CHARACTERS:
            raise FileTooLargeError(file_name, f"{MAX_CHARACTERS:,} characters")
        lines += [PageLine(line, number) for line in reading_order(rows_of(found.words))]
        if found.turned:
            turned.append(Piece(found.turned, page=number))
        page.close()
    return lines, turned


def _without_repeats(lines: list[PageLine]) -> list[PageLine]:
    """Keep what stands at the same place of several pages once: a header first, a footer last."""
    places = Counter(_place(found) for found in lines)
    once: dict[tuple[str, int], PageLine] = {}
    body: list[PageLine] = []
    for found in lines:
        if _PAGE_NUMBER.match(found.line.text.strip()):
            continue
        if places[_place(found)] > 1 and found.line.text.strip():
            once.setdefault(_place(found), found)
        else:
            body.append(found)
    if not body:
        return list(once.values()) or lines
    middle = sum(found.line.baseline for found in body) / len(body)
    headers = [found for found in once.values() if found.line.baseline > middle]
    footers = [found for found in once.values() if found.line.baseline <= middle]
    return [*headers, *body, *footers]


def _place(found: PageLine) -> tuple[str, int]:
    """Name a line by its words without numbers and its height on the page."""
    return re.sub(r"\d+", "#", found.line.text.strip().lower()), round(found.line.baseline / 4)
