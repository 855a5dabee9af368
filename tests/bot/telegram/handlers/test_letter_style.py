from __future__ import annotations

import pytest

from bot.domain.identity import UserId
from tests.bot.assistant.letters.test_style import CASUAL
from tests.bot.telegram.conftest import House
from tests.bot.telegram.handlers.test_letter_wishes import letter_shown


@pytest.mark.parametrize(
    "words",
    [
        "more like how I write",
        "Make it sound like me",
        "mehr so, wie ich schreibe",
        "más como escribo yo",
        "plus comme j'écris",
    ],
)
async def test_the_wish_asks_for_a_text_and_the_next_message_is_followed(
    house: House, words: str
) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send(words)
        await house.hears("Send me a text that you wrote")
        await house.phone.send(CASUAL)
        await house.hears("I noted how you write")
        await house.hears("Version 2")

    style = house.parts.letters.wishes[-1].style
    assert style is not None
    assert (style.greeting, style.closing, style.contracts) == ("Hi", "Cheers", True)
    assert house.parts.letters.samples == ["", CASUAL]
    assert house.parts.answering.asked == []


async def test_the_button_asks_too_and_a_short_text_is_asked_for_again(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.press("My style")
        await house.hears("Send me a text that you wrote")
        await house.phone.send("I write short.")
        await house.hears("That is too short")
        await house.press("Cancel")
        await house.hears("no text is needed")
        await house.phone.send("I write short.")
        await house.hears("Answer to I write short.")

    assert len(house.parts.letters.wishes) == 1


async def test_a_text_behind_the_wish_is_taken_at_once(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send(f"write like me: {CASUAL}")
        await house.hears("Version 2")

    assert house.parts.letters.wishes[-1].style is not None


async def test_a_forgotten_style_is_gone_from_the_store_and_the_letter(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send(f"write like me: {CASUAL}")
        await house.hears("Version 2")
        await house.press("Forget my style")
        await house.hears("are deleted")
        await house.hears("Version 3")
    samples = house.parts.rooms.samples

    assert house.parts.letters.wishes[-1].style is None
    assert await samples.get(UserId(house.phone.person.id)) == ""


async def test_a_later_letter_follows_the_style_that_was_kept(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send(f"write like me: {CASUAL}")
        await house.hears("Version 2")
        await house.phone.send("/letter")
        await house.phone.until(lambda _said: len(house.parts.letters.wishes) == 3)

    assert house.parts.letters.wishes[-1].style is not None
    assert house.parts.letters.samples[-1] == CASUAL


async def test_another_users_text_is_not_followed(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send(f"write like me: {CASUAL}")
        await house.hears("Version 2")

    assert await house.parts.rooms.samples.get(UserId(987_654)) == ""
