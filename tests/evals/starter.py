"""The starter library in a folder of its own, embedded once and kept for the next eval."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.assembly import STARTER_ROLES
from bot.commands.terminal import progress_bar
from bot.settings import Settings
from bot.storage.database import open_database
from bot.storage.library import LibraryRows
from knowledge.embedding import LocalEmbedder
from knowledge.index import VectorIndex
from knowledge.library import Library


@asynccontextmanager
async def starter_library(settings: Settings) -> AsyncIterator[Library]:
    """Open the starter library; what the operator's own library holds plays no part."""
    folder = settings.rolecall_data_dir / "evals" / "starter"
    database = await open_database(f"sqlite+aiosqlite:///{folder / 'rolecall.db'}")
    embedder = LocalEmbedder()
    vectors = VectorIndex(folder / "chroma", embedder_name=embedder.name)
    try:
        library = Library(LibraryRows(database), embedder, vectors)
        with progress_bar("Embedding the starter roles") as progress:
            await library.add_roles(STARTER_ROLES, progress=progress)
        yield library
    finally:
        await asyncio.to_thread(vectors.close)
        await database.close()
