"""Joining: the pieces of one long paste become one turn, each of them taken once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.workflows.arrivals import Pieces
from bot.workflows.engine import AT_ONCE, Engine
from bot.workflows.stored import Workflow

_PIECES_MAX = 100
_LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class ArrivedPiece:
    """The piece that a turn began with."""

    id: str
    chat: str
    payload: str


class Joining:
    """Takes what follows a piece out of the queue of its chat."""

    def __init__(self, engine: Engine, pieces: Pieces) -> None:
        self._engine = engine
        self._pieces = pieces

    async def take_following(self, first: ArrivedPiece) -> list[str]:
        """Give the payloads that go on where the first one stopped; they have no turn of their own.

        May be done again after a crash: a piece that was taken is found again.
        """
        taken: list[str] = []
        last = first
        while len(taken) < _PIECES_MAX - 1 and self._pieces.may_continue(last.payload):
            following = await self._next(last)
            if following is None or not self._pieces.continues(last.payload, following.payload):
                break
            await self._engine.take(following.id)
            taken.append(following.payload)
            last = ArrivedPiece(following.id, first.chat, following.payload)
        return taken

    async def _next(self, last: ArrivedPiece) -> Workflow | None:
        """Wait a moment for the chat's next update; one that was taken before counts as well.

        Only the turn before it can have taken it, and that is this one.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._pieces.wait_s
        while True:
            waiting = await self._engine.workflows(
                chat=last.chat, states=["ENQUEUED", "CANCELLED"], with_payload=True
            )
            following = [w for w in waiting if w.id > last.id and w.queue != AT_ONCE]
            if following:
                return min(following, key=lambda workflow: workflow.id)
            if loop.time() >= deadline:
                return None
            await asyncio.sleep(_LOOK_EVERY_S)
