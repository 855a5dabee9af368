"""``rolecall db`` as a process, from a SQLite file to a real PostgreSQL."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.storage.database import HEAD_REVISION
from tests.end_to_end.conftest import Rolecall

pytestmark = pytest.mark.timeout(600)  # the first test waits for the starter library


def test_a_library_moves_to_postgresql_and_answers_there(
    rolecall: Rolecall, data_dir: Path, empty_postgres_url: str
) -> None:
    before = json.loads(rolecall("db", "status", "--json", data=data_dir).out)

    moved = rolecall("db", "move", "--to", empty_postgres_url, "--json", data=data_dir)

    assert moved.code == 0, moved.error
    assert json.loads(moved.out)["rows"] == before["rows"]
    assert before["rows"]["passages"] > 100
    assert "knowledge rebuild" in moved.error
    after = rolecall("db", "status", "--json", data=data_dir, DATABASE_URL=empty_postgres_url)
    assert json.loads(after.out)["rows"] == before["rows"]
    found = rolecall(
        "knowledge", "search", "nurse", "--json", data=data_dir, DATABASE_URL=empty_postgres_url
    )
    assert json.loads(found.out)["results"]


def test_a_second_move_is_refused_in_one_sentence(
    rolecall: Rolecall, data_dir: Path, empty_postgres_url: str
) -> None:
    rolecall("db", "move", "--to", empty_postgres_url, data=data_dir)

    again = rolecall("db", "move", "--to", empty_postgres_url, data=data_dir)

    assert again.code == 1
    assert "holds rows already" in again.error
    assert "Traceback" not in again.error


def test_an_empty_database_is_told_and_brought_up_to_date(
    rolecall: Rolecall, empty_postgres_url: str
) -> None:
    told = rolecall("db", "status", "--json", DATABASE_URL=empty_postgres_url)
    upgraded = rolecall("db", "upgrade", "--json", DATABASE_URL=empty_postgres_url)
    again = rolecall("db", "upgrade", DATABASE_URL=empty_postgres_url)

    assert (told.code, json.loads(told.out)["revision"]) == (1, None)
    assert json.loads(upgraded.out) == {
        "database": empty_postgres_url.replace("postgresql+psycopg", "postgresql"),
        "before": None,
        "now": HEAD_REVISION,
    }
    assert "up to date" in again.out


@pytest.mark.parametrize("address", ["mysql://localhost/x", "postgresql://localhost"])
def test_an_address_that_is_none_is_refused(rolecall: Rolecall, address: str) -> None:
    refused = rolecall("db", "move", "--to", address)

    assert refused.code == 3
    assert "--to" in refused.error
