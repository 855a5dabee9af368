"""Which addresses Telegram accepts behind a text link or a button."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"^(?:https?://|tg://|ton://|ftp://|mailto:|tel:)", re.IGNORECASE)
_HOST = re.compile(
    r"^(?:localhost|\[[0-9a-f:]+\]|(?:[\w-]+\.)+[\w-]{2,}|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(?:[/?#]|$)",
    re.IGNORECASE,
)


def checked_link(address: str) -> str:
    """Give the address as Telegram keeps it, with a scheme, or "" when it is none.

    A bare domain gets `http://` and a bare host a closing slash, as Telegram does it.
    """
    address = address.strip()
    scheme = _SCHEME.match(address)
    if not address or any(character.isspace() for character in address):
        return ""
    if scheme and not scheme.group().lower().startswith("http"):
        return address if len(address) > scheme.end() else ""
    rest = address[scheme.end() :] if scheme else address
    if not _HOST.match(rest):
        return ""
    whole = address if scheme else f"http://{address}"
    return whole if any(mark in rest for mark in "/?#") else f"{whole}/"
