import json
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.playground.app import Playground, build_playground
from bot.playground.files import MAX_UPLOAD_BYTES
from bot.playground.server import serve
from bot.playground.wire import JsonObject, json_list, json_object
from tests.bot.playground.conftest import Api


async def _state(client: httpx.AsyncClient, user: str = "1") -> JsonObject:
    state: JsonObject = (await client.get("/page/state", params={"user": user})).json()
    return state


async def test_a_text_goes_in_and_stands_in_the_history(client: httpx.AsyncClient) -> None:
    await client.post("/page/messages?user=anna&name=Anna", json={"text": "hello"})

    [entry] = json_list((await _state(client, "anna"))["messages"])
    message = json_object(json_object(entry)["message"])
    assert message["text"] == "hello"
    assert json_object(message["from"])["first_name"] == "Anna"


@pytest.mark.parametrize(
    ("what", "fields", "words"),
    [
        ("messages", {"text": "  "}, "nothing to send"),
        ("messages", {"text": 5}, "nothing to send"),
        ("presses", {"message_id": 1, "row": 0, "column": 0}, "not there any more"),
        ("edits", {"message_id": 99, "text": "x"}, "not there any more"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_sentence(
    client: httpx.AsyncClient, what: str, fields: JsonObject, words: str
) -> None:
    response = await client.post(f"/page/{what}", json=fields)

    assert response.status_code == 400
    assert words in response.json()["error"]


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff"])
async def test_an_unreadable_request_is_said_in_a_sentence(
    client: httpx.AsyncClient, body: bytes
) -> None:
    response = await client.post("/page/messages", content=body)

    assert "error" in response.json()
    assert response.status_code == 400


async def test_a_file_above_50_mb_is_said_in_a_sentence(client: httpx.AsyncClient) -> None:
    response = await client.post("/page/uploads", content=bytes(MAX_UPLOAD_BYTES + 1))

    assert response.status_code == 413
    assert "a file may have 50 MB" in response.json()["error"]


async def test_two_megabytes_of_text_are_too_much(client: httpx.AsyncClient) -> None:
    response = await client.post("/page/messages", json={"text": "x" * 2**21})

    assert response.status_code == 413
    assert "a text 2 MB" in response.json()["error"]


async def test_a_file_goes_up_and_comes_down_under_its_name(client: httpx.AsyncClient) -> None:
    sent = await client.post("/page/uploads?file_name=cv.txt&caption=mine", content=b"ten years")
    file_id = sent.json()["document"]["file_id"]

    got = await client.get(f"/page/files/{file_id}")

    assert got.content == b"ten years"
    assert got.headers["content-disposition"] == 'attachment; filename="cv.txt"'
    assert got.headers["content-type"] == "application/octet-stream"


async def test_another_persons_file_cannot_be_loaded(
    client: httpx.AsyncClient, playground: Playground
) -> None:
    sent = await playground.phone(1).send_document("cv.txt", b"mine")
    file_id = json_object(sent["document"])["file_id"]

    mine = await client.get(f"/page/files/{file_id}?user=1")
    other = await client.get(f"/page/files/{file_id}?user=2")

    assert (mine.status_code, other.status_code) == (200, 404)


@pytest.mark.parametrize("path", ["/", "/page/assets/chat.js", "/page/state", "/page/nothing"])
async def test_every_answer_of_the_page_carries_strict_headers(
    client: httpx.AsyncClient, path: str
) -> None:
    response = await client.get(path)

    policy = response.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "rebound.example.com"},
        {"host": "localhost.example.com:8080"},
        {"host": "["},
        {"host": "localhost", "origin": "https://evil.example.com"},
        {"host": "localhost", "origin": "http://localhost:9999"},
        {"host": "localhost", "origin": "null"},
        {"host": "localhost", "sec-fetch-site": "cross-site"},
        {"host": "localhost", "sec-fetch-site": "same-site"},
    ],
)
async def test_strangers_are_turned_away(
    client: httpx.AsyncClient, playground: Playground, headers: dict[str, str]
) -> None:
    response = await client.post("/page/messages", json={"text": "spam"}, headers=headers)

    assert response.status_code == 403
    assert playground.phone(1).messages() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "localhost:8080", "origin": "http://localhost:8080"},
        {"host": "127.0.0.1:8080", "sec-fetch-site": "same-origin"},
        {"host": "192.168.1.7:8080", "origin": "http://192.168.1.7:8080"},
        {"host": "[::1]:8080"},
    ],
)
async def test_the_page_itself_is_let_in(
    client: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    response = await client.post("/page/messages", json={"text": "hello"}, headers=headers)

    assert response.status_code == 200


async def test_a_name_that_was_configured_is_let_in() -> None:
    with build_playground(hosts=frozenset({"chat.example.com"})) as playground:
        transport = httpx.ASGITransport(playground.app)
        async with httpx.AsyncClient(transport=transport) as client:
            response = await client.get("http://chat.example.com/")

    assert response.status_code == 200


async def _events(response: httpx.Response) -> AsyncIterator[tuple[str, JsonObject]]:
    kind = ""
    async for line in response.aiter_lines():
        name, _, value = line.partition(": ")
        if name == "event":
            kind = value
        if name == "data":
            content: JsonObject = json.loads(value)
            yield kind, content


async def test_events_begin_with_what_was_missed_and_go_on_live() -> None:
    with build_playground() as playground:
        phone = playground.phone(1)
        await phone.send("seen")
        async with serve(playground, port=0) as address, httpx.AsyncClient() as client:
            state = (await client.get(f"{address.url}/page/state")).json()
            await phone.send("missed")
            since = f"{state['epoch']}.{state['revision']}"
            url = f"{address.url}/page/events?since={since}"
            async with client.stream("GET", url) as response:
                events = _events(response)
                hello = await anext(events)
                missed = await anext(events)
                await phone.send("live")
                live = await anext(events)

    assert hello == ("hello", {"epoch": state["epoch"]})
    assert [json_object(event["message"])["text"] for _, event in (missed, live)] == [
        "missed",
        "live",
    ]


async def test_a_page_of_another_memory_is_told_everything() -> None:
    with build_playground() as playground:
        await playground.phone(1).send("first")
        async with serve(playground, port=0) as address, httpx.AsyncClient() as client:
            headers = {"last-event-id": "otherepoch.99"}
            url = f"{address.url}/page/events"
            async with client.stream("GET", url, headers=headers) as response:
                events = _events(response)
                await anext(events)
                _, event = await anext(events)

    assert json_object(event["message"])["text"] == "first"


async def test_events_of_another_chat_do_not_come() -> None:
    with build_playground() as playground:
        async with (
            serve(playground, port=0) as address,
            httpx.AsyncClient() as client,
            client.stream("GET", f"{address.url}/page/events?user=1") as response,
        ):
            events = _events(response)
            await anext(events)
            await playground.phone(2).send("for two")
            await playground.phone(1).send("for one")
            _, event = await anext(events)

    assert json_object(event["message"])["text"] == "for one"


async def test_typing_drafts_answers_and_deletions_are_told(
    api: Api, playground: Playground
) -> None:
    with playground._line.feed.subscribed(1) as events:
        await api.result("sendChatAction", chat_id=1, action="typing")
        await api.result("sendMessageDraft", chat_id=1, draft_id=7, text="so far")
        await api.result("deleteMessage", chat_id=1, message_id=1)
        told = [await events.next() for _ in range(3)]

    assert [event and event.kind for event in told] == ["action", "draft", "message"]
    assert [event and event.content.get("deleted") for event in told] == [None, None, True]


async def test_the_page_can_block_forward_and_edit(
    client: httpx.AsyncClient, playground: Playground
) -> None:
    await client.post("/page/forwards", json={"text": "a posting", "from_name": "Berta"})
    await client.post("/page/edits", json={"message_id": 1, "text": "better"})
    await client.post("/page/blocks", json={"is_blocking": True})

    phone = playground.phone(1)
    assert phone.messages()[0].body["text"] == "better"
    assert phone.person.is_blocking
