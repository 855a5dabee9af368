"""The buttons under a message, checked as Telegram checks them."""

from __future__ import annotations

from typing import Final

from bot.playground.errors import BadRequestError
from bot.playground.parsing.links import checked_link
from bot.playground.wire import Json, JsonObject, Parameters, json_list, json_object, text

# Source: https://core.telegram.org/bots/api#inlinekeyboardbutton; limits.tginfo.me for 100 buttons.
MAX_CALLBACK_DATA_BYTES: Final = 64
_MAX_BUTTONS: Final = 100
_MAX_COPIED_UNITS: Final = 256
_ACTIONS: Final = (
    "callback_data",
    "url",
    "copy_text",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)
_OTHER_MARKUP: Final = ("keyboard", "remove_keyboard", "force_reply")


def read_inline_keyboard(parameters: Parameters) -> JsonObject | None:
    """Give the inline keyboard of a call as the Message shows it, None when it has none.

    Reply keyboards are accepted and not shown. Raises BadRequestError with Telegram's words.
    """
    try:
        markup = parameters.structure("reply_markup")
    except ValueError as error:
        raise BadRequestError("can't parse reply keyboard markup JSON object") from error
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise BadRequestError("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if markup and not any(name in markup for name in _OTHER_MARKUP):
            raise BadRequestError("can't parse reply markup: unsupported object")
        return None
    rows = [[_button(button) for button in _row(row)] for row in _rows(markup["inline_keyboard"])]
    if sum(map(len, rows)) > _MAX_BUTTONS:
        raise BadRequestError("REPLY_MARKUP_TOO_LONG")
    filled = [row for row in rows if row]
    return {"inline_keyboard": filled} if filled else None


def _rows(keyboard: Json) -> list[Json]:
    if not isinstance(keyboard, list):
        raise BadRequestError('field "inline_keyboard" must be of type Array')
    return json_list(keyboard)


def _row(row: Json) -> list[Json]:
    if not isinstance(row, list):
        raise BadRequestError('field "inline_keyboard" must be an Array of Arrays')
    return json_list(row)


def _button(given: Json) -> JsonObject:
    if not isinstance(given, dict):
        raise BadRequestError(
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        )
    button = json_object(given)
    if "text" not in button:
        raise BadRequestError("can't parse inline keyboard button: Can't find field \"text\"")
    if not text(button["text"]).strip():
        raise BadRequestError("can't parse inline keyboard button: Button text must be non-empty")
    actions = [name for name in _ACTIONS if button.get(name) not in (None, "", False)]
    # An empty switch_inline_query is an action too: it opens the query field.
    actions += [name for name in _ACTIONS if "inline_query" in name and button.get(name) == ""]
    if not actions:
        raise BadRequestError(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise BadRequestError(
            "can't parse inline keyboard button: exactly one action is allowed, found "
            + ", ".join(actions)
        )
    _check_action(actions[0], button)
    return {name: button[name] for name in ("text", "style", actions[0]) if name in button}


def _check_action(action: str, button: JsonObject) -> None:
    match action:
        case "callback_data":
            if not 1 <= len(text(button[action]).encode()) <= MAX_CALLBACK_DATA_BYTES:
                raise BadRequestError("BUTTON_DATA_INVALID")
        case "url":
            url = text(button[action])
            if not checked_link(url):
                raise BadRequestError(
                    f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
                )
        case "copy_text":
            copied = text(json_object(button[action]).get("text"))
            if not 1 <= len(copied) <= _MAX_COPIED_UNITS:
                raise BadRequestError("BUTTON_COPY_TEXT_INVALID")
        case "web_app":
            url = text(json_object(button[action]).get("url"))
            if not url.startswith("https://"):
                raise BadRequestError(
                    f"inline keyboard button Web App URL '{url}' is invalid: "
                    "Only HTTPS links are allowed"
                )
        case _:
            pass
