"""Cleaning: what a reader cannot see, a model must not read.

Invisible characters carry hidden instructions (the tag block spells ASCII, variation selectors
carry bytes) and bidirectional controls show a person another order than a model reads.
Source: Unicode Technical Standard 39, https://www.unicode.org/reports/tr39/.
"""

from __future__ import annotations

import re

_BREAKS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls, without tab and line breaks
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, fillers
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # zero width, bidirectional controls
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"  # fillers, variation selectors, annotations
    "\U000e0000-\U000e0fff"  # tags, supplementary variation selectors
    "]"
)
_LOOSE_JOINER = re.compile(
    "(?<![^\x00-\u02ff\u2000-\u206f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u02ff\u2000-\u206f])"
)
"""Zero-width joiners are spelling in Persian, Hindi or an emoji, and hidden bits in Latin text."""


def cleaned(text: str) -> str:
    """Give the text without what no reader sees; every line break becomes a line feed."""
    text = _BREAKS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _LOOSE_JOINER.sub("", text)
    return "".join(c for c in text if not "\ud800" <= c <= "\udfff")
