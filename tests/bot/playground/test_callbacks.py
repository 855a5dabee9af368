import pytest

from bot.playground.app import Playground
from bot.playground.errors import PhoneError
from bot.playground.wire import Json, JsonObject, integer, json_list, json_object
from tests.bot.playground.conftest import Api, TurnedClock

_GO: JsonObject = {
    "inline_keyboard": [
        [{"text": "Go", "callback_data": "go:1"}, {"text": "Web", "url": "https://example.com"}]
    ]
}


async def _pressed(api: Api, playground: Playground) -> JsonObject:
    sent = await api.message("sendMessage", chat_id=1, text="x", reply_markup=_GO)
    await playground.phone(1).press(integer(sent["message_id"]) or 0, "Go")
    updates = json_list(await api.result("getUpdates", offset=-1))
    return json_object(json_object(updates[0])["callback_query"])


async def test_a_pressed_button_reaches_the_bot_with_its_message(
    api: Api, playground: Playground
) -> None:
    query = await _pressed(api, playground)

    assert query["data"] == "go:1"
    assert json_object(query["from"])["id"] == 1
    assert json_object(query["message"])["reply_markup"] == _GO


async def test_a_query_is_answered_once(api: Api, playground: Playground) -> None:
    query = await _pressed(api, playground)

    first = await api.result("answerCallbackQuery", callback_query_id=query["id"], text="done")
    second = await api.refusal("answerCallbackQuery", callback_query_id=query["id"])

    assert first is True
    assert second == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_a_query_grows_too_old(api: Api, playground: Playground, clock: TurnedClock) -> None:
    query = await _pressed(api, playground)
    clock.turn(61)

    reason = await api.refusal("answerCallbackQuery", callback_query_id=query["id"])

    assert "query is too old" in reason


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ({"url": "https://example.com"}, "URL_INVALID"),
    ],
)
async def test_a_wrong_answer_is_refused(
    api: Api, playground: Playground, answer: dict[str, Json], reason: str
) -> None:
    query = await _pressed(api, playground)

    refused = await api.refusal("answerCallbackQuery", callback_query_id=query["id"], **answer)

    assert refused == f"Bad Request: {reason}"


async def test_a_button_that_is_gone_cannot_be_pressed(api: Api, playground: Playground) -> None:
    sent = await api.message("sendMessage", chat_id=1, text="x", reply_markup=_GO)
    number = integer(sent["message_id"]) or 0
    phone = playground.phone(1)

    with pytest.raises(PhoneError, match="not there any more"):
        await phone.press(number, "Other")
    with pytest.raises(PhoneError, match="not there any more"):
        await phone.press(number, "Web")
    with pytest.raises(PhoneError, match="not there any more"):
        await phone.press_at(number, row=7, column=0)
    with pytest.raises(PhoneError, match="not there any more"):
        await phone.press(number + 1, "Go")
