"""The playground as a Telegram for other processes, with faults that its users order.

Beyond the playground's own faults: one that meets a share of all calls, 400 and 403, an answer that
never comes although the call took effect, batches that are repeated or reversed, and a say at every
call, so that a process can be killed at a known moment.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.playground.app import Playground, build_playground
from bot.playground.faults import Fault
from bot.playground.server import serve

Moment = Literal["before", "after"]
Watcher = Callable[[str, Moment], None]
"""Called at every call with its method, before it takes effect and after."""

Updates = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Refusal:
    """The call is refused for good and has no effect."""

    status: int
    description: str


@dataclass(frozen=True, slots=True)
class Silence:
    """The call takes effect, but its answer does not come in time."""

    seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class _Share:
    methods: frozenset[str]
    share: float
    fault: Fault | Refusal | Silence


@dataclass(slots=True)
class TelegramStandIn:
    """One bot's Telegram; every person is a phone of its playground."""

    playground: Playground
    api_root: str = ""
    watchers: list[Watcher] = field(default_factory=list)
    rearrange: Callable[[Updates], Updates] = lambda updates: updates
    """Changes a batch of updates before the poller gets it."""
    calls: dict[str, int] = field(default_factory=dict)
    """How often each method was called."""
    met: int = 0
    """How many calls met a fault of ``fail_some``."""
    _shares: list[_Share] = field(default_factory=list)
    _chance: random.Random = field(default_factory=lambda: random.Random(20261125))  # noqa: S311

    def fail_some(self, *methods: str, share: float, fault: Fault | Refusal | Silence) -> None:
        """Let a share of the calls of these methods meet a fault, from now on."""
        self._shares.append(_Share(frozenset(methods), share, fault))

    def heal(self) -> None:
        """End every fault."""
        self._shares.clear()
        self.playground.faults.clear()

    def at(self, method: str, moment: Moment, do: Callable[[], None], *, nth: int = 1) -> None:
        """Do something at the n-th call of a method from now on, once."""
        left = nth

        def watch(called: str, when: Moment) -> None:
            nonlocal left
            if (called, when) == (method, moment):
                left -= 1
                if left == 0:
                    do()

        self.watchers.append(watch)

    def tell(self, method: str, moment: Moment) -> None:
        for watcher in list(self.watchers):
            watcher(method, moment)

    def fault_of(self, method: str) -> Fault | Refusal | Silence | None:
        for one in self._shares:
            if method in one.methods and self._chance.random() < one.share:
                self.met += 1
                return one.fault
        return None


class _Interceptor:
    """Stands before the playground and sees each call of the Bot API."""

    def __init__(self, app: ASGIApp, stand_in: TelegramStandIn) -> None:
        self._app = app
        self._stand_in = stand_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = str(scope.get("path", ""))
        if scope["type"] != "http" or not path.startswith("/bot"):
            await self._app(scope, receive, send)
            return
        method = path.rpartition("/")[2]
        calls = self._stand_in.calls
        calls[method] = calls.get(method, 0) + 1
        self._stand_in.tell(method, "before")
        await self._call(method, scope, receive, send)
        self._stand_in.tell(method, "after")

    async def _call(self, method: str, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._stand_in.fault_of(method)
        match fault:
            case Refusal():
                await _refuse(fault, send)
            case Silence():
                await self._app(scope, receive, _nobody)
                await asyncio.sleep(fault.seconds)
            case None if method == "getUpdates":
                await _rearranged(self._app, self._stand_in, scope, receive, send)
            case None:
                await self._app(scope, receive, send)
            case _:
                self._stand_in.playground.faults.next(method, fault)
                await self._app(scope, receive, send)


async def _nobody(_message: Message) -> None:
    """Hear an answer that nobody gets."""


async def _refuse(refusal: Refusal, send: Send) -> None:
    envelope = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    await _answer(refusal.status, json.dumps(envelope).encode(), send)


async def _answer(status: int, body: bytes, send: Send) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _rearranged(
    app: ASGIApp, stand_in: TelegramStandIn, scope: Scope, receive: Receive, send: Send
) -> None:
    status, body = 200, b""

    async def keep(message: Mapping[str, Any]) -> None:
        nonlocal status, body
        status = message.get("status", status)
        body += message.get("body", b"")

    await app(scope, receive, keep)
    envelope = json.loads(body)
    if envelope.get("ok"):
        envelope["result"] = stand_in.rearrange(envelope["result"])
    await _answer(status, json.dumps(envelope).encode(), send)


@asynccontextmanager
async def telegram_stand_in() -> AsyncIterator[TelegramStandIn]:
    """Serve a Telegram for as long as the block lasts."""
    with build_playground(limits=None, journal_size=100_000) as playground:
        stand_in = TelegramStandIn(playground)
        playground.app = _Interceptor(playground.app, stand_in)  # type: ignore[assignment]
        async with serve(playground, port=0) as address:
            stand_in.api_root = address.api_root
            yield stand_in
