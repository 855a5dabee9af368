"""What the engine keeps: one workflow for each update."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SCHEMA = "rolecall_engine"
"""Where the engine's tables are on PostgreSQL."""

State = Literal["ENQUEUED", "PENDING", "SUCCESS", "ERROR", "CANCELLED"]
OPEN: tuple[State, ...] = ("ENQUEUED", "PENDING")
DONE: tuple[State, ...] = ("SUCCESS", "ERROR", "CANCELLED")


@dataclass(frozen=True, slots=True)
class Workflow:
    """One stored update, as the engine knows it."""

    id: str
    chat: str
    state: State
    queue: str | None
    executor: str | None
    attempts: int
    """How often it was started; more than once after a crash."""
    created_ms: int
    payload: str
    """Empty where it was not asked for."""
