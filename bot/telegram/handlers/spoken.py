"""Commands said in plain words do what their command or button does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.domain.letter import LetterOptions
from bot.errors import UnknownPostingError
from bot.llm.ranking import stems
from bot.telegram.chat import Chat
from bot.telegram.handlers import account, applications, fit, letters, preparing, resume
from bot.telegram.handlers.next_steps import latest_posting_id, resume_of
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.spoken_command import SpokenCommand, spoken_command

_PREPARED = {"tailor": "resume", "sheet": "sheet", "prepare": "menu"}
_NAMED_AMONG = 100
"""So many of the newest applications are looked through for one that is named."""


async def take(chat: Chat, text: str) -> bool:
    """Do what a message tells us to do; tells whether it was a command."""
    command = spoken_command(text)
    if command is None:
        return False
    match command.kind:
        case "fit":
            return await _fit(chat, command)
        case "letter":
            posting_id = await _posting_meant(chat, command)
            await letters.write_for(chat, posting_id, lambda options: _wished(options, command))
        case "tailor" | "sheet" | "prepare":
            posting_id = await _posting_meant(chat, command)
            pressed = Pressed({"posting": posting_id}, _PREPARED[command.kind])
            await preparing.on_button(chat, pressed)
        case _:
            await _OF_ACCOUNT[command.kind](chat, command)
    return True


async def _fit(chat: Chat, command: SpokenCommand) -> bool:
    """Show the fit when a posting is meant; how a user suits a role is a question."""
    if command.target == "named":
        posting_id = await _named(chat, command.name)
    elif command.target == "posting":
        posting_id = await latest_posting_id(chat)
    else:
        subject = await chat.rooms.answering.subject(chat.user)
        posting_id = await latest_posting_id(chat) if subject is None else subject.posting_id
    if posting_id is None or await _has_only_said(chat):
        return False
    await fit.show(chat, posting_id)
    return True


async def _has_only_said(chat: Chat) -> bool:
    """Tell whether a user without a résumé told about themselves: an answer can rest on that."""
    if await chat.rooms.resumes.latest(chat.user) is not None:
        return False
    return bool((await chat.rooms.conversations.memory(chat.user)).said)


async def _posting_meant(chat: Chat, command: SpokenCommand) -> int:
    """Give the posting that a command is for.

    Raises ``MissingMaterialError`` without one, and ``UnknownPostingError`` when none is so named.
    """
    if command.target != "named":
        return await latest_posting_id(chat)
    await resume_of(chat)
    posting_id = await _named(chat, command.name)
    if posting_id is None:
        raise UnknownPostingError(command.name)
    return posting_id


async def _named(chat: Chat, name: str) -> int | None:
    """Find the newest application whose employer, or whose title and employer, are named."""
    words = stems(name)
    for application in await chat.rooms.applications.listed(chat.user, limit=_NAMED_AMONG):
        posting = application.posting
        employer = stems(posting.hiring_organization)
        title = stems(posting.title)
        if (employer and employer <= words) or (words and words <= employer | title):
            return application.posting_id
    return None


def _wished(options: LetterOptions, command: SpokenCommand) -> LetterOptions:
    return replace(
        options,
        length=command.length or options.length,
        tone=command.tone or options.tone,
        language=command.language or options.language,
    )


_OF_ACCOUNT: dict[str, Callable[[Chat, SpokenCommand], Awaitable[None]]] = {
    "applications": lambda chat, _: applications.show_list(chat),
    "resume": lambda chat, _: resume.show(chat),
    "new": lambda chat, _: account.start_new(chat),
    "privacy": lambda chat, _: chat.say(chat.texts.privacy),
    "forget": lambda chat, _: account.ask_to_forget(chat),
    "language": lambda chat, command: account.speak(chat, command.language),
}
