"""A process of turns for the benchmark: each answers after a second, in six recorded steps."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

from pydantic import TypeAdapter

from bot.steps import step
from bot.workflows.arrivals import Handlers, Pieces
from bot.workflows.turns import Turns
from knowledge.errors import RolecallError

NO_PIECES = Pieces(may_continue=lambda _: False, continues=lambda _a, _b: False)
STEPS = (
    "meet user",
    "sendMessage",
    "load conversation",
    "retrieve",
    "save turn",
    "editMessageText",
)
TEXT = TypeAdapter(str)


async def answer(payloads: Sequence[str], *, model_s: float) -> None:
    """Do what a question does to the engine: six steps, and a model that takes its time."""
    for name in STEPS:
        await step(name, TEXT, lambda: _say(payloads[0]))
        if name == "retrieve" and model_s:
            await asyncio.sleep(model_s)


async def apologise(payloads: Sequence[str], error: RolecallError) -> None:
    """Nothing is given up here."""
    raise RuntimeError(f"{payloads}: {error}")


async def _say(words: str) -> str:
    return words


async def _work(address: str) -> None:
    turns = Turns(address, NO_PIECES, bot_id=5, role="worker")
    handlers = Handlers(lambda payloads: answer(payloads, model_s=1.0), apologise)
    async with turns.serving(handlers):
        print("up", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_work(sys.argv[1]))
