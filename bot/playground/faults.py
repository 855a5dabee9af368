"""What may go wrong on the way, on a test's order; nothing on the page reaches it."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Flood:
    """The call is refused with 429 and has no effect."""

    retry_after_s: int = 1


@dataclass(frozen=True)
class ServerFailure:
    """The call is answered with a 5xx and has no effect."""

    status: int = 502


@dataclass(frozen=True)
class LostRequest:
    """The connection is reset before the call takes effect."""


@dataclass(frozen=True)
class LostAnswer:
    """The call takes effect, then the connection is reset: the bot cannot know."""


Fault: TypeAlias = Flood | ServerFailure | LostRequest | LostAnswer


class Faults:
    """The faults that wait for the next calls of each method."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Fault]] = defaultdict(deque)

    def next(self, method: str, fault: Fault, *, times: int = 1) -> None:
        """Lets the next calls of a method (`sendMessage`) meet a fault, behind those that wait."""
        self._waiting[method.lower()].extend([fault] * times)

    def take(self, method: str) -> Fault | None:
        """Give the fault for the call that is coming in, None when all is well."""
        waiting = self._waiting.get(method.lower())
        return waiting.popleft() if waiting else None

    def clear(self) -> None:
        """Forgets all faults that have not happened."""
        self._waiting.clear()


class ConnectionDroppedError(ConnectionResetError):
    """The connection ends here, without a whole answer."""
