"""Copies of a posting are merged in rows and indexes, whatever was killed or is open elsewhere."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.library import LibraryRows
from knowledge.embedding import HashingEmbedder
from knowledge.errors import LibraryUnavailableError
from knowledge.index import VectorIndex
from knowledge.ingestion import AddReport
from knowledge.library import Library
from knowledge.offers import Offer
from knowledge.sources.records import PostingRecord, offer_of
from knowledge.store import TwinState

TEXT = "Keep the ovens of the bakery running, with five years of deck ovens and a gas licence."
QUERY = "Who keeps the deck ovens of the bakery running?"


class MortalRows(LibraryRows):
    """May be killed when twins are to be written."""

    dies = False

    async def write_twins(self, states: Sequence[TwinState], *, at: int) -> None:
        if self.dies and states:
            raise LibraryUnavailableError("killed")
        await super().write_twins(states, at=at)


class House:
    def __init__(self, database: Database, folder: Path) -> None:
        self.rows = MortalRows(database)
        self.open = partial(VectorIndex, folder, embedder_name=HashingEmbedder().name)
        self.vectors = self.open()
        self.library = Library(self.rows, HashingEmbedder(), self.vectors)

    async def add(self, group: str, *, text: str = TEXT) -> AddReport:
        return await self.library.add_all(group, [offer(group, text)], total=1)

    async def found(self, library: Library | None = None) -> list[str]:
        retrieval = await (library or self.library).search(QUERY, owner=None)
        return [one.passage.source.id for one in retrieval.found]


def offer(group: str, text: str) -> Offer:
    record = PostingRecord(
        id="1",
        title="Oven Engineer",
        text=text,
        organization="Crumb",
        place="Leeds",
        links=(f"https://{group.strip(':')}.example/1",),
    )
    return offer_of(record, group=group, origin=group)


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncIterator[House]:
    opened = House(database, tmp_path / "chroma")
    yield opened
    opened.vectors.close()


async def test_the_vectors_of_a_copy_go_and_come_back(house: House) -> None:
    await house.add("a:")
    alone = await house.library.stats()
    await house.add("b:")
    merged = await house.library.stats()
    await house.library.remove("a:1")

    assert merged == alone == await house.library.stats()
    assert set(await house.found()) == {"b:1"}


async def test_a_run_that_was_killed_while_merging_is_completed_by_the_next(house: House) -> None:
    await house.add("a:")
    house.rows.dies = True
    with pytest.raises(LibraryUnavailableError):
        await house.add("b:")
    house.rows.dies = False

    again = await house.add("b:")

    assert (again.unchanged, again.merged) == (1, 1)
    assert set(await house.found()) == {"a:1"}
    stats = await house.library.stats()
    assert stats.passages == stats.indexed_passages


async def test_a_library_that_is_open_elsewhere_follows(house: House) -> None:
    await house.add("a:")
    other = Library(house.rows, HashingEmbedder(), house.vectors)
    await house.found(other)
    await house.add("b:")
    await other.stats()  # looks at the clock, as a second's wait would

    assert set(await house.found(other)) == {"a:1"}
    [shown] = await other.sources(owner=None)
    assert shown.source.metadata["links"] == "https://a.example/1\nhttps://b.example/1"


async def test_merging_writes_to_the_vectors_that_are_in_use(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.rebuilding.LOOK_EVERY_S", 0.0)
    await house.add("a:")
    await house.add("b:")
    await house.library.rebuild()
    await house.library.remove("a:1")

    stats = await house.library.stats()
    assert stats.passages == stats.indexed_passages > 0


async def test_a_copy_is_kept_when_it_is_offered_again_and_the_other_is_gone(house: House) -> None:
    await house.add("a:")
    await house.add("b:")

    gone = await house.library.add_all("a:", [], total=0)
    again = await house.add("b:")

    assert gone.removed == 1
    assert (again.unchanged, again.merged) == (1, 0)
    assert set(await house.found()) == {"b:1"}
