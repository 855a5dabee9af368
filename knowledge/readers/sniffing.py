"""What the bytes are, whatever the file is called."""

from __future__ import annotations

import re
from typing import Literal

from knowledge.errors import (
    BrokenFileError,
    EmptyFileError,
    EncryptedFileError,
    FileTooLargeError,
    PictureFileError,
    UnsupportedFileError,
)
from knowledge.readers.archives import opened, part
from knowledge.readers.encoding import decode, looks_like_text
from knowledge.readers.limits import MAX_FILE_BYTES, MAX_MARKED_UP_CHARACTERS
from knowledge.readers.linkedin import is_linkedin

TextType = Literal["html", "markdown", "json", "text"]
MediaType = Literal["pdf", "docx", "odt", "rtf", "linkedin"] | TextType

_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"BM": "BMP",
}
_OTHERS = {
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"Rar!": "RAR",
    b"MZ": "program",
    b"\x7fELF": "program",
    b"ID3": "audio",
    b"OggS": "audio",
    b"%!PS": "PostScript",
    b"SQLite format 3": "SQLite",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OOXML = "EncryptedPackage".encode("utf-16-le")
_OFFICE = {"xl/": "Excel", "ppt/": "PowerPoint", "content.xml": "OpenDocument"}
_ODT = b"application/vnd.oasis.opendocument.text"
_HTML = re.compile(
    r"\s*(?>(?:<!--.*?-->\s*)*)<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAGS = re.compile(r"</(?:p|div|li|ul|h[1-6]|td|span)>", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^[ \t]{0,8}[-*+] \*\*|^\*\*[^*\n]+\*\*|^```|\[[^\]\n]{1,200}\]\(\S", re.MULTILINE
)


def sniff(data: bytes, *, file_name: str) -> MediaType:
    """Name the kind of content, or say why no reader takes it.

    Raises: EmptyFileError, FileTooLargeError, PictureFileError, EncryptedFileError,
    BrokenFileError (a ZIP that cannot be opened, text under a name that promises another format),
    UnsupportedFileError.
    """
    if len(data) > MAX_FILE_BYTES:
        raise FileTooLargeError(file_name, f"{MAX_FILE_BYTES // 1_000_000} MB")
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise EmptyFileError(file_name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _sniff_zip(data, file_name)
    if data.lstrip(b" \t\r\n\xef\xbb\xbf").startswith(b"{\\rtf"):
        return "rtf"
    _refuse_binary(data, file_name)
    if not looks_like_text(data):
        raise UnsupportedFileError(file_name, "unknown")
    if len(data) > MAX_MARKED_UP_CHARACTERS:
        raise FileTooLargeError(file_name, f"{MAX_MARKED_UP_CHARACTERS // 1_000_000} MB of text")
    _refuse_false_name(file_name)
    return sniff_text(decode(data))


def is_plain_text(data: bytes) -> bool:
    """Tell, without looking far, whether the bytes are text that is no HTML; empty ones are."""
    if b"%PDF-" in data[:1024] or b"{\\rtf" in data[:64] or not looks_like_text(data):
        return False
    start = decode(data[:4_000]).lower()
    return not _HTML.match(start) and "</" not in start


def _refuse_binary(data: bytes, file_name: str) -> None:
    for start, name in _PICTURES.items():
        if data.startswith(start) and not (start == b"BM" and looks_like_text(data)):
            raise PictureFileError(file_name, name)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise PictureFileError(file_name, "WebP")
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}:
        raise PictureFileError(file_name, "HEIC")
    for start, name in _OTHERS.items():
        if data.startswith(start) and not (name == "program" and looks_like_text(data)):
            raise UnsupportedFileError(file_name, name)
    if data.startswith(_OLE):
        if _ENCRYPTED_OOXML in data:
            raise EncryptedFileError(file_name)
        raise UnsupportedFileError(file_name, "DOC")


def _refuse_false_name(file_name: str) -> None:
    """Refuse plain text that calls itself a PDF or DOCX: what it should have held is lost."""
    ending = file_name.lower().rpartition(".")[2]
    if ending in {"pdf", "docx", "odt", "rtf", "zip"}:
        raise BrokenFileError(file_name, f"named {ending}, but holds plain text")


def _sniff_zip(data: bytes, file_name: str) -> MediaType:
    with opened(data, file_name=file_name, kind="ZIP") as archive:
        names = archive.namelist()
        if "word/document.xml" in names:
            return "docx"
        if "content.xml" in names:
            declared = part(archive, "mimetype", file_name=file_name) or _ODT
            if declared.strip().startswith(_ODT):
                return "odt"
    if is_linkedin(names):
        return "linkedin"
    for start, name in _OFFICE.items():
        if any(entry.startswith(start) for entry in names):
            raise UnsupportedFileError(file_name, name)
    raise UnsupportedFileError(file_name, "ZIP")


def sniff_text(text: str) -> TextType:
    """Tell HTML, Markdown and JSON from plain text."""
    if text.lstrip("\ufeff \t\r\n").startswith("{") and text.rstrip().endswith("}"):
        return "json"
    if _HTML.match(text) or len(_TAGS.findall(text)) >= 5:
        return "html"
    return "markdown" if _MARKDOWN.search(text) else "text"
