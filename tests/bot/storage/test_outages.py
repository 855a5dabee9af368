from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.domain.identity import UserId
from bot.errors import DatabaseAwayError, DatabaseUnavailableError
from bot.storage import outages
from bot.storage.database import Database, open_database
from bot.storage.outages import patiently, place_of
from bot.storage.users import Users
from tests.conftest import database_url
from tests.postgres import PostgresServer, running_postgres, sqlalchemy_url

ADA = UserId(7_000_000_001)


@pytest.fixture(scope="module")
def own_server() -> Iterator[PostgresServer]:
    """Give a server that these tests may stop."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def server(own_server: PostgresServer) -> Iterator[PostgresServer]:
    yield own_server
    if not own_server.is_running:
        own_server.start()


@pytest.fixture
def address(server: PostgresServer) -> str:
    return server.url(server.create_database())


@pytest.fixture
async def on_server(address: str) -> AsyncIterator[Database]:
    database = await open_database(sqlalchemy_url(address))
    yield database
    await database.close()


async def test_a_server_that_is_down_for_a_while_is_waited_for(
    server: PostgresServer, on_server: Database
) -> None:
    users = Users(on_server)
    await users.remember(ADA, language="en")
    await asyncio.to_thread(server.stop)

    async with asyncio.TaskGroup() as group:
        speaking = group.create_task(users.speak(ADA, "fr"))
        await asyncio.sleep(1)
        assert not speaking.done()
        await asyncio.to_thread(server.start)

    assert await users.language(ADA) == "fr"


@pytest.mark.parametrize("how", ["fast", "immediate"])
async def test_a_server_that_restarted_is_met_as_if_nothing_had_happened(
    server: PostgresServer, on_server: Database, how: str
) -> None:
    users = Users(on_server)
    await asyncio.gather(*(users.remember(UserId(n), language="en") for n in range(20)))

    await asyncio.to_thread(server.stop, "fast" if how == "fast" else "immediate")
    await asyncio.to_thread(server.start)

    assert await asyncio.gather(*(users.language(UserId(n)) for n in range(20))) == ["en"] * 20


async def test_a_server_that_goes_away_inside_a_transaction_undoes_it(
    server: PostgresServer, on_server: Database
) -> None:
    async def lose_it() -> None:
        async with on_server.writing() as connection:
            await connection.execute(
                text("INSERT INTO users (id, language, conversation) VALUES (5, 'en', 1)")
            )
            await asyncio.to_thread(server.stop)
            await connection.execute(text("SELECT 1"))

    with pytest.raises(DatabaseAwayError):
        await lose_it()

    await asyncio.to_thread(server.start)
    assert await Users(on_server).language(UserId(5)) is None


async def test_a_server_that_stays_away_is_named_without_its_password(
    server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outages, "PATIENCE_S", 0.5)
    await asyncio.to_thread(server.stop)

    with pytest.raises(DatabaseUnavailableError, match="refused") as away:
        await open_database(f"postgresql+psycopg://ada:secret@127.0.0.1:{server.port}/rolecall")

    assert away.value.place == f"postgresql://ada:***@127.0.0.1:{server.port}/rolecall"
    assert "secret" not in str(away.value)


async def test_a_database_that_is_not_there_is_refused_at_once(server: PostgresServer) -> None:
    async with asyncio.timeout(5):
        with pytest.raises(DatabaseUnavailableError, match="does not exist"):
            await open_database(sqlalchemy_url(server.url("nowhere")))


async def test_a_statement_that_is_wrong_is_no_outage(database: Database) -> None:
    with pytest.raises(Exception, match="nowhere") as wrong:
        async with database.reading() as connection:
            await connection.execute(text("SELECT * FROM nowhere"))

    assert not isinstance(wrong.value, DatabaseUnavailableError)


async def test_a_table_that_another_session_holds_is_waited_for(
    address: str, on_server: Database
) -> None:
    users = Users(on_server)
    await users.remember(ADA, language="en")

    async with (
        await psycopg.AsyncConnection.connect(address) as other,
        asyncio.TaskGroup() as group,
    ):
        await other.execute("LOCK TABLE users IN ACCESS EXCLUSIVE MODE")
        speaking = group.create_task(users.speak(ADA, "de"))
        await asyncio.sleep(0.5)
        assert not speaking.done()
        await other.commit()

    assert await users.language(ADA) == "de"


async def test_a_file_that_another_process_locks_is_waited_for(database_file: Path) -> None:
    database = await open_database(database_url(database_file))
    users = Users(database)
    with closing(sqlite3.connect(database_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        async with asyncio.TaskGroup() as group:
            remembering = group.create_task(users.remember(ADA, language="es"))
            await asyncio.sleep(0.5)
            assert not remembering.done()
            other.execute("COMMIT")

    assert await users.language(ADA) == "es"
    await database.close()


async def test_patience_ends() -> None:
    tries = 0

    async def refuse() -> None:
        nonlocal tries
        tries += 1
        raise OperationalError("connect", None, ConnectionRefusedError("refused"))

    with pytest.raises(OperationalError):
        await patiently(refuse, patience_s=0.4)

    assert tries >= 2


async def test_what_waiting_cannot_mend_is_tried_once() -> None:
    tries = 0

    async def refuse() -> None:
        nonlocal tries
        tries += 1
        raise OperationalError("connect", None, Exception("password authentication failed"))

    with pytest.raises(OperationalError):
        await patiently(refuse)

    assert tries == 1


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("sqlite+aiosqlite:///var/rolecall.db", "var/rolecall.db"),
        ("postgresql+psycopg://ada:pw@db:5433/x?sslmode=require", "postgresql://ada:***@db:5433/x"),
    ],
)
def test_a_place_is_named_as_a_person_would(url: str, place: str) -> None:
    assert place_of(url) == place
