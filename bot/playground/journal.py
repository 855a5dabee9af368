"""What a bot called, in order: tests read it."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from bot.playground.wire import Json, JsonObject


@dataclass(frozen=True)
class Call:
    """One call of a method, with the answer it got; `answer` is None when the answer was lost."""

    method: str
    parameters: Mapping[str, Json]
    files: tuple[str, ...]
    at: float
    answer: JsonObject | None

    @property
    def is_ok(self) -> bool:
        """Whether the bot was told that the call succeeded."""
        return self.answer is not None and self.answer.get("ok") is True


class Journal:
    """The last calls of the bot, so many as its size says, oldest first."""

    def __init__(self, size: int) -> None:
        self._calls: deque[Call] = deque(maxlen=size)

    def write(self, call: Call) -> None:
        """Add a call."""
        self._calls.append(call)

    def calls(self, *methods: str) -> list[Call]:
        """Give the calls of the named methods, or all."""
        names = {method.lower() for method in methods}
        return [call for call in self._calls if not names or call.method.lower() in names]

    def clear(self) -> None:
        """Forgets all calls."""
        self._calls.clear()
