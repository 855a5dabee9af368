"""A guard for the whole suite: nothing may reach beyond this machine.

An audit hook sees every Python socket, also those of libraries that hold their own reference to
``socket``. Reaching out raises inside the caller, as on a machine without a network, and is
remembered, because many libraries swallow that error.
"""

from __future__ import annotations

import errno
import ipaddress
import socket
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_REACHING: Final = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
}
"""Audit events of the interpreter, and which of their arguments names the other end."""


class OutsideConnectionError(OSError):
    """A test, or what it tests, reached beyond this machine."""


class NetworkGuard:
    """Refuses and remembers what reaches beyond loopback."""

    def __init__(self) -> None:
        self.attempts: list[str] = []

    def install(self) -> None:
        """Watch from now on; an audit hook cannot be taken out again."""
        sys.addaudithook(self._watch)

    @contextmanager
    def expecting_attempts(self) -> Iterator[list[str]]:
        """Collect the attempts of a block, which then do not count against the test."""
        before = len(self.attempts)
        caught: list[str] = []
        try:
            yield caught
        finally:
            caught += self.attempts[before:]
            del self.attempts[before:]

    def _watch(self, event: str, arguments: tuple[object, ...]) -> None:
        place = _REACHING.get(event)
        if place is None or is_local(arguments[place]):
            return
        caller = traceback.extract_stack(limit=12)[:-1]
        where = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(caller))
        self.attempts.append(f"{event} {arguments[place]!r} from {where}")
        raise OutsideConnectionError(
            errno.ENETUNREACH, f"tests reach nothing beyond loopback: {arguments[place]!r}"
        )


def is_local(end: object) -> bool:
    """Say whether an address or host name stays on this machine; looks nothing up."""
    if isinstance(end, tuple):  # (host, port, ...) of an internet socket
        end = end[0]
    elif isinstance(end, str | bytes) and _is_path(end):
        return True
    if end is None:  # no host: to listen, or already connected
        return True
    if not isinstance(end, str | bytes):
        return False
    name = end.decode() if isinstance(end, bytes) else end
    if name in ("", "localhost") or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _is_path(end: str | bytes) -> bool:
    """Tell the address of a Unix socket, which never leaves the machine, from a host's name."""
    return end[:1] in ("/", b"/", "\0", b"\0")


GUARD: Final = NetworkGuard()


def loopback_port() -> int:
    """Give a port on which nothing listens at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
