"""What we use of DBOS, public or not: a new version that changes one of these is refused here."""

from __future__ import annotations

import importlib.metadata
import inspect
import threading
from collections.abc import Callable

import dbos._dbos
import pytest
from dbos import DBOS, DBOSPortableJSONSerializer
from dbos._queue import queue_thread
from dbos._sys_db import SystemDatabase, WorkflowStatus
from dbos._utils import GlobalParams

from bot.workflows.waking import Waker
from tests.bot.workflows.conftest import Desk, NewTurns, running, until_finished, update


def test_the_version_is_the_one_that_was_read() -> None:
    assert importlib.metadata.version("dbos").startswith("3.4.")


@pytest.mark.parametrize(
    ("call", "names"),
    [
        (SystemDatabase.list_workflow_steps, ["workflow_id"]),
        (SystemDatabase.record_operation_result, ["result"]),
        (SystemDatabase.reenqueue_for_recovery, ["workflow_id", "executor_ids"]),
        (SystemDatabase.cancel_workflows, ["workflow_ids"]),
        (SystemDatabase.delete_workflows, ["workflow_ids"]),
        (SystemDatabase.update_workflow_outcome, ["workflow_id", "status", "output", "error"]),
        (
            SystemDatabase.list_workflows,
            ["workflow_ids", "status", "user", "name", "completed_before", "limit", "load_input"],
        ),
        (DBOS.register_queue_async, ["partition_concurrency", "worker_concurrency"]),
        (DBOS.destroy, ["destroy_registry"]),
        (queue_thread, ["stop_event", "dbos"]),
    ],
    ids=lambda value: getattr(value, "__qualname__", None),
)
def test_a_call_takes_what_we_give_it(call: Callable[..., object], names: list[str]) -> None:
    assert set(names) <= set(inspect.signature(call).parameters)


def test_the_thread_that_looks_at_queues_is_found_where_we_replace_it() -> None:
    assert callable(dbos._dbos.queue_thread)  # type: ignore[attr-defined]
    assert "stop_event.wait(timeout=" in inspect.getsource(queue_thread)
    assert hasattr(GlobalParams, "executor_id")


def test_a_workflow_tells_what_we_read_of_it() -> None:
    told = set(WorkflowStatus.__annotations__)
    assert {"authenticated_user", "recovery_attempts", "executor_id", "queue_name"} <= told


def test_what_is_stored_is_json_and_no_pickle() -> None:
    serializer = DBOSPortableJSONSerializer()

    assert serializer.name() == "portable_json"
    assert serializer.serialize({"a": [1, None, "ä"]}) == '{"a":[1,null,"ä"]}'


async def test_a_turn_that_waits_in_its_chat_starts_without_polling(
    desk: Desk, new_turns: NewTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a look every two minutes, only the wake-ups can be what starts these."""
    monkeypatch.setattr("bot.workflows.engine._POLL_S", 120.0)
    async with running(new_turns(), desk) as turns:
        for number in range(1, 6):
            await turns.accept(update(number, str(number)))

        assert await desk.until(5) == ["1", "2", "3", "4", "5"]
        await until_finished(turns)


def test_a_woken_thread_goes_on_and_a_stopped_one_stops() -> None:
    waker = Waker()
    seen: list[bool] = []

    def look() -> None:
        seen.append(waker.wait(30))
        seen.append(waker.wait(30))

    thread = threading.Thread(target=look, name="looker")
    thread.start()
    waker.wake("another")
    waker.wake("looker")
    while not seen:
        thread.join(0.01)
    waker.set()
    thread.join(10)

    assert seen == [False, True]
