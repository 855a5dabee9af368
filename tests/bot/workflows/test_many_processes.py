"""Several processes on one PostgreSQL: taken over when killed or suspended, fenced when woken."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.workflows.arrivals import Handlers
from bot.workflows.turns import Turns
from tests.bot.workflows.conftest import NO_PIECES, Desk, until_finished, update
from tests.postgres import empty_postgres_url, postgres_server, sqlalchemy_url  # noqa: F401  # fixtures

ROOT = Path(__file__).parents[3]
PATIENCE_S = 40
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(empty_postgres_url: str, tmp_path: Path) -> Iterator[Start]:  # noqa: F811
    """Give what starts a worker and waits until it is up."""
    begun: list[subprocess.Popen[bytes]] = []

    def begin(role: str = "worker") -> subprocess.Popen[bytes]:
        address = sqlalchemy_url(empty_postgres_url)
        process = subprocess.Popen(  # noqa: S603  # our own program
            [sys.executable, "-m", "tests.bot.workflows.worker", address, str(tmp_path), role],
            cwd=ROOT,
        )
        begun.append(process)
        until(lambda: f"{process.pid} is up" in said(tmp_path))
        return process

    yield begin
    for process in begun:
        process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait()


@pytest.fixture
async def sender(empty_postgres_url: str) -> AsyncIterator[Turns]:  # noqa: F811
    """Give a process that takes in and does no work."""
    turns = Turns(sqlalchemy_url(empty_postgres_url), NO_PIECES, bot_id=5, role="ingest")
    desk = Desk()
    async with turns.serving(Handlers(desk.handle, desk.apologise)):
        yield turns


def said(folder: Path) -> str:
    log = folder / "log"
    return log.read_text() if log.exists() else ""


def is_said(folder: Path, awaited: set[str]) -> bool:
    text = said(folder)
    return all(words in text for words in awaited)


def until(holds: Callable[[], object]) -> None:
    give_up_at = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < give_up_at
        time.sleep(0.02)


async def heard(folder: Path, words: str, *, times: int = 1) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while said(folder).count(words) < times:  # noqa: ASYNC110  # another process writes it
            await asyncio.sleep(0.02)


@contextmanager
def held(folder: Path, payload: str) -> Iterator[None]:
    hold = folder / f"hold-{payload}"
    hold.touch()
    yield
    hold.unlink(missing_ok=True)


async def test_the_work_of_a_killed_process_is_taken_over_without_doing_its_steps_again(
    start: Start, sender: Turns, tmp_path: Path
) -> None:
    first = start()
    with held(tmp_path, "one"):
        await sender.accept(update(1, "one"))
        await sender.accept(update(2, "two"))
        await heard(tmp_path, "asks one")
        second = start()
        first.kill()
        first.wait()
    await heard(tmp_path, f"{second.pid} sends two")

    steps = [line.partition(" ")[2] for line in said(tmp_path).splitlines() if "s " in line]
    assert [s for s in steps if "one" in s or "two" in s] == [
        "asks one",
        "sends one",
        "asks two",
        "sends two",
    ]


async def test_a_suspended_process_is_replaced_and_does_nothing_more_when_it_wakes(
    start: Start, sender: Turns, tmp_path: Path
) -> None:
    first = start()
    with held(tmp_path, "one"):
        await sender.accept(update(1, "one"))
        await heard(tmp_path, "asks one")
        second = start()
        os.kill(first.pid, signal.SIGSTOP)
    await heard(tmp_path, f"{second.pid} sends one")
    await until_finished(sender)
    os.kill(first.pid, signal.SIGCONT)
    os.kill(second.pid, signal.SIGKILL)
    second.wait()
    await sender.accept(update(2, "two"))
    await heard(tmp_path, f"{first.pid} sends two")

    assert said(tmp_path).count("sends one") == 1


async def test_an_update_that_two_processes_take_in_is_one_turn(
    start: Start, sender: Turns, tmp_path: Path
) -> None:
    start()
    start()
    await asyncio.gather(*[sender.accept(update(1, "one")) for _ in range(6)])
    await sender.accept(update(2, "two"))
    await heard(tmp_path, "sends two")

    assert said(tmp_path).count("asks one") == 1


async def test_one_process_polls_and_is_replaced_when_it_is_killed(
    start: Start, tmp_path: Path
) -> None:
    first = start("all")
    await heard(tmp_path, f"{first.pid} polls")
    second = start("all")
    assert f"{second.pid} polls" not in said(tmp_path)

    first.kill()
    first.wait()

    await heard(tmp_path, f"{second.pid} polls")


async def test_a_stop_reaches_the_process_that_runs_the_turn(
    start: Start, sender: Turns, tmp_path: Path
) -> None:
    start()
    with held(tmp_path, "one"):
        await sender.accept(update(1, "one"))
        await heard(tmp_path, "asks one")

        assert await sender.stop(1)

        await sender.accept(update(2, "two"))
        await heard(tmp_path, "sends two")
    assert "sends one" not in said(tmp_path)


async def test_a_message_that_kills_its_process_is_given_up_and_its_neighbours_are_answered(
    start: Start, sender: Turns, tmp_path: Path
) -> None:
    for number in range(1, 4):
        await sender.accept(update(number, f"neighbour{number}", chat=number))
    await sender.accept(update(9, "poison", chat=9))
    await sender.accept(update(10, "after", chat=9))
    awaited = {"sends after", *(f"sends neighbour{number}" for number in range(1, 4))}
    for _ in range(8):
        process = start()
        async with asyncio.timeout(PATIENCE_S):
            while process.poll() is None and not is_said(tmp_path, awaited):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        if is_said(tmp_path, awaited):
            break

    assert is_said(tmp_path, awaited)
    assert said(tmp_path).count("gives up poison: GivenUpError") == 1
