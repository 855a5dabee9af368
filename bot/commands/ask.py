"""``rolecall ask``: questions, answered from the public library."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.assembly import House
from bot.commands.errors import terminal_sentence
from bot.commands.filling import open_filled_house
from bot.commands.json_lines import AskedLine, BadLineError, read_lines
from bot.commands.shapes import Json, answer_shape
from bot.commands.terminal import show, show_line
from bot.domain.answer import Answer, AnswerFinished, Question
from bot.domain.identity import Language, UserId
from bot.settings import Settings
from knowledge.errors import RolecallError

COMMAND_LINE_USER = UserId(0)
"""Telegram gives no user this id."""


def _questions(history: object) -> object:
    """Take the questions out of turns too: ``{question, answer}`` or ``{role, content}``."""
    if not isinstance(history, list):
        return history
    return [
        turn.get("question", turn.get("content")) if isinstance(turn, dict) else turn
        for turn in history
        if not (isinstance(turn, dict) and turn.get("role") in ("assistant", "system"))
    ]


class _Line(BaseModel):
    """One line of a batch."""

    model_config = ConfigDict(extra="ignore", strict=True)

    id: str | int | float | None = None
    question: str
    history: Annotated[list[str], BeforeValidator(_questions), Field(max_length=50)] = []
    """Earlier questions of the same conversation, oldest first; they are asked first."""
    language: Language = "en"


async def ask(settings: Settings, *, question: str, language: Language, as_json: bool) -> int:
    """Print the answer; each call begins a new conversation."""
    async with open_filled_house(settings) as house:
        answer = await _answer(house, _Line(question=question, language=language))
    if as_json:
        show(answer_shape(answer))
    else:
        print(answer.text)
        for citation in answer.citations:
            print(f"\n[{citation.marker}] {citation.title} — {citation.section}\n{citation.quote}")
    return 0


async def ask_batch(settings: Settings, *, file: str) -> int:
    """Answer a file of questions, one JSON object a line; a bad line gets an error in its place."""
    async with open_filled_house(settings) as house:
        for line in read_lines(file):
            show_line(await _answered(house, line))
    return 0


async def _answered(house: House, line: AskedLine) -> Json:
    identity: Json = line.number
    try:
        asked = line.fields("question")
        if isinstance(asked.get("id"), str | int | float):
            identity = asked["id"]
        answer = await _answer(house, _Line.model_validate(asked))
    except BadLineError as error:
        return {"id": identity, "error": str(error)}
    except ValidationError as error:
        problem = error.errors()[0]
        place = ".".join(map(str, problem["loc"])) or "line"
        return {"id": identity, "error": f"{place}: {problem['msg']}"}
    except RolecallError as error:
        return {"id": identity, "error": terminal_sentence(error)}
    return {"id": identity, **answer_shape(answer)}


async def _answer(house: House, line: _Line) -> Answer:
    await house.conversations.start_new(COMMAND_LINE_USER)
    answers = [
        await _finished(house, Question(COMMAND_LINE_USER, text, line.language))
        for text in (*line.history, line.question)
    ]
    return answers[-1]


async def _finished(house: House, question: Question) -> Answer:
    finished: Answer | None = None
    async for event in house.answering.ask(question):
        if isinstance(event, AnswerFinished):
            finished = event.answer
    if finished is None:
        raise RuntimeError("the answer never finished")
    return finished
