from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from bot.errors import DatabaseUnavailableError
from bot.steps import step
from bot.workflows.errors import EngineUnavailableError
from bot.workflows.turns import Turns
from knowledge.errors import RolecallError
from tests.bot.workflows.conftest import (
    LONG_PIECES,
    NO_PIECES,
    Desk,
    NewTurns,
    running,
    until_finished,
    update,
)

TEXT = TypeAdapter(str)


async def test_a_chat_is_served_in_the_order_of_its_updates(
    desk: Desk, new_turns: NewTurns
) -> None:
    desk.gates["first"] = asyncio.Event()
    async with running(new_turns(), desk) as turns:
        for number, words in enumerate(["first", "second", "third"], start=1):
            await turns.accept(update(number, words))
        await desk.begun["first"].wait()
        desk.gates["first"].set()

        assert await desk.until(3) == ["first", "second", "third"]


async def test_what_waits_is_served_by_update_id_however_it_arrived(
    desk: Desk, new_turns: NewTurns
) -> None:
    desk.gates["first"] = asyncio.Event()
    async with running(new_turns(), desk) as turns:
        await turns.accept(update(1, "first"))
        await desk.begun["first"].wait()
        for number in (4, 3, 2):
            await turns.accept(update(number, str(number)))
        desk.gates["first"].set()

        assert await desk.until(4) == ["first", "2", "3", "4"]


async def test_a_busy_chat_does_not_hold_up_another(desk: Desk, new_turns: NewTurns) -> None:
    desk.gates["slow"] = asyncio.Event()
    async with running(new_turns(), desk) as turns:
        await turns.accept(update(1, "slow", chat=1))
        await turns.accept(update(2, "quick", chat=2))

        assert await desk.until(1) == ["quick"]
        desk.gates["slow"].set()


async def test_no_more_chats_run_at_once_than_allowed(desk: Desk, new_turns: NewTurns) -> None:
    desk.gates = {"a": asyncio.Event(), "b": asyncio.Event()}
    async with running(new_turns(parallel_chats=1), desk) as turns:
        await turns.accept(update(1, "a", chat=1))
        await desk.begun["a"].wait()
        await turns.accept(update(2, "b", chat=2))

        assert len([w for w in await turns.waiting() if w.state == "PENDING"]) == 1

        desk.gates["b"].set()
        desk.gates["a"].set()
        assert await desk.until(2) == ["a", "b"]


async def test_an_update_delivered_twice_runs_once(desk: Desk, new_turns: NewTurns) -> None:
    async with running(new_turns(), desk) as turns:
        await asyncio.gather(*[turns.accept(update(1, "once")) for _ in range(3)])
        await desk.until(1)
        await turns.accept(update(1, "once"))
        await turns.accept(update(2, "next"))

        assert await desk.until(2) == ["once", "next"]


async def test_what_a_closed_process_left_runs_again_before_what_is_new(
    desk: Desk, new_turns: NewTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.workflows.turns._FINISH_WITHIN_S", 0.1)
    first_run = Desk()
    first_run.gates["one"] = asyncio.Event()
    async with running(new_turns(), first_run) as turns:
        await turns.accept(update(1, "one"))
        await turns.accept(update(2, "two"))
        await first_run.begun["one"].wait()
    assert first_run.handled == []

    async with running(new_turns(), desk) as later:
        await later.accept(update(3, "three"))
        assert await desk.until(3) == ["one", "two", "three"]


async def test_a_turn_that_is_about_to_end_is_finished_before_the_process_closes(
    desk: Desk, new_turns: NewTurns
) -> None:
    desk.gates["last words"] = asyncio.Event()
    async with running(new_turns(), desk) as turns, asyncio.TaskGroup() as group:
        await turns.accept(update(1, "last words"))
        await desk.begun["last words"].wait()
        closing = group.create_task(turns._close())
        await asyncio.sleep(0)
        desk.gates["last words"].set()
        await closing

    assert desk.handled == ["last words"]


async def test_nothing_is_accepted_by_a_process_that_closes(
    desk: Desk, new_turns: NewTurns
) -> None:
    turns = new_turns()
    async with running(turns, desk):
        pass

    with pytest.raises(EngineUnavailableError):
        await turns.accept(update(1, "too late"))


async def test_a_handled_update_does_not_run_at_the_next_start(
    desk: Desk, new_turns: NewTurns
) -> None:
    async with running(new_turns(), desk) as turns:
        await turns.accept(update(1, "done"))
        await desk.until(1)
        await until_finished(turns)

    async with running(new_turns(), desk) as turns:
        await turns.accept(update(2, "new"))
        assert await desk.until(2) == ["done", "new"]


async def test_a_turn_that_fails_is_finished_and_its_chat_goes_on(
    desk: Desk, new_turns: NewTurns
) -> None:
    desk.fails_on = {"bad"}
    async with running(new_turns(), desk) as turns:
        await turns.accept(update(1, "bad"))
        await turns.accept(update(2, "good"))
        assert await desk.until(2) == ["bad", "good"]
        await until_finished(turns)


async def test_stop_ends_the_running_turn_and_the_next_one_runs(
    desk: Desk, new_turns: NewTurns
) -> None:
    desk.gates["endless"] = asyncio.Event()
    async with running(new_turns(), desk) as turns:
        await turns.accept(update(1, "endless"))
        await turns.accept(update(2, "next"))
        await desk.begun["endless"].wait()

        assert await turns.stop(1)
        assert turns.is_stopping(1)
        assert await desk.until(1) == ["next"]
        await until_finished(turns)
        assert not turns.is_stopping(1)


async def test_stop_says_when_nothing_runs(desk: Desk, new_turns: NewTurns) -> None:
    async with running(new_turns(), desk) as turns:
        assert not await turns.stop(1)


async def test_an_update_at_once_passes_the_running_turn(desk: Desk, new_turns: NewTurns) -> None:
    desk.gates["slow"] = asyncio.Event()
    async with running(new_turns(), desk) as turns:
        await turns.accept(update(1, "slow"))
        await desk.begun["slow"].wait()
        await turns.accept(update(2, "/cancel"), at_once=True)

        assert await desk.until(1) == ["/cancel"]
        desk.gates["slow"].set()


async def test_pieces_of_a_long_text_are_handled_together(desk: Desk, new_turns: NewTurns) -> None:
    desk.gates["before"] = asyncio.Event()
    async with running(new_turns(LONG_PIECES), desk) as turns:
        for number, words in enumerate(["before", "long 1", "long 2", "end", "question"], start=1):
            await turns.accept(update(number, words))
        desk.gates["before"].set()

        assert await desk.until(3) == ["before", "long 1+long 2+end", "question"]


async def test_pieces_that_were_taken_before_a_crash_are_taken_again(
    desk: Desk, new_turns: NewTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first run takes the second piece out of the queue and ends before that is recorded."""
    monkeypatch.setattr("bot.workflows.turns._FINISH_WITHIN_S", 0.1)
    taken = asyncio.Event()
    first = new_turns(LONG_PIECES)
    take = first.engine.take

    async def take_and_hang(workflow_id: str) -> None:
        await take(workflow_id)
        taken.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(first.engine, "take", take_and_hang)
    async with running(first, Desk()) as turns:
        await turns.accept(update(1, "long 1"))
        await turns.accept(update(2, "end"))
        await taken.wait()

    async with running(new_turns(LONG_PIECES), desk):
        assert await desk.until(1) == ["long 1+end"]


async def test_a_long_text_alone_is_handled_after_a_short_wait(
    desk: Desk, new_turns: NewTurns
) -> None:
    async with running(new_turns(LONG_PIECES), desk) as turns:
        await turns.accept(update(1, "long alone"))

        assert await desk.until(1) == ["long alone"]


async def test_a_command_after_a_long_text_stays_a_command(desk: Desk, new_turns: NewTurns) -> None:
    async with running(new_turns(LONG_PIECES), desk) as turns:
        await turns.accept(update(1, "long"))
        await turns.accept(update(2, "/fit"))

        assert await desk.until(2) == ["long", "/fit"]


async def test_a_store_that_cannot_be_opened_is_named(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "engine.db").write_bytes(b"this is no database, only words " * 200)
    turns = Turns(f"sqlite:///{tmp_path / 'engine.db'}", NO_PIECES)

    with pytest.raises(DatabaseUnavailableError, match="file is not a database"):
        async with running(turns, desk):
            pass


class Clerk(Desk):
    """Does two steps; the second one waits, at first, until the process closes."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.results: list[str] = []
        self.is_slow = True
        self.reached = asyncio.Event()

    async def handle(self, payloads: list[str]) -> None:  # type: ignore[override]
        self.results.append(await step("ask", TEXT, self._ask))
        await step("send", TEXT, self._send)
        await super().handle(payloads)

    async def _ask(self) -> str:
        self.done.append("ask")
        return f"answer {len(self.done)}"

    async def _send(self) -> str:
        self.reached.set()
        if self.is_slow:
            await asyncio.Event().wait()
        self.done.append("send")
        return "sent"


async def test_a_recorded_step_is_not_done_again_after_a_crash(
    new_turns: NewTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.workflows.turns._FINISH_WITHIN_S", 0.1)
    clerk = Clerk()
    async with running(new_turns(), clerk) as turns:
        await turns.accept(update(1, "question"))
        await clerk.reached.wait()
    clerk.is_slow = False
    async with running(new_turns(), clerk):
        await clerk.until(1)

    assert clerk.done == ["ask", "send"]
    assert clerk.results == ["answer 1", "answer 1"]


class RefusedError(RolecallError):
    def __init__(self, limit: int) -> None:
        super().__init__(f"above {limit}")
        self.limit = limit


class Refuser(Desk):
    """Its step is refused once; the turn then waits until the process closes."""

    def __init__(self) -> None:
        super().__init__()
        self.tries = 0
        self.seen: list[tuple[str, int]] = []
        self.was_refused = asyncio.Event()

    async def handle(self, payloads: list[str]) -> None:  # type: ignore[override]
        try:
            await step("try", TEXT, self._try)
        except RefusedError as error:
            self.seen.append((str(error), error.limit))
        self.was_refused.set()
        if len(self.seen) == 1:
            await asyncio.Event().wait()
        await super().handle(payloads)

    async def _try(self) -> str:
        self.tries += 1
        raise RefusedError(7)


async def test_a_recorded_refusal_is_the_same_error_again(
    new_turns: NewTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.workflows.turns._FINISH_WITHIN_S", 0.1)
    refuser = Refuser()
    async with running(new_turns(), refuser) as turns:
        await turns.accept(update(1, "question"))
        await refuser.was_refused.wait()
    async with running(new_turns(), refuser):
        await refuser.until(1)

    assert refuser.tries == 1
    assert refuser.seen == [("above 7", 7), ("above 7", 7)]


async def test_what_is_kept_of_a_chat_is_erased_and_the_running_turn_at_its_end(
    new_turns: NewTurns, desk: Desk
) -> None:
    desk.gates["/forget"] = asyncio.Event()
    async with running(new_turns(), desk) as turns:
        await turns.accept(update(1, "secret", chat=1))
        await turns.accept(update(2, "other", chat=2))
        await desk.until(2)
        await until_finished(turns)
        await turns.accept(update(3, "/forget", chat=1))
        await desk.begun["/forget"].wait()
        await turns.forget(1)
        desk.gates["/forget"].set()
        await desk.until(3)
        await until_finished(turns)
        async with asyncio.timeout(10):
            while len(await turns.engine.workflows()) > 1:  # noqa: ASYNC110
                await asyncio.sleep(0.01)

        (left,) = await turns.engine.workflows(with_payload=True)
    assert left.payload == "other"
