"""Builds python-telegram-bot's application around the rooms, and runs it until it is cancelled."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import httpx
from telegram import LinkPreviewOptions, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder, ContextTypes, Defaults
from telegram.request import HTTPXRequest

from bot.domain.reminder import Reminder
from bot.steps import current_steps, recording
from bot.telegram.context import Context, TelegramApplication
from bot.telegram.delivery.messages import Messages
from bot.telegram.delivery.pacing import Pacing
from bot.telegram.errors import InvalidTokenError
from bot.telegram.handlers.routes import add_handlers
from bot.telegram.intake import ALLOWED_UPDATES, Intake
from bot.telegram.introduction import introduce
from bot.telegram.pasting import read_update
from bot.telegram.placeholders import clear_placeholders
from bot.telegram.polling import Polling, PollingRequest
from bot.telegram.reminding import Reminding, reminder_of
from bot.telegram.rooms import Rooms
from bot.telegram.webhook import Webhook, serving_webhook
from bot.workflows.alongside import alongside
from bot.workflows.arrivals import Handlers
from bot.workflows.turns import Turns
from knowledge.errors import RolecallError

_LOGGER = logging.getLogger(__name__)
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+", re.ASCII)
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_REACH_PAUSE_MAX_S = 30.0


class TelegramApp:
    """The bot on Telegram: reached, polled, stopped."""

    def __init__(
        self,
        telegram_app: TelegramApplication,
        turns: Turns,
        polling: Polling,
        webhook: Webhook | None,
        reminding: Reminding,
    ) -> None:
        self._app = telegram_app
        self._turns = turns
        self._polling = polling
        self._webhook = webhook
        self._reminding = reminding

    async def run(self, *, started: asyncio.Event | None = None) -> None:
        """Answer until cancelled; ``started`` is set once Telegram was reached.

        What was taken in and is not finished at the end is taken up by the next run.
        Raises ``InvalidTokenError`` when Telegram does not accept the token.
        """
        try:
            await self._reach()
            add_handlers(self._app)
            async with (
                self._turns.serving(Handlers(self._handle, self._apologise)),
                alongside(introduce(self._app.bot)),
                alongside(self._reminding.watch()),
            ):
                await self._take_in(started)
        except InvalidToken:
            raise InvalidTokenError from None  # its message shows the token
        finally:
            await self._app.shutdown()
            await self._app.bot.shutdown()  # also when Telegram was never reached

    async def _reach(self) -> None:
        pause_s = 1.0
        while True:
            try:
                await self._app.initialize()
            except InvalidToken:
                raise
            except TelegramError as error:
                _LOGGER.warning("Telegram cannot be reached (%s); again in %.0f s", error, pause_s)
                await asyncio.sleep(pause_s)
                pause_s = min(pause_s * 2, _REACH_PAUSE_MAX_S)
            else:
                return

    async def _take_in(self, started: asyncio.Event | None) -> None:
        """Take updates in by the way that was chosen, or only work."""
        if self._turns.role == "worker":
            await _for_ever(started)
        if self._webhook is None:
            await self._polling.run(self._turns.may_poll, started=started)
            return
        async with serving_webhook(self._webhook, self._app.bot, self._app.update_queue.put):
            await self._app.bot.set_webhook(
                self._webhook.url,
                allowed_updates=ALLOWED_UPDATES,
                secret_token=self._webhook.secret.get_secret_value(),
                max_connections=100,
            )
            await _for_ever(started)

    async def _handle(self, payloads: Sequence[str]) -> None:
        await self._app.process_update(self._read(payloads))

    async def _apologise(self, payloads: Sequence[str], error: RolecallError) -> None:
        """Say that a turn was given up, in no step of it: those are of what it tried to say."""
        update, steps = self._read(payloads), current_steps()
        with recording(None):
            if isinstance(update, Update) and update.effective_chat:
                messages = Messages(self._app.bot, update.effective_chat.id)
                await clear_placeholders(messages, steps)
            await self._app.process_error(update, error)

    def _read(self, payloads: Sequence[str]) -> Update | Reminder:
        return reminder_of(payloads[0]) or read_update(payloads, self._app.bot)


def build_telegram_app(
    token: str,
    api_root: str,
    rooms: Rooms,
    turns: Turns,
    *,
    webhook: Webhook | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
    pacing: Pacing | None = None,
) -> TelegramApp:
    """Build the bot for the Bot API under ``api_root``; it polls where there is no ``webhook``.

    ``transport`` leads to a Telegram in this process instead of the network.
    Raises ``InvalidTokenError`` for what cannot be a token.
    """
    if not _TOKEN.fullmatch(token):
        raise InvalidTokenError
    _keep_token_out_of_logs()
    httpx_kwargs = _httpx_kwargs(api_root, transport)
    refused = asyncio.Event()
    polling_request = PollingRequest(refused, httpx_kwargs)
    telegram_app = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_root}/bot")
        .base_file_url(f"{api_root}/file/bot")
        .request(_request(httpx_kwargs))
        .get_updates_request(polling_request)
        .update_queue(Intake(turns))
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .context_types(ContextTypes(context=Context))
        .rate_limiter(pacing or Pacing())
        .job_queue(None)
        .build()
    )
    telegram_app.bot_data.update(rooms=rooms, turns=turns)
    if telegram_app.updater is None:
        raise RuntimeError("the application was built without an updater")
    polling = Polling(telegram_app.updater, polling_request, refused)
    return TelegramApp(telegram_app, turns, polling, webhook, Reminding(rooms, turns))


def _keep_token_out_of_logs() -> None:
    for name in ("httpx", "httpcore"):  # their INFO lines hold the address, and it holds the token
        logging.getLogger(name).setLevel(logging.WARNING)


async def _for_ever(started: asyncio.Event | None) -> None:
    if started is not None:
        started.set()
    await asyncio.Event().wait()


def _httpx_kwargs(api_root: str, transport: httpx.AsyncBaseTransport | None) -> dict[str, Any]:
    kwargs: dict[str, Any] = {}
    if transport is not None:
        kwargs["transport"] = transport
    if urlsplit(api_root).hostname in _LOOPBACK:  # a proxy of the environment leads elsewhere
        kwargs["trust_env"] = False
    return kwargs


def _request(httpx_kwargs: dict[str, Any]) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=256,
        read_timeout=20,
        write_timeout=20,
        connect_timeout=10,
        pool_timeout=15,
        media_write_timeout=60,
        httpx_kwargs=httpx_kwargs,
    )
