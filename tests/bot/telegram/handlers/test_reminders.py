from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.identity import Language, UserId
from bot.domain.reminder import Reminding
from bot.telegram.reminding import Reminding as Looking
from bot.telegram.texts.languages import TEXTS
from tests.bot.telegram.conftest import House, labels_of
from tests.bot.telegram.handlers.test_submissions import POSTING
from tests.bot.telegram.rooms import texts_of

ADA = UserId(7)
BEFORE = datetime(2026, 12, 8, 12, 0, tzinfo=UTC)
DUE = datetime(2026, 12, 9, 8, 30, tzinfo=UTC)
"""9:30 in Berlin, three days before the deadline."""


def set_clock(house: House, now: datetime) -> None:
    house.parts.rooms = replace(house.parts.rooms, clock=lambda: now)


async def look(house: House) -> None:
    """Look for what is due, as each process does twice a minute."""
    await Looking(house.parts.rooms, house.turns).look()
    await house.until_done()


async def give_deadline(house: House) -> None:
    await house.phone.send(POSTING)
    await house.hears("Posting read")
    await house.phone.send("deadline: 12 December 2026")
    await house.hears("The deadline for Baker is 12 December 2026.")


async def turn_on(house: House) -> None:
    await house.phone.send("/applications")
    await house.press("🔔 Remind me of deadlines")
    await house.hears("Where are you?")
    await house.phone.send("time zone: Berlin")
    await house.hears("Reminders are on")
    await house.until_done()


def reminders_in(house: House) -> list[str]:
    return [text for text in house.heard() if text.startswith("⏰")]


async def test_reminders_are_off_until_they_are_turned_on(house: House) -> None:
    set_clock(house, BEFORE)
    async with house.running():
        await give_deadline(house)
        await house.phone.send("time zone: Berlin")
        await house.hears("Reminders are off until you turn them on.")
        await house.until_done()
    set_clock(house, DUE)
    async with house.running():
        await look(house)

    assert reminders_in(house) == []


async def test_a_reminder_comes_once_at_nine_in_the_users_time_zone(house: House) -> None:
    set_clock(house, BEFORE)
    async with house.running():
        await give_deadline(house)
        await turn_on(house)
        said = str((await house.hears("Reminders are on")).body["text"])
    set_clock(house, datetime(2026, 12, 9, 7, 59, tzinfo=UTC))
    async with house.running():
        await look(house)
        assert reminders_in(house) == []
    set_clock(house, DUE)
    for _ in range(3):
        async with house.running():  # each time a new process
            await look(house)
            await look(house)
    reminder = await house.hears("⏰")

    assert "9:00 in Europe/Berlin, where it is 13:00 now" in said
    assert "The next deadline: Baker, 12 December 2026." in said
    assert reminders_in(house) == ["⏰ Baker: the deadline is in 3 days, 12 December 2026."]
    assert labels_of(reminder) == ["Open", "applied", "🔕 No reminders"]


async def test_a_reminder_whose_turn_the_engine_forgot_is_not_sent_again(house: House) -> None:
    set_clock(house, BEFORE)
    async with house.running():
        await give_deadline(house)
        await turn_on(house)
    set_clock(house, DUE)
    async with house.running() as _:
        await look(house)
    house.engine_file.unlink()
    async with house.running():
        await look(house)

    assert len(reminders_in(house)) == 1


async def test_who_has_applied_or_turned_them_off_hears_nothing_more(house: House) -> None:
    set_clock(house, BEFORE)
    async with house.running():
        await give_deadline(house)
        await turn_on(house)
    set_clock(house, DUE)
    async with house.running():
        await look(house)
        await house.press("applied")
        await house.hears("Baker is now at “applied”.")
        await house.until_done()
    set_clock(house, datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    async with house.running():
        await look(house)
        await house.phone.send("status: saved")
        await house.hears("Baker is now at “saved”.")
        await house.press("🔕 No reminders")
        await house.hears("Reminders are off.")
        await house.until_done()
        await look(house)

    assert len(reminders_in(house)) == 1


async def test_a_deadline_typed_too_late_for_a_reminder_is_not_repeated_at_once(
    house: House,
) -> None:
    set_clock(house, datetime(2026, 12, 11, 12, 0, tzinfo=UTC))
    async with house.running():
        await give_deadline(house)
        await turn_on(house)
        await look(house)
        await house.phone.send("deadline: 12 December 2026")
        await house.phone.until(
            lambda messages: (
                sum("The deadline for Baker is" in text for text in texts_of(messages)) == 2
            )
        )
        await house.until_done()
        await look(house)
        assert reminders_in(house) == []
    set_clock(house, datetime(2026, 12, 12, 8, 0, tzinfo=UTC))
    async with house.running():
        await look(house)

    assert reminders_in(house) == ["⏰ Baker: the deadline is today, 12 December 2026."]


async def test_a_time_zone_is_chosen_by_its_button(house: House) -> None:
    set_clock(house, BEFORE)
    async with house.running():
        await house.phone.send("/applications")
        await house.hears("You have no applications yet.")
        await give_deadline(house)
        await house.phone.send("/applications")
        await house.press("🔔 Remind me of deadlines")
        await house.press("London 12:00")
        await house.hears("9:00 in Europe/London")
        await house.press("Other time zone")
        await house.press("Kolkata 17:30")
        await house.hears("9:00 in Asia/Kolkata")
        await house.until_done()

    wanted = Reminding(is_on=True, time_zone="Asia/Kolkata")
    assert await house.parts.rooms.reminders.wishes(ADA) == wanted


async def test_an_unknown_time_zone_is_asked_for_again(house: House) -> None:
    async with house.running():
        await house.phone.send("time zone: Atlantis")
        await house.hears("I know no time zone of that name.")


async def test_who_asked_to_be_forgotten_is_not_reminded(house: House) -> None:
    set_clock(house, BEFORE)
    async with house.running():
        await give_deadline(house)
        await turn_on(house)
        await house.phone.send("/forget")
        await house.press("Erase everything")
        await house.hears("Everything about you is erased.")
        await house.until_done()
    set_clock(house, DUE)
    async with house.running():
        await look(house)

    assert reminders_in(house) == []
    assert await house.parts.rooms.users.language(ADA) is None
    assert await house.parts.rooms.reminders.deadlines(date.min, date.max) == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Die Frist endet in 3 Tagen, 12. Dezember 2026."), ("fr", "dans 3 jours")],
)
async def test_a_reminder_speaks_the_users_language(
    house: House, language: Language, words: str
) -> None:
    set_clock(house, BEFORE)
    async with house.running():
        await give_deadline(house)
        await turn_on(house)
        await house.phone.send("/language")
        await house.press({"de": "Deutsch", "fr": "Français"}[language])
        await house.hears(TEXTS[language].language_set)
    set_clock(house, DUE)
    async with house.running():
        await look(house)

    (said,) = reminders_in(house)
    assert words in said
