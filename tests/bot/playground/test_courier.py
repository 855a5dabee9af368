"""Webhooks are delivered over a real socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.playground.app import Playground, build_playground
from bot.playground.courier import Courier
from bot.playground.server import serve
from bot.playground.wire import Json, JsonObject, Parameters, json_object


@dataclass
class Hook:
    """A bot's web server: it keeps what was posted and answers with the statuses it was given."""

    statuses: list[int] = field(default_factory=list)
    posted: list[tuple[str, JsonObject]] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    port: int = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Takes one request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        headers = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if line)
        body: JsonObject = json.loads(await reader.readexactly(int(headers["Content-Length"])))
        status = self.statuses.pop(0) if self.statuses else 200
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n".encode())
        await writer.drain()
        writer.close()
        async with self.changed:
            self.posted.append((headers.get("X-Telegram-Bot-Api-Secret-Token", ""), body))
            self.changed.notify_all()

    async def until(self, number: int) -> None:
        """Waits for so many requests."""
        async with asyncio.timeout(5), self.changed:
            await self.changed.wait_for(lambda: len(self.posted) >= number)


@asynccontextmanager
async def _hooked(hook: Hook, *, secret: str = "") -> AsyncIterator[Playground]:
    server = await asyncio.start_server(hook.answer, "127.0.0.1", 0)
    hook.port = server.sockets[0].getsockname()[1]
    async with server:
        with build_playground(webhook_retry_s=0.01) as playground:
            async with serve(playground, port=0):
                await _set(playground, hook, secret)
                yield playground


async def _set(playground: Playground, hook: Hook, secret: str) -> None:
    values = {"url": f"http://127.0.0.1:{hook.port}/hook", "secret_token": secret}
    await playground._line.updates.set_webhook(Parameters(values, {}))


def _texts(hook: Hook) -> list[Json]:
    return [json_object(body["message"])["text"] for _, body in hook.posted]


async def test_updates_are_posted_with_the_secret_in_order() -> None:
    hook = Hook()

    async with _hooked(hook, secret="s3cret-_") as playground:
        await playground.phone(1).send("one")
        await playground.phone(1).send("two")
        await hook.until(2)

    assert _texts(hook) == ["one", "two"]
    assert [secret for secret, _ in hook.posted] == ["s3cret-_"] * 2


@pytest.mark.parametrize("status", [500, 404, 302])
async def test_an_update_is_posted_again_until_it_is_taken(status: int) -> None:
    hook = Hook(statuses=[status, status])

    async with _hooked(hook) as playground:
        await playground.phone(1).send("one")
        await hook.until(3)
        failure = playground._line.updates.webhook().last_error_message

    assert _texts(hook) == ["one"] * 3
    assert failure == f"Wrong response from the webhook: {status}"


async def test_what_was_taken_is_not_posted_again() -> None:
    hook = Hook()

    async with _hooked(hook) as playground:
        await playground.phone(1).send("one")
        await hook.until(1)
        await playground.phone(2).send("two")
        await hook.until(2)

    assert _texts(hook) == ["one", "two"]


async def test_nobody_listening_is_noted_and_nothing_is_lost() -> None:
    with build_playground() as playground:
        updates = playground._line.updates
        await _set(playground, Hook(port=9), "")
        await playground.phone(1).send("one")

        is_done = await Courier(updates)._deliver_all()

        assert not is_done
        assert updates.webhook().last_error_message.startswith("Connection failed")
        assert len(updates.pending()) == 1
