"""The size of a picture, read from its first bytes: PNG, JPEG, GIF and WebP."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_JPEG_FRAME: Final = re.compile(
    rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]..\x08(..)(..)", re.DOTALL
)


@dataclass(frozen=True)
class Picture:
    """What a picture's header says; width and height in pixels."""

    mime_type: str
    width: int
    height: int


def read_picture(content: bytes) -> Picture | None:
    """Give the picture that the bytes hold, None when they hold none that we know."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return Picture("image/png", _big(content[16:20]), _big(content[20:24]))
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        return Picture("image/gif", _little(content[6:8]), _little(content[8:10]))
    if content.startswith(b"\xff\xd8\xff") and (frame := _JPEG_FRAME.search(content)):
        return Picture("image/jpeg", _big(frame[2]), _big(frame[1]))
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) >= 30:
        return _webp(content)
    return None


def _webp(content: bytes) -> Picture | None:
    match content[12:16]:
        case b"VP8 ":
            width, height = _little(content[26:28]) & 0x3FFF, _little(content[28:30]) & 0x3FFF
        case b"VP8L":
            bits = _little(content[21:25])
            width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            width, height = _little(content[24:27]) + 1, _little(content[27:30]) + 1
        case _:
            return None
    return Picture("image/webp", width, height)


def _big(content: bytes) -> int:
    return int.from_bytes(content, "big")


def _little(content: bytes) -> int:
    return int.from_bytes(content, "little")
