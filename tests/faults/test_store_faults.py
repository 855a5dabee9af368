"""The database is down, restarted, locked; the disk is full and freed; Chroma is gone or empty."""

from __future__ import annotations

import asyncio
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import chromadb
import psycopg
import pytest

from tests.faults.conftest import Begin
from tests.faults.world import ROLES


@pytest.mark.parametrize("how", ["fast", "immediate"])
@pytest.mark.parametrize("down_s", [0, 10])
async def test_a_database_that_comes_back_costs_no_answer(
    begin: Begin, how: str, down_s: float
) -> None:
    world = await begin("postgresql")
    await world.open()
    assert world.postgres is not None
    world.kills = 1  # a placeholder whose id could not be recorded
    await world.crowd(people=5, questions=2)
    await world.until(lambda: world.model.asked.total() >= 2)

    await asyncio.to_thread(world.postgres.stop, "fast" if how == "fast" else "immediate")
    await asyncio.sleep(down_s)
    await asyncio.to_thread(world.postgres.start)
    await world.crowd(people=2, questions=1)
    await world.settled()

    verdict = world.check()
    assert verdict.answers + verdict.apologies == 12


async def test_a_table_that_is_locked_for_12_seconds_costs_no_answer(begin: Begin) -> None:
    world = await begin("postgresql")
    await world.open()
    world.kills = 1
    connecting = psycopg.AsyncConnection.connect(world.database_url)
    async with await connecting as other:
        await other.execute("LOCK TABLE users, turns IN ACCESS EXCLUSIVE MODE")
        await world.crowd(people=4, questions=2)
        await asyncio.sleep(12)
        await other.commit()

    await world.settled()

    assert world.check().answers == 8


async def test_files_that_are_locked_for_12_seconds_cost_no_answer(begin: Begin) -> None:
    world = await begin("sqlite")
    await world.open()
    world.kills = 1
    files = sorted((world.folder / "var").glob("*.db"))
    assert len(files) == 2
    with (
        closing(sqlite3.connect(files[0], isolation_level=None)) as one,
        closing(sqlite3.connect(files[1], isolation_level=None)) as two,
    ):
        for other in (one, two):
            other.execute("PRAGMA busy_timeout=10000")
            other.execute("BEGIN IMMEDIATE")
        await world.crowd(people=4, questions=2)
        await asyncio.sleep(12)
        for other in (one, two):
            other.execute("COMMIT")

    await world.settled()

    assert world.check().answers == 8


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of 24 MB in memory, where this user may mount one."""
    place = tmp_path / "small"
    place.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)]
    try:
        mounted = subprocess.run(mounting, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        pytest.skip("there is no mount command here")
    if mounted.returncode != 0:
        pytest.skip("a small disk needs the right to mount one")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)  # noqa: S603, S607


async def test_a_full_disk_that_is_freed_costs_no_answer(begin: Begin, small_disk: Path) -> None:
    world = await begin("sqlite")
    for name in ("rolecall.db", "rolecall-engine.db"):
        place = world.folder / "var" / name
        target = small_disk / name
        if place.exists():
            target.write_bytes(place.read_bytes())
            place.unlink()
    await world.open(DATABASE_URL=f"sqlite:///{small_disk / 'rolecall.db'}")
    world.kills = 1
    await world.crowd(people=2, questions=1)
    await world.settled()
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as filling:
        try:
            while True:
                filling.write(b"\0" * 4096)
        except OSError:
            pass

    await world.crowd(people=3, questions=2)
    await asyncio.sleep(8)
    filler.unlink()
    await world.settled()

    verdict = world.check()
    assert verdict.answers + verdict.apologies == 8


@pytest.mark.parametrize("how", ["killed", "suspended"])
async def test_a_chroma_that_is_gone_costs_an_apology_at_most_and_comes_back(
    begin: Begin, how: str
) -> None:
    world = await begin("postgresql")
    await world.open()
    assert world.chroma is not None
    if how == "killed":
        world.chroma.kill()
    else:
        world.chroma.signal(signal.SIGSTOP)
    await world.crowd(people=3, questions=2)
    await world.settled()
    verdict = world.check()
    assert verdict.answers + verdict.apologies == 6

    if how == "killed":
        await asyncio.to_thread(world.chroma.start)
    else:
        world.chroma.signal(signal.SIGCONT)
    await asyncio.sleep(2)
    later = world.person()
    await later.ask(ROLES[0])
    await world.settled()

    world.check()
    assert later.transcript().answered() == [ROLES[0]]


async def test_a_chroma_that_comes_back_empty_is_filled_again(begin: Begin) -> None:
    world = await begin("postgresql")
    bot = await world.open()
    assert world.chroma is not None
    world.chroma.kill()
    shutil.rmtree(world.chroma.folder)
    await asyncio.to_thread(world.chroma.start)

    await world.crowd(people=2, questions=1)
    await world.settled()
    bot.signal(signal.SIGTERM)
    await bot.ended()
    await bot.restart()
    await asyncio.to_thread(_wait_until_filled, world.chroma.url)
    later = world.person()
    await later.ask(ROLES[0])
    await world.settled()

    assert world.check().answers == 3


def _wait_until_filled(url: str) -> None:
    client = chromadb.HttpClient(host="127.0.0.1", port=int(url.rpartition(":")[2]))
    give_up_at = time.monotonic() + 90
    while sum(room.count() for room in client.list_collections()) < 900:
        assert time.monotonic() < give_up_at, "the vectors were not made anew"
        time.sleep(0.2)
