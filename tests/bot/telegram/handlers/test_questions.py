from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.errors import EmptyQuestionError, ModelUnavailableError
from bot.playground.faults import Flood, LostAnswer, LostRequest
from tests.bot.telegram.conftest import House, labels_of
from tests.bot.telegram.rooms import CITATION, texts_of

QUESTION = "What does a baker do?"


async def test_a_question_is_answered_with_a_button_for_each_source(house: House) -> None:
    async with house.running():
        await house.phone.send(QUESTION)

        answer = await house.hears(f"Answer to {QUESTION} [1]")

    assert labels_of(answer) == ["1 · Baker", "👍", "👎"]


async def test_a_source_button_shows_the_passage_again_and_again(house: House) -> None:
    async with house.running():
        await house.phone.send(QUESTION)
        await house.hears("Answer to")
        await house.press("1 · Baker")
        await house.press("1 · Baker")

        said = await house.phone.until(
            lambda messages: sum("baker.md" in text for text in texts_of(messages)) == 2
        )

    assert texts_of(said)[-1] == (
        "[1] Baker — What one does\nA baker bakes bread <at night> & sells it.\nSource: baker.md"
    )


async def test_many_sources_can_be_listed(house: House) -> None:
    house.parts.answering.citations[QUESTION] = tuple(
        replace(CITATION, marker=number, title=f"Baker {number}") for number in range(1, 8)
    )
    async with house.running():
        await house.phone.send(QUESTION)
        answer = await house.hears("Answer to")
        await house.press("☰ All 7 sources")
        listed = await house.hears("[7] Baker 7")

    assert labels_of(answer) == [*"1234567", "☰ All 7 sources", "👍", "👎"]
    assert len(texts_of([listed])[0].splitlines()) == 7


async def test_a_thumb_is_kept_and_may_be_changed(house: House) -> None:
    async with house.running():
        await house.phone.send(QUESTION)
        await house.hears("Answer to")
        await house.press("👍")
        await house.press("👎")
        await house.phone.until(
            lambda messages: sum("noted" in text for text in texts_of(messages)) == 2
        )

    ratings = [rating async for rating in house.parts.rooms.ratings.all()]
    assert [(rating.answer.question, rating.is_good) for rating in ratings] == [(QUESTION, False)]


async def test_a_suggested_question_is_shown_and_answered(house: House) -> None:
    house.parts.answering.suggestions[QUESTION] = ("Baker: what is the pay?",)
    async with house.running():
        await house.phone.send(QUESTION)
        await house.hears("Answer to")
        await house.press("Baker: what is the pay?")

        await house.hears("Answer to Baker: what is the pay?")
    assert "» Baker: what is the pay?" in house.heard()


async def test_two_questions_in_one_chat_are_answered_one_after_the_other(house: House) -> None:
    house.parts.answering.gates["first?"] = asyncio.Event()
    async with house.running():
        await house.phone.send("first?")
        await house.phone.send("second?")
        await house.parts.answering.begun["first?"].wait()
        house.parts.answering.gates["first?"].set()
        await house.hears("Answer to second?")

    assert house.parts.answering.finished == ["first?", "second?"]


async def test_another_chat_is_answered_meanwhile(house: House) -> None:
    house.parts.answering.gates["slow?"] = asyncio.Event()
    other = house.playground.phone(8, name="Bo")
    async with house.running():
        await house.phone.send("slow?")
        await house.parts.answering.begun["slow?"].wait()
        await other.send("quick?")

        await house.hears("Answer to quick?", phone=other)


async def test_a_question_that_a_crash_interrupted_is_answered_by_the_next_run(
    house: House,
) -> None:
    gate = house.parts.answering.gates[QUESTION] = asyncio.Event()
    async with house.running():
        await house.phone.send(QUESTION)
        await house.parts.answering.begun[QUESTION].wait()
    gate.set()

    async with house.running():
        await house.hears(f"Answer to {QUESTION}")
    assert sum("Answer to" in text for text in house.heard()) == 1


async def test_the_final_text_survives_flood_control(house: House) -> None:
    gate = house.parts.answering.gates[QUESTION] = asyncio.Event()
    async with house.running():
        await house.phone.send(QUESTION)
        await house.parts.answering.begun[QUESTION].wait()
        house.playground.faults.next("editMessageText", Flood(1), times=2)
        gate.set()

        await house.hears(f"Answer to {QUESTION} [1]")


@pytest.mark.parametrize("fault", [LostAnswer(), LostRequest()])
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_an_answer_is_shown_once_whatever_the_network_loses(
    house: House, fault: LostAnswer | LostRequest, method: str
) -> None:
    async with house.running():
        house.playground.faults.next(method, fault)
        await house.phone.send(QUESTION)
        await house.hears(f"Answer to {QUESTION} [1]")
        await house.until_done()

    assert sum("Answer to" in text for text in house.heard()) == 1


async def test_a_placeholder_that_was_deleted_is_replaced_by_a_new_message(house: House) -> None:
    gate = house.parts.answering.gates[QUESTION] = asyncio.Event()
    async with house.running():
        await house.phone.send(QUESTION)
        await house.parts.answering.begun[QUESTION].wait()
        shown = house.phone.replies()[-1]
        house.playground._line.history.delete(shown)
        gate.set()

        await house.hears(f"Answer to {QUESTION} [1]")


async def test_stop_ends_the_answer_and_says_so(house: House) -> None:
    house.parts.answering.gates[QUESTION] = asyncio.Event()
    async with house.running():
        await house.phone.send(QUESTION)
        await house.parts.answering.begun[QUESTION].wait()
        await house.press("⏹ Stop")
        stopped = await house.hears("⏹ Stopped.")
        await house.phone.send("next?")
        await house.hears("Answer to next?")

    assert str(stopped.body["text"]).startswith("Answer to What")
    assert house.parts.answering.finished == ["next?"]


async def test_cancel_ends_the_answer_without_waiting_behind_it(house: House) -> None:
    house.parts.answering.gates[QUESTION] = asyncio.Event()
    async with house.running():
        await house.phone.send(QUESTION)
        await house.parts.answering.begun[QUESTION].wait()
        await house.phone.send("/cancel")
        said = await house.phone.until(
            lambda messages: sum("Stopped." in text for text in texts_of(messages)) == 2
        )

    assert not any("⏹ Stop" in labels_of(message) for message in said)


async def test_cancel_says_when_nothing_runs(house: House) -> None:
    async with house.running():
        await house.phone.send("/cancel")

        await house.hears("Nothing is running right now.")


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> & <script>alert(1)</script> [1]",
        "*not* _markdown_ [x](http://evil.example) `code` [1]",
        "\u202eright to left\u202c שלום [1]",
        "<" * 4096,
    ],
)
async def test_hostile_text_is_shown_as_it_is(house: House, text: str) -> None:
    house.parts.answering.replies[QUESTION] = text
    async with house.running():
        await house.phone.send(QUESTION)

        await house.hears(text)


async def test_a_long_answer_comes_in_parts_with_its_sources_under_the_last(house: House) -> None:
    house.parts.answering.replies[QUESTION] = "😀" * 4096 + " [1]"
    async with house.running():
        await house.phone.send(QUESTION)
        last = await house.hears("[1]")

    said = "".join(house.heard())
    assert said.count("😀") == 4096
    assert labels_of(last) == ["1 · Baker", "👍", "👎"]


async def test_a_failed_answer_leaves_one_sentence_and_no_placeholder(house: House) -> None:
    house.parts.answering.errors[QUESTION] = ModelUnavailableError("timeout")
    async with house.running():
        await house.phone.send(QUESTION)
        await house.hears("The language model does not answer right now.")

    assert len(house.heard()) == 1


async def test_an_empty_question_gets_a_sentence(house: House) -> None:
    house.parts.answering.errors["…?"] = EmptyQuestionError()
    async with house.running():
        await house.phone.send("…?")

        await house.hears("There was no question in that message.")


async def test_an_unexpected_error_gives_a_number_that_is_in_the_log(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.parts.answering.errors[QUESTION] = ZeroDivisionError("secret detail")
    async with house.running():
        await house.phone.send(QUESTION)
        said = await house.hears("noted under")

    text = str(said.body["text"])
    reference = text.split("noted under ")[1].split(".", maxsplit=1)[0]
    assert f"reference {reference}" in caplog.text
    assert "secret detail" not in text


async def test_someone_in_despair_is_told_whom_to_call_and_nothing_is_searched(
    house: House,
) -> None:
    async with house.running():
        await house.phone.send("i want to die")

        await house.hears("988")


async def test_thanks_are_answered_in_the_language_they_were_given_in(house: House) -> None:
    async with house.running():
        await house.phone.send("muchas gracias")

        await house.hears("De nada")


async def test_a_wish_for_false_papers_is_refused_with_an_honest_way(house: House) -> None:
    async with house.running():
        await house.phone.send("how do i get a fake nursing licence")

        await house.hears("the honest way in")
