from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, ForeignKey, create_engine, inspect, text
from sqlalchemy.exc import IntegrityError

from bot.domain.identity import UserId
from bot.errors import DatabaseUnavailableError
from bot.storage import database as database_module
from bot.storage import tables
from bot.storage.database import HEAD_REVISION, Database, open_database
from bot.storage.users import Users
from tests.conftest import database_url

MIGRATIONS = Path(database_module.__file__).parent / "migrations"


def migrations(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def synchronous(url: str) -> Engine:
    return create_engine(url.replace("+aiosqlite", ""))


async def add_users(database: Database, numbers: range) -> None:
    users = Users(database)
    async with asyncio.TaskGroup() as group:
        for number in numbers:
            group.create_task(users.remember(UserId(number), language="en"))


async def count_users(database: Database) -> int:
    async with database.reading() as connection:
        return int(await connection.scalar(text("SELECT count(*) FROM users")))


def test_the_head_named_here_is_alembics(tmp_path: Path) -> None:
    script = ScriptDirectory.from_config(migrations(database_url(tmp_path / "unused.db")))

    assert script.get_heads() == [HEAD_REVISION]


def test_migrating_an_empty_database_gives_the_tables_of_the_page(empty_url: str) -> None:
    command.upgrade(migrations(empty_url), "head")

    engine = synchronous(empty_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        difference = compare_metadata(context, tables.metadata)
        foreign = {
            (key["constrained_columns"][0], key["options"].get("ondelete"))
            for table in inspect(connection).get_table_names()
            for key in inspect(connection).get_foreign_keys(table)
        }
    engine.dispose()
    assert difference == []
    assert {action for _, action in foreign} == {"CASCADE"}


def test_every_migration_can_be_taken_back(empty_url: str) -> None:
    config = migrations(empty_url)
    command.upgrade(config, "head")

    command.downgrade(config, "base")

    engine = synchronous(empty_url)
    with engine.connect() as connection:
        left = inspect(connection).get_table_names()
    engine.dispose()
    assert left == ["alembic_version"]


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(key, id=f"{table.name}.{key.parent.name}")
        for table in tables.metadata.sorted_tables
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
    ],
)
def test_a_foreign_key_leads_an_index_and_is_as_wide_as_what_it_names(key: ForeignKey) -> None:
    """Without the index, erasing a row reads every row of the table that may name it."""
    column, table = key.parent, key.parent.table

    leading = {index.columns[0].name for index in table.indexes}

    assert column.name in leading | {next(iter(table.primary_key.columns)).name}
    assert type(column.type) is type(key.column.type)


async def test_of_many_that_open_a_new_database_at_once_each_finds_the_tables(
    empty_url: str,
) -> None:
    program = (
        "import asyncio, sys\n"
        "from bot.domain.identity import UserId\n"
        "from bot.storage.database import open_database\n"
        "from bot.storage.users import Users\n"
        "async def main():\n"
        "    database = await open_database(sys.argv[1])\n"
        "    await Users(database).remember(UserId(int(sys.argv[2])), language='en')\n"
        "    await database.close()\n"
        "asyncio.run(main())\n"
    )

    replicas = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", program, empty_url, str(number))
        for number in range(4)
    ]

    assert [await replica.wait() for replica in replicas] == [0] * 4
    opened = await open_database(empty_url)
    assert await count_users(opened) == 4
    await opened.close()


async def test_opening_makes_the_folder_and_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "not yet" / "there" / "rolecall.db"

    opened = await open_database(database_url(path))

    assert await count_users(opened) == 0
    await opened.close()


async def test_opening_again_does_not_migrate(
    store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def migrate(_: str) -> None:
        pytest.fail("a database that is up to date was migrated")

    monkeypatch.setattr(database_module, "_migrate", migrate)

    await (await open_database(store_url)).close()


def test_opening_a_migrated_database_does_not_import_alembic(database_file: Path) -> None:
    program = (
        "import asyncio, sys\n"
        "from bot.storage.database import open_database\n"
        "async def main(): await (await open_database(sys.argv[1])).close()\n"
        "asyncio.run(main())\n"
        "sys.exit('alembic' in sys.modules)\n"
    )

    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", program, database_url(database_file)], check=False
    )

    assert done.returncode == 0


async def test_what_fails_half_way_did_not_happen(database: Database) -> None:
    async def fail_half_way() -> None:
        async with database.writing() as connection:
            await connection.execute(
                text("INSERT INTO users (id, language, conversation) VALUES (1, 'en', 1)")
            )
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        await fail_half_way()

    assert await count_users(database) == 0


async def test_a_cancelled_writer_lets_the_next_one_write(database: Database) -> None:
    writing = asyncio.Event()

    async def write_for_ever() -> None:
        async with database.writing() as connection:
            await connection.execute(
                text("INSERT INTO users (id, language, conversation) VALUES (1, 'en', 1)")
            )
            writing.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as group:
        writer = group.create_task(write_for_ever())
        await writing.wait()
        writer.cancel()

    async with asyncio.timeout(5):
        await add_users(database, range(2, 4))
    assert await count_users(database) == 2


async def test_three_hundred_writers_at_once_all_write(database: Database) -> None:
    await add_users(database, range(300))

    assert await count_users(database) == 300


async def test_two_processes_worth_of_writers_share_one_store(
    database: Database, store_url: str
) -> None:
    other = await open_database(store_url)

    await asyncio.gather(add_users(database, range(60)), add_users(other, range(60, 120)))

    assert await count_users(other) == 120
    await other.close()


async def test_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    async with database.reading() as connection:
        before = await connection.scalar(text("SELECT count(*) FROM users"))
        await add_users(database, range(5))
        after = await connection.scalar(text("SELECT count(*) FROM users"))

    assert (before, after) == (0, 0)
    assert await count_users(database) == 5


async def test_a_reader_does_not_hold_up_settling(database: Database) -> None:
    async with asyncio.timeout(10), database.reading() as connection:
        await connection.scalar(text("SELECT count(*) FROM users"))
        await add_users(database, range(2))
        await database.settle()

    assert await count_users(database) == 2


async def test_a_row_of_nobody_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.writing() as connection:
            await connection.execute(
                text("INSERT INTO resumes (user_id, file_name, content) VALUES (404, 'a', '{}')")
            )


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 30000),
    ],
)
async def test_sqlite_is_opened_for_many_tasks_and_for_power_cuts(
    sqlite_database: Database, pragma: str, value: str | int
) -> None:
    async with sqlite_database.reading() as connection:
        assert await connection.scalar(text(f"PRAGMA {pragma}")) == value


async def test_what_is_committed_survives_a_killed_process(store_url: str) -> None:
    program = (
        "import asyncio, os, sys\n"
        "from bot.storage.database import open_database\n"
        "from bot.storage.users import Users\n"
        "async def main():\n"
        "    users = Users(await open_database(sys.argv[1]))\n"
        "    await users.remember(7, language='fr')\n"
        "    os.kill(os.getpid(), 9)\n"
        "asyncio.run(main())\n"
    )
    killed = await asyncio.create_subprocess_exec(sys.executable, "-c", program, store_url)
    assert await killed.wait() == -9

    opened = await open_database(store_url)

    assert await Users(opened).language(UserId(7)) == "fr"
    await opened.close()


async def test_a_file_that_is_no_database_is_named_with_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "rolecall.db"
    file.write_bytes(b"this is no database, only words " * 200)

    with pytest.raises(DatabaseUnavailableError) as refused:
        await open_database(f"sqlite+aiosqlite:///{file}")

    assert (refused.value.place, refused.value.detail) == (str(file), "file is not a database")


async def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'rolecall.db'}"
    database = await open_database(url)
    async with database.writing() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    await database.close()

    with pytest.raises(DatabaseUnavailableError, match="newer version"):
        await open_database(url)
