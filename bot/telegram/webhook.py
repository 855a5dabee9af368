"""The webhook: Telegram calls us; answered 200 only once the update is stored.

Any number of replicas may serve it behind a balancer: an update that is delivered to two of them is
one turn. Whoever does not know the secret gets nowhere.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update
from telegram.error import NetworkError

from bot.telegram.delivery.messages import Bot
from bot.telegram.soundness import sound
from bot.workflows.alongside import alongside

_LOGGER = logging.getLogger(__name__)
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name
_LARGEST = 4 * 1024 * 1024
"""Bytes; an update holds one message, never a file."""

Put = Callable[[object], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram finds us, where we listen, and the secret that Telegram tells."""

    url: str
    secret: SecretStr
    host: str
    port: int

    @property
    def path(self) -> str:
        """Give the path at which updates arrive; the balancer hands it on as it is."""
        return "/" + self.url.partition("://")[2].partition("/")[2]


def webhook_app(webhook: Webhook, bot: Bot, put: Put) -> Starlette:
    """Give the web application; ``put`` stores an update or raises ``NetworkError``."""

    async def receive(request: Request) -> Response:
        told = request.headers.get(_SECRET_HEADER, "")
        if not secrets.compare_digest(told.encode(), webhook.secret.get_secret_value().encode()):
            return Response("the secret token is missing or wrong\n", 403)
        body = await _body(request)
        if body is None:
            return Response("too large\n", 413)
        update = _update(body, bot)
        if update is None:  # never to be understood: kept, Telegram would send it for ever
            _LOGGER.error("the webhook got %d bytes that are no update", len(body))
            return Response("no update\n", 200)
        try:
            await put(update)
        except NetworkError as error:
            _LOGGER.warning("%s", error)
            return Response("not stored, send it again\n", 503)
        return Response("stored\n", 200)

    async def health(_request: Request) -> Response:
        return Response("ok\n", 200)

    return Starlette(
        routes=[
            Route("/healthz", health, methods=["GET"]),
            Route(webhook.path, receive, methods=["POST"]),
        ]
    )


@asynccontextmanager
async def serving_webhook(webhook: Webhook, bot: Bot, put: Put) -> AsyncIterator[None]:
    """Listen for as long as the block lasts; what is being answered at its end is finished."""
    config = uvicorn.Config(
        webhook_app(webhook, bot, put),
        host=webhook.host,
        port=webhook.port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=3,
    )
    server = _Server(config)
    async with alongside(server.serve()):
        while not server.started:  # noqa: ASYNC110  (uvicorn tells nobody)
            await asyncio.sleep(0.01)
        try:
            yield
        finally:
            server.should_exit = True
            await server.done.wait()


class _Server(uvicorn.Server):
    """Leaves signals to the command."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.done = asyncio.Event()

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until ``should_exit``."""
        try:
            await self._serve(sockets)
        finally:
            self.done.set()


async def _body(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            return None
    return bytes(body)


def _update(body: bytes, bot: Bot) -> Update | None:
    try:
        content = json.loads(body)
        has_id = isinstance(content.get("update_id"), int)
        return Update.de_json(sound(content), bot) if has_id else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
