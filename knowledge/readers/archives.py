"""ZIP files that hold documents: what is in them is weighed before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from knowledge.errors import BrokenFileError, EncryptedFileError, FileTooLargeError
from knowledge.readers.limits import MAX_UNPACKED_BYTES

_MOST_ENTRIES = 5_000
_MOST_PART_BYTES = 12_000_000
"""Of the one part that is being read: text of 400,000 characters needs far less."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LOCKED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    KeyError,
    ValueError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    RecursionError,
)


@contextmanager
def opened(data: bytes, *, file_name: str, kind: str) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose entries were weighed; what breaks inside is a BrokenFileError.

    Raises: BrokenFileError, EncryptedFileError, FileTooLargeError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _weigh(archive, len(data), file_name)
            yield archive
    except _BROKEN as error:
        raise BrokenFileError(file_name, kind) from error


def part(archive: zipfile.ZipFile, name: str, *, file_name: str) -> bytes | None:
    """Unpack one entry; nothing when there is none of that name."""
    if name not in archive.namelist():
        return None
    entry = archive.getinfo(name)
    if entry.file_size > _MOST_PART_BYTES:
        raise FileTooLargeError(file_name, f"{_MOST_PART_BYTES // 1_000_000} MB unpacked")
    if entry.compress_type not in _METHODS:
        raise BrokenFileError(file_name, "packed in an unusual way")
    return archive.read(entry)


def xml_part(archive: zipfile.ZipFile, name: str, *, file_name: str) -> Element | None:
    """Unpack one entry and parse it as XML; a DOCTYPE is refused."""
    content = part(archive, name, file_name=file_name)
    if content is None:
        return None
    parser = XMLParser(target=_NoDoctype())  # noqa: S314 - see _NoDoctype
    parser.feed(content)
    root: Element = parser.close()
    return root


class _NoDoctype(TreeBuilder):
    """Builds a tree, but not of a document that defines entities or names a schema."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse."""
        raise ValueError(f"DOCTYPE {name} {pubid} {system}")


def _weigh(archive: zipfile.ZipFile, packed_bytes: int, file_name: str) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED_BYTES or len(entries) > _MOST_ENTRIES:
        raise FileTooLargeError(file_name, f"{MAX_UNPACKED_BYTES // 1_000_000} MB unpacked")
    if any(entry.flag_bits & _LOCKED for entry in entries):
        raise EncryptedFileError(file_name)
    # Entries that share their packed bytes: https://www.bamsoftware.com/hacks/zipbomb/
    if sum(entry.compress_size for entry in entries) > packed_bytes:
        raise BrokenFileError(file_name, "overlapping parts")
