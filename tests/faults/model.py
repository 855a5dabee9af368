"""A model behind an OpenAI-compatible address that answers well or fails as it is told.

Well means: the first two sentences of the first passage, cited, streamed in pieces. So an answer is
known to be whole, and which question it answers.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

MODEL = "stand-in"
_QUESTION = re.compile(r"<<\S+ question>>\n(.*?)\n<<\S+ end>>", re.DOTALL)
_PASSAGE = re.compile(r"<<\S+ passage \[1\][^\n]*>>\n(.*?)\n<<\S+ end>>", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]")
_HEAD = "HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nConnection: close\r\n{more}"


@dataclass(frozen=True, slots=True)
class Fine:
    """The whole answer; ``pause_s`` before each of its pieces."""

    pause_s: float = 0.02


@dataclass(frozen=True, slots=True)
class Breaks:
    """Some pieces, then one of the ways in which a stream breaks.

    ``early`` ends it cleanly, without a finish reason; ``garbage`` sends what is no JSON.
    """

    how: Literal["stall", "drop", "early", "garbage"]
    after: int = 2


@dataclass(frozen=True, slots=True)
class Hangs:
    """No answer at all."""


@dataclass(frozen=True, slots=True)
class Refuses:
    """An error instead of an answer."""

    status: int = 429
    retry_after_s: int | None = None


Behaviour: TypeAlias = Fine | Breaks | Hangs | Refuses
Moment = Literal["asked", "half", "written"]


@dataclass(slots=True)
class ModelStandIn:
    """The model; what it was asked, and how often."""

    base_url: str = ""
    usual: Behaviour = field(default_factory=Fine)
    asked: Counter[str] = field(default_factory=Counter)
    """How often each question was sent."""
    told: dict[str, str] = field(default_factory=dict)
    """The whole answer to each question."""
    watchers: list[Callable[[Moment], None]] = field(default_factory=list)
    _next: deque[Behaviour] = field(default_factory=deque)

    def next(self, *behaviours: Behaviour) -> None:
        """Let the next requests meet these; after them all is as usual."""
        self._next.extend(behaviours)

    def at(self, moment: Moment, do: Callable[[], None], *, nth: int = 1) -> None:
        """Do something when a request comes in, is half answered, or is answered; once."""
        left = nth

        def watch(now: Moment) -> None:
            nonlocal left
            left -= now == moment
            if left == 0 and now == moment:
                do()

        self.watchers.append(watch)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            request = await _read(reader)
            question, answer = _understood(request)
            self.asked[question] += 1
            self.told[question] = answer
            self._tell("asked")
            behaviour = self._next.popleft() if self._next else self.usual
            match behaviour:
                case Refuses():
                    await _refuse(behaviour, writer)
                case Hangs():
                    await reader.read()
                case _:
                    await self._stream(behaviour, answer, reader, writer)
        writer.close()

    async def _stream(
        self,
        behaviour: Fine | Breaks,
        answer: str,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        writer.write(f"{_HEAD.format(status=200, kind='text/event-stream', more='')}\r\n".encode())
        pieces = re.findall(r"\S+\s*", answer)
        for number, piece in enumerate(pieces):
            if isinstance(behaviour, Breaks) and number == behaviour.after:
                await _break(behaviour, reader, writer)
                return
            await asyncio.sleep(behaviour.pause_s if isinstance(behaviour, Fine) else 0)
            await _send(writer, _chunk({"content": piece}, None))
            if number == len(pieces) // 2:
                self._tell("half")
        await _send(writer, _chunk({}, "stop"))
        await _send(writer, "[DONE]")
        self._tell("written")

    def _tell(self, moment: Moment) -> None:
        for watcher in list(self.watchers):
            watcher(moment)


async def _read(reader: asyncio.StreamReader) -> dict[str, Any]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = next(
        int(line.split(":")[1]) for line in head.splitlines() if line.startswith("content-length")
    )
    request: dict[str, Any] = json.loads(await reader.readexactly(length))
    return request


def _understood(request: dict[str, Any]) -> tuple[str, str]:  # noqa: RUF100
    prompt = "\n".join(str(message["content"]) for message in request["messages"])
    questions = _QUESTION.findall(prompt)
    question = questions[-1].strip() if questions else prompt[-200:]
    passage = _PASSAGE.search(prompt)
    if passage is None:  # asked to make the question stand alone
        return f"alone: {question}", question
    sentences = [found.strip() for found in _SENTENCE.findall(passage[1])][:2]
    return question, " ".join(f"{sentence[:-1]} [1]{sentence[-1]}" for sentence in sentences)


def _chunk(delta: dict[str, str], finish_reason: str | None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    kind = "chat.completion.chunk"
    return json.dumps(
        {"id": "c", "object": kind, "created": 1, "model": MODEL, "choices": [choice]}
    )


async def _send(writer: asyncio.StreamWriter, data: str) -> None:
    writer.write(f"data: {data}\n\n".encode())
    await writer.drain()


async def _break(
    behaviour: Breaks, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    match behaviour.how:
        case "stall":
            await reader.read()
        case "drop":
            writer.transport.abort()
        case "garbage":
            await _send(writer, '{"id": "c", "choices": [{"del')
        case "early":
            pass


async def _refuse(refusal: Refuses, writer: asyncio.StreamWriter) -> None:
    body = json.dumps({"error": {"message": "not now", "type": "x", "code": None}}).encode()
    waiting = refusal.retry_after_s
    more = f"Content-Length: {len(body)}\r\n"
    more += f"Retry-After: {waiting}\r\n" if waiting is not None else ""
    head = _HEAD.format(status=refusal.status, kind="application/json", more=more)
    writer.write(f"{head}\r\n".encode() + body)
    await writer.drain()


@asynccontextmanager
async def model_stand_in() -> AsyncIterator[ModelStandIn]:
    """Serve a model for as long as the block lasts."""
    stand_in = ModelStandIn()
    server = await asyncio.start_server(stand_in.serve, "127.0.0.1", 0)
    stand_in.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield stand_in
    finally:
        server.close()
        server.close_clients() if hasattr(server, "close_clients") else None
