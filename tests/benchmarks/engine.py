"""The durable engine: how soon a turn starts, what it costs, how many processes help."""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from bot.commands.tables import Cell, Report, Table
from bot.settings import Settings
from bot.workflows.arrivals import ArrivedUpdate, Handlers
from bot.workflows.turns import Role, Turns
from tests.benchmarks._engine_worker import NO_PIECES, answer, apologise
from tests.postgres import running_postgres, sqlalchemy_url

_STARTS = 150
_IDLE_S = 6.0
_COSTED = 200
_UPDATES, _CHATS = 1000, 200
_FLOOR_S = 5.2
"""Five turns of a second in each chat, one after the other, and a start."""
_MANY_NOTE = f"""\
CPU: workers, sender and server. Least: the larger of {_FLOOR_S} s (five turns of a second in each \
chat) and the CPU over the cores (one core for a single worker). Goal: at most 1.4 times."""
_CORES = os.cpu_count() or 1
_TICKS_PER_S = 100
_GOALS = ("goal", "60", "150", "10", "25")


async def measure(_settings: Settings) -> Report:
    """Measure on SQLite and on a PostgreSQL of its own."""
    single: list[tuple[Cell, ...]] = []
    with tempfile.TemporaryDirectory() as folder, running_postgres() as server:
        single.append(("SQLite", *await _one_process(f"sqlite:///{folder}/engine.db")))
        address = sqlalchemy_url(server.url(server.create_database()))
        single.append(("PostgreSQL", *await _one_process(address)))
        many = [
            await _many(sqlalchemy_url(server.url(server.create_database())), workers)
            for workers in (1, 2, 4)
        ]
    return Report(
        (
            Table(
                "One process",
                ("store", "start p50 ms", "start p95 ms", "idle % of a core", "CPU ms an update"),
                (*single, _GOALS),
                note="start: from the update at hand to its handler. CPU: intake, six steps, end.",
            ),
            Table(
                f"{_UPDATES} updates over {_CHATS} chats, a model that takes 1 s, on PostgreSQL",
                ("workers", "seconds", "updates/s", "CPU s of all", "least s", "times the least"),
                tuple(many),
                note=_MANY_NOTE,
            ),
        )
    )


async def _one_process(address: str) -> tuple[float, float, float, float]:
    begun: dict[str, float] = {}

    async def handle(payloads: Sequence[str]) -> None:
        begun[payloads[0]] = time.perf_counter()
        await answer(payloads, model_s=0)

    async with _turns(address, "all", Handlers(handle, apologise)) as turns:
        await asyncio.sleep(2)
        waits = []
        for number in range(1, _STARTS + 1):
            arrived = time.perf_counter()
            await turns.accept(ArrivedUpdate(number, number % 20, str(number)))
            while str(number) not in begun:  # noqa: ASYNC110  # the handler's own clock counts
                await asyncio.sleep(0.002)
            waits.append(begun[str(number)] - arrived)
            await asyncio.sleep(0.05 + number % 7 / 50)
        before, at = time.process_time(), time.perf_counter()
        await asyncio.sleep(_IDLE_S)
        idle = (time.process_time() - before) / (time.perf_counter() - at)
        before = time.process_time()
        await _send(turns, range(10_001, 10_001 + _COSTED), chats=50)
        await _until_done(turns)
        cost_s = (time.process_time() - before) / _COSTED
    p95 = statistics.quantiles(waits, n=20)[-1]
    return (
        round(statistics.median(waits) * 1000, 1),
        round(p95 * 1000, 1),
        round(idle * 100, 1),
        round(cost_s * 1000, 1),
    )


async def _many(address: str, workers: int) -> tuple[Cell, ...]:
    with _processes(address, workers):
        async with _turns(address, "ingest", Handlers(_nothing, apologise)) as turns:
            began, before_s = time.perf_counter(), _cpu_s()
            await _send(turns, range(1, _UPDATES + 1), chats=_CHATS)
            await _until_done(turns)
            took_s, cpu_s = time.perf_counter() - began, _cpu_s() - before_s
    least_s = max(_FLOOR_S, cpu_s / min(workers, _CORES))
    ratio = round(took_s / least_s, 2)
    rate = round(_UPDATES / took_s, 1)
    return workers, round(took_s, 1), rate, round(cpu_s, 1), round(least_s, 1), ratio


def _cpu_s() -> float:
    """Add up the CPU time of this process and all below it (Linux keeps it in ``/proc``)."""
    times: dict[int, tuple[int, int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            times[int(stat.parent.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
    ours = {os.getpid()}
    while more := {pid for pid, (parent, _) in times.items() if parent in ours} - ours:
        ours |= more
    return sum(ticks for pid, (_, ticks) in times.items() if pid in ours) / _TICKS_PER_S


@asynccontextmanager
async def _turns(address: str, role: Role, handlers: Handlers) -> AsyncIterator[Turns]:
    turns = Turns(address, NO_PIECES, bot_id=5, role=role)
    async with turns.serving(handlers):
        yield turns


@contextmanager
def _processes(address: str, count: int) -> Iterator[None]:
    command = [sys.executable, "-m", "tests.benchmarks._engine_worker", address]
    root = Path(__file__).parents[2]
    running = [
        subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE)  # noqa: S603  # our own program
        for _ in range(count)
    ]
    try:
        for process in running:
            assert process.stdout is not None
            process.stdout.readline()
        yield
    finally:
        for process in running:
            process.kill()
            process.wait()


async def _send(turns: Turns, numbers: range, *, chats: int) -> None:
    waiting = iter(numbers)

    async def send() -> None:
        for number in waiting:
            await turns.accept(ArrivedUpdate(number, number % chats, str(number)))

    await asyncio.gather(*[send() for _ in range(8)])


async def _until_done(turns: Turns) -> None:
    while await turns.waiting():  # noqa: ASYNC110  # a database tells nobody
        await asyncio.sleep(0.2)


async def _nothing(payloads: Sequence[str]) -> None:
    raise RuntimeError(f"this process takes in only: {payloads}")


if __name__ == "__main__":
    from bot.commands.evals import print_report

    print_report(asyncio.run(measure(Settings())))
