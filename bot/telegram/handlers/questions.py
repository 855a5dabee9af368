"""A question becomes an answer with its sources."""

from __future__ import annotations

from contextlib import aclosing
from typing import assert_never

from telegram import InlineKeyboardButton, Update

from bot.domain.answer import AnswerDelta, AnswerFinished, Question
from bot.errors import NotFoundError
from bot.telegram.cards.answer import answer_text, source_labels, source_text
from bot.telegram.chat import Chat, keyboard
from bot.telegram.context import Context
from bot.telegram.delivery.rich_text import without_lone_surrogates
from bot.telegram.handlers import submissions
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.small_talk import SmallTalk, small_talk
from bot.telegram.texts.catalog import Texts

_NAMES_A_ROW = 2
_NUMBERS_A_ROW = 8


async def on_text(update: Update, context: Context) -> None:
    """Tell a question from a pasted résumé or posting."""
    chat = await context.chat(update)
    message = update.effective_message
    text = without_lone_surrogates((message.text if message else None) or "")
    if link := submissions.link_in(text):
        await submissions.take(chat, submissions.Submission(link=link), kind="posting")
    elif await submissions.is_submission(chat, text):
        await submissions.take(chat, submissions.Submission(text=text))
    elif (meaning := small_talk(text)) is not None:
        await chat.say(_small_talk_reply(meaning, chat.texts))
    else:
        await answer(chat, text)


def _small_talk_reply(meaning: SmallTalk, texts: Texts) -> str:
    replies: dict[SmallTalk, str] = {
        "hello": texts.hello,
        "thanks": texts.thanks,
        "help": texts.help,
        "who": texts.start,
    }
    return replies[meaning]


async def answer(chat: Chat, text: str) -> None:
    """Answer a question in a live reply."""
    question = Question(chat.user, text, chat.language)
    events = chat.rooms.answering.ask(question)
    async with chat.live(chat.texts.thinking) as reply, aclosing(events):
        async for event in events:
            match event:
                case AnswerDelta():
                    reply.add(event.text)
                case AnswerFinished():
                    rows = await _source_rows(chat, event)
                    await reply.finish(answer_text(event.answer), keyboard(*rows))
                case _:
                    assert_never(event)


async def on_source(chat: Chat, pressed: Pressed) -> None:
    """Show the passage behind a number of an answer."""
    turn = await chat.rooms.conversations.turn(chat.user, pressed.number("turn"))
    for citation in turn.answer.citations:
        if str(citation.marker) == pressed.choice:
            await chat.say(source_text(citation, chat.texts))
            return
    raise NotFoundError(f"citation {pressed.choice}")


async def _source_rows(chat: Chat, finished: AnswerFinished) -> list[list[InlineKeyboardButton]]:
    labels = source_labels(finished.answer)
    if not labels:
        return []
    buttons = await chat.buttons("source", labels, {"turn": finished.turn_id})
    is_named = any(mark != label for mark, label in labels.items())
    width = _NAMES_A_ROW if is_named else _NUMBERS_A_ROW
    return [buttons[i : i + width] for i in range(0, len(buttons), width)]
