import pytest

from bot.playground.app import build_playground
from bot.playground.errors import TooManyRequestsError
from bot.playground.limits import FloodGate, RateLimits
from tests.bot.playground.conftest import Api, TurnedClock


def _pass_many(gate: FloodGate, chat_id: int, number: int) -> None:
    for _ in range(number):
        gate.pass_one(chat_id)


def _refusal_s(gate: FloodGate, chat_id: int) -> int:
    with pytest.raises(TooManyRequestsError) as caught:
        gate.pass_one(chat_id)
    return caught.value.retry_after_s


def test_a_burst_passes_and_then_one_message_a_second(clock: TurnedClock) -> None:
    gate = FloodGate(clock, RateLimits())
    _pass_many(gate, 1, 20)
    assert _refusal_s(gate, 1) == 3

    clock.turn(3)

    _pass_many(gate, 1, 3)
    assert _refusal_s(gate, 1) == 3


def test_another_chat_is_not_held_back(clock: TurnedClock) -> None:
    gate = FloodGate(clock, RateLimits())
    _pass_many(gate, 1, 20)
    _refusal_s(gate, 1)

    _pass_many(gate, 2, 10)


def test_thirty_a_second_is_the_limit_over_all_chats(clock: TurnedClock) -> None:
    gate = FloodGate(clock, RateLimits())
    for chat_id in range(30):
        gate.pass_one(chat_id)

    assert _refusal_s(gate, 30) == 3


def test_who_ignores_the_refusal_waits_longer_each_time(clock: TurnedClock) -> None:
    gate = FloodGate(clock, RateLimits())
    _pass_many(gate, 1, 20)
    waits = [_refusal_s(gate, 1)]

    for _ in range(7):
        clock.turn(2)
        waits.append(_refusal_s(gate, 1))

    assert waits == [3, 6, 12, 24, 48, 96, 192, 300]


def test_calls_under_way_at_the_first_refusal_are_not_punished(clock: TurnedClock) -> None:
    gate = FloodGate(clock, RateLimits())
    _pass_many(gate, 1, 20)
    _refusal_s(gate, 1)

    clock.turn(0.5)

    assert _refusal_s(gate, 1) == 3


async def test_edits_count_and_the_refusal_names_the_seconds(api: Api) -> None:
    sent = await api.message("sendMessage", chat_id=1, text="0")
    for number in range(1, 20):
        await api.result(
            "editMessageText", chat_id=1, message_id=sent["message_id"], text=str(number)
        )

    envelope = await api.call("sendMessage", chat_id=1, text="too much")

    assert envelope == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }


async def test_without_limits_the_bot_talks_freely(clock: TurnedClock) -> None:
    gate = FloodGate(clock, None)
    with build_playground(limits=None, clock=clock):
        _pass_many(gate, 1, 1000)
