"""``rolecall ask``: one question, answered from the public library."""

from __future__ import annotations

from bot.assembly import House, open_house, prepare_library
from bot.commands.shapes import answer_shape
from bot.commands.terminal import progress_bar, show
from bot.domain.answer import Answer, AnswerFinished, Question
from bot.domain.identity import Language, UserId
from bot.settings import Settings

COMMAND_LINE_USER = UserId(0)
"""Telegram gives no user this id."""


async def ask(settings: Settings, *, question: str, language: Language, as_json: bool) -> int:
    """Print the answer; each call begins a new conversation."""
    async with open_house(settings) as house:
        with progress_bar("Embedding the library") as progress:
            await prepare_library(house, progress=progress)
        answer = await _answer(house, question, language)
    if as_json:
        show(answer_shape(answer))
    else:
        print(answer.text)
        for citation in answer.citations:
            print(f"\n[{citation.marker}] {citation.title} — {citation.section}\n{citation.quote}")
    return 0


async def _answer(house: House, question: str, language: Language) -> Answer:
    await house.conversations.start_new(COMMAND_LINE_USER)
    finished: Answer | None = None
    async for event in house.answering.ask(Question(COMMAND_LINE_USER, question, language)):
        if isinstance(event, AnswerFinished):
            finished = event.answer
    if finished is None:
        raise RuntimeError("the answer never finished")
    return finished
