from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from pydantic import BaseModel

from bot.domain.usage import Usage
from bot.errors import ContextTooLongError, ModelRefusedError, ModelUnavailableError
from bot.llm.model import Completion, Restarted, TextDelta
from bot.llm.openai import OpenAIModel, Timeouts
from bot.llm.retrying import Retries
from tests.bot.llm.misbehaving import Ending, MisbehavingServer, Status, Stream
from tests.prompts.examples import ANSWER

KEY = "sk-test-4f7a9b2c"


class Verdict(BaseModel):
    ok: bool
    note: str = ""


class Waits:
    """Stands in for sleeping, and keeps for how long."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
async def model(misbehaving_server: MisbehavingServer, waits: Waits) -> AsyncIterator[OpenAIModel]:
    model = OpenAIModel(
        api_key=KEY,
        model="test-model",
        base_url=misbehaving_server.base_url,
        timeouts=Timeouts(connect_s=1, first_token_s=0.3, between_tokens_s=0.2, total_s=5),
        retries=Retries(sleep=waits),
    )
    yield model
    await model.close()


async def written(model: OpenAIModel) -> Completion:
    events = [event async for event in model.stream(ANSWER)]
    completion = events[-1]
    assert isinstance(completion, Completion)
    restarts = [place for place, event in enumerate(events) if isinstance(event, Restarted)]
    anew = events[restarts[-1] + 1 :] if restarts else events
    assert completion.text == "".join(e.text for e in anew if isinstance(e, TextDelta))
    return completion


async def test_a_completion_carries_text_and_usage(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(("Two ", "years. [1]")))

    completion = await written(model)

    assert completion == Completion("Two years. [1]", "test-model", Usage(7, 3))


async def test_a_429_is_obeyed_and_the_request_sent_again(
    model: OpenAIModel, misbehaving_server: MisbehavingServer, waits: Waits
) -> None:
    misbehaving_server.will(Status(429, headers=(("Retry-After", "3"),)), Stream(("Yes.",)))

    completion = await written(model)

    assert (completion.text, waits.seconds) == ("Yes.", [3.0])


async def test_a_server_that_asks_for_a_minute_is_given_up_at_once(
    model: OpenAIModel, misbehaving_server: MisbehavingServer, waits: Waits
) -> None:
    misbehaving_server.will(Status(429, headers=(("Retry-After", "60"),)))

    with pytest.raises(ModelUnavailableError) as raised:
        await written(model)

    assert (raised.value.retry_after_s, waits.seconds) == (60.0, [])


async def test_a_500_is_tried_three_times_in_all(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Status(500), Status(503), Status(500), Stream(("Never sent.",)))

    with pytest.raises(ModelUnavailableError):
        await written(model)

    assert len(misbehaving_server.requests) == 3


@pytest.mark.parametrize("code", [400, 401, 403, 404, 422])
async def test_a_refusal_is_not_sent_again(
    model: OpenAIModel, misbehaving_server: MisbehavingServer, code: int
) -> None:
    misbehaving_server.will(Status(code), Stream(("Never sent.",)))

    with pytest.raises(ModelRefusedError):
        await written(model)

    assert len(misbehaving_server.requests) == 1


async def test_an_exhausted_quota_is_a_refusal_although_its_status_is_429(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Status(429, error_code="insufficient_quota"))

    with pytest.raises(ModelRefusedError):
        await written(model)


@pytest.mark.parametrize(
    "failure",
    [
        Stream(("Two ",), ending="drop"),
        Stream(("Two ",), ending="clean_but_early"),
        Stream(("Two ",), ending="hang"),
        Stream(raw="data: {not json\n\n"),
        Stream(raw="data: [1, 2]\n\n"),
        Stream(raw='data: {"choices": [{"index": 0, "delta": null}]}\n\n'),
        Stream(raw='data: {"error": {"message": "overloaded"}}\n\n'),
        Stream(raw="<html>a proxy's page</html>"),
        Stream(("", "  ")),
    ],
    ids=lambda failure: f"{failure.ending}-{failure.raw or failure.deltas}",
)
async def test_a_broken_stream_is_unavailable_and_never_a_success(
    model: OpenAIModel, misbehaving_server: MisbehavingServer, failure: Stream
) -> None:
    misbehaving_server.will(failure, failure, failure)

    with pytest.raises(ModelUnavailableError):
        await written(model)


@pytest.mark.parametrize("ending", ["drop", "clean_but_early", "hang"])
async def test_text_of_a_broken_stream_is_declared_void_before_it_comes_anew(
    model: OpenAIModel, misbehaving_server: MisbehavingServer, ending: Ending
) -> None:
    misbehaving_server.will(Stream(("Two ",), ending=ending), Stream(("Two years.",)))

    events = [event async for event in model.stream(ANSWER)]

    assert events == [
        TextDelta("Two "),
        Restarted(),
        TextDelta("Two years."),
        Completion("Two years.", "test-model", Usage(7, 3)),
    ]


async def test_a_server_that_asks_for_five_minutes_is_not_asked_again_meanwhile(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Status(429, headers=(("Retry-After", "300"),)), Stream(("Never.",)))

    with pytest.raises(ModelUnavailableError):
        await written(model)
    with pytest.raises(ModelUnavailableError) as raised:
        await written(model)

    assert 290 < (raised.value.retry_after_s or 0) <= 300
    assert len(misbehaving_server.requests) == 1


async def test_a_date_to_wait_for_is_understood_too(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    misbehaving_server.will(Status(429, headers=(("Retry-After", until),)))

    with pytest.raises(ModelUnavailableError) as raised:
        await written(model)

    assert 290 < (raised.value.retry_after_s or 0) <= 300


async def test_a_slow_stream_is_waited_for_as_long_as_words_keep_coming(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(("Two ", "years ", "at ", "most."), pauses_s=0.1))

    completion = await written(model)

    assert completion.text == "Two years at most."


async def test_a_reply_at_the_limit_of_output_says_that_it_was_cut(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(("Two years. And",), finish_reason="length"))

    assert (await written(model)).is_cut


async def test_a_reply_without_an_end_is_cut_at_the_length_that_was_asked_for(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(("word " * 1_000,) * 40))

    completion = await written(model)

    assert completion.is_cut
    assert len(completion.text) < 40_000


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("This model's maximum context length is 8192 tokens.", "context_length_exceeded"),
        ("the request exceeds the available context size, try increasing it", None),
        ("Input is too long for requested model.", None),
    ],
)
async def test_a_request_beyond_the_context_is_told_from_other_refusals(
    model: OpenAIModel, misbehaving_server: MisbehavingServer, message: str, code: str | None
) -> None:
    misbehaving_server.will(Status(400, message, error_code=code))

    with pytest.raises(ContextTooLongError):
        await written(model)


async def test_two_hundred_streams_run_at_once(misbehaving_server: MisbehavingServer) -> None:
    misbehaving_server.will(*[Stream(("Two ", "years."), pauses_s=0.02)] * 200)
    patient = OpenAIModel(api_key=KEY, model="m", base_url=misbehaving_server.base_url)

    completions = await asyncio.gather(*[written(patient) for _ in range(200)])
    await patient.close()

    assert {completion.text for completion in completions} == {"Two years."}
    assert len(misbehaving_server.requests) == 200


async def test_a_stream_that_breaks_before_its_first_word_is_begun_again(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(ending="drop"), Stream(("Two years.",)))

    completion = await written(model)

    assert completion.text == "Two years."


async def test_closing_the_iterator_hangs_up(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(("Two ",), ending="hang"))
    events = model.stream(ANSWER)

    await anext(events)
    await events.aclose()

    async with asyncio.timeout(2):
        await misbehaving_server.hung_up.wait()


async def test_nobody_listening_is_unavailable(waits: Waits) -> None:
    model = OpenAIModel(
        api_key=KEY, model="m", base_url="http://127.0.0.1:9/v1", retries=Retries(sleep=waits)
    )

    with pytest.raises(ModelUnavailableError):
        await written(model)
    await model.close()


async def test_the_key_stands_in_no_error_and_no_log(
    model: OpenAIModel, misbehaving_server: MisbehavingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    misbehaving_server.will(Status(401, message=f"Incorrect API key provided: {KEY}"))

    with pytest.raises(ModelRefusedError) as raised:
        await written(model)

    assert KEY not in str(raised.value)
    assert KEY not in caplog.text


async def test_the_environment_of_the_sdk_is_not_read(
    misbehaving_server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-leak")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-leak")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Leak: header-leak")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/leak")
    misbehaving_server.will(Stream(("Yes.",)))
    model = OpenAIModel(api_key=KEY, model="m", base_url=misbehaving_server.base_url)

    await written(model)
    await model.close()

    assert "leak" not in misbehaving_server.headers[0]


async def test_fields_that_a_server_refuses_are_not_sent_again(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(
        Status(400, "Unsupported parameter: use 'max_completion_tokens'.", param="max_tokens"),
        Status(400, "Unsupported value", param="temperature"),
        Stream(("Yes.",)),
        Stream(("Yes.",)),
    )

    await written(model)
    await written(model)

    sent = misbehaving_server.requests[-1]
    assert len(misbehaving_server.requests) == 4
    assert "max_completion_tokens" in sent
    assert not sent.keys() & {"max_tokens", "temperature"}


async def test_thoughts_of_a_model_are_not_its_answer(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(("<thi", "nk>Hm, 7", " years?</th", "ink>\n\nTwo ", "years.")))

    completion = await written(model)

    assert completion.text == "Two years."


async def test_json_is_read_into_the_schema(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(('{"ok": true,', ' "note": "fine"}')))

    parsed = await model.parse(ANSWER, Verdict)

    assert (parsed.value, parsed.usage) == (Verdict(ok=True, note="fine"), Usage(7, 3))


async def test_garbage_json_is_sent_back_once_and_then_given_up(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(Stream(("Sure! {ok",)), Stream(('```json\n{"ok": false}\n```',)))

    repaired = await model.parse(ANSWER, Verdict)

    misbehaving_server.will(Stream(("Sure!",)), Stream(("Sure!",)))
    with pytest.raises(ModelUnavailableError):
        await model.parse(ANSWER, Verdict)
    assert (repaired.value, repaired.usage) == (Verdict(ok=False), Usage(14, 6))
    assert len(misbehaving_server.requests) == 4


async def test_a_server_without_json_schemas_is_asked_for_plain_json(
    model: OpenAIModel, misbehaving_server: MisbehavingServer
) -> None:
    misbehaving_server.will(
        Status(400, "response_format of type json_schema is not supported"),
        Status(400, "response_format is not supported"),
        Stream(('{"ok": true}',)),
    )

    parsed = await model.parse(ANSWER, Verdict)

    assert parsed.value.ok
    forms = [request.get("response_format") for request in misbehaving_server.requests]
    assert [isinstance(form, dict) and form["type"] for form in forms] == [
        "json_schema",
        "json_object",
        False,
    ]
