import pytest

from bot.playground.wire import Json, JsonObject
from tests.bot.playground.conftest import Api


async def _refused(api: Api, markup: Json) -> str:
    return await api.refusal("sendMessage", chat_id=1, text="x", reply_markup=markup)


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "x", "callback_data": "d" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "", "callback_data": "d"},
            "can't parse inline keyboard button: Button text must be non-empty",
        ),
        (
            {"callback_data": "d"},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            {"text": "x", "callback_data": "d", "url": "https://example.com"},
            (
                "can't parse inline keyboard button: exactly one action is allowed, "
                "found callback_data, url"
            ),
        ),
        (
            {"text": "x", "url": "not an address"},
            "inline keyboard button URL 'not an address' is invalid: Wrong HTTP URL",
        ),
        ({"text": "x", "copy_text": {"text": "c" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_a_wrong_button_is_refused(api: Api, button: JsonObject, reason: str) -> None:
    assert await _refused(api, {"inline_keyboard": [[button]]}) == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    "markup", ["{not json", [1], {"inline_keyboard": {}}, {"inline_keyboard": [{}]}, {"other": 1}]
)
async def test_a_keyboard_that_is_none_is_refused(api: Api, markup: Json) -> None:
    assert (await _refused(api, markup)).startswith("Bad Request: ")


async def test_more_than_a_hundred_buttons_are_refused(api: Api) -> None:
    row: list[Json] = [{"text": "x", "callback_data": "d"}] * 101

    assert await _refused(api, {"inline_keyboard": [row]}) == "Bad Request: REPLY_MARKUP_TOO_LONG"


async def test_data_of_64_bytes_passes(api: Api) -> None:
    markup: JsonObject = {"inline_keyboard": [[{"text": "x", "callback_data": "é" * 32}]]}

    message = await api.message("sendMessage", chat_id=1, text="x", reply_markup=markup)

    assert message["reply_markup"] == markup


async def test_a_reply_keyboard_is_taken_and_not_shown(api: Api) -> None:
    message = await api.message(
        "sendMessage", chat_id=1, text="x", reply_markup={"remove_keyboard": True}
    )

    assert "reply_markup" not in message
