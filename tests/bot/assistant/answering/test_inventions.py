"""What a model invents does not reach the user: a real weak model, and a rehearsed liar."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest

from bot.domain.answer import Answer
from bot.llm.openai import OpenAIModel, Timeouts
from bot.llm.scripted import ScriptedModel
from tests.bot.assistant.answering.conftest import Room
from tests.llama import MODEL_NAME, LlamaServer

pytestmark = pytest.mark.timeout(600)
"""A real model on a slow machine takes its time."""

NUMBER = re.compile(r"\d[\d,.]*\d|\d")
LIES = (
    "A data engineer at Google earns $412,345 a year [1].",
    "Data engineers need 17 years of experience with COBOL [1].",
    "According to McKinsey, 93 percent of data engineers hold a PhD [2].",
    "A data engineer must be certified by Oracle and fluent in Klingon [1].",
    "Every data engineer programs in Fortran and Haskell [1].",
)


@pytest.fixture
async def weak_model(llama_server: LlamaServer) -> AsyncIterator[OpenAIModel]:
    model = OpenAIModel(
        api_key="",
        model=MODEL_NAME,
        base_url=llama_server.base_url,
        timeouts=Timeouts(first_token_s=90, between_tokens_s=90, total_s=120),
        max_output_tokens=160,
    )
    yield model
    await model.close()


def numbers_without_marks(text: str) -> set[str]:
    return set(NUMBER.findall(re.sub(r"\[\d+\]", "", text)))


def invented_numbers(answer: Answer) -> set[str]:
    """Give the numbers of an answer that stand in none of its citations (notes left out)."""
    said = " ".join(claim.text for claim in answer.claims)
    shown = " ".join(f"{c.title} {c.section} {c.quote}" for c in answer.citations)
    return numbers_without_marks(said) - numbers_without_marks(shown)


@pytest.mark.parametrize(
    "question",
    [
        "What is the pay of a lawyer?",
        "How many years of experience does a data engineer need?",
        "What does a cook do?",
    ],
)
async def test_a_weak_models_inventions_do_not_reach_the_user(
    room: Room, weak_model: OpenAIModel, question: str
) -> None:
    answer = await room.ask(question, weak_model)

    assert answer.citations
    assert invented_numbers(answer) == set()
    assert "unsupported" not in {claim.verdict for claim in answer.claims}


@pytest.mark.parametrize("lie", LIES)
async def test_a_lie_among_true_sentences_is_taken_out_visibly(room: Room, lie: str) -> None:
    truth = "Data engineers program in Python and SQL [1]. A data engineer documents lineage [1]."

    answer = await room.ask("What does a data engineer do?", ScriptedModel([f"{truth} {lie}"]))

    assert lie.removesuffix(" [1].").removesuffix(" [2].") not in answer.text
    assert "removed because no passage supports" in answer.text
