from __future__ import annotations

import asyncio
import socket

import httpx
import pytest

from tests.network_guard import GUARD, OutsideConnectionError, is_local

OUTSIDE = "192.0.2.1"
"""Reserved for documentation: nothing answers there (RFC 5737)."""


@pytest.mark.parametrize(
    "end",
    [
        *("127.0.0.1", "127.8.9.10", "::1", "::", "localhost", "page.localhost", "", None),
        *(b"localhost", ("127.0.0.1", 80), ("::1", 80, 0, 0)),
        *("/run/bus", b"/run/bus", "\0abstract"),
    ],
)
def test_this_machine_is_local(end: object) -> None:
    assert is_local(end)


@pytest.mark.parametrize(
    "end",
    [
        *("example.org", b"example.org", OUTSIDE, "10.0.0.1", "169.254.169.254", "fe80::1"),
        *((OUTSIDE, 80), ("localhost.example.org", 80), "127.0.0.1.example.org", 7),
    ],
)
def test_everything_else_is_not(end: object) -> None:
    assert not is_local(end)


def test_a_plain_socket_cannot_connect_outside() -> None:
    with (
        GUARD.expecting_attempts() as attempts,
        socket.socket() as plain,
        pytest.raises(OutsideConnectionError, match=OUTSIDE),
    ):
        plain.connect((OUTSIDE, 80))

    assert len(attempts) == 1


def test_a_datagram_cannot_leave() -> None:
    with (
        GUARD.expecting_attempts() as attempts,
        socket.socket(type=socket.SOCK_DGRAM) as plain,
        pytest.raises(OutsideConnectionError),
    ):
        plain.sendto(b"hello", (OUTSIDE, 53))

    assert len(attempts) == 1


def test_no_name_is_looked_up() -> None:
    with GUARD.expecting_attempts() as attempts, pytest.raises(httpx.ConnectError):
        httpx.get("http://example.org")

    assert "example.org" in attempts[0]


async def test_asyncio_cannot_connect_outside() -> None:
    with GUARD.expecting_attempts() as attempts, pytest.raises(OutsideConnectionError):
        await asyncio.open_connection(OUTSIDE, 80)

    assert len(attempts) == 1


async def test_loopback_is_open() -> None:
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())

        assert await reader.read() == b""
        writer.close()
