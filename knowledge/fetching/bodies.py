"""What a server sends back: its type, and its bytes unpacked under a limit."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

from knowledge.errors import LinkNotTextError, LinkTooLargeError, UnreachableLinkError

TEXT_TYPES = frozenset(
    {"text/html", "application/xhtml+xml", "text/plain", "text/markdown"}
    | {"application/json", "application/ld+json"}
)
ENCODINGS = "gzip, deflate"
_GZIP_OR_ZLIB, _BARE_DEFLATE = 47, -15


def text_type(content_type: str, link: str) -> str:
    """Give the media type of a page; raises LinkNotTextError when it is none of the text types."""
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type not in TEXT_TYPES:
        raise LinkNotTextError(link, media_type[:60] or "unknown")
    return media_type


async def read_body(
    chunks: AsyncIterable[bytes], *, encoding: str, limit_bytes: int, link: str
) -> bytes:
    """Collect and unpack a body.

    Raises: LinkTooLargeError as soon as it passes the limit, packed or unpacked; LinkNotTextError
    for a packing that was not asked for; UnreachableLinkError when the packing is broken.
    """
    unpack = _Unpacking(encoding.strip().lower(), link)
    body, packed_bytes = bytearray(), 0
    async for chunk in chunks:
        packed_bytes += len(chunk)
        body += unpack.feed(chunk, limit_bytes + 1 - len(body))
        if max(packed_bytes, len(body)) > limit_bytes:
            raise LinkTooLargeError(link, f"{limit_bytes // 1_000_000} MB")
    if unpack.lacks_its_end:
        raise UnreachableLinkError(link, "broken packing")
    return bytes(body)


class _Unpacking:
    def __init__(self, encoding: str, link: str) -> None:
        if encoding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise LinkNotTextError(link, f"packed with {encoding[:40]}")
        self._is_packed = encoding not in {"", "identity"}
        self._is_first = True
        self._stream = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._link = link

    @property
    def lacks_its_end(self) -> bool:
        """Tell whether what was packed broke off; half a posting must not pass for a whole one."""
        return self._is_packed and not self._is_first and not self._stream.eof

    def feed(self, chunk: bytes, most: int) -> bytes:
        """Unpack a piece to at most ``most`` bytes, never more, however much is packed in it."""
        if not self._is_packed or not chunk:
            return chunk
        try:
            return self._unpacked(chunk, most)
        except zlib.error as error:
            raise UnreachableLinkError(self._link, "broken packing") from error

    def _unpacked(self, chunk: bytes, most: int) -> bytes:
        is_first, self._is_first = self._is_first, False
        try:
            return self._stream.decompress(chunk, max(1, most))
        except zlib.error:
            if not is_first:
                raise
            # Some servers call deflate what has no zlib header (RFC 9110, section 8.4.1.2).
            self._stream = zlib.decompressobj(_BARE_DEFLATE)
            return self._stream.decompress(chunk, max(1, most))
