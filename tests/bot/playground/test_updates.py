import asyncio

import pytest

from bot.playground.app import Playground
from bot.playground.wire import Json, JsonObject, integer, json_list, json_object
from tests.bot.playground.conftest import Api, TurnedClock


def _ids(updates: Json) -> list[int]:
    return [integer(json_object(update)["update_id"]) or 0 for update in json_list(updates)]


def _texts(updates: Json) -> list[Json]:
    return [json_object(json_object(u).get("message")).get("text") for u in json_list(updates)]


async def _still_waits(call: asyncio.Task[JsonObject] | asyncio.Task[Json]) -> None:
    _, waiting = await asyncio.wait({call}, timeout=0.02)
    assert waiting == {call}


async def test_updates_come_again_until_a_higher_offset_confirms_them(
    api: Api, playground: Playground
) -> None:
    await playground.phone(1).send("second")
    first = _ids(await api.result("getUpdates"))
    again = _ids(await api.result("getUpdates", offset=first[0]))

    rest = _ids(await api.result("getUpdates", offset=first[0] + 1))
    after_all = _ids(await api.result("getUpdates", offset=first[1] + 1))

    assert first == again == [first[0], first[0] + 1]
    assert (rest, after_all) == ([first[1]], [])


async def test_a_negative_offset_forgets_all_but_the_last(api: Api, playground: Playground) -> None:
    for number in range(3):
        await playground.phone(1).send(str(number))

    assert _texts(await api.result("getUpdates", offset=-1)) == ["2"]
    assert _texts(await api.result("getUpdates")) == ["2"]


async def test_the_limit_is_obeyed(api: Api, playground: Playground) -> None:
    await playground.phone(1).send("second")

    assert _texts(await api.result("getUpdates", limit=1)) == ["/start"]


async def test_a_poll_that_waits_is_woken_by_a_message(api: Api, playground: Playground) -> None:
    [first] = _ids(await api.result("getUpdates"))

    async with asyncio.TaskGroup() as group:
        poll = group.create_task(api.result("getUpdates", offset=first + 1, timeout=30))
        await _still_waits(poll)
        await playground.phone(1).send("woken")

    assert _texts(poll.result()) == ["woken"]


async def test_a_second_poll_ends_the_first_with_a_conflict(
    api: Api, playground: Playground
) -> None:
    [seen] = _ids(await api.result("getUpdates"))

    async with asyncio.TaskGroup() as group:
        first = group.create_task(api.call("getUpdates", offset=seen + 1, timeout=30))
        await _still_waits(first)
        second = group.create_task(api.call("getUpdates", offset=seen + 1, timeout=30))
        refused = await first
        await playground.phone(1).send("for the second")

    assert refused == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    assert _texts(second.result()["result"]) == ["for the second"]


async def test_polling_is_refused_while_a_webhook_is_set(api: Api) -> None:
    await api.result("setWebhook", url="https://bot.example.com/hook")

    assert await api.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_webhook_info_tells_address_and_what_waits(api: Api) -> None:
    await api.result(
        "setWebhook",
        url="https://bot.example.com/hook",
        max_connections=5,
        allowed_updates=["message"],
    )

    assert await api.result("getWebhookInfo") == {
        "url": "https://bot.example.com/hook",
        "has_custom_certificate": False,
        "pending_update_count": 1,
        "max_connections": 5,
        "allowed_updates": ["message"],
    }


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        (
            {"url": "http://bot.example.com"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            {"url": "https://bot.example.com", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_a_wrong_webhook_is_refused(api: Api, parameters: JsonObject, reason: str) -> None:
    assert await api.refusal("setWebhook", **parameters) == f"Bad Request: {reason}"


async def test_pending_updates_are_dropped_when_asked(api: Api) -> None:
    await api.result("deleteWebhook", drop_pending_updates=True)

    assert await api.result("getUpdates") == []


async def test_kinds_that_the_bot_does_not_want_are_not_kept(
    api: Api, playground: Playground
) -> None:
    await api.result("getUpdates", offset=-1, allowed_updates=["callback_query"])
    await playground.phone(1).send("unwanted")

    assert _texts(await api.result("getUpdates", offset=2**40)) == []


async def test_updates_are_kept_for_a_day(api: Api, clock: TurnedClock) -> None:
    clock.turn(24 * 3600 + 1)

    assert await api.result("getUpdates") == []


async def test_a_waiting_poll_ends_when_the_playground_hangs_up(
    api: Api, playground: Playground
) -> None:
    [seen] = _ids(await api.result("getUpdates"))

    async with asyncio.TaskGroup() as group:
        poll = group.create_task(api.result("getUpdates", offset=seen + 1, timeout=30))
        await _still_waits(poll)
        await playground.hang_up()

    assert poll.result() == []
