"""Placeholders that a turn left behind, as it will not turn them into a text any more.

A turn that a crash interrupted and that then takes another way, or is given up, knows them from
its record alone.
"""

from __future__ import annotations

from bot.steps import Json, Steps
from bot.telegram.chat import STOP_DATA
from bot.telegram.delivery.messages import PLACEHOLDER, Messages


async def clear_placeholders(messages: Messages, steps: Steps | None) -> None:
    """Take away the placeholders that a turn sent and never edited."""
    if steps is None:
        return
    edited = {message["message_id"] for message in _messages(steps, "editMessageText")}
    for message in _messages(steps, "sendMessage"):
        if message["message_id"] not in edited and _is_placeholder(message):
            await messages.delete(message["message_id"])


def _messages(steps: Steps, endpoint: str) -> list[Json]:
    responses = [result.get("value", {}).get("response") for result in steps.results(endpoint)]
    return [response for response in responses if isinstance(response, dict)]


def _is_placeholder(message: Json) -> bool:
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    has_stop = any(button.get("callback_data") == STOP_DATA for row in rows for button in row)
    return has_stop or message.get("text") == PLACEHOLDER
