"""An empty library in a folder of its own, gone at the end."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.storage.database import open_database
from bot.storage.library import LibraryRows
from knowledge.embedding import Embedder
from knowledge.index import VectorIndex
from knowledge.library import Library


@asynccontextmanager
async def opened_library(embedder: Embedder) -> AsyncIterator[Library]:
    """Open an empty library with real rows and a real Chroma."""
    folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="rolecall-eval-"))
    database = await open_database(f"sqlite+aiosqlite:///{folder / 'rolecall.db'}")
    vectors = VectorIndex(folder / "chroma", embedder_name=embedder.name)
    try:
        yield Library(LibraryRows(database), embedder, vectors)
    finally:
        await asyncio.to_thread(vectors.close)
        await database.close()
        await asyncio.to_thread(shutil.rmtree, folder)
