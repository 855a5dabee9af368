"""The seam between the assistant and whatever writes its sentences."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from bot.domain.usage import Usage
from prompts.catalog import Prompt

Schema = TypeVar("Schema", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class TextDelta:
    """More text of a completion."""

    text: str


@dataclass(frozen=True, slots=True)
class Restarted:
    """The stream broke and was begun again: the text so far is void, all of it comes anew."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A finished completion; always the last event of a stream, exactly once."""

    text: str
    """The deltas since the last restart, joined."""
    model: str
    usage: Usage
    is_cut: bool = False
    """The limit of output was reached, so the last sentence may be a half."""


StreamEvent = TextDelta | Restarted | Completion


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Schema]):
    """A completion in the shape of a schema."""

    value: Schema
    model: str
    usage: Usage


class ChatModel(Protocol):
    """Writes text for a prompt.

    Raises ``ModelUnavailableError`` (the caller may fall back or try later) and
    ``ModelRefusedError`` (the caller falls back and tells the operator); of the latter,
    ``ContextTooLongError`` asks for less material.
    """

    @property
    def name(self) -> str:
        """What a person is shown: ``gpt-5-mini``, ``extractive``."""
        ...

    @property
    def writes_freely(self) -> bool:
        """False for a writer that can only quote its material, and takes no letters."""
        ...

    def stream(self, prompt: Prompt) -> AsyncGenerator[StreamEvent, None]:
        """Write, delta by delta; closing the iterator cancels the request."""
        ...

    async def parse(self, prompt: Prompt, schema: type[Schema]) -> Parsed[Schema]:
        """Write once, as JSON of ``schema``."""
        ...
