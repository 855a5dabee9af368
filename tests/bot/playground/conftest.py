"""A playground without a socket, whose clock stands still until a test turns it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from bot.playground.app import Playground, build_playground
from bot.playground.wire import Json, JsonObject, json_object


class TurnedClock:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now

    def turn(self, seconds: float) -> None:
        """Lets time pass."""
        self.now += seconds


class Api:
    """The Bot API as a bot without a library calls it."""

    def __init__(self, client: httpx.AsyncClient, token: str) -> None:
        self.client = client
        self.token = token

    async def call(self, method: str, **parameters: Json) -> JsonObject:
        """The whole envelope of a call."""
        response = await self.client.post(f"/bot{self.token}/{method}", json=parameters)
        envelope: JsonObject = response.json()
        assert response.status_code == envelope.get("error_code", 200)
        return envelope

    async def result(self, method: str, **parameters: Json) -> Json:
        """The result of a call that succeeds."""
        envelope = await self.call(method, **parameters)
        assert envelope["ok"] is True, envelope
        return envelope["result"]

    async def message(self, method: str, **parameters: Json) -> JsonObject:
        """The Message that a call gives."""
        return json_object(await self.result(method, **parameters))

    async def refusal(self, method: str, **parameters: Json) -> str:
        """The words with which a call is refused."""
        envelope = await self.call(method, **parameters)
        assert envelope["ok"] is False, envelope
        return str(envelope["description"])


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def playground(clock: TurnedClock) -> Iterator[Playground]:
    with build_playground(clock=clock) as built:
        yield built


@pytest.fixture
async def client(playground: Playground) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(playground.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as opened:
        yield opened


@pytest.fixture
async def api(playground: Playground, client: httpx.AsyncClient) -> Api:
    """A bot to which person 1 has written."""
    await playground.phone(1).send("/start")
    return Api(client, playground.token)
