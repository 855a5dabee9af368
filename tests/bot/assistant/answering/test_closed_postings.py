"""A posting whose last day is over is kept, and neither cited nor counted."""

from __future__ import annotations

import pytest

from knowledge.documents import MetadataValue, Source
from knowledge.filters import Filter
from knowledge.readers.text import read_text
from tests.bot.assistant.answering.conftest import Room

QUESTION = "Who trims the wicks of the gas lamps in the old town?"
COUNTING = "How many postings are there?"
TEXT = "A lamplighter trims the wicks of the gas lamps in the old town every evening."


async def add(room: Room, name: str, **known: MetadataValue) -> None:
    metadata = {"organization": name, "job_title": "Lamplighter", **known}
    source = Source(f"posting:{name}", "posting", f"Lamplighter, {name}", name, metadata=metadata)
    await room.library.add(source, read_text(TEXT))


async def cited(room: Room) -> set[str]:
    answer = await room.ask(QUESTION)
    return {citation.source_id for citation in answer.citations} & {"posting:Old", "posting:New"}


@pytest.mark.parametrize(
    ("last_day", "inferred", "is_cited"),
    [
        ("2020-01-01", "", False),
        ("2999-01-01", "", True),
        ("2020-01-01", "open_until", True),
    ],
)
async def test_what_has_closed_is_not_cited(
    last_day: str, inferred: str, is_cited: bool, room: Room
) -> None:
    await add(room, "Old", open_until=last_day, inferred=inferred)

    assert await cited(room) == ({"posting:Old"} if is_cited else set())


async def test_what_is_open_is_cited_in_its_place(room: Room) -> None:
    await add(room, "Old", open_until="2020-01-01")
    await add(room, "New")

    assert await cited(room) == {"posting:New"}


async def test_what_has_closed_is_kept_and_not_counted(room: Room) -> None:
    await add(room, "Old", open_until="2020-01-01")
    before = await room.ask(COUNTING)
    await add(room, "New")
    after = await room.ask(COUNTING)

    found = await room.library.search(QUESTION, owner=None, only=Filter())
    assert "posting:Old" in {one.passage.source.id for one in found.found}
    assert "2" not in after.text
    assert before.text != after.text
