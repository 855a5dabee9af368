from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.storage.database import Database
from bot.storage.updates import StoredUpdate, Updates
from bot.telegram.delivery.alongside import alongside
from bot.workflows.errors import InboxUnavailableError
from bot.workflows.lanes import Lanes, Pieces

NO_PIECES = Pieces(may_continue=lambda _: False, continues=lambda _a, _b: False)
LONG_PIECES = Pieces(
    may_continue=lambda payload: payload.startswith("long"),
    continues=lambda _before, after: not after.startswith("/"),
    wait_s=0.2,
)


class Desk:
    """Handles updates as told, and remembers them."""

    def __init__(self) -> None:
        self.handled: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}
        self.begun: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self.fails_on: set[str] = set()
        self._grown = asyncio.Condition()

    async def handle(self, parts: Sequence[StoredUpdate]) -> None:
        words = "+".join(part.payload for part in parts)
        self.begun[words].set()
        if words in self.gates:
            await self.gates[words].wait()
        async with self._grown:
            self.handled.append(words)
            self._grown.notify_all()
        if words in self.fails_on:
            raise RuntimeError(words)

    async def until(self, count: int) -> list[str]:
        async with asyncio.timeout(5), self._grown:
            await self._grown.wait_for(lambda: len(self.handled) >= count)
        return self.handled


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def updates(database: Database) -> Updates:
    return Updates(database)


@asynccontextmanager
async def running(lanes: Lanes, desk: Desk) -> AsyncIterator[Lanes]:
    async with alongside(lanes.run(desk.handle)):
        await asyncio.sleep(0)
        yield lanes


async def until_finished(updates: Updates) -> None:
    async with asyncio.timeout(5):
        while await updates.pending():  # noqa: ASYNC110  (a database tells nobody)
            await asyncio.sleep(0)


def update(number: int, payload: str, chat: int = 1) -> StoredUpdate:
    return StoredUpdate(number, chat, payload)


async def test_a_chat_is_served_in_the_order_of_its_updates(desk: Desk, updates: Updates) -> None:
    desk.gates["first"] = asyncio.Event()
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        for number, words in enumerate(["first", "second", "third"]):
            await lanes.accept(update(number, words))
        await desk.begun["first"].wait()
        desk.gates["first"].set()

        assert await desk.until(3) == ["first", "second", "third"]


async def test_a_busy_chat_does_not_hold_up_another(desk: Desk, updates: Updates) -> None:
    desk.gates["slow"] = asyncio.Event()
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(1, "slow", chat=1))
        await lanes.accept(update(2, "quick", chat=2))

        assert await desk.until(1) == ["quick"]


async def test_no_more_chats_run_at_once_than_allowed(desk: Desk, updates: Updates) -> None:
    desk.gates = {"a": asyncio.Event(), "b": asyncio.Event()}
    async with running(Lanes(updates, NO_PIECES, parallel_chats=1), desk) as lanes:
        await lanes.accept(update(1, "a", chat=1))
        await lanes.accept(update(2, "b", chat=2))
        await desk.begun["a"].wait()

        assert not desk.begun["b"].is_set()

        desk.gates["b"].set()
        desk.gates["a"].set()
        assert await desk.until(2) == ["a", "b"]


async def test_an_update_delivered_twice_runs_once(desk: Desk, updates: Updates) -> None:
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(1, "once"))
        await lanes.accept(update(1, "once"))
        await desk.until(1)
        await lanes.accept(update(1, "once"))
        await lanes.accept(update(2, "next"))

        assert await desk.until(2) == ["once", "next"]


async def test_what_a_crash_left_runs_again_before_what_is_new(
    desk: Desk, updates: Updates
) -> None:
    first_run = Desk()
    first_run.gates["one"] = asyncio.Event()
    async with running(Lanes(updates, NO_PIECES), first_run) as lanes:
        await lanes.accept(update(1, "one"))
        await lanes.accept(update(2, "two"))
        await first_run.begun["one"].wait()
    assert first_run.handled == []

    later = Lanes(updates, NO_PIECES)
    await later.accept(update(3, "three"))
    async with running(later, desk):
        assert await desk.until(3) == ["one", "two", "three"]


async def test_a_handled_update_does_not_run_at_the_next_start(
    desk: Desk, updates: Updates
) -> None:
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(1, "done"))
        await desk.until(1)
        await until_finished(updates)

    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(2, "new"))
        assert await desk.until(2) == ["done", "new"]


async def test_a_turn_that_fails_is_finished_and_the_lane_goes_on(
    desk: Desk, updates: Updates
) -> None:
    desk.fails_on = {"bad"}
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(1, "bad"))
        await lanes.accept(update(2, "good"))
        assert await desk.until(2) == ["bad", "good"]
        await until_finished(updates)


async def test_stop_ends_the_running_turn_and_the_next_one_runs(
    desk: Desk, updates: Updates
) -> None:
    desk.gates["endless"] = asyncio.Event()
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(1, "endless"))
        await lanes.accept(update(2, "next"))
        await desk.begun["endless"].wait()

        assert lanes.stop(1)
        assert lanes.is_stopping(1)
        assert await desk.until(1) == ["next"]
        await until_finished(updates)
        assert not lanes.is_stopping(1)


async def test_stop_says_when_nothing_runs(desk: Desk, updates: Updates) -> None:
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        assert not lanes.stop(1)


async def test_an_update_at_once_passes_the_running_turn(desk: Desk, updates: Updates) -> None:
    desk.gates["slow"] = asyncio.Event()
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(1, "slow"))
        await desk.begun["slow"].wait()
        await lanes.accept(update(2, "/cancel"), at_once=True)

        assert await desk.until(1) == ["/cancel"]


async def test_pieces_of_a_long_text_are_handled_together(desk: Desk, updates: Updates) -> None:
    async with running(Lanes(updates, LONG_PIECES), desk) as lanes:
        for number, words in enumerate(["long 1", "long 2", "end", "question"]):
            await lanes.accept(update(number, words))

        assert await desk.until(2) == ["long 1+long 2+end", "question"]


async def test_a_long_text_alone_is_handled_after_a_short_wait(
    desk: Desk, updates: Updates
) -> None:
    async with running(Lanes(updates, LONG_PIECES), desk) as lanes:
        await lanes.accept(update(1, "long alone"))

        assert await desk.until(1) == ["long alone"]


async def test_a_command_after_a_long_text_stays_a_command(desk: Desk, updates: Updates) -> None:
    async with running(Lanes(updates, LONG_PIECES), desk) as lanes:
        await lanes.accept(update(1, "long"))
        await lanes.accept(update(2, "/fit"))

        assert await desk.until(2) == ["long", "/fit"]


class _BrokenUpdates(Updates):
    async def add(self, update_id: int, chat_id: int, payload: str) -> bool:
        raise OSError(f"disk full at {update_id} of {chat_id}: {len(payload)} characters")


async def test_an_update_that_cannot_be_stored_is_refused(desk: Desk, database: Database) -> None:
    async with running(Lanes(_BrokenUpdates(database), NO_PIECES), desk) as lanes:
        with pytest.raises(InboxUnavailableError, match="disk full"):
            await lanes.accept(update(1, "lost?"))


class _StumblingUpdates(Updates):
    failures = 1

    async def finish(self, update_ids: Sequence[int]) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError("database is locked")
        await super().finish(update_ids)


async def test_a_store_that_is_locked_for_a_moment_does_not_stop_the_lane(
    desk: Desk, database: Database
) -> None:
    updates = _StumblingUpdates(database)
    async with running(Lanes(updates, NO_PIECES), desk) as lanes:
        await lanes.accept(update(1, "one"))
        await lanes.accept(update(2, "two"))

        assert await desk.until(2) == ["one", "two"]
        await until_finished(updates)
