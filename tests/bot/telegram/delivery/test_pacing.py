from __future__ import annotations

import httpx
import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.delivery.pacing import Pacing, Urgency


class Line:
    """A call that fails as told, then succeeds; waiting takes no time and is written down."""

    def __init__(self, *errors: TelegramError) -> None:
        self.errors = list(errors)
        self.calls = 0
        self.waited: list[float] = []
        self.pacing = Pacing(sleep=self._sleep)

    async def call(self, urgency: Urgency, *, chat: int = 1) -> bool:
        return await self.pacing.repeat(self._once, urgency, name="test", chat=chat)

    async def _once(self) -> bool:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return True

    async def _sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.pacing._silent_until.clear()


def not_sent() -> NetworkError:
    error = NetworkError("httpx.ConnectError")
    error.__cause__ = httpx.ConnectError("refused")
    return error


@pytest.mark.parametrize("urgency", ["once", "repeatable"])
async def test_flood_control_is_waited_out(urgency: Urgency) -> None:
    line = Line(RetryAfter(7))

    assert await line.call(urgency)
    assert [round(pause) for pause in line.waited] == [7]
    assert line.calls == 2


async def test_a_passing_call_gives_up_under_flood_control() -> None:
    line = Line(RetryAfter(7))

    with pytest.raises(RetryAfter):
        await line.call("passing")
    assert line.waited == []


async def test_a_passing_call_does_not_break_the_silence_of_its_chat() -> None:
    line = Line(RetryAfter(7))
    with pytest.raises(RetryAfter):
        await line.call("passing")

    with pytest.raises(RetryAfter):
        await line.call("passing")

    assert line.calls == 1


async def test_the_silence_of_one_chat_is_not_that_of_another() -> None:
    line = Line(RetryAfter(7))
    with pytest.raises(RetryAfter):
        await line.call("passing", chat=1)

    assert await line.call("passing", chat=2)


async def test_an_edit_is_made_again_after_a_time_out() -> None:
    line = Line(TimedOut(), TimedOut())

    assert await line.call("repeatable")
    assert line.calls == 3


def garbled() -> TelegramError:
    error = TelegramError("Invalid server response")
    error.__cause__ = ValueError("no JSON")
    return error


async def test_an_answer_that_is_no_json_counts_as_an_outage() -> None:
    line = Line(garbled())

    assert await line.call("repeatable")
    with pytest.raises(TelegramError):
        await Line(garbled()).call("once")


async def test_a_file_that_may_have_arrived_is_not_sent_again() -> None:
    line = Line(TimedOut())

    with pytest.raises(TimedOut):
        await line.call("once")


async def test_a_file_that_certainly_did_not_arrive_is_sent_again() -> None:
    line = Line(not_sent())

    assert await line.call("once")


@pytest.mark.parametrize("urgency", ["passing", "once", "repeatable"])
async def test_a_refused_call_is_never_repeated(urgency: Urgency) -> None:
    line = Line(BadRequest("chat not found"))

    with pytest.raises(BadRequest):
        await line.call(urgency)


async def test_an_outage_of_ten_minutes_is_outlived_and_a_longer_one_is_not() -> None:
    line = Line(*[TimedOut()] * 100)

    with pytest.raises(TimedOut):
        await line.call("repeatable")
    assert 590 <= sum(line.waited) <= 660
