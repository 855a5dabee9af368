"""What a turn says that a crash interrupted, over the wire format of Telegram."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.steps import Json, recording
from bot.telegram.chat import STOP_DATA
from bot.telegram.delivery.messages import Messages
from bot.telegram.placeholders import clear_placeholders
from bot.workflows.journal import Journal
from tests.bot.telegram.delivery.test_messages import Wire

STOP = InlineKeyboardMarkup([[InlineKeyboardButton("Stop", callback_data=STOP_DATA)]])


class Turn:
    """A turn with its record; each ``run`` is one more start after a crash."""

    def __init__(self) -> None:
        self.wire = Wire(lambda *_: None)
        self.messages = Messages(self.wire.bot, 3)
        self._known: list[tuple[str, Json]] = []

    def run(self) -> Journal:
        return Journal("t", list(self._known), self._save)

    async def _save(self, _number: int, key: str, result: Json) -> None:
        self._known.append((key, result))

    @property
    def shown(self) -> list[str]:
        return list(self.wire.shown.values())


async def test_what_was_said_before_a_crash_is_not_said_again() -> None:
    turn = Turn()
    for _ in range(2):
        with recording(turn.run()):
            await turn.messages.finish(await turn.messages.place("Reading …", STOP), "Read")

    assert turn.shown == ["Read"]


async def test_a_turn_with_something_else_to_say_after_a_crash_says_it() -> None:
    turn = Turn()
    with recording(turn.run()):
        await turn.messages.finish(await turn.messages.place("Reading …", STOP), "Read")
        await turn.messages.place("Writing the letter …", STOP)

    with recording(turn.run()):
        await turn.messages.finish(await turn.messages.place("Reading …", STOP), "Sorry")

    assert "Sorry" in turn.shown


async def test_a_turn_that_ends_otherwise_after_a_crash_leaves_no_placeholder() -> None:
    turn = Turn()
    with recording(turn.run()):
        await turn.messages.finish(await turn.messages.place("Reading …", STOP), "Read")
        await turn.messages.place("Writing the letter …", STOP)
        await turn.messages.place()

    await clear_placeholders(turn.messages, turn.run())

    assert turn.shown == ["Read"]
