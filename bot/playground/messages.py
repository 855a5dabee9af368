"""What the bot writes, changes and deletes in a chat."""

from __future__ import annotations

from typing import Final

from bot.playground.clock import Clock
from bot.playground.composing import Composer
from bot.playground.errors import BadRequestError
from bot.playground.feed import Event, Feed
from bot.playground.files import FileKind, Files
from bot.playground.history import History, StoredMessage
from bot.playground.identity import Identity
from bot.playground.keyboards import read_inline_keyboard
from bot.playground.limits import FloodGate
from bot.playground.parsing.entities import FormattedText, utf16_length
from bot.playground.parsing.formatted import MAX_CAPTION_UNITS, MAX_TEXT_UNITS, read_formatted
from bot.playground.people import People
from bot.playground.reactions import read_reaction
from bot.playground.wire import Json, JsonObject, Parameters, integer, json_list

# Source: https://core.telegram.org/bots/api#deletemessage, #deletemessages, #sendchataction.
_DELETABLE_S: Final = 48 * 60 * 60
_MAX_DELETED: Final = 100
_ACTIONS: Final = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


class Messages:
    """The Bot API's methods about messages."""

    def __init__(
        self,
        *,
        people: People,
        history: History,
        files: Files,
        feed: Feed,
        gate: FloodGate,
        identity: Identity,
        clock: Clock,
    ) -> None:
        self._people = people
        self._history = history
        self._files = files
        self._feed = feed
        self._gate = gate
        self._identity = identity
        self._clock = clock
        self._composer = Composer(history, identity, clock)

    async def send_message(self, parameters: Parameters) -> Json:
        """Bot API: a new message."""
        if not parameters.text("text"):
            raise BadRequestError("message text is empty")
        formatted = read_formatted(parameters, text_name="text", entities_name="entities")
        person = self._people.addressed(parameters)
        _check_text(formatted)
        body = self._composer.body(person, parameters) | formatted.as_fields("text", "entities")
        self._gate.pass_one(person.id)
        return self._history.add(person.id, body)

    async def send_document(self, parameters: Parameters) -> Json:
        """Bot API: a file of any kind."""
        return await self._send_file("document", parameters)

    async def send_photo(self, parameters: Parameters) -> Json:
        """Bot API: a picture that shows in the chat."""
        return await self._send_file("photo", parameters)

    async def edit_message_text(self, parameters: Parameters) -> Json:
        """Bot API: another text for one of the bot's messages."""
        if not parameters.text("text"):
            raise BadRequestError("message text is empty")
        formatted = read_formatted(parameters, text_name="text", entities_name="entities")
        message = self._own_message(parameters)
        if "text" not in message.body:
            raise BadRequestError("there is no text in the message to edit")
        _check_text(formatted)
        keyboard = read_inline_keyboard(parameters)
        self._gate.pass_one(message.chat_id)
        return self._edit(message, formatted.as_fields("text", "entities"), keyboard)

    async def edit_message_reply_markup(self, parameters: Parameters) -> Json:
        """Bot API: other buttons, or none, under one of the bot's messages."""
        message = self._own_message(parameters)
        keyboard = read_inline_keyboard(parameters)
        self._gate.pass_one(message.chat_id)
        return self._edit(message, {}, keyboard)

    async def delete_message(self, parameters: Parameters) -> Json:
        """Bot API: deletes a message of either side that is not older than 48 hours."""
        person = self._people.addressed(parameters)
        message = self._history.find(person.id, parameters.integer("message_id"))
        if message is None:
            raise BadRequestError("message to delete not found")
        if not self._is_deletable(message):
            raise BadRequestError("message can't be deleted for everyone")
        self._history.delete(message)
        return True

    async def delete_messages(self, parameters: Parameters) -> Json:
        """Bot API: deletes up to 100 messages; those that cannot be deleted are skipped."""
        person = self._people.addressed(parameters)
        try:
            numbers = [integer(number) for number in json_list(parameters.structure("message_ids"))]
        except ValueError as error:
            raise BadRequestError("can't parse message identifiers JSON object") from error
        if not numbers:
            raise BadRequestError("message identifiers are not specified")
        if len(numbers) > _MAX_DELETED:
            raise BadRequestError("too many message identifiers specified")
        for number in numbers:
            message = self._history.find(person.id, number)
            if message and self._is_deletable(message):
                self._history.delete(message)
        return True

    async def send_chat_action(self, parameters: Parameters) -> Json:
        """Bot API: the person sees for five seconds what the bot is doing."""
        person = self._people.addressed(parameters)
        action = parameters.text("action").lower()
        if action not in _ACTIONS:
            raise BadRequestError("wrong parameter action in request")
        self._feed.publish(person.id, Event("action", {"action": action}))
        return True

    async def send_message_draft(self, parameters: Parameters) -> Json:
        """Bot API: a preview, for 30 seconds, of a message that is being written."""
        draft_id = parameters.integer("draft_id")
        if not draft_id:
            raise BadRequestError("draft_id must be non-zero")
        formatted = read_formatted(parameters, text_name="text", entities_name="entities")
        person = self._people.addressed(parameters)
        _check_length(formatted, MAX_TEXT_UNITS, "message is too long")
        self._gate.pass_one(person.id)
        draft = formatted.as_fields("text", "entities") | {"draft_id": draft_id}
        self._feed.publish(person.id, Event("draft", draft))
        return True

    async def set_message_reaction(self, parameters: Parameters) -> Json:
        """Bot API: the bot's emoji on a message, or none."""
        person = self._people.addressed(parameters)
        message = self._history.find(person.id, parameters.integer("message_id"))
        if message is None:
            raise BadRequestError("message to react not found")
        self._history.react(message, read_reaction(parameters))
        return True

    async def _send_file(self, kind: FileKind, parameters: Parameters) -> Json:
        formatted = read_formatted(
            parameters, text_name="caption", entities_name="caption_entities"
        )
        person = self._people.addressed(parameters)
        _check_length(formatted, MAX_CAPTION_UNITS, "message caption is too long")
        body = self._composer.body(person, parameters)
        self._gate.pass_one(person.id)
        stored = await self._files.sent(kind, parameters)
        caption = formatted.as_fields("caption", "caption_entities") if formatted.text else {}
        return self._history.add(person.id, body | stored.as_attachment() | caption)

    def _own_message(self, parameters: Parameters) -> StoredMessage:
        person = self._people.addressed(parameters)
        number = parameters.integer("message_id")
        if number is None:
            raise BadRequestError("message identifier is not specified")
        message = self._history.find(person.id, number)
        if message is None:
            raise BadRequestError("message to edit not found")
        if message.sender_id != self._identity.id:
            raise BadRequestError("message can't be edited")
        return message

    def _edit(
        self, message: StoredMessage, fields: JsonObject, keyboard: JsonObject | None
    ) -> JsonObject:
        changing = {"reply_markup", "edit_date"} | ({"text", "entities"} if fields else set())
        body = {name: value for name, value in message.body.items() if name not in changing}
        body |= fields
        if keyboard:
            body["reply_markup"] = keyboard
        if body == {name: v for name, v in message.body.items() if name != "edit_date"}:
            raise BadRequestError(
                "message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            )
        body["edit_date"] = int(self._clock())
        self._history.replace(message, body)
        return body

    def _is_deletable(self, message: StoredMessage) -> bool:
        return self._clock() - message.date <= _DELETABLE_S


def _check_text(formatted: FormattedText) -> None:
    if not formatted.text:
        raise BadRequestError("text must be non-empty")
    _check_length(formatted, MAX_TEXT_UNITS, "message is too long")


def _check_length(formatted: FormattedText, max_units: int, reason: str) -> None:
    if utf16_length(formatted.text) > max_units:
        raise BadRequestError(reason)
