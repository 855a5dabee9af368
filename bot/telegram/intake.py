"""What Telegram hands over is stored before it is acknowledged.

python-telegram-bot acknowledges a batch of updates with its next poll, after it put each of them
into its queue. So the queue's ``put`` is the place to store.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from telegram import Update
from telegram.error import Conflict, NetworkError, TelegramError
from telegram.request import HTTPXRequest

from bot.telegram.chat import STOP_DATA
from bot.workflows.arrivals import ArrivedUpdate
from bot.workflows.errors import EngineUnavailableError
from bot.workflows.turns import Turns

_LOGGER = logging.getLogger(__name__)
_REFUSED = (401, 404)

ALLOWED_UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
]


class Intake(asyncio.Queue[object]):
    """The queue that python-telegram-bot fills; everything in it becomes a turn."""

    def __init__(self, turns: Turns) -> None:
        super().__init__()
        self._turns = turns

    async def put(self, item: object) -> None:
        """Store an update and queue it in its chat.

        Raises ``NetworkError`` when it cannot be stored: the poller then asks for it again, while
        any other error would end the poller in silence.
        """
        if not isinstance(item, Update):
            await super().put(item)
            return
        arrived = ArrivedUpdate(item.update_id, _chat_id(item), item.to_json())
        try:
            await self._turns.accept(arrived, at_once=_is_stop(item))
        except EngineUnavailableError as error:
            raise NetworkError(f"update {item.update_id} could not be stored: {error}") from error


class PollingRequest(HTTPXRequest):
    """The connection that asks for updates; tells when Telegram stops accepting the token.

    python-telegram-bot's poller ends in silence then.
    """

    __slots__ = ("_refused",)

    def __init__(self, refused: asyncio.Event, httpx_kwargs: dict[str, Any]) -> None:
        super().__init__(
            connection_pool_size=4, pool_timeout=10, read_timeout=10, httpx_kwargs=httpx_kwargs
        )
        self._refused = refused

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Make one request."""
        code, payload = await super().do_request(*args, **kwargs)
        if code in _REFUSED:
            self._refused.set()
        return code, payload


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


def _chat_id(update: Update) -> int:
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else 0


def _is_stop(update: Update) -> bool:
    if update.callback_query is not None:
        return update.callback_query.data == STOP_DATA
    text = update.message.text if update.message is not None else None
    return text is not None and text.split("@")[0].split(maxsplit=1)[:1] == ["/cancel"]
