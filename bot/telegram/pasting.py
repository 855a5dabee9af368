"""A long paste arrives in pieces, because Telegram splits it; here they become one text again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from telegram import Message, Update
from telegram.constants import MessageEntityType

from bot.telegram.delivery.messages import Bot
from bot.telegram.delivery.splitting import LIMIT_UTF16, utf16_length
from bot.workflows.arrivals import Pieces

_NEAR_LIMIT_UTF16 = 3000
_APART_S = 3
"""Seconds between two pieces at most; Telegram's dates are whole seconds."""


def pieces() -> Pieces:
    """Say how pieces of one paste are told from separate messages."""
    return Pieces(may_continue=_may_continue, continues=_continues)


def read_update(payloads: Sequence[str], bot: Bot) -> Update:
    """Give the update of a payload; of several, the first one with the text of all."""
    content: dict[str, Any] = json.loads(payloads[0])
    if len(payloads) > 1:
        content["message"]["text"] = _join([_text(payload) for payload in payloads])
        content["message"].pop("entities", None)
    update = Update.de_json(content, bot)
    update.set_bot(bot)
    return update


def _may_continue(payload: str) -> bool:
    return utf16_length(_text(payload)) >= _NEAR_LIMIT_UTF16


def _continues(before: str, after: str) -> bool:
    first, second = _message(before), _message(after)
    if first is None or second is None or not second.text or first.from_user != second.from_user:
        return False
    is_command = bool(second.parse_entities([MessageEntityType.BOT_COMMAND])) and (
        second.text.startswith("/") and utf16_length(second.text) < _NEAR_LIMIT_UTF16
    )
    return not is_command and abs((second.date - first.date).total_seconds()) <= _APART_S


def _message(payload: str) -> Message | None:
    content = json.loads(payload)
    return Update.de_json(content, None).message if "update_id" in content else None


def _text(payload: str) -> str:
    text: str = (json.loads(payload).get("message") or {}).get("text") or ""
    return text


def _join(texts: Sequence[str]) -> str:
    """Put pieces together as clients took them apart: at the end of a line, a word, or anywhere.

    Telegram trims the white space at the cut.
    """
    joined = texts[0]
    for before, after in pairwise(texts):
        if utf16_length(before) >= LIMIT_UTF16:
            joined += after
        else:
            joined += ("\n" if "\n" in before else " ") + after
    return joined
