"""A conversation is a row of turns; a turn is one question and its one reply."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.answer import Answer


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept of the turns of a conversation that no longer fit the window."""

    until_turn: int = 0
    """The newest turn that the summary covers."""
    summary: str = ""
    said: tuple[str, ...] = ()
    """What the user said about themselves, in their own words, oldest first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question with its finished answer."""

    id: int
    answer: Answer
    asked_at: datetime
    """With time zone, UTC."""
