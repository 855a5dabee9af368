"""Take out the characters that a person does not see but a model reads.

Zero-width, bidirectional controls, the tag block and fillers are ways to hide text in plain sight
(https://www.unicode.org/reports/tr36/). Joiners stay where a script or an emoji needs them.
"""

from __future__ import annotations

import re
import unicodedata

_JOINERS = "\u200c\u200d"
_ZERO_WIDTH_JOINER = "\u200d"
_EMOJI_PRESENTATION = "\ufe0f"
_FILLERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u3164\uffa0\ufffc\ufffd"
)
_JOINING_SCRIPTS = (
    (0x0600, 0x08FF),  # Arabic, Syriac, N'Ko
    (0x0900, 0x0DFF),  # the scripts of India
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x18AF),  # Khmer, Mongolian
)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st"}
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\u0085\x0b\x0c]")


def strip_invisible(text: str) -> str:
    """Give the text as a person sees it: composed letters, plain spaces, nothing hidden."""
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        _seen(text, place) if ord(character) > 126 or character < " " else character
        for place, character in enumerate(text)
    )


def _seen(text: str, place: int) -> str:
    character = text[place]
    if character in "\n\t":
        return character
    if character in _JOINERS:
        return character if _joins(text, place) else ""
    if character == _EMOJI_PRESENTATION:
        return character if place and unicodedata.category(text[place - 1]) == "So" else ""
    if _is_variation_selector(character) or character in _FILLERS:
        return ""
    return _by_category(character)


def _by_category(character: str) -> str:
    match unicodedata.category(character):
        case "Zs":
            return " "
        case "Co":
            return " "  # icons of symbol fonts
        case "Cc" | "Cf" | "Cs" | "Cn":
            return ""
        case _:
            return _LIGATURES.get(ord(character), character)


def _joins(text: str, place: int) -> bool:
    """Tell whether a joiner stands between letters of a joining script, or between two emoji."""
    if place == 0 or place + 1 == len(text):
        return False
    before, after = text[place - 1], text[place + 1]
    if _in_joining_script(before) and _in_joining_script(after):
        return True
    is_emoji = before == _EMOJI_PRESENTATION or unicodedata.category(before) in {"So", "Sk"}
    return text[place] == _ZERO_WIDTH_JOINER and is_emoji and unicodedata.category(after) == "So"


def _in_joining_script(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _JOINING_SCRIPTS)


def _is_variation_selector(character: str) -> bool:
    return 0xFE00 <= ord(character) <= 0xFE0F or 0xE0100 <= ord(character) <= 0xE01EF
