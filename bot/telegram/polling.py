"""Polling: by the one process that may, restarted when it falls silent."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from typing import Any

from telegram.error import Conflict, TelegramError
from telegram.ext import Updater
from telegram.request import HTTPXRequest

from bot.telegram.errors import InvalidTokenError
from bot.telegram.intake import ALLOWED_UPDATES, sound_and_in_order

_LOGGER = logging.getLogger(__name__)
_REFUSED = (401, 404)
_POLL_INTERVAL_S = 0.1
_POLL_TIMEOUT_S = 25
_SILENT_AFTER_S = 90.0
"""A poll ends after 25 s, or fails within 35 s; a failing one is tried again within 30 s."""
_LOOK_EVERY_S = 0.5
_STOP_WITHIN_S = 5


class PollingRequest(HTTPXRequest):
    """The connection that asks for updates; tells when Telegram stops accepting the token.

    python-telegram-bot's poller ends in silence then, and after some errors too.
    """

    __slots__ = ("_refused", "heard_at")

    def __init__(self, refused: asyncio.Event, httpx_kwargs: dict[str, Any]) -> None:
        super().__init__(
            connection_pool_size=4, pool_timeout=10, read_timeout=10, httpx_kwargs=httpx_kwargs
        )
        self._refused = refused
        self.heard_at = time.monotonic()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Make one request; what a poll brings is put into the order in which it was sent."""
        try:
            code, payload = await super().do_request(*args, **kwargs)
        finally:
            self.heard_at = time.monotonic()
        if code in _REFUSED:
            self._refused.set()
        return code, sound_and_in_order(payload)


class Polling:
    """The poller of python-telegram-bot, watched."""

    def __init__(self, updater: Updater, request: PollingRequest, refused: asyncio.Event) -> None:
        self._updater = updater
        self._request = request
        self._refused = refused

    async def run(self, may_poll: asyncio.Event, *, started: asyncio.Event | None) -> None:
        """Poll whenever this process may, until cancelled.

        Raises ``InvalidTokenError`` when Telegram does not accept the token any more.
        """
        while True:
            if not may_poll.is_set() and started is not None:
                started.set()
            await may_poll.wait()
            try:
                await self._start()
                if started is not None:
                    started.set()
                await self._watch(may_poll)
            finally:
                await self._stop()

    async def _start(self) -> None:
        self._request.heard_at = time.monotonic()
        await self._updater.start_polling(
            poll_interval=_POLL_INTERVAL_S,
            timeout=_POLL_TIMEOUT_S,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
            error_callback=log_polling_error,
        )

    async def _watch(self, may_poll: asyncio.Event) -> None:
        """Give back when polling has to end here, or to begin anew."""
        while may_poll.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_EVERY_S):
                    await self._refused.wait()
                    raise InvalidTokenError
            silence_s = time.monotonic() - self._request.heard_at
            if silence_s > _SILENT_AFTER_S:
                _LOGGER.error("nothing was asked of Telegram for %.0f s: polling anew", silence_s)
                return
        _LOGGER.warning("another process polls from now on")

    async def _stop(self) -> None:
        if self._updater.running:
            with suppress(TimeoutError):
                async with asyncio.timeout(_STOP_WITHIN_S):
                    await self._updater.stop()


def log_polling_error(error: TelegramError) -> None:
    """Say in the log why no updates come, and what to do."""
    if isinstance(error, Conflict):
        _LOGGER.error(
            "Another program polls Telegram with the same bot token, so updates are missed. "
            "Stop the other one, or give this one a token of its own from @BotFather. (%s)",
            error.message,
        )
    else:
        _LOGGER.warning("No updates from Telegram just now (%s); trying again.", error)
