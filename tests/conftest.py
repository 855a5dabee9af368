"""The guard around every test, and the rooms that many tests need open."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from bot.storage.database import Database, open_database
from bot.storage.library import LibraryRows
from knowledge.embedding import HashingEmbedder, LocalEmbedder
from knowledge.index import VectorIndex
from knowledge.library import Library
from tests.network_guard import GUARD
from tests.postgres import _migrated_template, empty_postgres_url, postgres_server, postgres_url

__all__ = ["_migrated_template", "empty_postgres_url", "postgres_server", "postgres_url"]

ROLES = Path(__file__).parent.parent / "knowledge" / "roles"


def pytest_configure() -> None:
    """Watch the network before the first test module is imported."""
    GUARD.install()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give time to every test that may be the first of those that need the starter library."""
    for item in items:
        needed: list[str] = getattr(item, "fixturenames", [])
        if "starter_folder" in needed and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(600))


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Fail a test in which anything reached beyond loopback, also when the error was swallowed."""
    yield
    if GUARD.attempts:
        attempts = "\n".join(GUARD.attempts)
        GUARD.attempts.clear()
        pytest.fail(f"something reached beyond this machine:\n{attempts}")


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the developer's own settings from the tests."""
    for name in _setting_names():
        monkeypatch.delenv(name, raising=False)


def _setting_names() -> tuple[str, ...]:
    from bot.settings import Settings

    return tuple(name.upper() for name in Settings.model_fields)


@pytest.fixture(scope="session")
def local_embedder() -> LocalEmbedder:
    """Give the real embedder, loaded once."""
    return LocalEmbedder()


@pytest.fixture(scope="session")
def _migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate an empty database once; each test gets a copy."""
    path = tmp_path_factory.mktemp("migrated") / "rolecall.db"

    async def migrate() -> None:
        await (await open_database(database_url(path))).close()

    asyncio.run(migrate())
    return path


def database_url(path: Path) -> str:
    """Name a SQLite file as the settings would."""
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def database_file(tmp_path: Path, _migrated_file: Path) -> Path:
    """Give a migrated, empty database file that nobody has opened."""
    path = tmp_path / "rolecall.db"
    shutil.copyfile(_migrated_file, path)
    return path


@pytest.fixture
async def database(database_file: Path) -> AsyncIterator[Database]:
    """Give an empty database, opened."""
    opened = await open_database(database_url(database_file))
    yield opened
    await opened.close()


@pytest.fixture
async def library(database: Database, tmp_path: Path) -> AsyncIterator[Library]:
    """Give an empty library of real rows and a real Chroma; its embedder knows no meaning."""
    embedder = HashingEmbedder()
    vectors = VectorIndex(tmp_path / "chroma", embedder_name=embedder.name)
    yield Library(LibraryRows(database), embedder, vectors)
    vectors.close()


@pytest.fixture(scope="session")
def starter_folder(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    local_embedder: LocalEmbedder,
) -> Path:
    """Give a data folder with the starter roles embedded: ``rolecall.db`` and ``chroma``.

    Embedding takes most of a minute on a busy machine, so pytest's cache keeps the folder for as
    long as the code of ``knowledge`` stays as it is; changed roles are embedded anew.
    """
    cache = getattr(request.config, "cache", None)  # pytest may run without it
    home = cache.mkdir("rolecall-starter") if cache else tmp_path_factory.mktemp("kept")
    kept = home / _code_of_knowledge()
    folder = tmp_path_factory.mktemp("starter") / "data"
    with FileLock(kept.parent / "lock"):
        for outdated in kept.parent.glob("code-*"):
            if outdated != kept:
                shutil.rmtree(outdated)
        asyncio.run(_embed_starter_roles(kept, local_embedder))
        shutil.copytree(kept, folder)
    return folder


def _code_of_knowledge() -> str:
    code = b"".join(path.read_bytes() for path in sorted(ROLES.parent.rglob("*.py")))
    return f"code-{hashlib.sha256(code).hexdigest()[:16]}"


async def _embed_starter_roles(folder: Path, embedder: LocalEmbedder) -> None:
    database = await open_database(database_url(folder / "rolecall.db"))
    vectors = VectorIndex(folder / "chroma", embedder_name=embedder.name)
    await Library(LibraryRows(database), embedder, vectors).add_roles(ROLES)
    vectors.close()
    await database.close()


@pytest.fixture
async def starter_library(
    starter_folder: Path, local_embedder: LocalEmbedder
) -> AsyncIterator[Library]:
    """Give the starter library, shared by all tests: search it, never write to it."""
    database = await open_database(database_url(starter_folder / "rolecall.db"))
    vectors = VectorIndex(starter_folder / "chroma", embedder_name=local_embedder.name)
    yield Library(LibraryRows(database), local_embedder, vectors)
    vectors.close()
    await database.close()
