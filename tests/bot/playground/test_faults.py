import httpx
import pytest

from bot.playground.app import Playground, build_playground
from bot.playground.faults import (
    ConnectionDroppedError,
    Flood,
    LostAnswer,
    LostRequest,
    ServerFailure,
)
from bot.playground.server import serve
from tests.bot.playground.conftest import Api


async def test_a_flood_is_announced_as_often_as_ordered(api: Api, playground: Playground) -> None:
    playground.faults.next("sendMessage", Flood(retry_after_s=7), times=2)

    answers = [await api.call("sendMessage", chat_id=1, text="x") for _ in range(3)]

    assert [answer.get("parameters") for answer in answers] == [
        {"retry_after": 7},
        {"retry_after": 7},
        None,
    ]
    assert len(playground.phone(1).replies()) == 1


async def test_a_failure_has_no_effect(api: Api, playground: Playground) -> None:
    playground.faults.next("sendMessage", ServerFailure(503))

    envelope = await api.call("sendMessage", chat_id=1, text="x")

    assert envelope["error_code"] == 503
    assert playground.phone(1).replies() == []


async def test_a_lost_request_has_no_effect_and_a_lost_answer_has(
    api: Api, playground: Playground
) -> None:
    playground.faults.next("sendMessage", LostRequest())
    with pytest.raises(ConnectionDroppedError):
        await api.call("sendMessage", chat_id=1, text="lost")
    playground.faults.next("sendMessage", LostAnswer())
    with pytest.raises(ConnectionDroppedError):
        await api.call("sendMessage", chat_id=1, text="kept")

    assert [message.body["text"] for message in playground.phone(1).replies()] == ["kept"]


async def test_over_a_socket_a_lost_answer_is_a_broken_connection() -> None:
    with build_playground() as playground:
        await playground.phone(1).send("/start")
        playground.faults.next("sendMessage", LostAnswer())
        async with serve(playground, port=0) as address, httpx.AsyncClient() as client:
            url = f"{address.url}/bot{playground.token}/sendMessage"
            with pytest.raises(httpx.RemoteProtocolError):
                await client.post(url, json={"chat_id": 1, "text": "kept"})
            answer = await client.post(url, json={"chat_id": 1, "text": "next"})

        texts = [message.body["text"] for message in playground.phone(1).replies()]
        assert (answer.status_code, texts) == (200, ["kept", "next"])


async def test_the_journal_tells_what_was_called_and_answered(
    api: Api, playground: Playground
) -> None:
    await api.call("sendMessage", chat_id=1, text="one")
    await api.call("sendMessage", chat_id=1)

    calls = playground.journal.calls("sendmessage")

    assert [(call.method, call.is_ok) for call in calls] == [
        ("sendMessage", True),
        ("sendMessage", False),
    ]
    assert calls[0].parameters == {"chat_id": 1, "text": "one"}


async def test_faults_that_did_not_happen_can_be_forgotten(
    api: Api, playground: Playground
) -> None:
    playground.faults.next("getMe", ServerFailure())
    playground.faults.clear()

    assert (await api.call("getMe"))["ok"] is True
