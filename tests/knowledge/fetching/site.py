"""A small site on loopback, with a resolver and a dialler that lead there.

Names resolve to public addresses as on the internet; the dialler takes the address that was checked
to the port of this machine where the site listens, and notes it.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpcore

from knowledge.fetching.fetcher import Fetcher

PUBLIC = "93.184.215.14"
OTHER_PUBLIC = "151.101.1.69"


def answer(
    body: bytes = b"",
    *,
    status: int = 200,
    content_type: str = "text/html; charset=utf-8",
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """Give an HTTP/1.1 answer as bytes."""
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"Content-Type: {content_type}"] if content_type else []
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(location: str, *, status: int = 302) -> bytes:
    """Give an answer that points elsewhere."""
    return answer(status=status, headers={"Location": location})


@dataclass
class Site:
    """What it answers by path, and what was asked of it and of the resolver."""

    pages: dict[str, bytes] = field(default_factory=dict)
    names: dict[str, Sequence[str]] = field(default_factory=dict)
    """The addresses of a host; any other host is ``PUBLIC``."""
    requests: list[str] = field(default_factory=list)
    dialled: list[tuple[str, int]] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)
    port: int = 0
    speaks_tls: bool = False
    """Where it does not, https is answered in the clear: what is tested is above TLS."""
    pause_s: float = 0.0
    """Between two bytes of an answer; 0 for all at once."""
    answering: set[asyncio.Task[object]] = field(default_factory=set)
    """What is still being answered to a reader who may have hung up."""

    async def resolve(self, host: str, port: int) -> Sequence[str]:
        """Resolve a name; port is not looked at."""
        self.resolved.append(host)
        found = self.names.get(host, [PUBLIC])
        if not found:
            raise OSError(f"{host}:{port} has no address")
        return found

    async def dial(self, address: str, port: int) -> httpcore.AsyncNetworkStream:
        """Connect to the site instead of the address."""
        self.dialled.append((address, port))
        stream = await httpcore.AnyIOBackend().connect_tcp("127.0.0.1", self.port)
        return stream if self.speaks_tls else _WithoutTls(stream)

    def fetcher(self, *, tls: ssl.SSLContext | None = None, deadline_s: float = 8.0) -> Fetcher:
        """Give a fetcher whose whole internet is this site."""
        return Fetcher(resolver=self.resolve, dialler=self.dial, tls=tls, deadline_s=deadline_s)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        task = asyncio.current_task()
        assert task is not None
        self.answering.add(task)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            self.requests.append(head)
            path = head.split(" ")[1]
            content = self.pages.get(path, answer(b"nothing here", status=404))
            for piece in _pieces(content, whole=not self.pause_s):
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(self.pause_s)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.answering.discard(task)
            writer.close()


class _WithoutTls(httpcore.AsyncNetworkStream):
    """A connection on which asking for TLS changes nothing."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,  # noqa: ARG002
        server_hostname: str | None = None,  # noqa: ARG002
        timeout: float | None = None,  # noqa: ARG002, ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        return self

    def get_extra_info(self, info: str) -> object:
        return None if info == "ssl_object" else self._stream.get_extra_info(info)


def _pieces(content: bytes, *, whole: bool) -> list[bytes]:
    return [content] if whole else [content[i : i + 1] for i in range(len(content))]


@asynccontextmanager
async def open_site(tls: ssl.SSLContext | None = None) -> AsyncIterator[Site]:
    """Open a site on a free port of loopback."""
    site = Site(speaks_tls=tls is not None)
    server = await asyncio.start_server(site.serve, "127.0.0.1", 0, ssl=tls)
    site.port = server.sockets[0].getsockname()[1]
    async with server:
        yield site
        left = tuple(site.answering)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
