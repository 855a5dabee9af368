"""Turns on a real engine file, and a desk that handles them as told."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.workflows.arrivals import ArrivedUpdate, Handlers, Pieces
from bot.workflows.turns import Turns
from knowledge.errors import RolecallError

NO_PIECES = Pieces(may_continue=lambda _: False, continues=lambda _a, _b: False)
LONG_PIECES = Pieces(
    may_continue=lambda payload: payload.startswith("long"),
    continues=lambda _before, after: not after.startswith("/"),
    wait_s=0.3,
)
NewTurns = Callable[..., Turns]


class Desk:
    """Handles updates as told, and remembers them."""

    def __init__(self) -> None:
        self.handled: list[str] = []
        self.apologies: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}
        self.begun: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self.fails_on: set[str] = set()
        self._grown = asyncio.Condition()
        self.work: Callable[[str], object] | None = None

    async def handle(self, payloads: Sequence[str]) -> None:
        words = "+".join(payloads)
        self.begun[words].set()
        if words in self.gates:
            await self.gates[words].wait()
        async with self._grown:
            self.handled.append(words)
            self._grown.notify_all()
        if words in self.fails_on:
            raise RuntimeError(words)

    async def apologise(self, payloads: Sequence[str], error: RolecallError) -> None:
        self.apologies.append(f"{'+'.join(payloads)}: {type(error).__name__}")

    async def until(self, count: int) -> list[str]:
        async with asyncio.timeout(20), self._grown:
            await self._grown.wait_for(lambda: len(self.handled) >= count)
        return self.handled


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def new_turns(tmp_path: Path) -> NewTurns:
    """Give turns on one engine file; each is what a new process would open."""

    def new(pieces: Pieces = NO_PIECES, *, parallel_chats: int = 32) -> Turns:
        address = f"sqlite:///{tmp_path / 'engine.db'}"
        return Turns(address, pieces, bot_id=5, parallel_chats=parallel_chats)

    return new


@asynccontextmanager
async def running(turns: Turns, desk: Desk) -> AsyncIterator[Turns]:
    async with turns.serving(Handlers(desk.handle, desk.apologise)):
        yield turns


async def until_finished(turns: Turns) -> None:
    async with asyncio.timeout(20):
        while await turns.waiting():  # noqa: ASYNC110  (a database tells nobody)
            await asyncio.sleep(0.01)


def update(number: int, payload: str, chat: int = 1) -> ArrivedUpdate:
    return ArrivedUpdate(number, chat, payload)
