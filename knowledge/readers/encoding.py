"""Bytes of a text file become characters."""

from __future__ import annotations

import codecs

from knowledge.readers.legacy_encodings import decode_legacy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))


def decode(data: bytes) -> str:
    """Decode by mark, zero bytes (UTF-16), as UTF-8, else by the letters. Never fails."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if (utf16 := _utf16_without_mark(data)) is not None:
        return data.decode(utf16, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode_legacy(data)


def looks_like_text(data: bytes) -> bool:
    """Tell whether the bytes can be the text of a person: hardly a control character in them."""
    if any(data.startswith(mark) for mark, _ in _MARKS) or _utf16_without_mark(data):
        return True
    sample = data[:65_536]
    controls = len(sample) - len(sample.translate(None, delete=_CONTROLS))
    return controls <= len(sample) // 200


def _utf16_without_mark(data: bytes) -> str | None:
    """Recognise UTF-16 of mostly Latin letters: every second byte is zero."""
    sample = data[:2_000]
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
