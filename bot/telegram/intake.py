"""What Telegram hands over is stored before it is acknowledged.

python-telegram-bot acknowledges a batch of updates with its next poll, after it put each of them
into its queue. So the queue's ``put`` is the place to store; the webhook puts into it too.
"""

from __future__ import annotations

import asyncio
import json
import logging

from telegram import Update
from telegram.error import NetworkError

from bot.telegram.chat import STOP_DATA
from bot.telegram.soundness import sound
from bot.workflows.arrivals import ArrivedUpdate
from bot.workflows.errors import EngineUnavailableError
from bot.workflows.turns import Turns

_LOGGER = logging.getLogger(__name__)

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


def sound_and_in_order(payload: bytes) -> bytes:
    """Sort the updates of one answer by their ids, and lighten those that cannot be taken.

    The first of a chat is not to start too late.
    """
    try:
        answer = json.loads(payload)
        updates = answer["result"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return payload
    if not isinstance(updates, list):
        return payload
    in_order = sorted(
        (sound(update) for update in updates if _has_id(update)),
        key=lambda update: update["update_id"],
    )
    if in_order == updates:
        return payload
    answer["result"] = in_order
    return json.dumps(answer).encode()


def _has_id(update: object) -> bool:
    if isinstance(update, dict) and isinstance(update.get("update_id"), int):
        return True
    _LOGGER.error("Telegram sent something that is no update")
    return False


def _chat_id(update: Update) -> int:
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else 0


def _is_stop(update: Update) -> bool:
    if update.callback_query is not None:
        return update.callback_query.data == STOP_DATA
    text = update.message.text if update.message is not None else None
    return text is not None and text.split("@")[0].split(maxsplit=1)[:1] == ["/cancel"]
