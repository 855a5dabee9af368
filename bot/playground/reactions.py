"""The emoji that Telegram allows as reactions."""

from __future__ import annotations

from typing import Final

from bot.playground.errors import BadRequestError
from bot.playground.wire import Parameters, json_list, json_object, text

# Source: https://core.telegram.org/bots/api#reactiontypeemoji.
_ALLOWED: Final = frozenset(
    {
        "❤",
        "👍",
        "👎",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤‍🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨‍💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷‍♂",
        "🤷",
        "🤷‍♀",
        "😡",
    }
)


def read_reaction(parameters: Parameters) -> str:
    """Give the emoji of a call's only reaction, "" when it takes the reaction away.

    Raises BadRequestError for more than one, or one that Telegram does not have.
    """
    try:
        reactions = json_list(parameters.structure("reaction"))
    except ValueError as error:
        raise BadRequestError("can't parse reaction types JSON object") from error
    if not reactions:
        return ""
    emoji = text(json_object(reactions[0]).get("emoji"))
    if len(reactions) > 1 or emoji not in _ALLOWED:
        raise BadRequestError("REACTION_INVALID")
    return emoji
