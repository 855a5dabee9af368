from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.commands.errors import UnknownTurnError
from bot.commands.turns import list_turns, retry_turns
from bot.settings import Settings
from bot.workflows.sqlite_file import engine_address
from bot.workflows.turns import Turns
from tests.bot.workflows.conftest import NO_PIECES, Desk, running, until_finished, update


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(rolecall_data_dir=tmp_path)


def turns_of(settings: Settings) -> Turns:
    return Turns(engine_address(settings.database), NO_PIECES, bot_id=5)


async def leave_one_given_up(settings: Settings) -> None:
    desk = Desk()
    desk.fails_on = {"bad"}
    async with running(turns_of(settings), desk) as turns:
        await turns.accept(update(1, "bad"))
        await desk.until(1)
        await until_finished(turns)


async def listed(settings: Settings, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert await list_turns(settings, as_json=True) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


async def test_an_empty_queue_is_said_to_be_empty(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await list_turns(settings, as_json=False) == 0
    assert "Nothing waits" in capsys.readouterr().err
    assert await listed(settings, capsys) == []


async def test_a_turn_that_was_given_up_is_listed_and_tried_again(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    await leave_one_given_up(settings)
    (given_up,) = await listed(settings, capsys)
    assert (given_up["state"], given_up["chat"]) == ("given up", "5:1")

    await retry_turns(settings, ids=[str(given_up["id"])], as_json=True)

    (waiting,) = await listed(settings, capsys)
    assert waiting["state"] == "waiting"
    desk = Desk()
    async with running(turns_of(settings), desk):
        assert await desk.until(1) == ["bad"]


async def test_what_is_not_there_is_named(settings: Settings) -> None:
    await leave_one_given_up(settings)

    with pytest.raises(UnknownTurnError, match="tg:5:7"):
        await retry_turns(settings, ids=["tg:5:7"], as_json=False)
