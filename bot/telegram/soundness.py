"""An update that cannot be read, or cannot be stored, loses what hinders it and nothing else.

python-telegram-bot drops a whole batch for one update that it cannot read, and its poller ends at
one that it cannot write down again. Telegram would send that batch for ever.
"""

from __future__ import annotations

import logging
from typing import Any

from telegram import Update

_LOGGER = logging.getLogger(__name__)

Content = dict[str, Any]

_MESSAGES = ("message", "edited_message")
_NEEDED = {"message_id", "date", "edit_date", "chat", "from"}
_SILENT = {"pinned_message"}
"""Service messages that want no reply: without this part they would look like empty messages."""


def sound(update: Content) -> Content:
    """Give an update as it is, or its readable part; its id stays, so that it is acknowledged."""
    if _is_sound(update):
        return update
    _LOGGER.error("update %s cannot be taken as it is", update["update_id"])
    lighter = _lighter(update)
    return lighter if _is_sound(lighter) else {"update_id": update["update_id"]}


def _is_sound(update: Content) -> bool:
    try:
        Update.de_json(update, None).to_json()
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, OSError):
        return False
    return True


def _lighter(update: Content) -> Content:
    """Leave out of a message, or of the message under a button, what cannot be read."""
    update_id = update["update_id"]
    for name in _MESSAGES:
        if isinstance(message := update.get(name), dict):
            kept = {part: message[part] for part in _readable_parts(message)}
            is_silent = not _SILENT.isdisjoint(message.keys() - kept.keys())
            return {"update_id": update_id} | ({} if is_silent else {name: kept})
    press = update.get("callback_query")
    if isinstance(press, dict) and isinstance(message := press.get("message"), dict):
        kept = {part: message[part] for part in _readable_parts(message)}
        return {"update_id": update_id, "callback_query": {**press, "message": kept}}
    return {"update_id": update_id}


def _readable_parts(message: Content) -> list[str]:
    needed = {part: value for part, value in message.items() if part in _NEEDED}
    return [
        part
        for part, value in message.items()
        if part in _NEEDED or _is_sound({"update_id": 0, "message": {**needed, part: value}})
    ]
