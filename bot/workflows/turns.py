"""Turns: each chat in order, chats in parallel, every outside effect once, nothing lost at a crash.

An update is stored before it is acknowledged; its turn runs as a workflow of the engine, behind
earlier ones of its chat. What an update *is* stays with the caller: a turn sees its id, its chat
and its payload.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Literal

from pydantic import TypeAdapter

from bot.steps import recording, step
from bot.workflows.alongside import alongside
from bot.workflows.arrivals import ArrivedUpdate, Handlers, Pieces
from bot.workflows.engine import AT_ONCE, TURNS, Engine
from bot.workflows.errors import EngineUnavailableError, GivenUpError
from bot.workflows.joining import ArrivedPiece, Joining
from bot.workflows.journal import Journal
from bot.workflows.others import Others
from bot.workflows.running import Running, RunningTurns
from bot.workflows.stored import OPEN, Workflow
from bot.workflows.watching import Watchdog

_LOGGER = logging.getLogger(__name__)
_PARALLEL_CHATS = 256
_SUSPECT_AFTER = 3
"""Starts after which a turn runs alone: one of those that ran together kills the process."""
_GIVEN_UP_AFTER = 2
"""Kills while a turn ran alone."""
_FINISH_WITHIN_S = 5.0
_LET_GO_WITHIN_S = 1.0
_PAYLOADS = TypeAdapter(list[str])
_NOTHING: TypeAdapter[None] = TypeAdapter(None)

Role = Literal["all", "ingest", "worker"]
"""Takes in and works, only takes in, only works."""


class Turns:
    """Takes updates in and hands them over, each chat in order."""

    def __init__(
        self,
        address: str,
        pieces: Pieces,
        *,
        bot_id: int = 0,
        parallel_chats: int = _PARALLEL_CHATS,
        role: Role = "all",
    ) -> None:
        self.role: Role = role
        self.engine = Engine(address, executor=new_executor(), parallel_chats=parallel_chats)
        self.engine.on_finished = self._on_finished
        self._bot_id = bot_id
        self._pieces = pieces
        self.running = RunningTurns()
        self._handlers: Handlers | None = None
        self._address = address
        self._others: Others | None = None
        self.may_poll = asyncio.Event()
        """Whether this process, of all on one store, is the one that polls."""
        self._alone = asyncio.Lock()
        self._to_erase: set[str] = set()
        self._is_closing = False

    async def accept(self, update: ArrivedUpdate, *, at_once: bool = False) -> None:
        """Store an update in the queue of its chat, or let it pass the queue ``at_once``.

        An update that was accepted before is ignored.
        Raises ``EngineUnavailableError`` when it is not stored.
        """
        if self._is_closing or self._handlers is None:
            raise EngineUnavailableError("the bot is closing")
        await self.engine.enqueue(
            f"tg:{self._bot_id}:{update.update_id:012d}",
            chat=self._chat(update.chat_id),
            chat_id=update.chat_id,
            payload=update.payload,
            order=min(max(update.update_id, 1), 2**31 - 1),
            queue=AT_ONCE if at_once else TURNS,
        )

    async def come_due(self, key: str, chat_id: int, payload: str) -> None:
        """Store what no update brought in the queue of its chat; once for each ``key``.

        Raises ``EngineUnavailableError`` when it is not stored.
        """
        if self._is_closing or self._handlers is None:
            raise EngineUnavailableError("the bot is closing")
        await self.engine.enqueue(
            f"due:{self._bot_id}:{key}",
            chat=self._chat(chat_id),
            chat_id=chat_id,
            payload=payload,
            order=1,
            queue=TURNS,
        )

    @asynccontextmanager
    async def serving(self, handlers: Handlers) -> AsyncIterator[None]:
        """Handle what a former run left, then what comes, for as long as the block lasts.

        Raises ``EngineUnavailableError`` when the store cannot be opened.
        """
        self._handlers, self._is_closing = handlers, False
        await self.engine.launch(self._run, works=self.role != "ingest")
        others = Others(self, self._address, self._bot_id) if self.engine.is_postgres else None
        watchdog = Watchdog(self.engine, self.running, others.alive if others else self._only_this)
        try:
            async with alongside(watchdog.watch()):
                self._others = others
                if others is None:
                    self.may_poll.set()
                else:
                    await others.join(watchdog)
                yield
        finally:
            await self._close()

    async def waiting(self) -> list[Workflow]:
        """List what is not finished, oldest first."""
        return await self.engine.workflows(states=OPEN)

    async def stop(self, chat_id: int) -> bool:
        """Cancel the turn that runs in a chat, in whichever process; tells whether there was one.

        Another process hears of it within a moment.
        """
        if self.running.stop(chat_id):
            return True
        if self._others is None:
            return False
        running = await self.engine.workflows(chat=self._chat(chat_id), states=["PENDING"])
        if any(workflow.queue == TURNS for workflow in running):
            await self._others.stop(chat_id)
            return True
        return False

    def is_stopping(self, chat_id: int) -> bool:
        """Tell whether the chat's running turn is being cancelled by its user."""
        return self.running.is_stopping(chat_id)

    async def forget(self, chat_id: int) -> None:
        """Delete what the engine keeps of a chat: at once, and the running turn at its end."""
        chat = self._chat(chat_id)
        everything = await self.engine.workflows(chat=chat)
        await self.engine.delete([w.id for w in everything if w.state not in OPEN])
        self._to_erase.update(self.running.ids(chat_id))

    def _chat(self, chat_id: int) -> str:
        return f"{self._bot_id}:{chat_id}"

    async def _only_this(self) -> set[str]:
        """Give who lives where a SQLite file has one process at a time."""
        return {self.engine.executor}

    async def _run(self, turn_id: str, chat_id: int, payload: str) -> None:
        """Run one workflow of the engine to its end."""
        (workflow,) = await self.engine.workflows(ids=[turn_id])
        journal = await self._open_journal(workflow)
        with self.running.counted(turn_id, chat_id, journal) as turn:
            try:
                async with asyncio.TaskGroup() as group:
                    turn.task = group.create_task(self._attend(turn, workflow, payload))
            except ExceptionGroup as errors:
                raise errors.exceptions[0] from None
        if journal.is_lost:  # its outcome is not ours to write
            raise asyncio.CancelledError

    async def _open_journal(self, workflow: Workflow) -> Journal:
        async def save(number: int, key: str, result: object) -> None:
            await self.engine.record(workflow.id, number, key, result)

        is_first = workflow.attempts <= 1  # nothing can be recorded yet: one query less
        known = [] if is_first else await self.engine.recorded_steps(workflow.id)
        return Journal(workflow.id, known, save, self._is_certain)

    def _is_certain(self) -> bool:
        return self._others is None or self._others.is_certain()

    async def _attend(self, turn: Running, workflow: Workflow, payload: str) -> None:
        with recording(turn.journal):
            turn.passes = workflow.queue == AT_ONCE
            payloads = [payload]
            if not turn.passes and self._pieces.may_continue(payload):
                first = ArrivedPiece(turn.id, self._chat(turn.chat_id), payload)
                join = Joining(self.engine, self._pieces)
                more = await step("pieces", _PAYLOADS, lambda: join.take_following(first))
                payloads.extend(more)
            try:
                if workflow.attempts > _SUSPECT_AFTER:
                    await self._handle_alone(turn, payloads)
                else:
                    await self._handle(payloads)
            except asyncio.CancelledError:
                if not turn.is_overdue or turn.journal.is_lost:
                    raise
                await self._give_up(turn, payloads)

    async def _handle(self, payloads: Sequence[str]) -> None:
        if self._handlers is None:
            raise RuntimeError("a turn runs inside serving() only")
        await self._handlers.handle(payloads)

    async def _handle_alone(self, turn: Running, payloads: Sequence[str]) -> None:
        """Handle a turn that was running at several crashes: alone, and not for ever.

        Its chat waits for it, the other chats go on.
        """
        if turn.journal.times("alone") >= _GIVEN_UP_AFTER:
            await self._give_up(turn, payloads)
        async with self._alone:
            for _ in range(turn.journal.times("alone") + 1):
                await step("alone", _NOTHING, _nothing)
            await self._handle(payloads)

    async def _give_up(self, turn: Running, payloads: Sequence[str]) -> None:
        _LOGGER.error("%s is given up: it ended its process again and again, or never", turn.id)
        error = GivenUpError(turn.id)
        if self._handlers is not None:
            await self._handlers.apologise(payloads, error)
        raise error

    def _on_finished(self, turn_id: str) -> None:
        """Erase a turn whose user asked for it; called in a thread of the engine."""
        if turn_id in self._to_erase:
            self._to_erase.discard(turn_id)
            self.engine.erase(turn_id)

    async def _close(self) -> None:
        """Take nothing more, let what runs finish for a moment, and hand the rest back."""
        self._is_closing = True
        self.may_poll.clear()
        self.engine.rest()
        await self.running.quiet(within_s=_FINISH_WITHIN_S)
        left = list(self.running.ids())
        self.running.let_go()
        await self.running.quiet(within_s=_LET_GO_WITHIN_S)
        await self._hand_back(left)
        if self._others is not None:
            await self._others.leave()
        await self.engine.destroy()
        self._handlers = None

    async def _hand_back(self, turn_ids: Sequence[str]) -> None:
        if not turn_ids:
            return
        try:
            async with asyncio.timeout(_LET_GO_WITHIN_S):
                for workflow in await self.engine.workflows(ids=turn_ids, states=["PENDING"]):
                    await self.engine.put_back(workflow)
        except Exception:  # the engine's broad except: who starts next finds it anyway
            _LOGGER.warning("%d turns could not be handed back", len(turn_ids), exc_info=True)


def new_executor() -> str:
    """Give this process a name that no other one has, also not a former one of its place."""
    return f"{socket.gethostname()}-{secrets.token_hex(4)}"


async def _nothing() -> None:
    """Do nothing: that it was recorded is what counts."""
