"""Time from the start of a turn to its first visible text, without the model's own time.

The model is a stand-in that writes a true sentence at once, so what is measured is ours: memory,
standalone question, retrieval over the starter library, the prompt, and the check of the first
sentence. One embedding of the question is measured in turns with it, as a yardstick.
"""

from __future__ import annotations

import tempfile
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from time import perf_counter

from bot.assembly import House, open_house, prepare_library
from bot.assistant.answering.ask import Answering
from bot.assistant.grounding.checker import ClaimChecker
from bot.commands.tables import Cell, Report, Table
from bot.domain.answer import AnswerDelta, Question
from bot.domain.identity import UserId
from bot.domain.usage import Usage
from bot.llm.extractive import ExtractiveModel
from bot.llm.model import ChatModel, Completion, Parsed, Schema, StreamEvent, TextDelta
from bot.settings import Settings
from knowledge.embedding import LocalEmbedder
from prompts.catalog import AnswerQuestion, Prompt
from prompts.rendering import render

_ROLES = ("data engineer", "registered nurse", "lawyer", "plumber", "UX designer", "recruiter")
_ASKED = (
    "What does a {role} do?",
    "What is the pay of a {role}?",
    "How many years of experience does a {role} need?",
    "Which tools does a {role} use?",
    "How does one become a {role}?",
)
QUESTIONS = tuple(question.format(role=role) for role in _ROLES for question in _ASKED)


class InstantModel:
    """Renders the prompt, as every model does, and repeats a passage's first sentence at once."""

    name = "instant"
    writes_freely = True

    async def stream(self, prompt: Prompt) -> AsyncGenerator[StreamEvent, None]:
        """Give one sentence, then another that ends the first."""
        render(prompt)
        if not isinstance(prompt, AnswerQuestion):
            raise TypeError(type(prompt).__name__)
        first = prompt.passages[0].text.partition("\n")[0]
        text = f"{first} [1] The passages do not say more."
        yield TextDelta(text)
        yield Completion(text, self.name, Usage())

    async def parse(self, prompt: Prompt, schema: type[Schema]) -> Parsed[Schema]:
        """Refuse: answers are streamed."""
        raise TypeError(f"{prompt.template}: {schema.__name__}")


async def measure(settings: Settings) -> Report:
    """Ask each question once, with a model and by quoting."""
    with tempfile.TemporaryDirectory() as folder:
        settings = settings.model_copy(
            update={"rolecall_data_dir": Path(folder), "openai_api_key": None}
        )
        async with open_house(settings) as house:
            await prepare_library(house)
            await house.library.warm_up()
            embedder = LocalEmbedder()
            checker = ClaimChecker(embedder)
            quoting = ExtractiveModel(embedder)
            rows = [
                await _measured("a model that writes at once", house, InstantModel(), checker),
                await _measured("quotes, without a model", house, quoting, checker),
            ]
    note = (
        "Milliseconds; the target is 60 at the median. The yardstick is one embedding of the same "
        "question, measured in turns on the same machine: compare the ratio, not the milliseconds."
    )
    columns = ("who writes", "turns", "first text p50", "p95", "embedding p50", "ratio")
    return Report((Table("Time to the first visible text", columns, tuple(rows), note),))


async def _measured(
    name: str, house: House, model: ChatModel, checker: ClaimChecker
) -> tuple[Cell, ...]:
    embedder = LocalEmbedder()
    answering = Answering(
        house.library, house.conversations, model, ExtractiveModel(embedder), checker
    )
    first_text: list[float] = []
    yardstick: list[float] = []
    for number, text in enumerate(("What does a cook do?", *QUESTIONS)):
        began = perf_counter()
        embedder.embed([f"{text} ({number})"])
        yardstick.append(perf_counter() - began)
        first_text.append(await _first_text(answering, Question(UserId(number + 1), text)))
    turns, embeddings = sorted(first_text[1:]), sorted(yardstick[1:])
    middle, late = turns[len(turns) // 2], turns[int(len(turns) * 0.95)]
    bare = embeddings[len(embeddings) // 2]
    return (name, len(turns), _ms(middle), _ms(late), _ms(bare), round(middle / bare, 1))


async def _first_text(answering: Answering, question: Question) -> float:
    began = perf_counter()
    seen = 0.0
    async with aclosing(answering.ask(question)) as events:
        async for event in events:
            if isinstance(event, AnswerDelta) and not seen:
                seen = perf_counter() - began
    return seen or perf_counter() - began


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
