"""Messages of one chat: sent, placed and finished so that nothing is lost or shown twice.

A text that matters is an edit of a message whose id is known: an edit may be repeated after any
failure and is still shown once. The worst case is a stray placeholder.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.telegram.delivery.pacing import Pacing, Urgency
from bot.telegram.delivery.rich_text import RichText, as_rich
from bot.telegram.delivery.splitting import split

_LOGGER = logging.getLogger(__name__)
PLACEHOLDER = "…"
_EMPTY = "—"

Bot = ExtBot[Urgency]


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file for the user."""

    name: str
    content: bytes
    caption: str = ""


class Messages:
    """Writes into one chat."""

    def __init__(self, bot: Bot, chat_id: int) -> None:
        self._bot = bot
        self._chat_id = chat_id

    async def send(
        self,
        text: RichText | str,
        keyboard: InlineKeyboardMarkup | None = None,
        *,
        meanwhile: InlineKeyboardMarkup | None = None,
    ) -> None:
        """Send a text, in parts when it is long; the keyboard stands under the last part.

        It takes the place of a placeholder with the keyboard ``meanwhile``: a text that is sent
        outright would stand there twice after a crash.
        """
        await self.finish(await self.place(keyboard=meanwhile), text, keyboard)

    async def place(
        self, text: str = PLACEHOLDER, keyboard: InlineKeyboardMarkup | None = None
    ) -> int:
        """Send a placeholder and give its message id; a repeated one is a stray, never a double."""
        try:
            message = await self._bot.send_message(self._chat_id, text, reply_markup=keyboard)
        except ChatMigrated as error:  # a group that became a supergroup has another id
            self._chat_id = error.new_chat_id
            message = await self._bot.send_message(self._chat_id, text, reply_markup=keyboard)
        return message.message_id

    async def finish(
        self, message_id: int, text: RichText | str, keyboard: InlineKeyboardMarkup | None = None
    ) -> None:
        """Turn a placeholder into the final text; further parts follow as new messages.

        A part that cannot be edited in is sent as plain text, and its placeholder taken away.
        """
        parts = split(as_rich(text)) or (as_rich(_EMPTY),)
        for number, part in enumerate(parts, start=1):
            under = keyboard if number == len(parts) else None
            target = message_id if number == 1 else await self.place()
            if not await self._edit(target, part, under, urgency="repeatable"):
                await self._bot.send_message(self._chat_id, part.text, reply_markup=under)
                await self.delete(target)

    async def show(self, message_id: int, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
        """Show how far a text has come; raises ``RetryAfter``, ignores any other failure."""
        try:
            await self._edit(message_id, as_rich(text), keyboard, urgency="passing")
        except RetryAfter:
            raise
        except TelegramError as error:
            _LOGGER.debug("a passing edit failed: %s", error)

    async def delete(self, message_id: int) -> None:
        """Take a placeholder away, if that is still possible."""
        try:
            await self._bot.delete_message(self._chat_id, message_id)
        except TelegramError as error:
            _LOGGER.debug("a placeholder stays: %s", error)

    async def send_file(self, file: OutgoingFile) -> None:
        """Send a file with its caption."""
        await self._bot.send_document(
            self._chat_id, file.content, filename=file.name, caption=file.caption or None
        )

    async def download(self, file_id: str) -> bytes:
        """Give the bytes of a file that the user sent."""
        file = await self._bot.get_file(file_id)
        pacing = self._bot.rate_limiter
        if not isinstance(pacing, Pacing):
            return bytes(await file.download_as_bytearray())
        return bytes(await pacing.repeat(file.download_as_bytearray, "repeatable", name="download"))

    async def act(self, action: str) -> None:
        """Show what the bot is doing for five seconds, if Telegram lets it."""
        try:
            await self._bot.send_chat_action(self._chat_id, action)
        except TelegramError as error:
            _LOGGER.debug("a chat action failed: %s", error)

    async def _edit(
        self,
        message_id: int,
        text: RichText,
        keyboard: InlineKeyboardMarkup | None,
        *,
        urgency: Urgency,
    ) -> bool:
        """Edit a message; tells whether it now shows the text."""
        try:
            await self._bot.edit_message_text(
                text.html,
                self._chat_id,
                message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard,
                rate_limit_args=urgency,
            )
        except BadRequest as error:
            if "not modified" in error.message.lower():
                return True
            _LOGGER.info("message %s cannot be edited: %s", message_id, error.message)
            return False
        return True
