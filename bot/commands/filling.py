"""Opening the house for commands that read the library: filled, and with whole indexes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.assembly import House, mend_library, open_house, prepare_library
from bot.commands.terminal import progress_bar
from bot.settings import Settings


@asynccontextmanager
async def open_filled_house(settings: Settings) -> AsyncIterator[House]:
    """Open every room with the starter library up to date; shows how far it is."""
    async with open_house(settings) as house:
        with progress_bar("Embedding the library") as progress:
            await prepare_library(house, progress=progress)
        with progress_bar("Indexing the library again") as progress:
            await mend_library(house, progress=progress)
        yield house
