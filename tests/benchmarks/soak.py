"""Ten minutes of people asking while one process on SQLite is killed at random; then it is watched.

The first half kills the process about twice a minute and holds every chat against the promise of
``tests/faults``. The second half lets it live and looks whether its memory grows.
``python -m tests.benchmarks.soak MINUTES`` takes another length.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.assembly import open_house, prepare_library
from bot.commands.evals import print_report
from bot.commands.tables import Report, Table
from bot.settings import Settings, load_settings
from tests.faults.model import model_stand_in
from tests.faults.processes import BotProcess
from tests.faults.telegram import telegram_stand_in
from tests.faults.world import World

_MINUTES = 10.0
_PEOPLE, _QUESTIONS = 6, 3
_KILLED_ROUNDS = 0.4
"""A round takes some ten seconds, so this is about two kills a minute."""


@dataclass(slots=True)
class Tally:
    """What the rounds of one half came to."""

    rounds: int = 0
    answers: int = 0
    apologies: int = 0
    strays: int = 0
    kills: int = 0
    memory_mb: list[float] = field(default_factory=list)


async def measure(settings: Settings, *, minutes: float = _MINUTES) -> Report:
    """Run both halves; raises ``AssertionError`` at the first broken promise."""
    async with _world(settings) as world:
        bot = await world.open()
        chance = random.Random(0)  # noqa: S311
        killed = await _rounds(world, bot, minutes=minutes / 2, chance=chance)
        quiet = await _rounds(world, bot, minutes=minutes / 2, chance=None)
    rows = [_row("killed at random", killed), _row("left alone", quiet)]
    memory = quiet.memory_mb
    return Report(
        (
            Table(
                "Soak, one process on SQLite",
                ("half", "rounds", "answers", "apologies", "strays", "kills", "MB first", "last"),
                tuple(rows),
                f"0 lost, 0 doubled, none out of order, none cut short, or this would not stand "
                f"here. Memory grew by {memory[-1] - memory[0]:.0f} MB in the half without kills.",
            ),
        )
    )


def _row(name: str, tally: Tally) -> tuple[str | int | float, ...]:
    memory = (round(tally.memory_mb[0]), round(tally.memory_mb[-1]))
    counts = (tally.rounds, tally.answers, tally.apologies, tally.strays, tally.kills)
    return (name, *counts, *memory)


async def _rounds(
    world: World, bot: BotProcess, *, minutes: float, chance: random.Random | None
) -> Tally:
    tally = Tally()
    until = time.monotonic() + 60 * minutes
    while time.monotonic() < until or not tally.rounds:
        world.begin_anew()
        await world.crowd(people=_PEOPLE, questions=_QUESTIONS)
        if chance is not None and chance.random() < _KILLED_ROUNDS:
            await asyncio.sleep(chance.uniform(0.1, 4.0))
            world.kill(bot)
            await bot.ended()
            await bot.restart()
        await world.settled()
        verdict = world.check()
        tally.rounds += 1
        tally.answers += verdict.answers
        tally.apologies += verdict.apologies
        tally.strays += verdict.strays
        tally.kills += world.kills
        tally.memory_mb.append(bot.memory_kb / 1024)
    return tally


@asynccontextmanager
async def _world(settings: Settings) -> AsyncIterator[World]:
    with tempfile.TemporaryDirectory(prefix="rolecall-soak-") as place:
        folder = Path(place)
        own = {"rolecall_data_dir": folder / "var", "database_url": None, "chroma_url": None}
        async with open_house(settings.model_copy(update=own)) as house:
            await prepare_library(house)
        async with telegram_stand_in() as telegram, model_stand_in() as model:
            world = World(folder, "sqlite", telegram, model)
            try:
                yield world
            finally:
                world.close()


if __name__ == "__main__":
    length = float(sys.argv[1]) if len(sys.argv) > 1 else _MINUTES
    print_report(asyncio.run(measure(load_settings(), minutes=length)))
