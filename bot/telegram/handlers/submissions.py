"""A file or a long text: read, recognised, and passed on as a résumé or a posting."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, assert_never

from pydantic import TypeAdapter
from telegram import Update
from telegram.error import BadRequest, InvalidToken

from bot.errors import TooLongError
from bot.steps import step
from bot.telegram.chat import Chat, keyboard
from bot.telegram.context import Context
from bot.telegram.delivery.live_reply import LiveReply
from bot.telegram.handlers import postings, resume
from knowledge.documents import Document
from knowledge.errors import FileTooLargeError, UnreadableFileError
from knowledge.readers.invisible import strip_invisible

Kind = Literal["resume", "posting", "unclear"]

_DOCUMENT = TypeAdapter(Document)

_LONG = 400
_SHORT = 120
"""Characters of a posting that somebody forwards in two sentences."""
_LONG_QUESTION = 1500
_MANY_LINES = 4
_TEXT_MAX = 200_000
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_MOST_WORDS_BESIDE = 12
_FILE_MAX = "20 MB"
_FILE_MAX_BYTES = 20 * 1024 * 1024
"""What a bot may download; source: https://core.telegram.org/bots/api#getfile."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A pasted text, a file that Telegram keeps for us, or a link to a posting."""

    text: str = ""
    file_id: str = ""
    file_name: str = ""
    link: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing in it."""
        return not (self.text or self.file_id or self.link)

    @property
    def arguments(self) -> dict[str, str | int]:
        """Give what a button keeps of it, so that nothing is lost while the user decides."""
        return {
            "text": self.text,
            "file_id": self.file_id,
            "file_name": self.file_name,
            "link": self.link,
        }

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, str | int]) -> Submission:
        """Give back what a button kept."""
        names = ("text", "file_id", "file_name", "link")
        return cls(**{name: str(arguments.get(name, "")) for name in names})


async def on_document(update: Update, context: Context) -> None:
    """Take a file."""
    chat = await context.chat(update)
    document = update.effective_message.document if update.effective_message else None
    if document is None:
        return
    name = " ".join(strip_invisible(document.file_name or "").split()) or "file"
    if (document.file_size or 0) > _FILE_MAX_BYTES:
        raise FileTooLargeError(name, _FILE_MAX)
    await take(chat, Submission(file_id=document.file_id, file_name=name))


def link_in(text: str) -> str:
    """Give the link of a message that says little else; an empty string when it is none.

    A question that names a link stays a question.
    """
    links = _LINK.findall(text)
    others = _LINK.sub(" ", text)
    if len(links) != 1 or "?" in others or len(others.split()) > _MOST_WORDS_BESIDE:
        return ""
    return str(links[0]).rstrip(".,;:!)»”")


async def is_submission(chat: Chat, text: str) -> bool:
    """Tell a pasted résumé or posting from a question."""
    if not any(character.isalnum() for character in text):
        return False
    is_short = len(text) < _LONG and text.strip().count("\n") < _MANY_LINES
    if is_short and (len(text) < _SHORT or "?" in text):
        return False
    if len(text) > _TEXT_MAX:
        raise TooLongError(len(text), _TEXT_MAX)
    document = await _read(chat, Submission(text=text))
    kind = await asyncio.to_thread(chat.rooms.reading.recognise, document)
    if is_short:
        return kind == "posting"
    is_question_like = len(text) < _LONG or ("?" in text and len(text) < _LONG_QUESTION)
    return kind != "unclear" or not is_question_like


async def take(chat: Chat, submission: Submission, *, kind: Kind | None = None) -> None:
    """Read and recognise; a résumé, and any file, waits for the user's consent."""
    has_consent = await chat.rooms.users.consent(chat.user)
    if submission.file_id and not has_consent:
        await _ask_consent(chat, submission, kind)
        return
    async with chat.live(chat.texts.reading) as reply:
        document = await _read(chat, submission)
        recognised = await asyncio.to_thread(chat.rooms.reading.recognise, document)
        kind = kind or recognised
        if kind != "resume" or has_consent:
            await _pass_on(chat, reply, document, submission, kind)
    if kind == "resume" and not has_consent:
        await _ask_consent(chat, submission, kind)


async def _pass_on(
    chat: Chat, reply: LiveReply, document: Document, submission: Submission, kind: Kind
) -> None:
    match kind:
        case "resume":
            await resume.take(chat, reply, document, file_name=submission.file_name)
        case "posting":
            origin = submission.link or submission.file_name
            await postings.take(chat, reply, document, file_name=origin)
        case "unclear":
            labels = {"posting": chat.texts.kind_posting, "resume": chat.texts.kind_resume}
            if submission.text:
                labels["question"] = chat.texts.kind_question
            buttons = await chat.buttons("kind", labels, submission.arguments)
            await reply.finish(chat.texts.kind_ask, keyboard(*[[button] for button in buttons]))
        case _:
            assert_never(kind)


def kind_of(name: str) -> Kind | None:
    """Give the kind that a button names; none when it is to be recognised."""
    kinds: tuple[Kind, ...] = ("resume", "posting")
    return next((kind for kind in kinds if kind == name), None)


async def _read(chat: Chat, submission: Submission) -> Document:
    if submission.link:
        read_link = chat.rooms.reading.read_link
        return await step("read link", _DOCUMENT, lambda: read_link(submission.link))
    if submission.file_id:
        return await step("read file", _DOCUMENT, lambda: _read_file(chat, submission))
    return await asyncio.to_thread(chat.rooms.reading.read_text, submission.text)


async def _read_file(chat: Chat, submission: Submission) -> Document:
    name = submission.file_name
    try:
        data = await chat.messages.download(submission.file_id)
    except (BadRequest, InvalidToken) as error:  # so python-telegram-bot calls a 404, too
        if "too big" in error.message:
            raise FileTooLargeError(name, _FILE_MAX) from error
        raise UnreadableFileError(name, error.message) from error
    return await chat.rooms.reading.read_file(data, file_name=name)


async def _ask_consent(chat: Chat, submission: Submission, kind: Kind | None) -> None:
    kept = submission.arguments | {"kind": kind or ""}
    button = await chat.buttons("consent", {"yes": chat.texts.consent_button}, kept)
    await chat.say(chat.texts.consent_first, button)
