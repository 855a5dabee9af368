"""The messages of all chats, each with the revision at which it last changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from bot.playground.feed import Event, Feed
from bot.playground.store import Row, Store
from bot.playground.wire import JsonObject, integer, json_object, read_json

_PAGE_SIZE: Final = 500


@dataclass(frozen=True)
class StoredMessage:
    """A message of a chat; `body` is the Bot API's Message, empty when it was deleted."""

    message_id: int
    chat_id: int
    revision: int
    is_deleted: bool
    body: JsonObject
    reaction: str

    @property
    def sender_id(self) -> int:
        """Who wrote the message."""
        return integer(json_object(self.body.get("from")).get("id")) or 0

    @property
    def date(self) -> int:
        """When the message was written, in seconds since 1970."""
        return integer(self.body.get("date")) or 0

    def to_json(self) -> JsonObject:
        """Give the message as the page reads it."""
        return {
            "message_id": self.message_id,
            "revision": self.revision,
            "deleted": self.is_deleted,
            "reaction": self.reaction,
            "message": self.body,
        }


class History:
    """Adds, changes and finds messages, and tells the feed of each change."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self._store = store
        self._feed = feed

    def add(self, chat_id: int, body: JsonObject) -> JsonObject:
        """Keep a new message; gives its body with its message_id."""
        with self._store.transaction():
            message_id = self._store.write(
                "INSERT INTO message (chat_id, revision, body) VALUES (?, ?, '')",
                (chat_id, self.revision() + 1),
            )
            body = {"message_id": message_id} | body
            self._store.write(
                "UPDATE message SET body = ? WHERE message_id = ?", (json.dumps(body), message_id)
            )
        self._tell(message_id)
        return body

    def replace(self, message: StoredMessage, body: JsonObject) -> None:
        """Give a message another body."""
        self._change(message, "body = ?", json.dumps(body))

    def react(self, message: StoredMessage, reaction: str) -> None:
        """Put the bot's reaction on a message; "" takes it away."""
        self._change(message, "reaction = ?", reaction)

    def delete(self, message: StoredMessage) -> None:
        """Empty a message; its row stays so that pages learn of it."""
        self._change(message, "is_deleted = 1, body = ?", "{}")

    def find(self, chat_id: int, message_id: int | None) -> StoredMessage | None:
        """Give a message of a chat, None when it never was or is deleted."""
        row = self._store.row(
            "SELECT * FROM message WHERE chat_id = ? AND message_id = ? AND is_deleted = 0",
            (chat_id, message_id),
        )
        return _stored(row) if row else None

    def latest(self, chat_id: int) -> list[StoredMessage]:
        """Give the last messages of a chat, oldest first."""
        rows = self._store.rows(
            "SELECT * FROM message WHERE chat_id = ? AND is_deleted = 0"
            " ORDER BY message_id DESC LIMIT ?",
            (chat_id, _PAGE_SIZE),
        )
        return [_stored(row) for row in reversed(rows)]

    def changed_since(self, chat_id: int, revision: int) -> list[StoredMessage]:
        """Give what was added, changed or deleted in a chat after a revision, in that order."""
        rows = self._store.rows(
            "SELECT * FROM message WHERE chat_id = ? AND revision > ? ORDER BY revision",
            (chat_id, revision),
        )
        return [_stored(row) for row in rows]

    def revision(self) -> int:
        """Give the revision of the last change."""
        row = self._store.row("SELECT max(revision) AS last FROM message")
        return (row["last"] or 0) if row else 0

    def shows_file(self, chat_id: int, file_id: str) -> bool:
        """Whether a file stands in a chat: nobody may load another person's file."""
        quoted = json.dumps(file_id)
        found = self._store.row(
            "SELECT 1 FROM message WHERE chat_id = ? AND instr(body, ?) LIMIT 1", (chat_id, quoted)
        )
        return found is not None

    def _change(self, message: StoredMessage, assignment: str, value: str) -> None:
        # The assignment is one of the three literals above, never anything from outside.
        self._store.write(
            f"UPDATE message SET {assignment}, revision = ? WHERE message_id = ?",  # noqa: S608
            (value, self.revision() + 1, message.message_id),
        )
        self._tell(message.message_id)

    def _tell(self, message_id: int) -> None:
        row = self._store.row("SELECT * FROM message WHERE message_id = ?", (message_id,))
        if row:
            message = _stored(row)
            event = Event("message", message.to_json(), message.revision)
            self._feed.publish(message.chat_id, event)


def _stored(row: Row) -> StoredMessage:
    return StoredMessage(
        message_id=row["message_id"],
        chat_id=row["chat_id"],
        revision=row["revision"],
        is_deleted=bool(row["is_deleted"]),
        body=json_object(read_json(row["body"])),
        reaction=row["reaction"],
    )
