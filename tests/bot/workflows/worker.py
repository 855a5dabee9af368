"""A process of turns, for tests that kill, suspend and wake it; it speaks through a folder.

``python -m tests.bot.workflows.worker ADDRESS FOLDER [ROLE]``: appends each thing that it does to
``FOLDER/log``; a turn waits while there is a file ``FOLDER/hold-<payload>``.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter

from bot.steps import step
from bot.workflows.arrivals import Handlers
from bot.workflows.turns import Role, Turns
from knowledge.errors import RolecallError
from tests.bot.workflows.conftest import NO_PIECES

TEXT = TypeAdapter(str)


class Worker:
    """Handles a payload in two steps, between which it may be held."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def say(self, words: str) -> None:
        with (self._folder / "log").open("a") as log:
            log.write(f"{os.getpid()} {words}\n")

    async def handle(self, payloads: Sequence[str]) -> None:
        (payload,) = payloads
        await step("ask", TEXT, lambda: self._ask(payload))
        if payload.startswith("poison"):
            self.say(f"dies of {payload}")
            os.kill(os.getpid(), 9)
        hold = self._folder / f"hold-{payload}"
        while hold.exists():  # noqa: ASYNC110  # another process holds it
            await asyncio.sleep(0.01)
        await step("send", TEXT, lambda: self._send(payload))

    async def apologise(self, payloads: Sequence[str], error: RolecallError) -> None:
        self.say(f"gives up {payloads[0]}: {type(error).__name__}")

    async def _ask(self, payload: str) -> str:
        self.say(f"asks {payload}")
        return payload

    async def _send(self, payload: str) -> str:
        self.say(f"sends {payload}")
        return payload


async def work(address: str, folder: Path, role: Role) -> None:
    """Work until killed; says when it may poll."""
    worker = Worker(folder)
    turns = Turns(address, NO_PIECES, bot_id=5, role=role)
    async with turns.serving(Handlers(worker.handle, worker.apologise)):
        worker.say("is up")
        while True:
            await turns.may_poll.wait()
            worker.say("polls")
            while turns.may_poll.is_set():  # noqa: ASYNC110  # an event says only when it is set
                await asyncio.sleep(0.05)
            worker.say("polls no more")


if __name__ == "__main__":
    _role: Role = "worker" if "worker" in sys.argv[3:] else "all"
    asyncio.run(work(sys.argv[1], Path(sys.argv[2]), _role))
