"""Bytes of any kind become a document, in this process; the bot calls ``isolated`` instead."""

from __future__ import annotations

from knowledge.documents import Document
from knowledge.errors import UnsupportedFileError
from knowledge.readers.board_jobs import board_job_fields
from knowledge.readers.encoding import decode
from knowledge.readers.html import html_pieces, page_pieces
from knowledge.readers.job_pieces import job_pieces
from knowledge.readers.json_ld import job_of_page
from knowledge.readers.json_resume import json_resume_pieces
from knowledge.readers.linkedin import linkedin_pieces
from knowledge.readers.pieces import Piece, assemble
from knowledge.readers.sniffing import sniff, sniff_text
from knowledge.readers.text import read_text

_LEAST_POSTING = 300
"""Characters; a posting whose own fields hold less keeps its text in the page."""


def read_bytes(data: bytes, *, file_name: str) -> Document:
    """Read a file by its content; the name is only for errors.

    Raises: the errors of ``sniffing.sniff``; BrokenFileError, EncryptedFileError, NoTextError and
    FileTooLargeError of the reader that took it.
    """
    match sniff(data, file_name=file_name):
        case "pdf":
            from knowledge.readers.pdf.pages import read_pdf

            return read_pdf(data, file_name=file_name)
        case "docx":
            from knowledge.readers.docx import read_docx

            return read_docx(data, file_name=file_name)
        case "odt":
            from knowledge.readers.odt import MEDIA_TYPE, odt_pieces

            pieces = odt_pieces(data, file_name=file_name)
            return assemble(pieces, media_type=MEDIA_TYPE, file_name=file_name)
        case "rtf":
            from knowledge.readers.rtf import rtf_pieces

            pieces = rtf_pieces(data, file_name=file_name)
            return assemble(pieces, media_type="application/rtf", file_name=file_name)
        case "linkedin":
            pieces = linkedin_pieces(data, file_name=file_name)
            return assemble(pieces, media_type="application/zip", file_name=file_name)
        case _:
            return read_decoded(decode(data), file_name=file_name)


def read_page(data: bytes, *, file_name: str) -> Document:
    """Read what a link led to: a posting's own fields first, else the main part of the page.

    Raises: EmptyFileError, NoTextError, UnsupportedFileError, FileTooLargeError.
    """
    match sniff(data, file_name=file_name):
        case "html":
            page = decode(data)
            pieces = _posting_pieces(page) or page_pieces(page)
            return assemble(pieces, media_type="text/html", file_name=file_name)
        case "pdf" | "docx" | "odt" | "rtf" | "linkedin" as kind:
            raise UnsupportedFileError(file_name, kind.upper())
        case _:
            return read_decoded(decode(data), file_name=file_name)


def read_decoded(text: str, *, file_name: str) -> Document:
    """Read text that is already decoded: plain, Markdown, HTML or a JSON Resume.

    Raises: EmptyFileError or NoTextError when nothing visible stands in it, FileTooLargeError.
    """
    match sniff_text(text):
        case "html":
            pieces = _posting_pieces(text) or html_pieces(text)  # a posting's page, if saved
            return assemble(pieces, media_type="text/html", file_name=file_name)
        case "markdown":
            return read_text(text, media_type="text/markdown", file_name=file_name)
        case "json" if pieces := _json_pieces(text):
            return assemble(pieces, media_type="application/json", file_name=file_name)
        case _:
            return read_text(text, file_name=file_name)


def _posting_pieces(page: str) -> list[Piece]:
    """Give the posting that a page carries in fields, with the page's text where they hold little.

    Nothing for a page without such fields.
    """
    job = job_of_page(page)
    if job is None:
        return []
    pieces = job_pieces(job)
    is_whole = sum(len(piece.text) for piece in pieces) >= _LEAST_POSTING
    return pieces if is_whole else pieces + page_pieces(page)


def _json_pieces(text: str) -> list[Piece]:
    job = board_job_fields(text)
    return job_pieces(job) if job is not None else json_resume_pieces(text)
