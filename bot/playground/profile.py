"""What people see of the bot beside its messages: name, description, commands, menu button."""

from __future__ import annotations

import json
import re
from typing import Final

from bot.playground.errors import BadRequestError
from bot.playground.feed import Event, Feed
from bot.playground.identity import Identity
from bot.playground.people import People, Person
from bot.playground.store import Store
from bot.playground.wire import (
    Json,
    JsonObject,
    Parameters,
    json_list,
    json_object,
    read_json,
    text,
)

# Source: https://core.telegram.org/bots/api#botcommand, #setmydescription, #setmyshortdescription.
_MAX_COMMANDS: Final = 100
_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
_MAX_COMMAND_DESCRIPTION: Final = 256
_MAX_LENGTHS: Final = {"description": 512, "short_description": 120}
_SCOPES: Final = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)
_MENU_BUTTONS: Final = ("commands", "web_app", "default")


class Profile:
    """Keeps what the bot says about itself."""

    def __init__(self, store: Store, people: People, feed: Feed, identity: Identity) -> None:
        self._store = store
        self._people = people
        self._feed = feed
        self._identity = identity

    def as_seen_by(self, person: Person) -> JsonObject:
        """Give the bot as a person's page shows it, in the person's language where there is one."""
        language = person.language_code.split("-")[0].lower()
        return {
            "first_name": self._identity.first_name,
            "username": self._identity.username,
            "description": self._described("description", language),
            "short_description": self._described("short_description", language),
            "commands": self._commands_for(person.id, language),
        }

    async def get_me(self, _parameters: Parameters) -> Json:
        """Bot API: the bot itself."""
        return self._identity.as_user() | {
            "can_join_groups": False,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
            "supports_guest_queries": False,
        }

    async def get_chat(self, parameters: Parameters) -> Json:
        """Bot API: a person's chat at length."""
        person = self._people.addressed(parameters)
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
        accepted: JsonObject = dict.fromkeys((*gifts, "gifts_from_channels"), False)
        return person.as_chat() | {
            "accent_color_id": person.id % 7,
            "max_reaction_count": 11,
            "accepted_gift_types": accepted,
        }

    async def set_my_commands(self, parameters: Parameters) -> Json:
        """Bot API: the commands of a scope and a language."""
        commands = [_checked_command(c) for c in json_list(_json(parameters, "commands"))]
        if len(commands) > _MAX_COMMANDS:
            raise BadRequestError("BOT_COMMANDS_TOO_MUCH")
        place = (_scope(parameters), parameters.text("language_code"))
        self._store.write(
            "INSERT OR REPLACE INTO command_list VALUES (?, ?, ?)", (*place, json.dumps(commands))
        )
        self._tell_change()
        return True

    async def get_my_commands(self, parameters: Parameters) -> Json:
        """Bot API: the commands of exactly this scope and language."""
        return self._commands(_scope(parameters), parameters.text("language_code")) or []

    async def delete_my_commands(self, parameters: Parameters) -> Json:
        """Bot API: no commands of this scope and language any more."""
        self._store.write(
            "DELETE FROM command_list WHERE scope = ? AND language = ?",
            (_scope(parameters), parameters.text("language_code")),
        )
        self._tell_change()
        return True

    async def set_my_description(self, parameters: Parameters) -> Json:
        """Bot API: what an empty chat shows."""
        return self._describe("description", parameters)

    async def get_my_description(self, parameters: Parameters) -> Json:
        """Bot API: what an empty chat shows."""
        return {"description": self._described("description", parameters.text("language_code"))}

    async def set_my_short_description(self, parameters: Parameters) -> Json:
        """Bot API: what the bot's profile shows."""
        return self._describe("short_description", parameters)

    async def get_my_short_description(self, parameters: Parameters) -> Json:
        """Bot API: what the bot's profile shows."""
        language = parameters.text("language_code")
        return {"short_description": self._described("short_description", language)}

    async def set_chat_menu_button(self, parameters: Parameters) -> Json:
        """Bot API: what the button beside the text box opens; here always the commands."""
        kind = text(json_object(_json(parameters, "menu_button")).get("type")) or "default"
        if kind not in _MENU_BUTTONS:
            raise BadRequestError("menu button type is unsupported")
        self._store.set_setting("menu_button", kind)
        return True

    async def get_chat_menu_button(self, _parameters: Parameters) -> Json:
        """Bot API: what the button beside the text box opens."""
        return {"type": text(self._store.setting("menu_button")) or "default"}

    def _describe(self, what: str, parameters: Parameters) -> Json:
        written = parameters.text(what)
        if len(written) > _MAX_LENGTHS[what]:
            raise BadRequestError(f"{what.upper()}_TOO_LONG")
        self._store.set_setting(f"{what}:{parameters.text('language_code')}", written)
        self._tell_change()
        return True

    def _described(self, what: str, language: str) -> str:
        own = text(self._store.setting(f"{what}:{language}"))
        return own or text(self._store.setting(f"{what}:"))

    def _commands_for(self, chat_id: int, language: str) -> list[Json]:
        """Give the commands of the narrowest scope that has any, as Telegram chooses them."""
        for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
            for chosen_language in (language, ""):
                if commands := self._commands(scope, chosen_language):
                    return commands
        return []

    def _commands(self, scope: str, language: str) -> list[Json]:
        row = self._store.row(
            "SELECT commands FROM command_list WHERE scope = ? AND language = ?", (scope, language)
        )
        return json_list(read_json(row["commands"])) if row else []

    def _tell_change(self) -> None:
        self._feed.publish_everywhere(Event("bot", {}))


def _json(parameters: Parameters, name: str) -> Json:
    try:
        return parameters.structure(name)
    except ValueError as error:
        raise BadRequestError(f"can't parse {name} JSON object") from error


def _checked_command(given: Json) -> JsonObject:
    fields = json_object(given)
    command = text(fields.get("command")).removeprefix("/")
    description = text(fields.get("description"))
    if not _COMMAND.fullmatch(command):
        raise BadRequestError("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= _MAX_COMMAND_DESCRIPTION:
        raise BadRequestError("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def _scope(parameters: Parameters) -> str:
    fields = json_object(_json(parameters, "scope"))
    kind = text(fields.get("type")) or "default"
    if kind not in _SCOPES:
        raise BadRequestError("can't parse BotCommandScope: unsupported type specified")
    return f"{kind}:{fields['chat_id']}" if "chat_id" in fields else kind
