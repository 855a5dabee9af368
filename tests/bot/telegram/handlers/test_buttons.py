from __future__ import annotations

from bot.playground.app import Playground
from tests.bot.telegram.conftest import House

QUESTION = "What does a baker do?"


def alerts(playground: Playground) -> list[str]:
    """Give what presses were answered with."""
    calls = playground.journal.calls("answerCallbackQuery")
    return [str(call.parameters.get("text", "")) for call in calls]


async def test_a_button_of_someone_else_gets_a_sentence_and_shows_nothing(house: House) -> None:
    stranger = house.playground.phone(8, name="Bo")
    async with house.running():
        await house.phone.send(QUESTION)
        own = await house.hears("Answer to")
        await stranger.send(QUESTION)
        foreign = await house.hears("Answer to", phone=stranger)
        keyboard = own.body["reply_markup"]
        history = house.playground._line.history
        history.replace(foreign, foreign.body | {"reply_markup": keyboard})
        await stranger.press(foreign.message_id, "1 · Baker")
        await stranger.send("/help")
        await house.hears("What you can do here", phone=stranger)

    assert any("belongs to someone else" in text for text in alerts(house.playground))
    assert not any("baker.md" in text for text in house.heard(stranger))


async def test_a_press_from_long_ago_still_gets_its_sentence(house: House) -> None:
    async with house.running():
        await house.phone.send(QUESTION)
        answer = await house.hears("Answer to")
        markup = {"inline_keyboard": [[{"text": "Old", "callback_data": "gone:1"}]]}
        history = house.playground._line.history
        history.replace(answer, answer.body | {"reply_markup": markup})
        await house.phone.press(answer.message_id, "Old")
        await house.phone.send("/help")
        await house.hears("What you can do here")

    assert any("This button has expired" in text for text in alerts(house.playground))
