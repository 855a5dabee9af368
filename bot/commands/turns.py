"""``rolecall queue``: what waits, what runs and what was given up; tried again on demand."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.commands.errors import UnknownTurnError
from bot.commands.shapes import Json
from bot.commands.terminal import remark, show
from bot.settings import Settings
from bot.workflows.engine import Engine
from bot.workflows.sqlite_file import engine_address, sqlite_path
from bot.workflows.stored import OPEN, State, Workflow
from bot.workflows.turns import new_executor

_SHOWN: tuple[State, ...] = (*OPEN, "ERROR")
_WORDS: dict[State, str] = {"ENQUEUED": "waiting", "PENDING": "running", "ERROR": "given up"}
_ALL = "all"


async def list_turns(settings: Settings, *, as_json: bool) -> int:
    """List every turn that is not done, oldest first."""
    async with _engine(settings) as engine:
        found = await engine.workflows(states=_SHOWN) if engine else []
    if as_json:
        show([_shape(workflow) for workflow in found])
        return 0
    for workflow in found:
        age_s = _age_s(workflow)
        print(f"{workflow.id}  {_WORDS[workflow.state]:9}{workflow.attempts:3} starts  {age_s} s")
    if not found:
        remark("Nothing waits, nothing runs, nothing was given up.")
    return 0


async def retry_turns(settings: Settings, *, ids: Sequence[str], as_json: bool) -> int:
    """Try turns again: those named, or ``all`` that were given up.

    One that is named and runs is started anew; the process that runs it lets go of it.
    Raises ``UnknownTurnError`` for what is not there or is waiting already.
    """
    again: list[str] = []
    async with _engine(settings) as engine:
        found = await engine.workflows(states=["PENDING", "ERROR"]) if engine else []
        known = {workflow.id: workflow for workflow in found}
        if _ALL in ids:
            ids = [workflow.id for workflow in found if workflow.state == "ERROR"]
        for name in ids:
            if engine is None or name not in known:
                raise UnknownTurnError(name)
            again.append(await _retry(engine, known[name]))
    if as_json:
        show(list(again))
    else:
        for name in again:
            print(f"{name} is tried again")
    return 0


async def _retry(engine: Engine, workflow: Workflow) -> str:
    if workflow.state == "PENDING":
        await engine.put_back(workflow)
        return workflow.id
    again = await engine.retry(workflow)
    await engine.delete([workflow.id])
    return again


@asynccontextmanager
async def _engine(settings: Settings) -> AsyncIterator[Engine | None]:
    """Open the store beside the running bot, without taking work; none where there is none yet."""
    address = engine_address(settings.database)
    if address.startswith("sqlite") and not sqlite_path(address).exists():
        yield None
        return
    engine = Engine(address, executor=new_executor(), parallel_chats=1)
    await engine.launch(_refuse, works=False)
    try:
        yield engine
    finally:
        await engine.destroy()


async def _refuse(turn_id: str, _chat_id: int, _payload: str) -> None:
    raise RuntimeError(f"a command does not run turns: {turn_id}")


def _age_s(workflow: Workflow) -> int:
    return max(0, round(time.time() - workflow.created_ms / 1000))


def _shape(workflow: Workflow) -> Json:
    return {
        "id": workflow.id,
        "chat": workflow.chat,
        "state": _WORDS[workflow.state],
        "starts": workflow.attempts,
        "age_s": _age_s(workflow),
    }
