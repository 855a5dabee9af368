from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Literal

import pytest
from pydantic import BaseModel

from bot.errors import ModelRefusedError
from bot.llm.model import Completion, TextDelta
from bot.llm.openai import OpenAIModel, Timeouts
from prompts.catalog import AnswerQuestion, MaterialText
from tests.llama import MODEL_NAME, LlamaServer
from tests.prompts.examples import ANSWER

PATIENT = Timeouts(first_token_s=90, between_tokens_s=90, total_s=120)

pytestmark = pytest.mark.timeout(600)
"""A real model on a slow machine takes its time."""


class Lamp(BaseModel):
    """What only a grammar makes a 135M model fill."""

    colour: Literal["amber", "white"]
    is_lit: bool


@pytest.fixture
async def model(llama_server: LlamaServer) -> AsyncIterator[OpenAIModel]:
    model = OpenAIModel(
        api_key="",
        model=MODEL_NAME,
        base_url=llama_server.base_url,
        timeouts=PATIENT,
        max_output_tokens=60,
    )
    yield model
    await model.close()


async def test_a_real_server_streams_deltas_and_reports_usage(model: OpenAIModel) -> None:
    events = [event async for event in model.stream(ANSWER)]

    completion = events[-1]
    assert isinstance(completion, Completion)
    assert sum(isinstance(event, TextDelta) for event in events) > 1
    assert completion.usage.input_tokens > 200
    assert 0 < completion.usage.output_tokens <= 60


async def test_a_real_server_keeps_to_the_schema(model: OpenAIModel) -> None:
    parsed = await model.parse(ANSWER, Lamp)

    assert parsed.value.colour in {"amber", "white"}


async def test_closing_the_iterator_frees_a_real_server(
    llama_server: LlamaServer,
) -> None:
    model = OpenAIModel(
        api_key="",
        model=MODEL_NAME,
        base_url=llama_server.base_url,
        timeouts=PATIENT,
        max_output_tokens=4_000,
    )
    long = replace(ANSWER, question="Tell a very long story about the lamps of a town.")
    events = model.stream(long)

    await anext(events)
    was_busy = await llama_server.is_busy()
    await events.aclose()

    async with asyncio.timeout(60):
        while await llama_server.is_busy():  # noqa: ASYNC110 - it is another program
            await asyncio.sleep(0.02)
    assert was_busy
    await model.close()


async def test_a_prompt_above_the_servers_context_is_a_refusal(model: OpenAIModel) -> None:
    passage = MaterialText("1", "Long", "lamp " * 20_000)
    prompt = AnswerQuestion("What?", (passage,), (), "English")

    with pytest.raises(ModelRefusedError):
        async for _ in model.stream(prompt):
            pass
