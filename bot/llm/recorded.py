"""A model whose completions are steps of the turn: a repeated turn does not pay for them again."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

from pydantic import TypeAdapter

from bot.domain.usage import Usage
from bot.errors import ModelError
from bot.llm.model import ChatModel, Completion, Parsed, Schema, StreamEvent
from bot.steps import current_steps, error_of, facts_of, step
from prompts.catalog import Prompt

_COMPLETION = TypeAdapter(Completion)
_USAGE = TypeAdapter(Usage)
_OUTCOME: TypeAdapter[dict[str, object]] = TypeAdapter(dict[str, object])


class RecordedModel:
    """Passes everything on to another model, and keeps what it wrote with the turn."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model

    @property
    def name(self) -> str:
        """Give the model's name."""
        return self._model.name

    @property
    def writes_freely(self) -> bool:
        """Tell whether the model does."""
        return self._model.writes_freely

    async def stream(self, prompt: Prompt) -> AsyncGenerator[StreamEvent, None]:
        """Write, delta by delta; what was written before comes at once, as a whole."""
        steps = current_steps()
        if steps is None:
            async with aclosing(self._model.stream(prompt)) as events:
                async for event in events:
                    yield event
            return
        await steps.confirm()
        key = steps.begin(f"model {type(prompt).__name__}")
        for outcome in steps.recorded(key):
            if "error" in outcome:
                raise error_of(outcome["error"])
            yield _COMPLETION.validate_python(outcome["value"])
            return
        try:
            async with aclosing(self._model.stream(prompt)) as events:
                async for event in events:
                    if isinstance(event, Completion):
                        value = _COMPLETION.dump_python(event, mode="json")
                        await steps.record(key, {"value": value})
                    yield event
        except ModelError as error:
            await steps.record(key, {"error": facts_of(error)})
            raise

    async def parse(self, prompt: Prompt, schema: type[Schema]) -> Parsed[Schema]:
        """Write once, as JSON of ``schema``."""

        async def outcome() -> dict[str, object]:
            parsed = await self._model.parse(prompt, schema)
            return {
                "value": parsed.value.model_dump(mode="json"),
                "model": parsed.model,
                "usage": _USAGE.dump_python(parsed.usage, mode="json"),
            }

        result = await step(f"model {type(prompt).__name__}", _OUTCOME, outcome)
        return Parsed(
            schema.model_validate(result["value"]),
            str(result["model"]),
            _USAGE.validate_python(result["usage"]),
        )
