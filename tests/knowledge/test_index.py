from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import httpx
import numpy as np
import pytest

from knowledge.embedding import HashingEmbedder, Vectors
from knowledge.errors import LibraryUnavailableError
from knowledge.filters import Filter
from knowledge.index import VectorIndex
from knowledge.passages import Passage
from knowledge.store import source_key
from tests.knowledge.documents import ids, passage
from tests.network_guard import loopback_port

if TYPE_CHECKING:
    from chromadb.api.client import Client

EMBEDDER = HashingEmbedder()
NURSE = passage("nurse#0", "nurse patient blood pressure")
COOK = passage("cook#0", "cook meal menu recipe")
BAKER = passage("baker#0", "baker dough night oven")


def vectors_of(passages: Sequence[Passage]) -> Vectors:
    return EMBEDDER.embed([entry.text for entry in passages])


def vector(text: str) -> Vectors:
    return np.asarray(EMBEDDER.embed([text])[0])


async def fill(index: VectorIndex, *passages: Passage) -> None:
    await index.put(passages, vectors_of(passages))


@pytest.fixture(scope="module")
def server_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run ``chroma run`` as an operator would."""
    port = loopback_port()
    command = Path(sys.executable).parent / "chroma"
    folder = tmp_path_factory.mktemp("chroma-server")
    printed = folder / "printed"
    with printed.open("wb") as output:
        server = subprocess.Popen(  # noqa: S603  # our own environment's command
            [command, "run", "--host", "127.0.0.1", "--port", str(port), "--path", str(folder)],
            stdout=output,
            stderr=output,
            cwd=folder,
        )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for_server(server, url, printed)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=10)


def wait_for_server(server: subprocess.Popen[bytes], url: str, printed: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if httpx.get(f"{url}/api/v2/heartbeat", timeout=1).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    pytest.fail(f"the Chroma server did not start: {printed.read_text()[-2000:]}")


@pytest.fixture(params=["embedded", "server"])
async def index(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[VectorIndex]:
    url = request.getfixturevalue("server_url") if request.param == "server" else None
    opened = VectorIndex(tmp_path, embedder_name=EMBEDDER.name, server_url=url)
    await opened.drop_generations_but(0)
    yield opened
    opened.close()


async def test_the_nearest_passages_come_first_with_their_cosine(index: VectorIndex) -> None:
    await fill(index, NURSE, COOK, BAKER)

    found = await index.nearest(vector(COOK.text), owner=None, limit=2)

    assert ids(found)[0] == "cook#0"
    assert found[0][1] == pytest.approx(1.0, abs=1e-5)
    assert found[1][1] == pytest.approx(0.0, abs=1e-5)


async def test_an_empty_index_finds_nothing(index: VectorIndex) -> None:
    assert await index.nearest(vector("nurse"), owner="7", limit=5) == []
    assert await index.count() == 0


async def test_putting_a_passage_again_replaces_it(index: VectorIndex) -> None:
    await fill(index, NURSE, COOK)
    await fill(index, passage("nurse#0", BAKER.text))

    assert await index.count() == 2
    (found,) = await index.nearest(vector(BAKER.text), owner=None, limit=1)
    assert found[0] == "nurse#0"
    assert found[1] == pytest.approx(1.0, abs=1e-5)


async def test_a_removed_passage_is_gone(index: VectorIndex) -> None:
    await fill(index, NURSE, COOK, passage("posting:7:a#0", "mine", owner="7"))

    await index.remove(["nurse#0", "posting:7:a#0", "never-there#0"])

    assert ids(await index.nearest(vector(NURSE.text), owner="7", limit=5)) == ["cook#0"]
    assert await index.count() == 1


async def test_a_private_passage_is_found_by_its_owner_alone(index: VectorIndex) -> None:
    await fill(index, NURSE, passage("posting:7:a#0", COOK.text, owner="7"))

    found = await index.nearest(vector(COOK.text), owner="7", limit=5)

    assert ids(found) == ["posting:7:a#0", "nurse#0"]
    for other in (None, "", "8", "77", "$ne"):
        assert ids(await index.nearest(vector(COOK.text), owner=other, limit=5)) == ["nurse#0"]


async def test_a_crowd_of_others_does_not_hide_ones_own(index: VectorIndex) -> None:
    crowd = [passage(f"posting:8:{n}#0", COOK.text, owner="8") for n in range(60)]
    await fill(index, *crowd, passage("posting:7:a#0", "cook dough", owner="7"))

    found = await index.nearest(vector(COOK.text), owner="7", limit=3)

    assert ids(found) == ["posting:7:a#0"]


async def test_a_passage_that_became_private_is_no_longer_public(index: VectorIndex) -> None:
    await fill(index, passage("note#0", COOK.text))
    await fill(index, passage("note#0", COOK.text, owner="7"))

    assert await index.nearest(vector(COOK.text), owner=None, limit=5) == []
    assert ids(await index.nearest(vector(COOK.text), owner="7", limit=5)) == ["note#0"]


async def test_more_passages_than_one_write_takes_are_all_there(index: VectorIndex) -> None:
    crowd = [passage(f"role#{number}", "text") for number in range(450)]
    scattered = np.random.default_rng(7).normal(size=(450, 256)).astype(np.float32)
    await index.put(crowd, scattered)

    assert await index.count() == 450
    assert ids(await index.nearest(scattered[449], owner=None, limit=1)) == ["role#449"]
    await index.remove([entry.id for entry in crowd])
    assert await index.count() == 0


async def test_a_new_generation_is_filled_beside_the_one_in_use(index: VectorIndex) -> None:
    await fill(index, NURSE)
    mine = passage("posting:7:a#0", COOK.text, owner="7")

    await index.put([COOK, mine], vectors_of([COOK, mine]), generation=2)
    before = await index.count()
    index.generation = 2
    await index.drop_generations_but(2)
    after = await index.count()
    index.generation = 1

    assert (before, after, await index.count()) == (1, 2, 0)


async def test_the_passages_of_a_source_are_removed_by_its_key(index: VectorIndex) -> None:
    mine = passage("posting:7:a#0", COOK.text, owner="7")
    await fill(index, NURSE, COOK, mine)

    keys = [source_key(one.source.id) for one in (NURSE, mine)]
    await index.remove_sources([*keys, "unknown"], generation=1)

    assert ids(await index.nearest(vector(COOK.text), owner="7", limit=5)) == [COOK.id]


async def test_a_filter_holds_for_public_and_private_passages(index: VectorIndex) -> None:
    mine = passage("posting:7:a#0", COOK.text, owner="7")
    await fill(index, NURSE, COOK, mine)

    async def found(chosen: Filter) -> set[str]:
        return set(ids(await index.nearest(vector("x"), owner="7", limit=9, only=chosen)))

    assert await found(Filter()) == {NURSE.id, COOK.id, mine.id}
    assert await found(Filter(kinds=frozenset({"posting"}))) == {mine.id}
    assert await found(Filter(kinds=frozenset({"role"}), open_on=date(2026, 1, 1))) == {
        NURSE.id,
        COOK.id,
    }
    assert await found(Filter(level="senior")) == set()


async def test_writing_nothing_is_no_error(index: VectorIndex) -> None:
    await index.put([], EMBEDDER.embed([]))
    await index.remove([])

    assert await index.count() == 0


async def test_everything_is_there_after_reopening(index: VectorIndex) -> None:
    await fill(index, NURSE, COOK, passage("posting:7:a#0", BAKER.text, owner="7"))

    index.close()

    assert await index.count() == 3
    assert ids(await index.nearest(vector(BAKER.text), owner="7", limit=1)) == ["posting:7:a#0"]


async def test_vectors_of_another_embedder_are_kept_apart(
    index: VectorIndex, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await fill(index, NURSE)
    url = request.getfixturevalue("server_url") if index._server_url else None
    other = VectorIndex(tmp_path, embedder_name="another model", server_url=url)

    assert await other.count() == 0
    other.close()


async def test_many_tasks_may_read_and_write_at_once(index: VectorIndex) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(fill(index, passage(f"role#{number}", f"number {number}")))
            group.create_task(index.count())

    assert await index.count() == 20


async def test_a_stored_embedding_function_is_never_built(index: VectorIndex) -> None:
    await fill(index, NURSE)

    assert index._collection(None, 1)._embedding_function is None


async def test_a_server_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{loopback_port()}"
    index = VectorIndex(tmp_path, embedder_name="hashing-256", server_url=url)
    started = time.monotonic()

    with pytest.raises(LibraryUnavailableError):
        await index.nearest(vector("nurse"), owner=None, limit=1)

    assert time.monotonic() - started < 10


async def test_something_else_at_the_servers_address_is_unavailable(tmp_path: Path) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        index = VectorIndex(
            tmp_path, embedder_name="hashing-256", server_url=f"http://127.0.0.1:{port}"
        )

        with pytest.raises(LibraryUnavailableError):
            await index.count()


SILENT_SERVER = """
import asyncio, socket, sys
from pathlib import Path
from knowledge.embedding import HashingEmbedder
from knowledge.errors import LibraryUnavailableError
from knowledge.filters import Filter
from knowledge.index import VectorIndex

async def ask(index):
    try:
        await index.nearest(HashingEmbedder().embed(["nurse"])[0], owner=None, limit=1)
    except LibraryUnavailableError:
        print("unavailable")

async def main():
    silent = socket.create_server(("127.0.0.1", 0))  # accepts, and never answers
    url = f"http://127.0.0.1:{silent.getsockname()[1]}"
    index = VectorIndex(Path(sys.argv[1]), embedder_name="hashing-256", server_url=url)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        for _ in range(40):
            group.create_task(ask(index))
    print(await asyncio.wait_for(asyncio.to_thread(lambda: "other work goes on"), 5))

asyncio.run(main())
"""


def test_a_server_that_never_answers_holds_nothing_up(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", SILENT_SERVER, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=40,  # also the interpreter must end: it waits for its threads
        check=True,
    )

    assert done.stdout == "unavailable\n" * 40 + "other work goes on\n"


async def test_a_server_that_comes_back_is_used_again(tmp_path: Path, server_url: str) -> None:
    index = VectorIndex(tmp_path, embedder_name="comes-back", server_url=server_url)
    await fill(index, NURSE)
    index._collection(None, 1)._client.delete_collection(  # what an emptied server looks like
        "public-comes-back-1", "default_tenant", "default_database"
    )

    with pytest.raises(LibraryUnavailableError):
        await index.count()

    assert await index.count() == 0
    index.close()


async def test_a_broken_store_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_bytes(b"this is no database" * 1000)
    index = VectorIndex(tmp_path, embedder_name="hashing-256")

    with pytest.raises(LibraryUnavailableError):
        await index.count()


async def test_removing_sources_of_a_server_that_is_away_blocks_nothing(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{loopback_port()}"
    index = VectorIndex(tmp_path, embedder_name="hashing-256", server_url=url)
    loop = threading.get_ident()
    opened_by: list[int] = []
    open_client = index._open_client

    def noted() -> Client:
        opened_by.append(threading.get_ident())
        return open_client()

    with (
        patch.object(index, "_open_client", noted),
        pytest.raises(LibraryUnavailableError),
    ):
        await index.remove_sources([source_key("nurse")], generation=1)

    assert opened_by
    assert loop not in opened_by


async def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    index = VectorIndex(tmp_path / "file" / "chroma", embedder_name="hashing-256")

    with pytest.raises(LibraryUnavailableError):
        await index.count()
