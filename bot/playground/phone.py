"""One person's end of the chat: what a Telegram client does, for the page and for tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.playground.callbacks import Callbacks
from bot.playground.clock import Clock
from bot.playground.errors import BadRequestError, PhoneError, TooLargeError
from bot.playground.feed import Feed
from bot.playground.files import Files, checked_photo
from bot.playground.history import History, StoredMessage
from bot.playground.identity import Identity
from bot.playground.parsing.entities import FormattedText
from bot.playground.parsing.formatted import MAX_CAPTION_UNITS, tidied
from bot.playground.people import People, Person
from bot.playground.splitting import split_text
from bot.playground.updates import Updates
from bot.playground.wire import JsonObject, Upload, json_list, json_object, text

_TOO_LARGE: Final = "This file is larger than 50 MB. Send a smaller one."


@dataclass(frozen=True)
class Line:
    """What connects all phones with the bot."""

    people: People
    history: History
    files: Files
    feed: Feed
    updates: Updates
    callbacks: Callbacks
    identity: Identity
    clock: Clock


class Phone:
    """A person's phone, open at the chat with the bot."""

    def __init__(self, line: Line, person_id: int) -> None:
        self._line = line
        self._person_id = person_id

    @property
    def person(self) -> Person:
        """Whose phone it is, as known now."""
        people = self._line.people
        return people.find(self._person_id) or people.meet(str(self._person_id))

    def messages(self) -> list[StoredMessage]:
        """Give what stands in the chat, oldest first."""
        return self._line.history.latest(self._person_id)

    def replies(self) -> list[StoredMessage]:
        """Give what the bot wrote in the chat, oldest first."""
        return [m for m in self.messages() if m.sender_id == self._line.identity.id]

    async def until(
        self, condition: Callable[[list[StoredMessage]], bool], *, timeout_s: float = 10
    ) -> list[StoredMessage]:
        """Wait until the bot's messages satisfy a condition; gives them.

        Raises TimeoutError when they do not in time.
        """
        with self._line.feed.subscribed(self._person_id) as events:
            async with asyncio.timeout(timeout_s):
                while not condition(self.replies()):
                    await events.next()
        return self.replies()

    async def send(self, written: str) -> list[JsonObject]:
        """Send a text; a long one becomes several messages, as Telegram's clients split it.

        Raises PhoneError for a text without a visible character.
        """
        pieces = [tidied(FormattedText(piece)) for piece in split_text(written)]
        visible = [piece for piece in pieces if piece.text]
        if not visible:
            raise PhoneError("There is nothing to send: write a message first.")
        return [await self._send(piece.as_fields("text", "entities")) for piece in visible]

    async def send_document(
        self, name: str, content: bytes, *, mime_type: str = "", caption: str = ""
    ) -> JsonObject:
        """Send a file; raises PhoneError for an empty one and for more than 50 MB."""
        upload = Upload("document", name, mime_type, content)
        try:
            stored = await self._line.files.keep("document", upload)
        except BadRequestError as error:
            raise PhoneError("This file is empty. Choose another one.") from error
        except TooLargeError as error:
            raise PhoneError(_TOO_LARGE) from error
        return await self._send(stored.as_attachment() | _caption(caption))

    async def send_picture(self, name: str, content: bytes, *, caption: str = "") -> JsonObject:
        """Send a picture as a photo, or as a document when it is no photo to Telegram."""
        try:
            checked_photo(content)
        except BadRequestError:
            return await self.send_document(name, content, caption=caption)
        stored = await self._line.files.keep("photo", Upload("photo", name, "", content))
        return await self._send(stored.as_attachment() | _caption(caption))

    async def forward(self, written: str, *, from_name: str) -> JsonObject:
        """Forward a text that somebody else wrote."""
        origin: JsonObject = {
            "type": "hidden_user",
            "date": int(self._line.clock()),
            "sender_user_name": from_name,
        }
        formatted = tidied(FormattedText(written))
        return await self._send(
            {"forward_origin": origin} | formatted.as_fields("text", "entities")
        )

    async def press(self, message_id: int, label: str) -> str:
        """Presses the first button with a label under a message; gives the query's id.

        Raises PhoneError when there is no such button, or when it does not ask the bot.
        """
        message = self._found(message_id)
        keyboard = json_object(message.body.get("reply_markup")).get("inline_keyboard")
        buttons = [json_object(b) for row in json_list(keyboard) for b in json_list(row)]
        data = next((text(b.get("callback_data")) for b in buttons if b.get("text") == label), "")
        return await self._ask(message, data)

    async def press_at(self, message_id: int, *, row: int, column: int) -> str:
        """Presses the button at a place under a message; gives the query's id."""
        message = self._found(message_id)
        rows = json_list(json_object(message.body.get("reply_markup")).get("inline_keyboard"))
        buttons = json_list(rows[row]) if 0 <= row < len(rows) else []
        button = json_object(buttons[column]) if 0 <= column < len(buttons) else {}
        return await self._ask(message, text(button.get("callback_data")))

    async def edit(self, message_id: int, written: str) -> JsonObject:
        """Change the text of one of the person's own messages."""
        message = self._found(message_id)
        formatted = tidied(FormattedText(written))
        if message.sender_id != self._person_id or "text" not in message.body:
            raise PhoneError("Only your own text messages can be edited.")
        if not formatted.text:
            raise PhoneError("There is nothing to send: write a message first.")
        kept = {n: v for n, v in message.body.items() if n not in ("text", "entities")}
        body = (
            kept | formatted.as_fields("text", "entities") | {"edit_date": int(self._line.clock())}
        )
        self._line.history.replace(message, body)
        await self._line.updates.put(self._person_id, "edited_message", body)
        return body

    async def set_blocking(self, *, is_blocking: bool) -> None:
        """Blocks the bot, or lets it write again; the bot is told."""
        person = self.person
        if person.is_blocking == is_blocking:
            return
        self._line.people.set_blocking(person, is_blocking=is_blocking)
        bot = self._line.identity.as_user()
        kicked: JsonObject = {"user": bot, "status": "kicked", "until_date": 0}
        member: JsonObject = {"user": bot, "status": "member"}
        content: JsonObject = {
            "chat": person.as_chat(),
            "from": person.as_user(),
            "date": int(self._line.clock()),
            "old_chat_member": member if is_blocking else kicked,
            "new_chat_member": kicked if is_blocking else member,
        }
        await self._line.updates.put(person.id, "my_chat_member", content)

    async def _send(self, fields: JsonObject) -> JsonObject:
        person = self.person
        # A person who writes to a bot that was blocked lets it write again.
        await self.set_blocking(is_blocking=False)
        self._line.people.set_started(person)
        head: JsonObject = {
            "from": person.as_user(),
            "chat": person.as_chat(),
            "date": int(self._line.clock()),
        }
        message = self._line.history.add(person.id, head | fields)
        await self._line.updates.put(person.id, "message", message)
        return message

    async def _ask(self, message: StoredMessage, data: str) -> str:
        if not data:
            raise PhoneError("This button is not there any more.")
        query = self._line.callbacks.ask(self.person, message.body, data)
        await self._line.updates.put(self._person_id, "callback_query", query)
        return text(query["id"])

    def _found(self, message_id: int) -> StoredMessage:
        message = self._line.history.find(self._person_id, message_id)
        if message is None:
            raise PhoneError("This message is not there any more.")
        return message


def _caption(written: str) -> JsonObject:
    formatted = tidied(FormattedText(split_text(written, max_units=MAX_CAPTION_UNITS)[0]))
    return formatted.as_fields("caption", "caption_entities") if formatted.text else {}
