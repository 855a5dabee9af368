"""A model behind an OpenAI-compatible server: OpenAI itself, Ollama, vLLM, llama.cpp and others.

Only chat completions are used, because every such server has them, and always as a stream, so that
one set of time-outs fits and closing the iterator stops the server's work. Import this module only
when it is needed: the SDK takes most of a second.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import openai
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam
from pydantic import ValidationError

from bot.domain.usage import Usage
from bot.errors import ContextTooLongError, ModelRefusedError, ModelUnavailableError
from bot.llm.dialect import Dialect
from bot.llm.model import Completion, Parsed, Restarted, Schema, StreamEvent, TextDelta
from bot.llm.retrying import Rest, Retries
from bot.llm.schemas import read_json, strict_schema
from bot.llm.thoughts import ThoughtFilter
from prompts.catalog import Prompt
from prompts.rendering import Message, render, render_repair

OPENAI_URL = "https://api.openai.com/v1"
_CHARACTERS_A_TOKEN = 8
"""More than the words of any language need; some servers know no limit of length."""
_TOO_LONG_CODES = {"context_length_exceeded", "exceed_context_size_error"}
_TOO_LONG = re.compile(
    r"maximum context length|context (?:length|window|size) (?:of|exceeded|is)"
    r"|exceeds? the (?:available |model's |maximum )?context|(?:prompt|input) is too long"
    r"|too many (?:input )?tokens",
    re.IGNORECASE,
)
"""How servers say it: OpenAI and vLLM, llama.cpp, and those in front of other models."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait for a server, in seconds."""

    connect_s: float = 3.0
    first_token_s: float = 30.0
    between_tokens_s: float = 15.0
    write_s: float = 30.0
    pool_s: float = 5.0
    total_s: float = 180.0
    """For a whole completion; a server that keeps a dead stream alive meets this one."""


class OpenAIModel:
    """Writes through the chat completions of one server.

    ``api_key`` may be empty for a server that wants none.
    """

    def __init__(
        self,
        *,
        api_key: str,
        model: str,
        base_url: str = OPENAI_URL,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        max_output_tokens: int = 4_000,
        temperature: float = 0.2,
    ) -> None:
        self._model = model
        self._timeouts = timeouts or Timeouts()
        self._retries = retries or Retries()
        self._rest = Rest(self._retries.clock)
        self._max_output_tokens = max_output_tokens
        self._temperature = temperature
        self._dialect = Dialect.of(base_url)
        self._api_key = api_key
        self._client = _Client(api_key, base_url, self._timeouts)

    @property
    def name(self) -> str:
        """Give the model's name as its server knows it."""
        return self._model

    @property
    def writes_freely(self) -> bool:
        """A language model writes its own sentences."""
        return True

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def stream(self, prompt: Prompt) -> AsyncGenerator[StreamEvent, None]:
        """Write, delta by delta; closing the iterator closes the connection of the request."""
        async with contextlib.aclosing(self._retried(render(prompt), schema=None)) as events:
            async for event in events:
                yield event

    async def parse(self, prompt: Prompt, schema: type[Schema]) -> Parsed[Schema]:
        """Write JSON of ``schema``; a reply that is none is sent back once."""
        messages = render(prompt)
        form = strict_schema(schema)
        first = await self._complete(messages, form)
        try:
            return Parsed(read_json(first.text, schema), self.name, first.usage)
        except ValidationError as error:
            repair = render_repair(problem=_problem(error), schema=json.dumps(form))
        messages = (*messages, Message("assistant", first.text), repair)
        second = await self._complete(messages, form)
        try:
            value = read_json(second.text, schema)
        except ValidationError as error:
            raise ModelUnavailableError("the reply is not JSON of the schema") from error
        return Parsed(value, self.name, first.usage + second.usage)

    async def _complete(self, messages: Sequence[Message], schema: dict[str, object]) -> Completion:
        async with contextlib.aclosing(self._retried(messages, schema=schema)) as events:
            async for event in events:
                if isinstance(event, Completion):
                    return event
        raise ModelUnavailableError("the stream ended without a completion")

    async def _retried(
        self, messages: Sequence[Message], *, schema: dict[str, object] | None
    ) -> AsyncGenerator[StreamEvent, None]:
        """Send a request again; text that was given already is declared void, never doubled."""
        self._rest.check()
        attempt, has_text, began_at = 1, False, self._retries.clock()
        while True:
            try:
                async with contextlib.aclosing(self._once(messages, schema)) as events:
                    async for event in events:
                        has_text = True
                        yield event
            except ModelUnavailableError as error:
                self._rest.begin(error, longer_than_s=self._retries.longest_wait_s)
                if not await self._retries.allow(attempt, error, began_at=began_at):
                    raise
            else:
                return
            attempt += 1
            if has_text:
                has_text = False
                yield Restarted()

    async def _once(
        self, messages: Sequence[Message], schema: dict[str, object] | None
    ) -> AsyncGenerator[TextDelta | Completion, None]:
        limits, now = self._timeouts, asyncio.get_running_loop().time
        last, first = now() + limits.total_s, now() + limits.first_token_s
        with _translated(self._api_key):
            async with asyncio.timeout_at(min(first, last)):
                stream = await self._open(messages, schema)
        reply = _Reply(longest=_CHARACTERS_A_TOKEN * self._max_output_tokens)
        async with stream:
            while True:
                next_by = now() + limits.between_tokens_s if reply.has_begun else first
                with _translated(self._api_key):
                    async with asyncio.timeout_at(min(next_by, last)):
                        chunk = await anext(stream, None)
                    text = reply.take(chunk) if chunk is not None else reply.rest()
                if text:
                    yield TextDelta(text)
                if chunk is None or reply.is_too_long:
                    break
        yield reply.completion(self.name)

    async def _open(
        self, messages: Sequence[Message], schema: dict[str, object] | None
    ) -> openai.AsyncStream[ChatCompletionChunk]:
        while True:
            fields = self._dialect.fields(
                max_output_tokens=self._max_output_tokens,
                temperature=self._temperature,
                schema=schema,
            )
            try:
                return await self._client.chat.completions.create(
                    model=self._model,
                    messages=[_as_param(message) for message in messages],
                    stream=True,
                    extra_body=fields,
                )
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                simpler = self._dialect.after_refusal(f"{error.param} {error.message}")
                if simpler is None:
                    raise
                self._dialect = simpler


class _Client(openai.AsyncOpenAI):
    """The SDK's client, which knows only what it is given.

    The SDK would read organization, project and headers from ``OPENAI_*`` variables, and retry by
    itself. Its pool (1,000 connections) is wider than the bot's concurrency.
    """

    def __init__(self, api_key: str, base_url: str, timeouts: Timeouts) -> None:
        super().__init__(
            api_key=api_key or "none",
            base_url=base_url,
            max_retries=0,
            timeout=openai.Timeout(
                timeouts.write_s,
                connect=timeouts.connect_s,
                read=max(timeouts.first_token_s, timeouts.between_tokens_s),
                pool=timeouts.pool_s,
            ),
        )
        self.organization = None
        self.project = None
        self.admin_api_key = None
        self._custom_headers = {}


class _Reply:
    """A reply as far as it has come."""

    def __init__(self, *, longest: int) -> None:
        self._longest, self._characters = longest, 0
        self._parts: list[str] = []
        self._thoughts = ThoughtFilter()
        self._finish_reason: str | None = None
        self._usage = Usage()
        self.has_begun = False
        """Whether words have come, thoughts included; a first empty chunk is no token."""

    def take(self, chunk: ChatCompletionChunk) -> str:
        """Take the next piece; gives the text that it adds to the answer."""
        if chunk.usage is not None:
            self._usage = Usage(chunk.usage.prompt_tokens, chunk.usage.completion_tokens)
        text = ""
        for choice in chunk.choices:
            self._finish_reason = choice.finish_reason or self._finish_reason
            if choice.delta.refusal:
                raise ModelRefusedError("the model declined to answer")
            thought = getattr(choice.delta, "reasoning_content", None)
            self.has_begun = self.has_begun or bool(choice.delta.content or thought)
            text += self._thoughts.feed(choice.delta.content or "")
        self._parts.append(text)
        self._characters += len(text)
        if self.is_too_long:
            self._finish_reason = "length"
        return text

    @property
    def is_too_long(self) -> bool:
        """Tell whether the server goes on beyond the length that it was asked for."""
        return self._characters > self._longest

    def rest(self) -> str:
        """Give what was held back, once the stream has ended."""
        text = self._thoughts.rest()
        self._parts.append(text)
        return text

    def completion(self, model: str) -> Completion:
        """Give the finished completion.

        A stream that ends cleanly but without a finish reason was cut off, by a proxy or by a
        server that died: the SDK takes it for a success.
        """
        text = "".join(self._parts)
        if self._finish_reason is None:
            raise ModelUnavailableError("the stream ended before the reply was finished")
        if self._finish_reason == "content_filter":
            raise ModelRefusedError("the server's content filter withheld the reply")
        if not text.strip():
            raise ModelUnavailableError(f"the reply is empty ({self._finish_reason})")
        return Completion(text, model, self._usage, is_cut=self._finish_reason == "length")


@contextlib.contextmanager
def _translated(api_key: str) -> Iterator[None]:
    """Turn what the SDK raises into our two errors.

    Chained with ``from None``: a server's own message may repeat the key that it was sent.
    """
    try:
        yield
    except (openai.APITimeoutError, TimeoutError):
        raise ModelUnavailableError("the server did not answer in time") from None
    except openai.APIStatusError as error:
        raise _status_error(error, api_key) from None
    except openai.APIConnectionError as error:
        cause = type(error.__cause__).__name__
        raise ModelUnavailableError(f"the connection failed ({cause})") from None
    except openai.OpenAIError as error:
        detail = _without_key(str(error), api_key)
        raise ModelUnavailableError(f"the server reported an error: {detail}") from None
    except (ValueError, TypeError, AttributeError):
        # The SDK reads each event with json.loads and builds its types unchecked.
        raise ModelUnavailableError("the server sent something that is not a reply") from None


def _status_error(
    error: openai.APIStatusError, api_key: str
) -> ModelUnavailableError | ModelRefusedError:
    detail = f"{error.status_code}: {_without_key(error.message, api_key)}"
    if error.code in _TOO_LONG_CODES or _TOO_LONG.search(error.message):
        return ContextTooLongError(detail)
    is_permanent = error.status_code < 500 and error.status_code not in {408, 409, 425, 429}
    if is_permanent or error.code == "insufficient_quota":
        return ModelRefusedError(detail)
    return ModelUnavailableError(detail, retry_after_s=_retry_after_s(error))


def _without_key(text: str, api_key: str) -> str:
    return (text.replace(api_key, "…") if api_key else text)[:300]


def _retry_after_s(error: openai.APIStatusError) -> float | None:
    headers = error.response.headers
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        with contextlib.suppress(KeyError, ValueError):
            seconds = float(headers[name]) * unit
            return seconds if 0 <= seconds < float("inf") else None
    with contextlib.suppress(KeyError, ValueError, TypeError):
        until = parsedate_to_datetime(headers["retry-after"])  # RFC 9110 allows a date, too
        return max(0.0, (until - datetime.now(UTC)).total_seconds())
    return None


def _problem(error: ValidationError) -> str:
    """Say what is wrong with a reply, without repeating the reply."""
    lines = (f"{'.'.join(map(str, e['loc'])) or 'reply'}: {e['msg']}" for e in error.errors())
    return "\n".join(list(lines)[:10])


def _as_param(message: Message) -> ChatCompletionMessageParam:
    match message.speaker:
        case "system":
            return {"role": "system", "content": message.text}
        case "user":
            return {"role": "user", "content": message.text}
        case "assistant":
            return {"role": "assistant", "content": message.text}
