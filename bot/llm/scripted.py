"""A model that says what it is told: for tests, demonstrations and rehearsed failures."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass, field

from pydantic import ValidationError

from bot.domain.usage import Usage
from bot.errors import ModelError, ModelUnavailableError
from bot.llm.model import Completion, Parsed, Restarted, Schema, StreamEvent, TextDelta
from prompts.catalog import Prompt


@dataclass(frozen=True, slots=True)
class Reply:
    """One scripted reply: its deltas, how slowly they come, and how it fails."""

    deltas: tuple[str, ...] = ()
    broken_off: tuple[str, ...] = ()
    """Deltas of a first try whose stream broke, before all of it comes anew."""
    delay_s: float = 0.0
    """Waited before every delta."""
    error: ModelError | None = None
    """Raised after the last delta, in place of the completion."""
    usage: Usage = field(default_factory=Usage)
    is_cut: bool = False


class ScriptedModel:
    """Gives its replies in order and keeps the prompts it was given."""

    def __init__(
        self,
        replies: Iterable[str | ModelError | Reply] = (),
        *,
        name: str = "scripted",
        writes_freely: bool = True,
    ) -> None:
        self._replies = deque(replies)
        self._name = name
        self._writes_freely = writes_freely
        self.prompts: list[Prompt] = []
        self.closed_early = 0
        """How many streams were closed before their completion."""

    @property
    def name(self) -> str:
        """Give the name that answers are signed with."""
        return self._name

    @property
    def writes_freely(self) -> bool:
        """Tell whether callers may ask for more than quotes."""
        return self._writes_freely

    async def stream(self, prompt: Prompt) -> AsyncGenerator[StreamEvent, None]:
        """Give the next reply, delta by delta."""
        reply = self._next(prompt)
        finished = False
        try:
            for delta in reply.broken_off:
                yield TextDelta(delta)
            if reply.broken_off:
                yield Restarted()
            for delta in reply.deltas:
                await asyncio.sleep(reply.delay_s)
                yield TextDelta(delta)
            finished = True
        finally:
            self.closed_early += not finished
        if reply.error is not None:
            raise reply.error
        yield Completion("".join(reply.deltas), self._name, reply.usage, is_cut=reply.is_cut)

    async def parse(self, prompt: Prompt, schema: type[Schema]) -> Parsed[Schema]:
        """Give the next reply, read as JSON of ``schema``."""
        reply = self._next(prompt)
        await asyncio.sleep(reply.delay_s)
        if reply.error is not None:
            raise reply.error
        try:
            value = schema.model_validate_json("".join(reply.deltas))
        except ValidationError as error:
            raise ModelUnavailableError("the scripted reply is not JSON of the schema") from error
        return Parsed(value, self._name, reply.usage)

    def _next(self, prompt: Prompt) -> Reply:
        self.prompts.append(prompt)
        if not self._replies:
            return Reply(error=ModelUnavailableError("the script has no reply left"))
        reply = self._replies.popleft()
        match reply:
            case str():
                return Reply(deltas=(reply,))
            case ModelError():
                return Reply(error=reply)
            case Reply():
                return reply
