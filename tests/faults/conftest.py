"""A world for each scenario, on either store."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.storage.database import open_database
from bot.storage.moving import move_rows
from tests.conftest import database_url
from tests.faults.model import model_stand_in
from tests.faults.processes import chroma_server
from tests.faults.telegram import telegram_stand_in
from tests.faults.world import Store, World
from tests.postgres import PostgresServer, running_postgres, sqlalchemy_url

Begin = Callable[..., Awaitable[World]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every scenario its bound: starting, breaking, two minutes for an answer."""
    for item in items:
        if "tests/faults" in str(item.path):
            item.add_marker(pytest.mark.timeout(400))


@pytest.fixture(scope="session")
def faulty_postgres() -> Iterator[PostgresServer]:
    """Give a server that scenarios may stop; each of them leaves it running."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def starter_database(faulty_postgres: PostgresServer, starter_folder: Path) -> str:
    """Put the rows of the starter library into a database once; gives its name."""
    name = faulty_postgres.create_database()

    async def fill() -> None:
        source = await open_database(database_url(starter_folder / "rolecall.db"))
        target = await open_database(sqlalchemy_url(faulty_postgres.url(name)))
        await move_rows(source, target)
        await source.close()
        await target.close()

    with ThreadPoolExecutor(1) as aside:  # a scenario asks for this inside its own loop
        aside.submit(asyncio.run, fill()).result()
    return name


@pytest.fixture
async def begin(
    request: pytest.FixtureRequest, tmp_path: Path, starter_folder: Path
) -> AsyncIterator[Begin]:
    """Make a world on a store; everything in it ends with the test."""
    async with AsyncExitStack() as opened:

        async def make(store: Store) -> World:
            telegram = await opened.enter_async_context(telegram_stand_in())
            model = await opened.enter_async_context(model_stand_in())
            world = World(tmp_path, store, telegram, model)
            shutil.copytree(starter_folder, tmp_path / "var")
            if store == "postgresql":
                _give_servers(world, request, opened)
            opened.callback(world.close)
            return world

        yield make


def _give_servers(world: World, request: pytest.FixtureRequest, opened: AsyncExitStack) -> None:
    server: PostgresServer = request.getfixturevalue("faulty_postgres")
    if not server.is_running:
        server.start()
    name = server.create_database(template=request.getfixturevalue("starter_database"))
    world.postgres, world.database_url = server, server.url(name)
    opened.callback(lambda: server.drop_database(name) if server.is_running else None)
    folder = world.folder / "chroma-server"
    shutil.copytree(world.folder / "var" / "chroma", folder)
    world.chroma = opened.enter_context(chroma_server(folder))


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Store:
    """Give each store in turn."""
    chosen: Store = "sqlite" if request.param == "sqlite" else "postgresql"
    return chosen
