from __future__ import annotations

from dataclasses import replace

import pytest

from bot.storage.database import Database
from bot.storage.library import LibraryRows
from knowledge.documents import Source, Span
from knowledge.passages import Passage
from knowledge.store import CutSource, SourceState
from tests.bot.storage.nouns import ODD as ODD_WITH_NULL
from tests.knowledge.documents import source

ODD = ODD_WITH_NULL.replace("\x00", "")

NURSE = Source(
    "role:nurse", "role", f"Nurse {ODD}", "nurse.md", None, {"a": ODD, "b": 1, "c": 1.5, "d": True}
)
MINE = source("posting:7:a", title="Mine", owner="7")


@pytest.fixture
def rows(database: Database) -> LibraryRows:
    return LibraryRows(database)


def passages(of: Source, *texts: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"{of.id}#{n}", of, ODD, text, Span(n, n + 5)) for n, text in enumerate(texts)
    )


async def everything(rows: LibraryRows) -> list[Passage]:
    return [passage async for passage in rows.all_passages()]


async def test_passages_come_back_as_they_were(rows: LibraryRows) -> None:
    written = passages(NURSE, ODD, "two")

    assert await rows.put([CutSource(NURSE, "hash", written)]) == ()

    assert list((await rows.passages([p.id for p in written])).values()) == list(written)
    assert await everything(rows) == list(written)


async def test_a_null_character_spoils_nothing_around_it(rows: LibraryRows) -> None:
    await rows.put([CutSource(NURSE, "hash", passages(NURSE, "before\x00after"))])

    (passage,) = await everything(rows)

    # PostgreSQL cannot hold it, so another character stands in its place.
    assert passage.text in ("before\x00after", "before\ufffdafter")


async def test_a_source_comes_back_with_its_state(rows: LibraryRows) -> None:
    await rows.put([CutSource(NURSE, "hash", passages(NURSE, "one", "two"))])

    before = await rows.source("role:nurse")
    await rows.mark_indexed(["role:nurse", "role:unknown"])
    after = await rows.source("role:nurse")

    assert before is not None
    assert (before.source, before.content_hash, before.passage_count) == (NURSE, "hash", 2)
    assert not before.indexed
    assert after == replace(before, indexed=True)
    assert await rows.source("role:unknown") is None


async def test_putting_again_replaces_and_names_what_went(rows: LibraryRows) -> None:
    await rows.put([CutSource(NURSE, "hash", passages(NURSE, "one", "two", "three"))])
    await rows.mark_indexed(["role:nurse"])

    gone = await rows.put([CutSource(NURSE, "other hash", passages(NURSE, "new"))])

    assert gone == ("role:nurse#1", "role:nurse#2")
    assert [passage.text for passage in await everything(rows)] == ["new"]
    stored = await rows.source("role:nurse")
    assert stored is not None
    assert not stored.indexed


async def test_a_source_without_passages_is_kept(rows: LibraryRows) -> None:
    await rows.put([CutSource(NURSE, "hash", ())])

    assert [row.passage_count for row in await rows.sources(owner=None)] == [0]


async def test_sources_of_others_are_not_listed(rows: LibraryRows) -> None:
    await rows.put([CutSource(NURSE, "hash", ())])
    await rows.put([CutSource(MINE, "hash", ())])

    listed = {
        owner: [row.source.id for row in await rows.sources(owner=owner)]
        for owner in (None, "7", "8", "")
    }

    assert listed == {
        None: ["role:nurse"],
        "7": ["posting:7:a", "role:nurse"],
        "8": ["role:nurse"],
        "": ["role:nurse"],
    }


async def test_removing_takes_sources_with_their_passages(rows: LibraryRows) -> None:
    await rows.put([CutSource(NURSE, "hash", passages(NURSE, "one", "two"))])
    await rows.put([CutSource(MINE, "hash", passages(MINE, "mine"))])

    await rows.remove(["role:nurse", "role:unknown"])

    assert await rows.source("role:nurse") is None
    assert [passage.id for passage in await everything(rows)] == ["posting:7:a#0"]


async def test_the_states_of_a_group_are_those_whose_ids_begin_with_its_name(
    rows: LibraryRows,
) -> None:
    names = ("set_1:a", "set_1:b", "setX1:a", "set_11:a")
    cut = [CutSource(source(name), "hash", passages(source(name), "one")) for name in names]
    await rows.put(cut)
    await rows.mark_indexed(["set_1:b"])

    states = await rows.states("set_1:")

    assert states == {
        "set_1:a": SourceState("hash", 1, indexed=False),
        "set_1:b": SourceState("hash", 1, indexed=True),
    }


async def test_thousands_of_passages_come_back_once_each(rows: LibraryRows) -> None:
    written = passages(NURSE, *(f"passage {number}" for number in range(2500)))
    await rows.put([CutSource(NURSE, "hash", written)])

    read = await everything(rows)

    assert len(read) == 2500
    assert {passage.id for passage in read} == {passage.id for passage in written}
    found = await rows.passages([*(passage.id for passage in written), "role:unknown#0"])
    assert found == {passage.id: passage for passage in written}


async def test_sources_are_listed_by_their_kind_and_what_their_passages_name(
    rows: LibraryRows,
) -> None:
    cook = replace(NURSE, id="role:cook", title="Cook")
    await rows.put(
        [
            CutSource(NURSE, "h", passages(NURSE, "Nurses know C++.", "100% of them")),
            CutSource(cook, "h", passages(cook, "Cooks know ovens.", "100 of them")),
            CutSource(MINE, "h", passages(MINE, "You know C++ and OVENS.")),
        ]
    )

    async def found(*naming: str) -> list[str]:
        listed = await rows.sources(owner="7", kind="role", naming=naming)
        return [row.source.id for row in listed]

    assert await found("c++") == ["role:nurse"]
    assert await found("100%") == ["role:nurse"]
    assert await found("Ovens", "c++") == ["role:cook", "role:nurse"]
    assert [r.source.id for r in await rows.sources(owner="7", kind="posting")] == [MINE.id]


async def test_no_ids_find_no_passages(rows: LibraryRows) -> None:
    assert await rows.passages([]) == {}
    await rows.mark_indexed([])


async def test_sources_are_listed_by_what_their_metadata_state(rows: LibraryRows) -> None:
    here = replace(NURSE, id="added:here", metadata={"path": '/ships/"ö_1"/rope.txt'})
    there = replace(NURSE, id="added:there", metadata={"path": "/ships/x/rope.txt"})
    await rows.put([CutSource(one, "hash", ()) for one in (here, there)])

    listed = await rows.sources(owner=None, prefix="added:", stating='/ships/"ö_1"')
    named = await rows.named(["added:there", "added:nowhere"])

    assert [row.source.id for row in listed] == ["added:here"]
    assert list(named) == ["added:there"]
