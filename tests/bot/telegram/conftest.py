"""A bot on a playground: the real python-telegram-bot application, no socket, no token."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.playground.app import Playground, build_playground
from bot.playground.history import StoredMessage
from bot.playground.phone import Phone
from bot.storage.database import open_database
from bot.telegram.app import build_telegram_app
from bot.telegram.pasting import pieces
from bot.workflows.alongside import alongside
from bot.workflows.turns import Turns
from tests.bot.telegram.rooms import ScriptedRooms, scripted_rooms, texts_of

API_ROOT = "http://telegram.test"
STOP = "⏹ Stop"


class House:
    """The bot, the Telegram it lives on, and one person's phone."""

    def __init__(self, playground: Playground, parts: ScriptedRooms, engine_file: Path) -> None:
        self.playground = playground
        self.parts = parts
        self.engine_file = engine_file
        self.turns = self.new_turns()
        self.phone = playground.phone(7, name="Ada", language_code="en")

    @asynccontextmanager
    async def running(self, turns: Turns | None = None) -> AsyncIterator[None]:
        """Run the bot for as long as the block lasts."""
        self.turns = turns or self.new_turns()
        app = build_telegram_app(
            self.playground.token,
            API_ROOT,
            self.parts.rooms,
            self.turns,
            transport=httpx.ASGITransport(self.playground.app),
        )
        started = asyncio.Event()
        async with alongside(app.run(started=started)):
            await started.wait()
            yield

    async def until_done(self) -> None:
        """Wait until every update is finished."""
        async with asyncio.timeout(10):
            while await self.turns.waiting():  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    def new_turns(self) -> Turns:
        """Give turns on the house's engine file, as a new process would."""
        return Turns(f"sqlite:///{self.engine_file}", pieces())

    async def consent(self) -> None:
        """Press the consent button that /start shows."""
        await self.phone.send("/start")
        await self.press("Yes, I agree")
        await self.hears("Thank you.")

    async def hears(self, words: str, *, phone: Phone | None = None) -> StoredMessage:
        """Wait for a message of the bot with these words; gives the newest."""
        said = await (phone or self.phone).until(lambda all_: _with(all_, words) is not None)
        found = _with(said, words)
        assert found is not None
        return found

    async def press(self, label: str, *, phone: Phone | None = None) -> str:
        """Wait for a button and press the newest one with this label."""
        own = phone or self.phone
        said = await own.until(lambda all_: _with_button(all_, label) is not None)
        message = _with_button(said, label)
        assert message is not None
        return await own.press(message.message_id, label)

    def heard(self, phone: Phone | None = None) -> list[str]:
        """Give all that the bot's messages say now."""
        return texts_of((phone or self.phone).replies())


def labels_of(message: StoredMessage) -> list[str]:
    """Give the labels of a message's buttons."""
    markup = message.body.get("reply_markup") or {}
    rows = markup["inline_keyboard"] if isinstance(markup, dict) and markup else []
    assert isinstance(rows, list)
    buttons = [button for row in rows if isinstance(row, list) for button in row]
    return [str(button["text"]) for button in buttons if isinstance(button, dict)]


@pytest.fixture
def playground() -> Iterator[Playground]:
    with build_playground(limits=None) as playground:
        yield playground


@pytest.fixture
async def parts(tmp_path: Path) -> AsyncIterator[ScriptedRooms]:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'rolecall.db'}")
    yield scripted_rooms(database)
    await database.close()


@pytest.fixture
async def house(playground: Playground, parts: ScriptedRooms, tmp_path: Path) -> House:
    return House(playground, parts, tmp_path / "engine.db")


def _with(messages: list[StoredMessage], words: str) -> StoredMessage | None:
    """Find a finished message: one that is still being written has a Stop button."""
    finished = [m for m in reversed(messages) if STOP not in labels_of(m)]
    return next((m for m in finished if words in str(m.body.get("text", ""))), None)


def _with_button(messages: list[StoredMessage], label: str) -> StoredMessage | None:
    return next((m for m in reversed(messages) if label in labels_of(m)), None)
