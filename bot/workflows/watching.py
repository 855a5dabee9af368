"""Watching: work that runs nowhere, turns that do not end, and what was kept long enough."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, datetime, timedelta

from bot.workflows.engine import Engine
from bot.workflows.running import RunningTurns
from bot.workflows.stored import DONE, Workflow

_LOGGER = logging.getLogger(__name__)
_LOOK_EVERY_S = 5.0
_WAITS_TOO_LONG_S = 60.0
_CLEAN_EVERY_S = 600.0
_KEEP = timedelta(hours=48)
_AT_ONCE = 500


class Watchdog:
    """Looks at the store every few seconds; puts back what nobody runs."""

    def __init__(
        self, engine: Engine, running: RunningTurns, alive: Callable[[], Awaitable[Collection[str]]]
    ) -> None:
        """Take ``alive``, which gives the names of the processes that live."""
        self._engine = engine
        self._running = running
        self._alive = alive
        self._suspects: set[str] = set()
        self._look = asyncio.Event()
        self._warned_of: str | None = None

    def look_now(self) -> None:
        """Look again at once: a process is gone."""
        self._look.set()

    async def watch(self) -> None:
        """Watch until cancelled."""
        loop = asyncio.get_running_loop()
        clean_at = loop.time()
        while True:
            try:
                await self.put_back_orphans()
                await self._warn_of_waiting()
                if loop.time() >= clean_at:
                    await self.clean()
                    clean_at = loop.time() + _CLEAN_EVERY_S
            except Exception:  # the engine's broad except: a store that is away comes back
                _LOGGER.warning("the store could not be looked at", exc_info=True)
            self._running.look_after()
            self._look.clear()
            try:
                async with asyncio.timeout(_LOOK_EVERY_S):
                    await self._look.wait()
            except TimeoutError:
                continue

    async def put_back_orphans(self) -> None:
        """Let what runs nowhere start again.

        Work of a process that is gone at once; of this one only when it was seen twice, because a
        turn that was just taken is not yet running.
        """
        pending = await self._engine.workflows(states=["PENDING"])
        alive = await self._alive() if pending else ()
        suspects: set[str] = set()
        for workflow in pending:
            if workflow.executor not in alive:
                await self._put_back(workflow)
            elif workflow.executor == self._engine.executor:
                if workflow.id in self._running.ids():
                    continue
                if workflow.id in self._suspects:
                    await self._put_back(workflow)
                else:
                    suspects.add(workflow.id)
        self._suspects = suspects

    async def clean(self) -> None:
        """Delete what is done since two days: it holds what users wrote."""
        before = datetime.now(UTC) - _KEEP
        while True:
            old = await self._engine.workflows(states=DONE, finished_before=before, limit=_AT_ONCE)
            if not old:
                return
            await self._engine.delete([workflow.id for workflow in old])

    async def _put_back(self, workflow: Workflow) -> None:
        if await self._engine.put_back(workflow):
            _LOGGER.warning("%s ran nowhere any more and starts again", workflow.id)

    async def _warn_of_waiting(self) -> None:
        """Say once which update waits far too long although nothing runs."""
        waiting = await self._engine.workflows(states=["ENQUEUED"], limit=1)
        if not waiting or self._running.ids():
            return
        age_s = datetime.now(UTC).timestamp() - waiting[0].created_ms / 1000
        if age_s > _WAITS_TOO_LONG_S:
            if self._warned_of != waiting[0].id:
                _LOGGER.error("%s waits since %.0f s and nothing runs", waiting[0].id, age_s)
            self._warned_of = waiting[0].id
            self._engine.wake(waiting[0].queue or "")
