"""Who the bot is: what its token and its maker say."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from typing import Final

from bot.playground.wire import JsonObject

# The id of a bot whose token names none; the same at every start, for the bot's own records.
_DEFAULT_ID: Final = 7000000001


@dataclass(frozen=True)
class Identity:
    """The bot as a user of this Telegram."""

    id: int
    first_name: str
    username: str

    def as_user(self) -> JsonObject:
        """Give the bot as the Bot API's User, as it stands in messages."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }


def new_token() -> str:
    """Give a token of Telegram's form, made at random."""
    return f"{_DEFAULT_ID}:{secrets.token_urlsafe(26)[:35]}"


def bot_id(token: str) -> int:
    """Give the id that a token begins with."""
    found = re.match(r"([1-9][0-9]{0,14}):", token)
    return int(found[1]) if found else _DEFAULT_ID
