"""The vector index: Chroma, embedded or as a server. The only importer of ``chromadb``.

Collections are always opened without an embedding function: a stored one runs code
(CVE-2026-45829), and the vectors are ours. Public and private passages live in two collections,
because filtering on a near-constant field makes a query many times slower; the owner's filter
stands inside the private query, never behind it.
"""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast
from urllib.parse import urlsplit

import numpy as np

from knowledge.embedding import Vectors
from knowledge.errors import LibraryUnavailableError
from knowledge.filters import Condition, Filter, beside
from knowledge.passages import Passage

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Where

_WRITE_BATCH = 200
"""Passages a write: large batches hold the interpreter's lock for seconds."""
_SERVER_TIMEOUT_S = 3.0
"""Chroma's client of a server waits without end: its session is given this time-out, and a question
waits no longer in all."""
_SILENCE_S = 1.0
"""After a server did not answer, so long it is not asked again: threads that waited for it give up
at once instead of one after the other."""
_EF_SEARCH = 400
"""Candidates that HNSW looks at; the default 100 loses recall at 100,000 passages. It only takes
effect at the creation of a collection."""

_ROOMS = (None, "any")
_ROOM_NAMES = ("public", "private")

Result = TypeVar("Result")


class VectorIndex:
    """Nearest passages by cosine; opened at the first use.

    Every method raises ``LibraryUnavailableError`` when Chroma does not answer.
    """

    def __init__(self, folder: Path, *, embedder_name: str, server_url: str | None = None) -> None:
        self.generation = 1
        """Which collections are read and written; a rebuild fills those of the next one."""
        self._folder = folder
        self._server_url = server_url
        self._suffix = re.sub(r"[^a-zA-Z0-9]+", "-", embedder_name).strip("-")
        self._opening = threading.Lock()
        self._client: Client | None = None
        self._collections: dict[str, Collection] = {}
        self._silent_until = 0.0

    async def put(
        self, passages: Sequence[Passage], vectors: Vectors, *, generation: int | None = None
    ) -> None:
        """Write passages with their vectors, replacing those of the same id."""
        chosen = self.generation if generation is None else generation
        await self._run(lambda: self._put(passages, vectors, chosen))

    async def remove(self, passage_ids: Sequence[str]) -> None:
        """Delete passages by id; unknown ids are no error."""
        if passage_ids:
            await self._run(lambda: self._remove(list(passage_ids)))

    async def remove_sources(self, source_keys: Sequence[str], *, generation: int) -> None:
        """Delete all passages of sources, which may not be there."""
        for batch in _batches(source_keys):
            where = _where(Filter(), ("source", "$in", batch))
            await self._run(partial(self._remove_where, where, generation))

    async def nearest(
        self, vector: Vectors, *, owner: str | None, limit: int, only: Filter | None = None
    ) -> list[tuple[str, float]]:
        """Give (passage id, cosine), best first, among public passages and those of ``owner``."""
        try:
            async with asyncio.timeout(_SERVER_TIMEOUT_S if self._server_url else None):
                return await self._run(
                    lambda: self._nearest(vector, owner, limit, only or Filter())
                )
        except TimeoutError as error:
            raise LibraryUnavailableError("the Chroma server does not answer") from error

    async def nearest_public(
        self, vectors: Vectors, *, limit: int, only: Filter | None = None
    ) -> list[list[tuple[str, float]]]:
        """Give a ranking of public passages for each row; for many queries at once."""
        where = _where(only or Filter())
        return await self._run(
            lambda: _query(self._collection(None, self.generation), vectors, limit, where)
        )

    async def count(self) -> int:
        """Count the indexed passages, public and private."""
        return await self._run(
            lambda: sum(self._collection(owner, self.generation).count() for owner in _ROOMS)
        )

    async def drop_generations_but(self, kept: int) -> None:
        """Delete the collections of every other generation of this embedder."""
        await self._run(lambda: self._drop_generations_but(kept))

    def close(self) -> None:
        """Let go of the store's files."""
        with self._opening:
            if self._client is not None and self._server_url is None:
                self._client.close()
            self._client = None
            self._collections.clear()

    async def _run(self, call: Callable[[], Result]) -> Result:
        return await asyncio.to_thread(self._translating_errors, call)

    def _translating_errors(self, call: Callable[[], Result]) -> Result:
        """Run; every fault of the store becomes the one error that callers know."""
        import chromadb.errors
        import httpx

        try:
            return call()
        except (chromadb.errors.ChromaError, httpx.HTTPError, OSError, ValueError) as error:
            with self._opening:  # a server may come back with other collections: ask anew
                self._collections.clear()
            raise LibraryUnavailableError(f"Chroma: {error}") from error

    def _put(self, passages: Sequence[Passage], vectors: Vectors, generation: int) -> None:
        for owned in (False, True):
            rows = [row for row, p in enumerate(passages) if (p.source.owner is not None) == owned]
            here, elsewhere = ("any", None) if owned else (None, "any")
            for batch in _batches(rows):
                ids = [passages[row].id for row in batch]
                # What changed its owner must not stay findable where it was.
                self._collection(elsewhere, generation).delete(ids=ids)
                self._collection(here, generation).upsert(
                    ids=ids,
                    embeddings=vectors[batch],
                    metadatas=[beside(passages[row].source) for row in batch],
                )

    def _remove(self, passage_ids: list[str]) -> None:
        for batch in _batches(passage_ids):
            for owner in _ROOMS:
                self._collection(owner, self.generation).delete(ids=batch)

    def _remove_where(self, where: Where | None, generation: int) -> None:
        for owner in _ROOMS:
            self._collection(owner, generation).delete(where=where)

    def _nearest(
        self, vector: Vectors, owner: str | None, limit: int, only: Filter
    ) -> list[tuple[str, float]]:
        public = self._collection(None, self.generation)
        [found] = _query(public, vector.reshape(1, -1), limit, _where(only))
        if owner is not None:
            private = self._collection(owner, self.generation)
            found += _compare_all(private, vector, _where(only, ("owner", "$eq", owner)))
        return sorted(found, key=lambda pair: -pair[1])[:limit]

    def _drop_generations_but(self, kept: int) -> None:
        with self._opening:
            client = self._open_client()
            for room in _ROOM_NAMES:
                prefix = f"{room}-{self._suffix}-"
                for collection in client.list_collections():
                    name = collection.name
                    if name.startswith(prefix) and name != f"{prefix}{kept}":
                        client.delete_collection(name)
                        self._collections.pop(name, None)

    def _collection(self, owner: str | None, generation: int) -> Collection:
        with self._opening:
            name = f"{_ROOM_NAMES[owner is not None]}-{self._suffix}-{generation}"
            if name not in self._collections:
                self._collections[name] = self._open_client().get_or_create_collection(
                    name,
                    embedding_function=None,
                    configuration={"hnsw": {"space": "cosine", "ef_search": _EF_SEARCH}},
                )
            return self._collections[name]

    def _open_client(self) -> Client:
        if self._client is None:
            if self._server_url is None:
                self._client = _open_folder(self._folder)
            elif time.monotonic() < self._silent_until:
                raise LibraryUnavailableError("the Chroma server did not answer a moment ago")
            else:
                try:
                    self._client = _open_server(self._server_url)
                finally:
                    is_silent = self._client is None
                    self._silent_until = time.monotonic() + _SILENCE_S if is_silent else 0.0
        return self._client


def _open_folder(folder: Path) -> Client:
    import chromadb
    from chromadb.config import Settings

    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(anonymized_telemetry=False)
    return cast("Client", chromadb.PersistentClient(str(folder), settings))


def _open_server(url: str) -> Client:
    import chromadb
    import httpx
    from chromadb.api.fastapi import FastAPI
    from chromadb.config import Settings

    # The client asks the server while it is built, before a time-out can be set: knock first.
    httpx.get(f"{url}/api/v2/heartbeat", timeout=_SERVER_TIMEOUT_S).raise_for_status()
    address = urlsplit(url)
    client = chromadb.HttpClient(
        host=address.hostname or "localhost",
        port=address.port or (443 if address.scheme == "https" else 80),
        ssl=address.scheme == "https",
        settings=Settings(anonymized_telemetry=False),
    )
    opened = cast("Client", client)
    server = cast("FastAPI", opened._server)  # noqa: SLF001  # there is no public way
    server._session.timeout = httpx.Timeout(_SERVER_TIMEOUT_S)  # noqa: SLF001  # nor here
    return opened


Item = TypeVar("Item")


def _batches(items: Sequence[Item]) -> Iterator[list[Item]]:
    for start in range(0, len(items), _WRITE_BATCH):
        yield list(items[start : start + _WRITE_BATCH])


def _where(only: Filter, *conditions: Condition) -> Where | None:
    """Write conditions as Chroma reads them; nothing where everything passes."""
    parts = [{name: {sign: value}} for name, sign, value in (*conditions, *only.conditions)]
    if len(parts) < 2:
        return cast("Where", parts[0]) if parts else None
    return cast("Where", {"$and": parts})


def _query(
    collection: Collection, vectors: Vectors, limit: int, where: Where | None
) -> list[list[tuple[str, float]]]:
    answer = collection.query(
        query_embeddings=vectors, n_results=limit, where=where, include=["distances"]
    )
    distances = answer["distances"] or [[] for _ in vectors]
    return [
        [(key, 1.0 - float(distance)) for key, distance in zip(keys, row, strict=True)]
        for keys, row in zip(answer["ids"], distances, strict=True)
    ]


def _compare_all(
    collection: Collection, vector: Vectors, where: Where | None
) -> list[tuple[str, float]]:
    """Compare with each of one owner's passages, which are few.

    HNSW misses some behind hundreds of others' equal vectors: a posting that many users sent.
    """
    mine = collection.get(where=where, include=["embeddings"])
    if not mine["ids"]:
        return []
    rows = np.asarray(mine["embeddings"], dtype=np.float32)
    cosines = rows @ vector / (np.linalg.norm(rows, axis=1) * np.linalg.norm(vector))
    return list(zip(mine["ids"], cosines.tolist(), strict=True))
