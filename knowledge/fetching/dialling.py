"""A name is resolved, every address it has is checked, and the checked one is connected to.

This is the only place where a connection is opened, so nothing can be asked for between check and
use: a name that answers differently the second time is never asked a second time. TLS and the Host
header keep the name, since only the connection below them is made by number.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence

import httpcore

from knowledge.errors import RefusedLinkError, UnreachableLinkError
from knowledge.fetching.addresses import is_public

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""Gives the addresses of a host; raises ``OSError`` when it has none."""
Dialler = Callable[[str, int], Awaitable[httpcore.AsyncNetworkStream]]
"""Connects to an address, not a name; raises ``OSError`` or ``httpcore.ConnectError``."""

_CONNECT_S = 4.0
_MOST_TRIED = 3


async def resolve(host: str, port: int) -> Sequence[str]:
    """Ask the system's resolver."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


async def dial(address: str, port: int) -> httpcore.AsyncNetworkStream:
    """Connect over TCP."""
    return await httpcore.AnyIOBackend().connect_tcp(address, port, timeout=_CONNECT_S)


class CheckedNetwork(httpcore.AsyncNetworkBackend):
    """Opens connections to public addresses alone."""

    def __init__(self, resolver: Resolver, dialler: Dialler) -> None:
        self._resolve = resolver
        self._dial = dialler

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109  # the signature is httpcore's
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first address that answers.

        Raises: RefusedLinkError when one of the addresses is not public, UnreachableLinkError.
        """
        for address in await self._checked(host, port):
            try:
                return await self._dial(address, port)
            except (OSError, httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        raise UnreachableLinkError(host, "no connection")

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109  # the signature is httpcore's
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Refuse."""
        raise RefusedLinkError(path, "not public")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    async def _checked(self, host: str, port: int) -> Sequence[str]:
        """Give the addresses of a host; one that is not public condemns them all."""
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise UnreachableLinkError(host, "no such host") from error
        if not all(is_public(address) for address in addresses):
            raise RefusedLinkError(host, "not public")
        return addresses[:_MOST_TRIED]
