"""What arrives: an update with its chat, and how the pieces of one long paste are told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from knowledge.errors import RolecallError


@dataclass(frozen=True, slots=True)
class ArrivedUpdate:
    """An update as Telegram handed it over."""

    update_id: int
    chat_id: int
    payload: str
    """The update's JSON."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """How to tell the pieces of one long paste from separate messages."""

    may_continue: Callable[[str], bool]
    """Whether the text in this payload is so long that more of it may follow."""
    continues: Callable[[str, str], bool]
    """Whether the second payload goes on where the first one stopped."""
    wait_s: float = 1.2


@dataclass(frozen=True, slots=True)
class Handlers:
    """Who does the work of a turn; what an update *is* stays with them."""

    handle: Callable[[Sequence[str]], Awaitable[None]]
    """Handles one payload, or those of the pieces of one long paste together."""
    apologise: Callable[[Sequence[str], RolecallError], Awaitable[None]]
    """Says that a message cannot be handled, and what to do."""
