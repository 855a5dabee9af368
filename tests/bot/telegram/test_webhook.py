"""The webhook as Telegram sees it: over HTTP, without a socket."""

from __future__ import annotations

import json

import httpx
import pytest
from pydantic import SecretStr
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.telegram.delivery.messages import Bot
from bot.telegram.delivery.pacing import Pacing
from bot.telegram.webhook import Webhook, webhook_app

SECRET = "a-secret-of-sixteen"
HOOK = Webhook("https://bot.example.org/hooks/telegram", SecretStr(SECRET), "127.0.0.1", 8443)
UPDATE = {
    "update_id": 7,
    "message": {"message_id": 1, "date": 0, "chat": {"id": 3, "type": "private"}, "text": "hello"},
    "a_field_of_tomorrow": {"x": 1},
}


class Store:
    """Keeps updates, or is down."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.is_down = False

    async def put(self, item: object) -> None:
        if self.is_down:
            raise NetworkError("disk full")
        assert isinstance(item, Update)
        self.ids.append(item.update_id)


@pytest.fixture
def store() -> Store:
    return Store()


async def post(
    store: Store, body: bytes, *, secret: str | None = SECRET, path: str = "/hooks/telegram"
) -> int:
    bot: Bot = ExtBot("1:x", rate_limiter=Pacing())
    transport = httpx.ASGITransport(webhook_app(HOOK, bot, store.put))
    headers = {} if secret is None else {b"X-Telegram-Bot-Api-Secret-Token": secret.encode()}
    async with httpx.AsyncClient(transport=transport, base_url="http://hook.test") as client:
        return (await client.post(path, content=body, headers=headers)).status_code


async def test_an_update_is_acknowledged_once_it_is_stored(store: Store) -> None:
    assert await post(store, json.dumps(UPDATE).encode()) == 200
    assert store.ids == [7]


@pytest.mark.parametrize("secret", [None, "", "a-secret-of-sixteeN", "ä", SECRET + "x"])
async def test_who_does_not_know_the_secret_gets_nowhere(store: Store, secret: str | None) -> None:
    assert await post(store, json.dumps(UPDATE).encode(), secret=secret) == 403
    assert store.ids == []


async def test_what_cannot_be_stored_is_to_be_sent_again(store: Store) -> None:
    store.is_down = True

    assert await post(store, json.dumps(UPDATE).encode()) == 503


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"7", b'{"update_id": "x"}', b"\xff\xfe", b"[" * 200_000]
)
async def test_what_is_no_update_is_not_sent_for_ever(store: Store, body: bytes) -> None:
    assert await post(store, body) == 200
    assert store.ids == []


async def test_a_body_without_end_is_refused(store: Store) -> None:
    assert await post(store, b"x" * (5 * 1024 * 1024)) == 413


async def test_another_path_is_nothing(store: Store) -> None:
    assert await post(store, json.dumps(UPDATE).encode(), path="/") == 404


async def test_an_update_is_stored_without_the_part_that_cannot_be_read(store: Store) -> None:
    update = json.loads(json.dumps(UPDATE))
    update["message"]["poll"] = {"id": "1"}

    assert await post(store, json.dumps(update).encode()) == 200
    assert store.ids == [7]
