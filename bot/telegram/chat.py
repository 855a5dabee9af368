"""One private chat with one user, as the handlers see it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Literal

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.identity import Language, UserId
from bot.telegram.delivery.live_reply import LiveReply, live_reply
from bot.telegram.delivery.messages import Messages
from bot.telegram.delivery.rich_text import RichText
from bot.telegram.rooms import Rooms
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.languages import TEXTS
from bot.workflows.turns import Turns

STOP_DATA = "stop"
"""The only button that means the same for everyone: it is read before anything is looked up."""

Action = Literal[
    "source",
    "next",
    "rate",
    "consent",
    "kind",
    "forget",
    "language",
    "fit",
    "write",
    "letter",
    "resume",
    "ask",
    "told",
    "style",
    "applications",
    "application",
    "remind",
    "prepare",
]


@dataclass(frozen=True, slots=True)
class Chat:
    """Who speaks, in which language, and the way to answer."""

    rooms: Rooms
    turns: Turns
    messages: Messages
    id: int
    user: UserId
    language: Language

    @property
    def texts(self) -> Texts:
        """Give the words of the user's language."""
        return TEXTS[self.language]

    async def say(self, text: RichText | str, *rows: list[InlineKeyboardButton]) -> None:
        """Send a text, with rows of buttons under it."""
        await self.messages.send(text, keyboard(*rows), meanwhile=self._stop_button)

    def live(self, placeholder: str) -> AbstractAsyncContextManager[LiveReply]:
        """Open a reply that grows, with a button that stops it."""
        return live_reply(
            self.messages,
            placeholder,
            keyboard=self._stop_button,
            stopped_note=self._stopped_note,
        )

    async def buttons(
        self,
        action: Action,
        labels: Mapping[str, str],
        arguments: Mapping[str, str | int] | None = None,
    ) -> list[InlineKeyboardButton]:
        """Make one button a choice, by its label; only this user can press them.

        They can be pressed again: an update that a crash interrupted runs twice, so whatever a
        button does has to be safe to repeat.
        """
        token = await self.rooms.buttons.create(
            self.user, action, arguments or {}, single_use=False
        )
        return [
            InlineKeyboardButton(label, callback_data=f"{token}:{choice}")
            for choice, label in labels.items()
        ]

    @property
    def _stop_button(self) -> InlineKeyboardMarkup:
        stop = InlineKeyboardButton(self.texts.stop_button, callback_data=STOP_DATA)
        return InlineKeyboardMarkup([[stop]])

    def _stopped_note(self) -> str | None:
        return self.texts.stopped if self.turns.is_stopping(self.id) else None


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    """Put rows of buttons together; none at all make no keyboard."""
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None
