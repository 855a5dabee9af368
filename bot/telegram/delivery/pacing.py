"""The one place that repeats calls to Telegram.

Flood control is obeyed for as long as Telegram asks. An edit may be made twice and is still shown
once, so whatever must not double is an edit (``messages.py``); other texts are rather said twice
than lost. Only a file that may have arrived is not sent again: its button stays.

Each call but a passing one is a step of its turn: a turn that runs again after a crash does not
make it a second time once its answer was recorded.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import math
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import timedelta
from typing import Any, Literal, TypeVar

import httpx
from pydantic import TypeAdapter
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.steps import confirm, step

_LOGGER = logging.getLogger(__name__)

Urgency = Literal["passing", "once", "repeatable"]
"""``passing``: give up at the first trouble (a typing action, an edit that the next one replaces).
``once``: wait out flood control, repeat only what certainly did not arrive.
``repeatable``: wait out flood control, repeat after any network failure."""

_URGENCY_BY_ENDPOINT: dict[str, Urgency] = {
    "answerCallbackQuery": "repeatable",
    "deleteMessage": "repeatable",
    "deleteWebhook": "passing",
    "editMessageReplyMarkup": "repeatable",
    "editMessageText": "repeatable",
    "getFile": "repeatable",
    "getMe": "passing",
    "sendChatAction": "passing",
    "sendMessage": "repeatable",
}
_PAUSES_S = (0.5, 1, 2, 4, 8, 15, *(30,) * 19)
"""Ten minutes in all: a turn outlives an outage, but not for ever."""
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

Sleep = Callable[[float], Awaitable[None]]
Result = TypeVar("Result")
Response = bool | dict[str, Any] | list[dict[str, Any]]

_OUTCOMES: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])
_FINAL: dict[str, type[TelegramError]] = {"BadRequest": BadRequest, "Forbidden": Forbidden}
"""Answers that a repeated call would get again; any other failure ends the step without a record.
"""
_TELLING = ("chat_id", "message_id", "text", "caption", "callback_query_id")
_READS = {"getFile", "getMe", "getWebhookInfo"}


class Pacing(BaseRateLimiter[Urgency]):
    """Waits as ``retry_after`` says, in the whole chat, and repeats what may be repeated."""

    def __init__(self, *, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep
        self._silent_until: dict[object, float] = {}

    async def initialize(self) -> None:
        """Open nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Close nothing: there is nothing to close."""

    async def process_request(  # the signature is python-telegram-bot's
        self,
        callback: Callable[..., Coroutine[Any, Any, Response]],
        args: Any,  # noqa: ANN401
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> Response:
        """Make one call of the bot."""
        urgency = rate_limit_args or _URGENCY_BY_ENDPOINT.get(endpoint, "once")

        async def call() -> Response:
            return await self.repeat(
                lambda: callback(*args, **kwargs), urgency, name=endpoint, chat=data.get("chat_id")
            )

        await confirm()
        if urgency == "passing" or endpoint in _READS:
            return await call()
        return await _as_step(_step_name(endpoint, data), call)

    async def repeat(
        self,
        call: Callable[[], Awaitable[Result]],
        urgency: Urgency,
        *,
        name: str,
        chat: object = None,
    ) -> Result:
        """Make a call, again and again where that helps."""
        failures = 0
        while True:
            await self._keep_silence(chat, urgency)
            try:
                return await call()
            except RetryAfter as error:
                pause_s = seconds_to_wait(error)
                _LOGGER.warning("%s: Telegram asks to wait %.0f s", name, pause_s)
                self._silent_until[chat] = time.monotonic() + pause_s
                if urgency == "passing":
                    raise
            except TelegramError as error:
                if failures == len(_PAUSES_S) or not _may_repeat(error, urgency):
                    raise
                _LOGGER.warning("%s failed (%s), again in %.1f s", name, error, _PAUSES_S[failures])
                await self._sleep(_PAUSES_S[failures])
                failures += 1

    async def _keep_silence(self, chat: object, urgency: Urgency) -> None:
        """Wait until the chat may be written to: a call before that only lengthens the silence."""
        while chat in self._silent_until:
            left_s = self._silent_until[chat] - time.monotonic()
            if left_s <= 0:
                self._silent_until.pop(chat, None)
                return
            if urgency == "passing":
                raise RetryAfter(math.ceil(left_s))
            await self._sleep(left_s)


def _step_name(endpoint: str, data: Mapping[str, object]) -> str:
    """Name a call by what it says and where, besides its endpoint.

    A turn that is repeated may have something else to say, an error for example: what was recorded
    for other words is not its own.
    """
    said = json.dumps([str(data.get(name, "")) for name in _TELLING])
    return f"{endpoint}:{hashlib.sha256(said.encode()).hexdigest()[:12]}"


async def _as_step(name: str, call: Callable[[], Awaitable[Response]]) -> Response:
    """Make a call once in its turn; a refusal of Telegram is a result too."""

    async def outcome() -> dict[str, Any]:
        try:
            return {"response": await call()}
        except (BadRequest, Forbidden) as error:
            return {"refusal": type(error).__name__, "message": error.message}

    result = await step(name, _OUTCOMES, outcome)
    if "refusal" in result:
        raise _FINAL[result["refusal"]](result["message"])
    response: Response = result["response"]
    return response


def seconds_to_wait(error: RetryAfter) -> float:
    """Give what flood control asks for; python-telegram-bot has it as int or as timedelta."""
    value = error.retry_after
    return value.total_seconds() if isinstance(value, timedelta) else float(value)


def _may_repeat(error: TelegramError, urgency: Urgency) -> bool:
    is_outage = isinstance(error, NetworkError) or _is_garbled(error)
    if not is_outage or isinstance(error, BadRequest) or urgency == "passing":
        return False
    return urgency == "repeatable" or isinstance(error.__cause__, _NOT_SENT)


def _is_garbled(error: TelegramError) -> bool:
    """Tell whether what came back was no JSON: python-telegram-bot has no class of its own for it.

    A proxy or an answer that broke off; the call may have been heard.
    """
    return type(error) is TelegramError and isinstance(error.__cause__, ValueError)
