"""A pressed button: which choice, and what was kept with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Pressed:
    """What the handler of a button gets to know."""

    arguments: Mapping[str, str | int]
    choice: str

    def text(self, name: str) -> str:
        """Give an argument as text; empty when it is not there."""
        return str(self.arguments.get(name, ""))

    def number(self, name: str) -> int:
        """Give an argument as number.

        Raises ``NotFoundError`` when it is not there.
        """
        value = self.arguments.get(name)
        if not isinstance(value, int):
            raise NotFoundError(name)
        return value
