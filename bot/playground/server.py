"""Gives a playground a port, in the loop that is running, beside whatever else runs there."""

from __future__ import annotations

import errno
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config, Server

from bot.playground.app import Playground
from bot.playground.faults import ConnectionDroppedError

_SHUTDOWN_S: Final = 3


class CannotListenError(Exception):
    """The address cannot be listened on; carries host, port and the system's reason."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"cannot listen on {host}:{port}: {reason}")
        self.host = host
        self.port = port
        self.reason = reason


class PortTakenError(CannotListenError):
    """Another program listens on the port."""


@dataclass(frozen=True)
class Address:
    """Where a playground answers."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """The chat page's address, without a slash at the end."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    @property
    def api_root(self) -> str:
        """What stands before `/bot<token>/...` and `/file/bot<token>/...`."""
        return self.url


@asynccontextmanager
async def serve(
    playground: Playground, *, host: str = "127.0.0.1", port: int = 8080
) -> AsyncIterator[Address]:
    """Answers on an address for as long as the block lasts; port 0 takes any that is free.

    No signal handler is installed and no log is configured: both belong to the program around.

    Raises PortTakenError, or CannotListenError for any other reason.
    """
    listener = _listener(host, port)
    server = _server(playground)
    await server.startup(sockets=[listener])
    try:
        # Who listens everywhere is reached here by the loopback address.
        name = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
        yield Address(name, listener.getsockname()[1])
    finally:
        await playground.hang_up()
        await server.shutdown(sockets=[listener])


def _server(playground: Playground) -> Server:
    """Give a uvicorn server that is started and stopped by hand, without its own main loop."""
    config = Config(
        _CutConnections(playground.app),
        lifespan="on",
        log_config=None,
        access_log=False,
        date_header=False,
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=_SHUTDOWN_S,
    )
    config.load()
    server = Server(config)
    server.lifespan = config.lifespan_class(config)
    return server


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's delay off (40 ms an answer) only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        kind = PortTakenError if error.errno == errno.EADDRINUSE else CannotListenError
        raise kind(host, port, error.strerror or str(error)) from error
    listener.setblocking(False)  # noqa: FBT003
    return listener


class _CutConnections:
    """Ends the connection where a fault says so: uvicorn closes it on an unfinished answer.

    A client that is killed in the middle of its request ends it too, and needs no traceback.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._app(scope, receive, send)
        except (ConnectionDroppedError, ClientDisconnect):
            return
