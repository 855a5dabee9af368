"""Buttons that were pressed and wait for the bot's answer."""

from __future__ import annotations

import secrets
from typing import Final

from bot.playground.clock import Clock
from bot.playground.errors import BadRequestError
from bot.playground.feed import Event, Feed
from bot.playground.people import Person
from bot.playground.store import Store
from bot.playground.wire import Json, JsonObject, Parameters

# Telegram does not document how long a query lives; bots see refusals after a minute or more.
_ANSWERABLE_S: Final = 60
_MAX_ANSWER_LENGTH: Final = 200


class Callbacks:
    """Gives queries their ids and takes their answers, one each."""

    def __init__(self, store: Store, feed: Feed, clock: Clock, *, username: str) -> None:
        self._store = store
        self._feed = feed
        self._clock = clock
        self._username = username

    def ask(self, person: Person, message: JsonObject, data: str) -> JsonObject:
        """Give the CallbackQuery of a person who pressed a button under a message."""
        query_id = str(secrets.randbits(62))
        self._store.write(
            "INSERT INTO callback_query VALUES (?, ?, ?)", (query_id, person.id, self._clock())
        )
        return {
            "id": query_id,
            "from": person.as_user(),
            "message": message,
            "chat_instance": str(person.id * 7919),
            "data": data,
        }

    async def answer_callback_query(self, parameters: Parameters) -> Json:
        """Bot API: ends a query's waiting, with a notice when there is a text."""
        query_id = parameters.text("callback_query_id")
        written, url = parameters.text("text"), parameters.text("url")
        if len(written) > _MAX_ANSWER_LENGTH:
            raise BadRequestError("MESSAGE_TOO_LONG")
        if url and not url.startswith((f"https://t.me/{self._username}", "tg://")):
            raise BadRequestError("URL_INVALID")
        row = self._store.row(
            "SELECT * FROM callback_query WHERE id = ? AND asked_at > ?",
            (query_id, self._clock() - _ANSWERABLE_S),
        )
        if row is None:
            raise BadRequestError(
                "query is too old and response timeout expired or query ID is invalid"
            )
        self._store.write("DELETE FROM callback_query WHERE id = ?", (query_id,))
        answer: JsonObject = {
            "query_id": query_id,
            "text": written,
            "show_alert": parameters.flag("show_alert"),
        }
        self._feed.publish(row["chat_id"], Event("answer", answer))
        return True
