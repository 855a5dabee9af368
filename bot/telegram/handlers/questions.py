"""A question becomes an answer with its sources."""

from __future__ import annotations

from contextlib import aclosing
from typing import assert_never

from telegram import InlineKeyboardButton, Update

from bot.assistant.answering.languages import language_of_question
from bot.domain.answer import AnswerDelta, AnswerFinished, Question
from bot.errors import NotFoundError
from bot.telegram.cards.answer import (
    LIST,
    answer_text,
    list_label,
    list_text,
    source_labels,
    source_text,
    supporting_words,
)
from bot.telegram.cards.occupation import occupation_text
from bot.telegram.care import concern_of
from bot.telegram.chat import Chat, keyboard
from bot.telegram.context import Context
from bot.telegram.delivery.rich_text import italic, without_lone_surrogates
from bot.telegram.handlers import (
    application_notes,
    letter_style,
    letter_wishes,
    postings,
    reminders,
    resume,
    spoken,
    submissions,
    told,
)
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.small_talk import SmallTalk, small_talk, spoken_in
from bot.telegram.texts.care.languages import CARE_TEXTS
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.languages import TEXTS

_NAMES_A_ROW = 2
_NUMBERS_A_ROW = 8


async def on_text(update: Update, context: Context) -> None:
    """Tell a question from a pasted résumé or posting."""
    chat = await context.chat(update)
    message = update.effective_message
    text = without_lone_surrogates((message.text if message else None) or "")
    if concern_of(text) == "crisis":
        await chat.say(_word_for(chat, text))
    elif await letter_style.take(chat, text):
        return
    elif link := submissions.link_in(text):
        await submissions.take(chat, submissions.Submission(link=link), kind="posting")
    elif await application_notes.take(chat, text) or await reminders.take(chat, text):
        return
    elif await submissions.is_submission(chat, text):
        await submissions.take(chat, submissions.Submission(text=text))
    elif await _followed(chat, text):
        return
    elif said := _word_for(chat, text):
        await chat.say(said)
    else:
        await answer(chat, text)


async def _followed(chat: Chat, text: str) -> bool:
    """Do what a message tells us to do; tells whether it told anything."""
    return (
        await spoken.take(chat, text)
        or await told.take(chat, text)
        or await letter_wishes.take(chat, text)
        or await resume.correct(chat, text)
        or await postings.correct(chat, text)
    )


def _word_for(chat: Chat, text: str) -> str:
    """Give the word that a message wants instead of a search, in its own language."""
    if (concern := concern_of(text)) is not None:
        written_in = language_of_question(text, chat.language)
        language = chat.language if written_in == "en" else written_in
        return CARE_TEXTS[language][concern]
    meaning = small_talk(text)
    texts = TEXTS[spoken_in(text) or chat.language]
    return _small_talk_reply(meaning, texts) if meaning is not None else ""


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
                    rows = await _rows(chat, event)
                    await reply.finish(answer_text(event.answer), keyboard(*rows))
                case _:
                    assert_never(event)


async def on_source(chat: Chat, pressed: Pressed) -> None:
    """Show the passage behind a number of an answer."""
    turn = await chat.rooms.conversations.turn(chat.user, pressed.number("turn"))
    if pressed.choice == LIST and turn.answer.citations:
        await chat.say(list_text(turn.answer))
        return
    for citation in turn.answer.citations:
        if str(citation.marker) == pressed.choice:
            words = supporting_words(turn.answer, citation)
            title = await chat.rooms.titles.of(citation, chat.user)
            shown = source_text(citation, chat.texts, supporting=words)
            await chat.say(shown + occupation_text(title, chat.texts))
            return
    raise NotFoundError(f"citation {pressed.choice}")


async def on_next(chat: Chat, pressed: Pressed) -> None:
    """Ask the question that was suggested; it is shown first, as nobody typed it."""
    turn = await chat.rooms.conversations.turn(chat.user, pressed.number("turn"))
    for number, question in enumerate(turn.answer.suggestions):
        if str(number) == pressed.choice:
            await chat.say(italic(f"» {question}"))
            await answer(chat, question)
            return
    raise NotFoundError(f"suggestion {pressed.choice}")


async def on_rating(chat: Chat, pressed: Pressed) -> None:
    """Keep what the user thinks of an answer; the last word counts."""
    await chat.rooms.ratings.rate(
        chat.user, pressed.number("turn"), is_good=pressed.choice == "up", at=chat.rooms.clock()
    )
    await chat.say(chat.texts.rated)


async def _rows(chat: Chat, finished: AnswerFinished) -> list[list[InlineKeyboardButton]]:
    """Give the buttons under an answer: its sources, what to ask next, thumbs."""
    turn = {"turn": finished.turn_id}
    following = {str(n): text for n, text in enumerate(finished.answer.suggestions)}
    next_questions = await chat.buttons("next", following, turn) if following else []
    thumbs = await chat.buttons("rate", {"up": "👍", "down": "👎"}, turn)
    sources = await _source_rows(chat, finished)
    return [*sources, *([button] for button in next_questions), thumbs]


async def _source_rows(chat: Chat, finished: AnswerFinished) -> list[list[InlineKeyboardButton]]:
    labels = source_labels(finished.answer)
    if not labels:
        return []
    turn = {"turn": finished.turn_id}
    all_of_them = list_label(finished.answer, chat.texts)
    width = _NUMBERS_A_ROW if all_of_them else _NAMES_A_ROW
    buttons = await chat.buttons("source", labels, turn)
    rows = [buttons[i : i + width] for i in range(0, len(buttons), width)]
    return [*rows, await chat.buttons("source", all_of_them, turn)] if all_of_them else rows
