"""The durable engine: the only module that knows DBOS.

It keeps updates as *workflows* in queues and hands each to ``turns.py``, one at a time in a chat.
On SQLite its tables have a file of their own beside the domain's, on PostgreSQL a schema.
What is used of DBOS, public or not, is pinned by ``tests/bot/workflows/test_engine_contract.py``.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import dbos._dbos
from dbos import DBOS, DBOSPortableJSONSerializer
from dbos._queue import queue_thread
from dbos._utils import GlobalParams

from bot.steps import Json
from bot.workflows.errors import EngineUnavailableError
from bot.workflows.sqlite_file import (
    connect,
    refuse_broken_file,
    refuse_old_sqlite,
    settle,
    sqlite_path,
)
from bot.workflows.stored import SCHEMA, State, Workflow
from bot.workflows.waking import Waker

TURNS, AT_ONCE = "turns", "at_once"
"""The queue in which a chat is strictly in order, and the one that passes it."""
VERSION = "1"
"""Pinned: a changed one would strand every stored update. Raise it only with a migration."""

_NAME = "rolecall"
_TURN = "turn"
_POLL_S = 1.0
"""Only what no wake-up announces waits for it: work that another process put back."""
_ENQUEUE_WITHIN_S = 5.0
_DESTROY_WITHIN_S = 3.0
_THREADS = 64
_CONNECTIONS = 8

RunTurn = Callable[[str, int, str], Awaitable[None]]
"""Runs one workflow: its id, its chat, its payload."""


class Engine:
    """DBOS, launched."""

    def __init__(self, address: str, *, executor: str, parallel_chats: int) -> None:
        self.executor = executor
        self.is_postgres = address.startswith("postgresql")
        self.on_finished: Callable[[str], None] = lambda _id: None
        self.tell_others: Callable[[str], None] = lambda _queue: None
        self._address = address
        self._parallel_chats = parallel_chats
        self._waker = Waker()
        self._dbos: DBOS | None = None

    async def launch(self, run_turn: RunTurn, *, works: bool) -> None:
        """Open the store and, when this process ``works``, begin to take from the queues.

        Raises ``EngineUnavailableError`` when the store cannot be opened, and
        ``DatabaseUnavailableError`` when its file is none of SQLite's.
        """
        refuse_old_sqlite(is_postgres=self.is_postgres)
        if not self.is_postgres:
            refuse_broken_file(sqlite_path(self._address))
        self._waker = Waker()
        try:
            self._open(works=works)
            self._register(run_turn)
            DBOS.launch()
            await self._register_queues()
        except Exception as error:  # the engine's broad except: a store may fail in any way
            await self.destroy()
            raise EngineUnavailableError(str(getattr(error, "orig", error))) from error
        self._watch_outcomes()
        self._waker.wake("queue-manager")

    async def destroy(self) -> None:
        """Stop taking work and close the store; gives up after a moment when that is stuck."""
        self.rest()
        closing = threading.Thread(
            target=DBOS.destroy, kwargs={"destroy_registry": True}, daemon=True
        )
        closing.start()
        deadline = time.monotonic() + _DESTROY_WITHIN_S
        while closing.is_alive() and time.monotonic() < deadline:  # noqa: ASYNC110  # a thread
            await asyncio.sleep(0.01)
        # DBOS made its own pool the loop's default one and has closed it.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
        self._dbos = None

    def rest(self) -> None:
        """Take nothing more from the queues; what runs goes on."""
        self._waker.set()

    def rename(self, executor: str) -> None:
        """Take another name, after the former one was declared dead by other processes."""
        self.executor = GlobalParams.executor_id = executor

    async def enqueue(
        self, workflow_id: str, *, chat: str, chat_id: int, payload: str, order: int, queue: str
    ) -> None:
        """Store an update; one that is stored already is left as it is.

        Raises ``EngineUnavailableError`` when it is not stored within seconds.
        """
        partition = {"queue_partition_key": chat, "priority": order} if queue == TURNS else {}
        options: Any = {
            "workflow_name": _TURN,
            "queue_name": queue,
            "workflow_id": workflow_id,
            "app_version": VERSION,
            "authenticated_user": chat,
            **partition,
        }
        try:
            async with asyncio.timeout(_ENQUEUE_WITHIN_S):
                await DBOS.enqueue_workflow_with_options_async(options, chat_id, payload)
        except Exception as error:  # the engine's broad except: a store may fail in any way
            raise EngineUnavailableError(str(getattr(error, "orig", error))) from error
        self.wake(queue)
        self.tell_others(queue)

    def wake(self, queue: str) -> None:
        """Look at a queue now."""
        self._waker.wake(f"queue-worker-{queue}")

    async def recorded_steps(self, workflow_id: str) -> list[tuple[str, Json]]:
        """Give the recorded steps of a workflow in their order: key and result."""
        steps = await asyncio.to_thread(self._store.list_workflow_steps, workflow_id)
        return [(step["function_name"], step["output"]) for step in steps]

    async def record(self, workflow_id: str, number: int, key: str, result: Json) -> None:
        """Record a step; raises when the workflow belongs to another process by now."""
        serializer = DBOSPortableJSONSerializer()
        step = {
            "workflow_uuid": workflow_id,
            "function_id": number,
            "function_name": key,
            "output": serializer.serialize(result),
            "error": None,
            "serialization": serializer.name(),
            "started_at_epoch_ms": int(time.time() * 1000),
            "child_workflow_id": None,
        }
        await asyncio.to_thread(self._store.record_operation_result, step)

    async def workflows(
        self,
        *,
        ids: Sequence[str] | None = None,
        states: Sequence[State] | None = None,
        chat: str | None = None,
        finished_before: datetime | None = None,
        limit: int | None = None,
        with_payload: bool = False,
    ) -> list[Workflow]:
        """List workflows, oldest first."""
        found = await asyncio.to_thread(
            self._store.list_workflows,
            workflow_ids=None if ids is None else list(ids),
            status=None if states is None else list(states),
            user=chat,
            name=_TURN,
            completed_before=None if finished_before is None else finished_before.isoformat(),
            limit=limit,
            load_input=with_payload,
            load_output=False,
        )
        return [_workflow(status) for status in found]

    async def put_back(self, workflow: Workflow) -> bool:
        """Let a workflow that nobody runs any more be started again; tells whether it was so."""
        if workflow.executor is None:
            return False
        is_back: bool = await asyncio.to_thread(
            self._store.reenqueue_for_recovery,
            workflow.id,
            [workflow.executor],
            workflow.queue or TURNS,
        )
        if is_back:
            self.wake(workflow.queue or TURNS)
            self.tell_others(workflow.queue or TURNS)
        return is_back

    async def take(self, workflow_id: str) -> None:
        """Take a waiting workflow out of its queue: another one does its work."""
        await asyncio.to_thread(self._store.cancel_workflows, [workflow_id])

    async def retry(self, workflow: Workflow) -> str:
        """Do a given-up workflow's work anew, as a workflow of its own; gives its id."""
        payload = next(
            w.payload for w in await self.workflows(ids=[workflow.id], with_payload=True)
        )
        again = f"{workflow.id}:again:{int(time.time())}"
        chat_id = int(workflow.chat.rpartition(":")[2])
        await self.enqueue(
            again, chat=workflow.chat, chat_id=chat_id, payload=payload, order=1, queue=TURNS
        )
        return again

    async def delete(self, ids: Sequence[str]) -> None:
        """Delete workflows with all they hold, on the disk too."""
        await asyncio.to_thread(self._store.delete_workflows, list(ids))
        if not self.is_postgres:
            await asyncio.to_thread(settle, sqlite_path(self._address))

    def erase(self, workflow_id: str) -> None:
        """Delete a workflow that has just ended; called in a thread of the engine."""
        self._store.delete_workflows([workflow_id])

    @property
    def _store(self) -> Any:  # noqa: ANN401  # DBOS's system database
        if self._dbos is None:
            raise EngineUnavailableError("the engine is not open")
        return self._dbos._sys_db  # noqa: SLF001  # what it keeps has no public call without a step

    def _open(self, *, works: bool) -> None:
        address, engine_options = self._how_to_connect()
        self._dbos = DBOS(
            config={
                "name": _NAME,
                "system_database_url": address,
                "dbos_system_schema": SCHEMA,
                "db_engine_kwargs": engine_options,
                "sys_db_pool_size": _CONNECTIONS,
                "serializer": DBOSPortableJSONSerializer(),
                "application_version": VERSION,
                "executor_id": self.executor,
                "use_listen_notify": False,
                "notification_listener_polling_interval_sec": 0.25,
                "max_executor_threads": _THREADS,
                "log_level": "WARNING",
            }
        )
        # Its own handler writes to the stream that was stderr when it was imported.
        log = logging.getLogger("dbos")
        log.handlers.clear()
        log.propagate = True
        waker = self._waker

        def wakeable(_stop: threading.Event, instance: DBOS) -> None:
            threading.current_thread().name = "queue-manager"
            instance.background_thread_stop_events.append(waker)
            queue_thread(waker, instance)

        setattr(dbos._dbos, "queue_thread", wakeable)  # noqa: B010, SLF001  # no public place
        if not works:
            DBOS.listen_queues([])

    def _how_to_connect(self) -> tuple[str, dict[str, Any]]:
        """Give the store's address and SQLAlchemy's options for it."""
        if self.is_postgres:
            # Each call is retried when its connection turns out to be gone: asking first costs
            # a round trip in every transaction.
            return self._address, {"pool_pre_ping": False}
        path = sqlite_path(self._address)
        path.parent.mkdir(parents=True, exist_ok=True)
        return f"sqlite:///{path}", {"creator": lambda: connect(path)}

    @staticmethod
    def _register(run_turn: RunTurn) -> None:
        @DBOS.workflow(name=_TURN, max_recovery_attempts=None)
        async def turn(chat_id: int, payload: str) -> None:
            workflow_id = DBOS.workflow_id
            if workflow_id is None:
                raise RuntimeError("a turn runs as a workflow only")
            await run_turn(workflow_id, chat_id, payload)

        del turn  # DBOS knows it by its name

    async def _register_queues(self) -> None:
        await DBOS.register_queue_async(
            TURNS,
            partition_concurrency=1,
            worker_concurrency=self._parallel_chats,
            polling_interval_sec=_POLL_S,
            on_conflict="always_update",
        )
        await DBOS.register_queue_async(
            AT_ONCE,
            worker_concurrency=self._parallel_chats,
            polling_interval_sec=_POLL_S,
            on_conflict="always_update",
        )

    def _watch_outcomes(self) -> None:
        """Look at the queue when a turn ends: its chat's next update may run then."""
        store, write = self._store, self._store.update_workflow_outcome

        def update_workflow_outcome(workflow_id: str, *args: Any, **options: Any) -> bool:  # noqa: ANN401
            written: bool = write(workflow_id, *args, **options)
            self.wake(TURNS)
            self.on_finished(workflow_id)
            return written

        store.update_workflow_outcome = update_workflow_outcome


def _workflow(status: Any) -> Workflow:  # noqa: ANN401  # DBOS's WorkflowStatus
    arguments = (status.input or {}).get("args") or (0, "")
    return Workflow(
        id=status.workflow_id,
        chat=status.authenticated_user or "",
        state=status.status,
        queue=status.queue_name,
        executor=status.executor_id,
        attempts=status.recovery_attempts or 0,
        created_ms=status.created_at or 0,
        payload=arguments[1],
    )
