"""Lanes: one first-in-first-out queue a chat, chats in parallel, nothing lost at a crash.

An update is stored before it is acknowledged and finished after it was handled; what was not
finished runs again, in order, at the next start. What an update *is* stays with the caller: a lane
sees its id, its chat and its payload. A durable engine can take the place of this file: the rest of
the bot uses ``accept``, ``run``, ``stop`` and ``is_stopping`` only.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot.storage.updates import StoredUpdate, Updates
from bot.workflows.errors import InboxUnavailableError

_LOGGER = logging.getLogger(__name__)
_PARALLEL_CHATS = 32
_PIECES_MAX = 100
_FINISH_TRIES = 5

Handle = Callable[[Sequence[StoredUpdate]], Awaitable[None]]
"""Handles one update, or the pieces of one long paste together."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """How to tell the pieces of one long paste from separate messages."""

    may_continue: Callable[[str], bool]
    """Whether the text in this payload is so long that more of it may follow."""
    continues: Callable[[str, str], bool]
    """Whether the second payload goes on where the first one stopped."""
    wait_s: float = 1.2


@dataclass(slots=True)
class _Lane:
    waiting: deque[StoredUpdate] = field(default_factory=deque)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    turn: asyncio.Task[None] | None = None
    is_stopping: bool = False


class Lanes:
    """Takes updates in and hands them over, each chat in order."""

    def __init__(
        self, updates: Updates, pieces: Pieces, *, parallel_chats: int = _PARALLEL_CHATS
    ) -> None:
        self._updates = updates
        self._pieces = pieces
        self._free = asyncio.Semaphore(parallel_chats)
        self._lanes: dict[int, _Lane] = {}
        self._known: set[int] = set()
        self._gate = asyncio.Lock()
        self._group: asyncio.TaskGroup | None = None
        self._handle: Handle | None = None

    async def accept(self, update: StoredUpdate, *, at_once: bool = False) -> None:
        """Store an update, then queue it in its chat, or let it pass the queue ``at_once``.

        An update that was accepted before is ignored.
        Raises ``InboxUnavailableError`` when it is not stored.
        """
        async with self._gate:
            try:
                is_new = await self._updates.add(update.update_id, update.chat_id, update.payload)
            except Exception as error:  # the engine's broad except: a store may fail in any way
                raise InboxUnavailableError(str(error)) from error
            if is_new and self._group is not None:
                if at_once:
                    self._known.add(update.update_id)
                    self._group.create_task(self._run_aside(update))
                else:
                    self._queue(update, self._group)

    async def run(self, handle: Handle) -> None:
        """Handle what a former run left, then what comes, until cancelled."""
        self._handle = handle
        try:
            async with asyncio.TaskGroup() as group:
                async with self._gate:  # older updates first: nothing is accepted meanwhile
                    for update in await self._updates.pending():
                        self._queue(update, group)
                    self._group = group
                await asyncio.Event().wait()
        finally:
            self._group = None

    def stop(self, chat_id: int) -> bool:
        """Cancel the turn that runs in a chat; tells whether there was one."""
        lane = self._lanes.get(chat_id)
        if lane is None or lane.turn is None or lane.turn.done():
            return False
        if lane.turn is asyncio.current_task():  # after a restart also /cancel waits its turn
            return False
        lane.is_stopping = True
        return lane.turn.cancel()

    def is_stopping(self, chat_id: int) -> bool:
        """Tell whether the chat's running turn is being cancelled by its user."""
        lane = self._lanes.get(chat_id)
        return lane is not None and lane.is_stopping

    def _queue(self, update: StoredUpdate, group: asyncio.TaskGroup) -> None:
        if update.update_id in self._known:
            return
        self._known.add(update.update_id)
        lane = self._lanes.get(update.chat_id)
        if lane is not None:
            lane.waiting.append(update)
            lane.arrived.set()
            return
        lane = self._lanes[update.chat_id] = _Lane(deque([update]))
        group.create_task(self._run_lane(update.chat_id, lane, group))

    async def _run_lane(self, chat_id: int, lane: _Lane, group: asyncio.TaskGroup) -> None:
        while lane.waiting:
            parts = await self._gather(lane)
            async with self._free:
                lane.turn = group.create_task(self._run_turn(parts))
                await asyncio.wait({lane.turn})
            lane.turn, lane.is_stopping = None, False
            await self._finish(parts)
        # No await between the last look at the queue and this line, so nothing slips in between.
        self._lanes.pop(chat_id, None)

    async def _run_aside(self, update: StoredUpdate) -> None:
        await self._run_turn([update])
        await self._finish([update])

    async def _gather(self, lane: _Lane) -> list[StoredUpdate]:
        parts = [lane.waiting.popleft()]
        while len(parts) < _PIECES_MAX and self._pieces.may_continue(parts[-1].payload):
            if not lane.waiting:
                lane.arrived.clear()
                try:
                    async with asyncio.timeout(self._pieces.wait_s):
                        await lane.arrived.wait()
                except TimeoutError:
                    break
            if not self._pieces.continues(parts[-1].payload, lane.waiting[0].payload):
                break
            parts.append(lane.waiting.popleft())
        return parts

    async def _run_turn(self, parts: Sequence[StoredUpdate]) -> None:
        if self._handle is None:
            raise RuntimeError("a turn runs inside run() only")
        try:
            await self._handle(parts)
        except Exception:  # the engine's one broad except: a lane outlives whatever its turns raise
            _LOGGER.exception("update %s was not handled", parts[0].update_id)

    async def _finish(self, parts: Sequence[StoredUpdate]) -> None:
        ids = [part.update_id for part in parts]
        for attempt in range(_FINISH_TRIES):
            try:
                await self._updates.finish(ids)
            except Exception:  # the engine's one broad except: the store may be locked for a while
                _LOGGER.exception("updates %s are done, but that could not be stored", ids)
                await asyncio.sleep(0.2 * 2**attempt)
            else:
                break
        self._known.difference_update(ids)
