"""What stands in every message of the bot, whatever it carries."""

from __future__ import annotations

from bot.playground.clock import Clock
from bot.playground.errors import BadRequestError
from bot.playground.history import History
from bot.playground.identity import Identity
from bot.playground.keyboards import read_inline_keyboard
from bot.playground.people import Person
from bot.playground.wire import JsonObject, Parameters, integer, json_object


class Composer:
    """Begins a message: sender, chat, date, what it replies to, its buttons."""

    def __init__(self, history: History, identity: Identity, clock: Clock) -> None:
        self._history = history
        self._identity = identity
        self._clock = clock

    def body(self, person: Person, parameters: Parameters) -> JsonObject:
        """Begin a Message; raises BadRequestError for wrong buttons or replies."""
        body: JsonObject = {
            "from": self._identity.as_user(),
            "chat": person.as_chat(),
            "date": int(self._clock()),
        }
        keyboard = read_inline_keyboard(parameters)
        preview = _object(parameters, "link_preview_options")
        replied = self._replied(person, _object(parameters, "reply_parameters"))
        if replied:
            body["reply_to_message"] = replied
        if preview:
            body["link_preview_options"] = preview
        if parameters.flag("protect_content"):
            body["has_protected_content"] = True
        if keyboard:
            body["reply_markup"] = keyboard
        return body

    def _replied(self, person: Person, reply: JsonObject) -> JsonObject | None:
        if not reply:
            return None
        message = self._history.find(person.id, integer(reply.get("message_id")))
        if message is None:
            if reply.get("allow_sending_without_reply"):
                return None
            raise BadRequestError("message to be replied not found")
        return {name: v for name, v in message.body.items() if name != "reply_to_message"}


def _object(parameters: Parameters, name: str) -> JsonObject:
    try:
        return json_object(parameters.structure(name))
    except ValueError as error:
        raise BadRequestError(f"can't parse {name} JSON object") from error
