"""Two processes and one library: each follows the rows, and a rebuild stops no search."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.library import LibraryRows
from knowledge.current import LOOK_EVERY_S, Current
from knowledge.embedding import HashingEmbedder, Vectors
from knowledge.index import VectorIndex
from knowledge.library import Library
from knowledge.readers.text import read_text
from tests.knowledge.documents import source

TEXTS = {"caulker": "A caulker seals ships.", "rigger": "A rigger sets masts."}


class Clock:
    """Time that passes only when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def vectors(tmp_path: Path) -> AsyncIterator[VectorIndex]:
    opened = VectorIndex(tmp_path / "chroma", embedder_name=HashingEmbedder.name)
    yield opened
    opened.close()


@pytest.fixture
def writer(database: Database, vectors: VectorIndex) -> Library:
    return Library(LibraryRows(database), HashingEmbedder(), vectors)


async def add(library: Library, name: str, text: str = "") -> None:
    await library.add(source(f"role:{name}", title=name.title()), read_text(text or TEXTS[name]))


def found_by(current: Current, query: str) -> set[str]:
    return {key for key, _ in current.keywords.search(query, owner=None, limit=9)}


async def test_what_another_process_writes_changes_and_removes_is_followed(
    database: Database, vectors: VectorIndex, writer: Library
) -> None:
    clock = Clock()
    reader = Current(LibraryRows(database), vectors, monotonic=clock)
    await add(writer, "caulker")
    await reader.follow()
    assert found_by(reader, "ships masts") == {"role:caulker#0"}

    await add(writer, "rigger")
    await add(writer, "caulker", "A caulker drinks tea.")
    clock.now += LOOK_EVERY_S
    await reader.follow()
    assert found_by(reader, "ships masts") == {"role:rigger#0"}
    assert set(reader.names.named_in("caulkers and riggers")) == {"role:caulker", "role:rigger"}

    await writer.remove("role:rigger")
    clock.now += LOOK_EVERY_S
    await reader.follow()
    assert found_by(reader, "ships masts tea") == {"role:caulker#0"}
    assert set(reader.names.named_in("caulkers and riggers")) == {"role:caulker"}


async def test_the_rows_are_asked_at_most_once_a_second(
    database: Database, vectors: VectorIndex, writer: Library
) -> None:
    clock = Clock()
    reader = Current(LibraryRows(database), vectors, monotonic=clock)
    await reader.follow()
    await add(writer, "caulker")

    clock.now += 0.9 * LOOK_EVERY_S
    await reader.follow()

    assert found_by(reader, "ships") == set()


async def test_ones_own_writing_is_found_at_once(writer: Library) -> None:
    await writer.search("ships", owner=None)

    await add(writer, "caulker")

    assert [one.passage.id for one in (await writer.search("ships", owner=None)).found]


class WaitingEmbedder(HashingEmbedder):
    """Stops in the middle of a rebuild until it may go on."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def embed(self, texts: Sequence[str]) -> Vectors:
        if len(texts) > 1:
            self.reached.set()
            self.may_go_on.wait(30)
        return super().embed(texts)


async def test_searches_and_writers_go_on_while_the_indexes_are_made_anew(
    database: Database, vectors: VectorIndex
) -> None:
    embedder = WaitingEmbedder()
    rebuilding = Library(LibraryRows(database), embedder, vectors)
    other = Library(LibraryRows(database), HashingEmbedder(), vectors)
    for name in TEXTS:
        await add(rebuilding, name)
    embedder.may_go_on.clear()

    async with asyncio.TaskGroup() as group:
        rebuild = group.create_task(rebuilding.rebuild())
        await asyncio.to_thread(embedder.reached.wait, 30)
        found_meanwhile = await other.search("masts", owner=None)
        await add(other, "diver", "A diver welds hulls.")
        await other.remove("role:caulker")
        embedder.may_go_on.set()

    assert rebuild.result() == 2
    assert found_meanwhile.found[0].passage.id == "role:rigger#0"
    fresh = Library(LibraryRows(database), HashingEmbedder(), vectors)
    found = await fresh.search("welds masts ships", owner=None)
    assert {one.passage.id for one in found.found} == {"role:rigger#0", "role:diver#0"}
    assert (await fresh.stats()).indexed_passages == 2
    assert vectors.generation == 2
    held = await vectors._run(lambda: vectors._open_client().list_collections())
    assert {one.name.rpartition("-")[2] for one in held} == {"2"}


async def test_a_killed_rebuild_leaves_the_library_as_it_was_and_the_next_one_ends(
    writer: Library, vectors: VectorIndex
) -> None:
    await add(writer, "caulker")
    await vectors.put([], HashingEmbedder().embed([]), generation=2)
    await vectors._run(lambda: vectors._collection(None, 2).count())

    found = await writer.search("ships", owner=None)
    await writer.rebuild()

    assert len(found.found) == 1
    assert len((await writer.search("ships", owner=None)).found) == 1
    assert vectors.generation == 2
