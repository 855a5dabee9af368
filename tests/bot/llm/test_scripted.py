from __future__ import annotations

import pytest
from pydantic import BaseModel

from bot.domain.usage import Usage
from bot.errors import ModelRefusedError, ModelUnavailableError
from bot.llm.model import Completion, TextDelta
from bot.llm.scripted import Reply, ScriptedModel
from tests.prompts.examples import ANSWER


class Form(BaseModel):
    field: str


async def test_replies_come_in_order_and_prompts_are_kept() -> None:
    model = ScriptedModel([Reply(("a", "b"), usage=Usage(2, 1)), "c"])

    first = [event async for event in model.stream(ANSWER)]
    second = [event async for event in model.stream(ANSWER)]

    assert first == [TextDelta("a"), TextDelta("b"), Completion("ab", "scripted", Usage(2, 1))]
    assert second == [TextDelta("c"), Completion("c", "scripted", Usage())]
    assert model.prompts == [ANSWER, ANSWER]


async def test_an_error_comes_after_its_deltas() -> None:
    model = ScriptedModel([Reply(("a",), error=ModelRefusedError("no"))])
    events = model.stream(ANSWER)

    assert await anext(events) == TextDelta("a")
    with pytest.raises(ModelRefusedError):
        await anext(events)


async def test_an_empty_script_is_unavailable() -> None:
    with pytest.raises(ModelUnavailableError):
        await anext(ScriptedModel().stream(ANSWER))


async def test_json_is_read_and_garbage_is_unavailable() -> None:
    model = ScriptedModel(['{"field": "x"}', "garbage"])

    parsed = await model.parse(ANSWER, Form)

    assert parsed.value == Form(field="x")
    with pytest.raises(ModelUnavailableError):
        await model.parse(ANSWER, Form)


async def test_a_stream_closed_early_is_counted() -> None:
    model = ScriptedModel([Reply(("a", "b")), "c"])
    events = model.stream(ANSWER)

    await anext(events)
    await events.aclose()
    [_ async for _ in model.stream(ANSWER)]

    assert model.closed_early == 1
