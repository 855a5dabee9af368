"""The clock of the machine jumps by an hour, forward and back, while people wait."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.faults.conftest import Begin
from tests.faults.world import ROLES, Store

_LIBRARIES = Path("/usr/lib")


@pytest.fixture
def faked_clock(tmp_path: Path) -> dict[str, str]:
    """Give the environment in which a file says how far the wall clock is off."""
    found = sorted(_LIBRARIES.glob("*/faketime/libfaketimeMT.so.1"))
    if not found:
        pytest.skip("another time needs Debian's package libfaketime")
    offset = tmp_path / "offset"
    offset.write_text("+0")
    return {
        "LD_PRELOAD": str(found[0]),
        "FAKETIME_TIMESTAMP_FILE": str(offset),
        "FAKETIME_CACHE_DURATION": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",  # as in a real jump
    }


@pytest.mark.parametrize("jump", ["+3600", "-3600"])
async def test_a_clock_that_jumps_an_hour_loses_and_doubles_nothing(
    begin: Begin, store: Store, faked_clock: dict[str, str], jump: str
) -> None:
    world = await begin(store)
    bot = await world.open("all", **faked_clock)
    people = [world.person() for _ in range(4)]
    for number, person in enumerate(people):
        await person.ask(*ROLES[number : number + 2])

    await asyncio.to_thread(Path(faked_clock["FAKETIME_TIMESTAMP_FILE"]).write_text, jump)
    for number, person in enumerate(people):
        await person.ask(*ROLES[number + 8 : number + 10])
    await world.settled()

    assert world.check().answers == 16
    assert bot.is_alive
