"""A reply while it is being written: a placeholder that grows and ends as the final text."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from telegram import InlineKeyboardMarkup
from telegram.constants import ChatAction
from telegram.error import RetryAfter

from bot.steps import current_steps
from bot.telegram.delivery.messages import Messages
from bot.telegram.delivery.pacing import seconds_to_wait
from bot.telegram.delivery.rich_text import RichText, with_bullets
from bot.telegram.delivery.splitting import first_part
from bot.workflows.alongside import alongside

CURSOR = " ▌"
_LIVE_LIMIT_UTF16 = 4000
_PACE_S = 1.0
_PATIENCE_S = 0.3
"""What is finished sooner is shown at once, without an edit or a typing action before it."""
_TYPING_EVERY_S = 4.0
_WITHDRAW_WITHIN_S = 5.0


class LiveReply:
    """The words of one reply so far; shown at most once a second, and only growing."""

    def __init__(
        self, messages: Messages, message_id: int, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        self._messages = messages
        self._message_id = message_id
        self._keyboard = keyboard
        self._text = ""
        self._shown = ""
        self._grown = asyncio.Event()
        self._editing = asyncio.Lock()
        self.is_finished = False

    def add(self, text: str) -> None:
        """Append what was written since."""
        self._text += text
        self._grown.set()

    async def finish(
        self, text: RichText | str, keyboard: InlineKeyboardMarkup | None = None
    ) -> None:
        """Put the final text in place; no edit of the text so far can come after it."""
        async with self._editing:
            await self._messages.finish(self._message_id, text, keyboard)
            self.is_finished = True

    async def stop(self, note: str) -> None:
        """End with what was written so far and a note that it was stopped."""
        await self.finish(with_bullets(f"{self._text}\n\n{note}".strip()))

    async def withdraw(self) -> None:
        """Take the unfinished reply away."""
        async with self._editing:
            self.is_finished = True
            await self._messages.delete(self._message_id)

    async def grow(self) -> None:
        """Show the text as it grows, until cancelled."""
        await self._grown.wait()
        await asyncio.sleep(_PATIENCE_S)
        while True:
            await self._grown.wait()
            self._grown.clear()
            pause_s = _PACE_S
            async with self._editing:
                if self.is_finished:
                    return
                try:
                    await self._show()
                except RetryAfter as error:
                    pause_s = seconds_to_wait(error)
                    self._grown.set()
            await asyncio.sleep(pause_s)

    async def _show(self) -> None:
        text = first_part(with_bullets(self._text).text, limit=_LIVE_LIMIT_UTF16).rstrip()
        if text and text != self._shown:
            await self._messages.show(self._message_id, text + CURSOR, self._keyboard)
            self._shown = text


@asynccontextmanager
async def live_reply(
    messages: Messages,
    placeholder: str,
    *,
    keyboard: InlineKeyboardMarkup,
    stopped_note: Callable[[], str | None],
) -> AsyncIterator[LiveReply]:
    """Place a reply, keep "typing" shown, and never leave the placeholder behind.

    A block that ends without ``finish`` withdraws the reply, or marks it as stopped when
    ``stopped_note`` gives the words for that. A turn that goes on elsewhere leaves it as it is:
    there it becomes the final text.
    """
    reply = LiveReply(messages, await messages.place(placeholder, keyboard), keyboard)
    async with alongside(reply.grow()), alongside(_keep_typing(messages)):
        try:
            yield reply
        finally:
            if not reply.is_finished and not _goes_on_elsewhere():
                await _end(reply, stopped_note())


async def _end(reply: LiveReply, note: str | None) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_WITHDRAW_WITHIN_S):
            await (reply.withdraw() if note is None else reply.stop(note))


def _goes_on_elsewhere() -> bool:
    steps = current_steps()
    return steps is not None and steps.is_lost


async def _keep_typing(messages: Messages) -> None:
    await asyncio.sleep(_PATIENCE_S)
    while True:
        await messages.act(ChatAction.TYPING)
        await asyncio.sleep(_TYPING_EVERY_S)
