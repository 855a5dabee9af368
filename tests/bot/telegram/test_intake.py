from __future__ import annotations

import asyncio
import json
import logging

import httpx
import pytest
from telegram import Update
from telegram.error import Conflict, NetworkError

from bot.playground.app import Playground
from bot.telegram.app import build_telegram_app
from bot.telegram.errors import InvalidTokenError
from bot.telegram.intake import Intake, sound_and_in_order
from bot.telegram.pasting import pieces
from bot.telegram.polling import log_polling_error
from bot.workflows.arrivals import ArrivedUpdate
from bot.workflows.errors import EngineUnavailableError
from bot.workflows.turns import Turns
from tests.bot.telegram.conftest import API_ROOT, House
from tests.bot.telegram.rooms import ScriptedRooms


@pytest.fixture
def turns(house: House) -> Turns:
    return house.turns


class _FailingOnce(Turns):
    failures = 1

    async def accept(self, update: ArrivedUpdate, *, at_once: bool = False) -> None:
        if self.failures:
            self.failures -= 1
            raise EngineUnavailableError("disk full")
        await super().accept(update, at_once=at_once)


async def test_what_cannot_be_stored_is_not_acknowledged(house: House) -> None:
    intake = Intake(_FailingOnce(f"sqlite:///{house.engine_file}", pieces()))

    with pytest.raises(NetworkError, match="could not be stored"):
        await intake.put(Update(1))


async def test_an_update_that_could_not_be_stored_at_first_is_answered_later(house: House) -> None:
    async with house.running(_FailingOnce(f"sqlite:///{house.engine_file}", pieces())):
        await house.phone.send("What does a baker do?")

        await house.hears("Answer to What does a baker do?")
    assert house.parts.answering.asked == ["What does a baker do?"]


async def test_a_second_poller_is_named_with_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        log_polling_error(Conflict("terminated by other getUpdates request"))

    assert "Stop the other one" in caplog.text


@pytest.mark.parametrize("token", ["", "abc", "12:a b", "12:x/../y", "https://x"])
async def test_what_cannot_be_a_token_is_refused_before_anything_is_sent(
    token: str, parts: ScriptedRooms, turns: Turns
) -> None:
    with pytest.raises(InvalidTokenError):
        build_telegram_app(token, API_ROOT, parts.rooms, turns)


async def test_a_token_that_telegram_does_not_know_ends_the_run(
    playground: Playground, parts: ScriptedRooms, turns: Turns
) -> None:
    app = build_telegram_app(
        "12345:unknown", API_ROOT, parts.rooms, turns, transport=httpx.ASGITransport(playground.app)
    )

    with pytest.raises(InvalidTokenError) as raised:
        await app.run()
    assert "unknown" not in str(raised.value)


class _Revoked(httpx.AsyncBaseTransport):
    """A Telegram that stops knowing the token after the start."""

    def __init__(self, playground: Playground) -> None:
        self._telegram = httpx.ASGITransport(playground.app)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/getUpdates"):
            return httpx.Response(401, json={"ok": False, "description": "Unauthorized"})
        return await self._telegram.handle_async_request(request)


async def test_a_token_that_is_revoked_later_ends_the_run(
    playground: Playground, parts: ScriptedRooms, turns: Turns
) -> None:
    app = build_telegram_app(
        playground.token, API_ROOT, parts.rooms, turns, transport=_Revoked(playground)
    )

    async with asyncio.timeout(10):
        with pytest.raises(InvalidTokenError):
            await app.run()


class _Unreachable(httpx.AsyncBaseTransport):
    """A Telegram that is reached at the second try."""

    def __init__(self, playground: Playground) -> None:
        self._telegram = httpx.ASGITransport(playground.app)
        self.failures = 1

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.failures:
            self.failures -= 1
            raise httpx.ConnectError("no route")
        return await self._telegram.handle_async_request(request)


async def test_a_start_without_telegram_is_tried_again_and_said_in_the_log(
    playground: Playground, parts: ScriptedRooms, turns: Turns, caplog: pytest.LogCaptureFixture
) -> None:
    app = build_telegram_app(
        playground.token, API_ROOT, parts.rooms, turns, transport=_Unreachable(playground)
    )
    started = asyncio.Event()

    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        run = group.create_task(app.run(started=started))
        await started.wait()
        run.cancel()

    assert "Telegram cannot be reached" in caplog.text
    assert playground.token not in caplog.text


def test_a_batch_that_arrives_reversed_is_put_in_order() -> None:
    payload = json.dumps({"ok": True, "result": [{"update_id": 3}, {"update_id": 2}]}).encode()

    assert json.loads(sound_and_in_order(payload))["result"] == [{"update_id": 2}, {"update_id": 3}]


@pytest.mark.parametrize("payload", [b"", b"no json", b'{"ok": true, "result": true}'])
def test_an_answer_that_is_no_batch_stays_as_it_is(payload: bytes) -> None:
    assert sound_and_in_order(payload) == payload


@pytest.mark.parametrize(
    "broken", [{"message": "no object"}, {"message": {"unknown": 1}}, {"callback_query": {"id": 1}}]
)
def test_an_update_that_cannot_be_read_does_not_hold_up_its_batch(
    broken: dict[str, object],
) -> None:
    batch = [{"update_id": 2, **broken}, {"update_id": 3}, {"no_id": 1}, "nothing"]
    payload = json.dumps({"ok": True, "result": batch}).encode()

    sound = json.loads(sound_and_in_order(payload))["result"]

    assert sound == [{"update_id": 2}, {"update_id": 3}]


POLL_OF_AN_OLDER_API: dict[str, object] = {"id": "1", "question": "Bread?"}


def _message(**parts: object) -> dict[str, object]:
    chat = {"id": 7, "type": "private"}
    ada = {"id": 7, "is_bot": False, "first_name": "Ada"}
    return {"message_id": 1, "date": 1, "chat": chat, "from": ada, **parts}


def _taken(**update: object) -> dict[str, object]:
    payload = json.dumps({"ok": True, "result": [{"update_id": 2, **update}]}).encode()
    taken: dict[str, object] = json.loads(sound_and_in_order(payload))["result"][0]
    return taken


def test_words_are_read_although_what_they_reply_to_cannot_be() -> None:
    replied = _message(poll=POLL_OF_AN_OLDER_API)

    taken = _taken(message=_message(text="What does a baker do?", reply_to_message=replied))

    assert taken == {"update_id": 2, "message": _message(text="What does a baker do?")}


def test_a_press_counts_although_the_message_of_its_button_cannot_be_read() -> None:
    press = {"id": "1", "from": _message()["from"], "chat_instance": "1", "data": "x:yes"}

    taken = _taken(callback_query={**press, "message": _message(poll=POLL_OF_AN_OLDER_API)})

    assert taken == {"update_id": 2, "callback_query": {**press, "message": _message()}}


def test_a_pinned_message_that_nobody_can_see_ends_no_poller() -> None:
    gone = {"message_id": 1, "date": 0, "chat": {"id": 7, "type": "private"}}

    assert _taken(message=_message(pinned_message=gone)) == {"update_id": 2}


async def test_a_poll_that_cannot_be_read_gets_a_sentence(house: House) -> None:
    payload = json.dumps(_taken(message=_message(poll=POLL_OF_AN_OLDER_API)))

    async with house.running():
        await house.phone.send("hello")
        await house.hears("Hello!")
        await house.turns.accept(ArrivedUpdate(10_000, 7, payload))

        await house.hears("I can only read text and files")
