from pathlib import Path

import httpx

from bot.playground.app import Playground, build_playground
from bot.playground.wire import JsonObject, integer, json_list, json_object
from tests.bot.playground.conftest import Api


def _api(playground: Playground) -> Api:
    transport = httpx.ASGITransport(playground.app)
    client = httpx.AsyncClient(transport=transport, base_url="http://localhost")
    return Api(client, playground.token)


async def test_the_conversation_and_what_waits_survive_a_restart(tmp_path: Path) -> None:
    with build_playground(data_dir=tmp_path) as first:
        await first.phone("anna", name="Anna").send_document("cv.txt", b"ten years")
        epoch = await _state(first)
        [before] = json_list(await _api(first).result("getUpdates"))

    with build_playground(data_dir=tmp_path) as second:
        api = _api(second)
        [after] = json_list(await api.result("getUpdates"))
        document = json_object(json_object(json_object(after)["message"])["document"])
        told = json_object(await api.result("getFile", file_id=document["file_id"]))
        content = await api.client.get(f"/file/bot{api.token}/{told['file_path']}")

        assert after == before
        assert content.content == b"ten years"
        assert await _state(second) == epoch


async def test_update_ids_never_repeat(tmp_path: Path) -> None:
    ids: list[int] = []
    for _ in range(3):
        with build_playground(data_dir=tmp_path) as playground:
            await playground.phone(1).send("x")
            [update] = json_list(await _api(playground).result("getUpdates", offset=-1))
            ids.append(integer(json_object(update)["update_id"]) or 0)
            await _api(playground).result("getUpdates", offset=ids[-1] + 1)

    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]


async def test_a_memory_without_a_folder_does_not_repeat_ids_of_the_last_one() -> None:
    ids: list[int] = []
    for now in (1000, 1100):
        with build_playground(clock=lambda now=now: float(now)) as playground:  # type: ignore[misc]
            await playground.phone(1).send("x")
            [update] = json_list(await _api(playground).result("getUpdates"))
            ids.append(integer(json_object(update)["update_id"]) or 0)

    assert ids == [1001, 1101]


async def test_commands_and_webhook_survive_a_restart(tmp_path: Path) -> None:
    commands: list[JsonObject] = [{"command": "start", "description": "Begin"}]
    with build_playground(data_dir=tmp_path) as first:
        await _api(first).result("setMyCommands", commands=commands)
        await _api(first).result("setWebhook", url="https://bot.example.com/")

    with build_playground(data_dir=tmp_path) as second:
        info = json_object(await _api(second).result("getWebhookInfo"))
        assert await _api(second).result("getMyCommands") == commands
        assert info["url"] == "https://bot.example.com/"


async def _state(playground: Playground) -> JsonObject:
    response = await _api(playground).client.get("/page/state", params={"user": "anna"})
    state: JsonObject = response.json()
    return {name: state[name] for name in ("epoch", "revision", "person", "messages")}
