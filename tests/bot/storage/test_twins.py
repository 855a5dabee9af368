"""Copies of one posting in rows: what is looked at again, and what lists leave out."""

from __future__ import annotations

import pytest

from bot.storage.database import Database
from bot.storage.library import LibraryRows
from knowledge.documents import MetadataValue, Source, Span
from knowledge.duplicates import twin_key
from knowledge.passages import Passage
from knowledge.store import CutSource, TwinState

LINKS = {name: f"https://{name}.example/1?x=1,2" for name in ("board", "page", "other")}


@pytest.fixture
def rows(database: Database) -> LibraryRows:
    return LibraryRows(database)


def posting(name: str, title: str = "Oven Engineer") -> CutSource:
    known: dict[str, MetadataValue] = {"organization": "Crumb", "job_title": title}
    known["links"] = LINKS[name]
    source = Source(f"{name}:1", "posting", title, name, metadata=known)
    passage = Passage(f"{name}:1#0", source, "", "Keeps ovens.", Span(0, 12))
    return CutSource(source, "hash", (passage,))


async def pair(rows: LibraryRows) -> str:
    """Write a board's posting with a page's as its twin; gives their key."""
    await rows.put([posting("board"), posting("page"), posting("other", "Baker")])
    unmerged = await rows.unmerged()
    page = TwinState("page:1", "board:1", ())
    await rows.write_twins([page, TwinState("board:1", None, (LINKS["page"],))], at=unmerged.change)
    [key] = unmerged.keys
    return key


async def test_only_what_several_postings_share_is_looked_at(rows: LibraryRows) -> None:
    key = await pair(rows)

    assert key == twin_key(posting("board").source)
    assert (await rows.unmerged()).is_empty
    assert {copy.source.id for copy in await rows.copies([key])} == {"board:1", "page:1"}


async def test_a_twin_is_in_no_list_and_its_link_beside_the_other_s(rows: LibraryRows) -> None:
    key = await pair(rows)

    listed = {row.source.id: row.source for row in await rows.sources(owner=None)}
    everything = [passage.id async for passage in rows.all_passages()]
    assert set(listed) == {"board:1", "other:1"}
    assert listed["board:1"].metadata["links"] == f"{LINKS['board']}\n{LINKS['page']}"
    assert await rows.count() == (2, 2)
    assert everything == ["board:1#0", "other:1#0"]
    assert await rows.passages_of(["page:1"]) == ()
    assert len(await rows.passages_of(["page:1"], with_twins=True)) == 1
    own = {copy.source.id: copy for copy in await rows.copies([key])}
    assert own["board:1"].source.metadata["links"] == LINKS["board"]
    assert own["board:1"].twin_links == (LINKS["page"],)
    assert await rows.source("page:1") is not None


async def test_when_one_goes_or_changes_the_other_is_looked_at_again(rows: LibraryRows) -> None:
    key = await pair(rows)
    await rows.remove(["board:1"])
    gone = await rows.unmerged()
    await rows.write_twins([TwinState("page:1", None, ())], at=gone.change)
    await rows.put([posting("board")])
    back = await rows.unmerged()
    await rows.put([posting("page", "Head Baker")])

    assert gone.keys == back.keys == (key,)
    assert {row.source.id for row in await rows.sources(owner=None)} == {
        "board:1", "other:1", "page:1",
    }  # fmt: skip


async def test_what_came_meanwhile_is_looked_at_the_next_time(rows: LibraryRows) -> None:
    await rows.put([posting("board")])
    seen = await rows.unmerged()
    await rows.put([posting("page")])
    await rows.write_twins([], at=seen.change)

    assert (await rows.unmerged()).keys == (twin_key(posting("page").source),)
