"""An OpenAI-compatible server that fails in the ways that real ones do, on raw sockets."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Literal

import pytest

Ending = Literal["done", "clean_but_early", "drop", "hang"]


@dataclass(frozen=True, slots=True)
class Status:
    """A response that is an error."""

    code: int
    message: str = "no"
    param: str | None = None
    error_code: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Stream:
    """A streamed response."""

    deltas: tuple[str, ...] = ()
    ending: Ending = "done"
    finish_reason: str | None = "stop"
    pauses_s: float = 0.0
    """Waited before every delta."""
    raw: str = ""
    """Sent as it is, in place of everything else."""


@dataclass
class MisbehavingServer:
    """Plays its responses in order and keeps the requests."""

    base_url: str
    responses: deque[Status | Stream] = field(default_factory=deque)
    requests: list[dict[str, object]] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a client closes a connection on which the server hangs."""

    def will(self, *responses: Status | Stream) -> None:
        self.responses.extend(responses)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            length = next(
                int(line.split(":")[1])
                for line in head.splitlines()
                if line.lower().startswith("content-length")
            )
            self.headers.append(head)
            self.requests.append(json.loads(await reader.readexactly(length)))
            response = self.responses.popleft()
            match response:
                case Status():
                    await self._send_status(response, writer)
                case Stream():
                    await self._send_stream(response, reader, writer)
        writer.close()

    async def _send_status(self, status: Status, writer: asyncio.StreamWriter) -> None:
        error = {"message": status.message, "param": status.param, "code": status.error_code}
        body = json.dumps({"error": error}).encode()
        headers = "".join(f"{name}: {value}\r\n" for name, value in status.headers)
        writer.write(
            f"HTTP/1.1 {status.code} X\r\nContent-Type: application/json\r\nConnection: close\r\n"
            f"{headers}Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        await writer.drain()

    async def _send_stream(
        self, stream: Stream, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n"
        )
        events = [stream.raw] if stream.raw else [_event(delta) for delta in stream.deltas]
        if stream.ending == "done" and not stream.raw:
            events += [_event("", stream.finish_reason), _USAGE, "data: [DONE]\n\n"]
        for event in events:
            await asyncio.sleep(stream.pauses_s)
            content = event.encode()
            writer.write(f"{len(content):x}\r\n".encode() + content + b"\r\n")
            await writer.drain()
        if stream.ending == "hang":
            await reader.read()
            self.hung_up.set()
        elif stream.ending != "drop":
            writer.write(b"0\r\n\r\n")
            await writer.drain()


@pytest.fixture
async def misbehaving_server() -> AsyncIterator[MisbehavingServer]:
    server = MisbehavingServer("")
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    host, port = listener.sockets[0].getsockname()[:2]
    server.base_url = f"http://{host}:{port}/v1"
    async with listener:
        yield server


def _event(content: str, finish_reason: str | None = None) -> str:
    choice = {"index": 0, "delta": {"content": content}, "finish_reason": finish_reason}
    chunk = {"id": "x", "object": "chat.completion.chunk", "choices": [choice]}
    return f"data: {json.dumps(chunk)}\n\n"


_USAGE = (
    'data: {"id": "x", "object": "chat.completion.chunk", "choices": [], '
    '"usage": {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}}\n\n'
)
