"""Who may talk to the page: only the page itself, served from here.

A page on the internet must not drive this one (cross-site requests), and a name on the internet
must not point here (DNS rebinding); so Host and Origin are checked, and every answer carries strict
headers.
"""

from __future__ import annotations

import ipaddress
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY: Final = (
    "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


class Guard:
    """Stands before the page and its files; the Bot API has its token instead."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts | {"localhost"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuses strangers and adds the headers to every answer."""
        if scope["type"] != "http" or scope["path"].startswith(("/bot", "/file/bot")):
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if self._is_stranger(Headers(scope=scope)):
            refusal = JSONResponse({"error": "This page answers only to itself."}, status_code=403)
            await refusal(scope, receive, send_with_headers)
        else:
            await self._app(scope, receive, send_with_headers)

    def _is_stranger(self, headers: Headers) -> bool:
        host = headers.get("host", "")
        if not self._is_known(host):
            return True
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != host:
            return True
        return headers.get("sec-fetch-site", "none") not in ("same-origin", "none")

    def _is_known(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in self._hosts:
            return True
        try:
            # An address needs no DNS, so nobody can make it point elsewhere.
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True
