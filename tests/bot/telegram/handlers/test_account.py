from __future__ import annotations

import pytest

from bot.domain.identity import UserId
from tests.bot.telegram.conftest import House
from tests.bot.telegram.handlers.test_buttons import alerts
from tests.bot.telegram.handlers.test_submissions import POSTING, RESUME


async def test_start_says_that_this_is_an_ai_and_what_it_does_with_data(house: House) -> None:
    async with house.running():
        await house.phone.send("/start")
        start = str((await house.hears("I am Rolecall")).body["text"])

    assert "an AI career assistant: a program, not a person" in start
    assert "/privacy" in start
    assert "/forget" in start


async def test_start_asks_for_consent_only_once(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send("/start")
        await house.phone.send("/help")
        await house.hears("What you can do here")

    asked = [text for text in house.heard() if text.startswith("May I read and keep")]
    assert len(asked) == 1


async def test_new_begins_a_conversation_without_the_earlier_turns(house: House) -> None:
    user = UserId(house.phone.person.id)
    async with house.running():
        await house.phone.send("What does a baker do?")
        await house.hears("Answer to")
        assert len(await house.parts.rooms.conversations.window(user)) == 1

        await house.phone.send("/new")
        await house.hears("A new conversation.")
    assert await house.parts.rooms.conversations.window(user) == ()


async def test_forget_erases_everything_of_one_user_and_nothing_of_another(house: House) -> None:
    rooms, other = house.parts.rooms, house.playground.phone(8, name="Bo")
    async with house.running():
        await house.consent()
        for phone in (house.phone, other):
            await phone.send(POSTING)
            await house.hears("Posting read", phone=phone)
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        await house.phone.send("What does a baker do?")
        await house.hears("Answer to")
        await house.phone.send("/forget")
        await house.press("Erase everything")
        await house.hears("Everything about you is erased.")
        await house.press("1 · Baker")
        await house.phone.send("/help")
        await house.hears("What you can do here")

    user = UserId(house.phone.person.id)
    assert "expired" in alerts(house.playground)[-1]
    assert await rooms.resumes.latest(user) is None
    assert await rooms.postings.latest(user) is None
    assert await rooms.conversations.window(user) == ()
    assert not await rooms.users.consent(user)
    assert [source.owner for source in house.parts.library.added] == [str(other.person.id)]
    assert await rooms.postings.latest(UserId(other.person.id)) is not None


async def test_forget_erases_nothing_without_the_button(house: House) -> None:
    async with house.running():
        await house.phone.send(POSTING)
        await house.hears("Posting read")
        await house.phone.send("/forget")
        await house.press("Keep it")
        await house.hears("Nothing was erased.")

    assert await house.parts.rooms.postings.latest(UserId(house.phone.person.id)) is not None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de-AT", "Was Sie hier tun können"),
        ("es", "Qué puedes hacer aquí"),
        ("fr", "Ce que vous pouvez faire ici"),
        ("ja", "What you can do here"),
        ("", "What you can do here"),
    ],
)
async def test_the_bot_speaks_the_language_of_the_telegram_app(
    house: House, code: str, words: str
) -> None:
    phone = house.playground.phone(9, name="Kim", language_code=code)
    async with house.running():
        await phone.send("/help")

        await house.hears(words, phone=phone)


async def test_a_chosen_language_stays(house: House) -> None:
    async with house.running():
        await house.phone.send("/language")
        await house.press("Deutsch")
        await house.hears("Ab jetzt auf Deutsch.")
        await house.phone.send("/help")

        await house.hears("Was Sie hier tun können")


@pytest.mark.parametrize("named", ["de", "DE", "deutsch"])
async def test_a_language_behind_the_command_is_spoken_at_once(house: House, named: str) -> None:
    async with house.running():
        await house.phone.send(f"/language {named}")

        await house.hears("Ab jetzt auf Deutsch.")


async def test_an_unknown_language_behind_the_command_is_asked_for(house: House) -> None:
    async with house.running():
        await house.phone.send("/language xx")

        await house.hears("Which language shall I speak?")


async def test_privacy_is_answered(house: House) -> None:
    async with house.running():
        await house.phone.send("/privacy")

        await house.hears("What I keep:")
