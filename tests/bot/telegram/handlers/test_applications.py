from __future__ import annotations

import pytest

from bot.domain.identity import UserId
from bot.telegram.handlers.applications import status_named
from tests.bot.telegram.conftest import House, labels_of
from tests.bot.telegram.handlers.test_submissions import POSTING, RESUME

REMIND = "🔔 Remind me of deadlines"
MILLER = "Miller\nRequirements\nGrinds corn\n" + "every morning\n" * 40


async def give_two_postings(house: House) -> None:
    await house.consent()
    await house.phone.send(RESUME)
    await house.hears("Résumé read")
    for posting in (POSTING, MILLER):
        await house.phone.send(posting)
        await house.hears(posting.partition("\n")[0])
        await house.until_done()


async def test_without_a_posting_there_is_no_application(house: House) -> None:
    async with house.running():
        await house.phone.send("/applications")
        await house.hears("You have no applications yet.")


async def test_applications_are_listed_and_filtered_by_status(house: House) -> None:
    async with house.running():
        await give_two_postings(house)
        await house.phone.send("/applications")
        listed = await house.hears("Your applications")
        await house.press("2")
        await house.press("applied")
        await house.hears("Baker is now at “applied”.")
        await house.phone.send("/applications applied")
        applied = await house.hears("1. Baker · applied")
        await house.press("all (2)")
        both = await house.hears("1. Miller · saved\n2. Baker · applied")
        await house.phone.send("/applications offer")
        await house.hears("None of your applications is at “offer”.")

    assert listed.body["text"] == "Your applications\n1. Miller · saved\n2. Baker · saved"
    assert labels_of(listed) == ["1", "2", "all (2)", "saved (2)", REMIND]
    assert labels_of(applied) == ["1", "all (2)", "saved (1)", "applied (1)", REMIND]
    assert labels_of(both) == ["1", "2", "all (2)", "saved (1)", "applied (1)", REMIND]


async def test_a_note_and_a_deadline_stand_in_the_opened_application_alone(house: House) -> None:
    async with house.running():
        await give_two_postings(house)
        await house.phone.send("/applications")
        await house.press("2")
        await house.hears("Status: saved")
        await house.phone.send("note: lunch with Yuki")
        await house.hears("Noted for Baker: lunch with Yuki")
        await house.phone.send("deadline: 3 January 2027")
        await house.hears("The deadline for Baker is 3 January 2027.")
        await house.phone.send("status: interview")
        await house.hears("Baker is now at “interview”.")
        await house.phone.send("/applications")
        await house.hears("2. Baker · interview · Deadline: 3 January 2027")
        await house.press("2")
        baker = str((await house.hears("lunch with Yuki\n")).body["text"])
        await house.press("1")
        miller = str((await house.hears("Miller\nStatus: saved")).body["text"])

    assert "Status: interview\nDeadline: 3 January 2027" in baker
    assert "Miller" not in baker
    assert not any(word in miller for word in ("Baker", "Yuki", "2027", "Notes"))


async def test_fit_and_letter_are_those_of_the_opened_application(house: House) -> None:
    async with house.running():
        await give_two_postings(house)
        await house.phone.send("/applications")
        await house.press("2")
        await house.hears("Baker\nStatus: saved")
        await house.phone.send("/fit")
        await house.hears("Fit: Baker")
        await house.phone.send("/letter")
        await house.hears("Dear Sir or Madam")
        await house.until_done()
        user = UserId(house.phone.person.id)
        baker = await house.parts.rooms.stored_letters.latest(user)
        await house.press("1")
        opened = await house.hears("Miller\nStatus: saved")
        await house.until_done()

    assert baker is not None
    assert baker.letter.title == "Baker"
    assert await house.parts.rooms.stored_letters.latest(user) is None
    assert "Show the letter" not in labels_of(opened)


async def test_the_letter_of_an_application_is_shown_again(house: House) -> None:
    async with house.running():
        await give_two_postings(house)
        await house.press("Letter")
        await house.hears("Dear Sir or Madam")
        await house.phone.send("/applications")
        await house.press("1")
        card = await house.hears("Versions of the letter: 1")
        await house.press("Show the letter")
        await house.phone.until(
            lambda said: sum("Dear Sir" in str(m.body.get("text")) for m in said) == 2
        )

    assert {"Fit", "Show the letter", "New letter"} <= set(labels_of(card))
    assert len(house.parts.letters.wishes) == 1


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("deadline: soon", "I need a day with its year"),
        ("Frist: 3. Januar 2027", "The deadline for Miller is 3 January 2027."),
        ("échéance : 12 février 2027", "The deadline for Miller is 12 February 2027."),
        ("plazo: ninguno", "The deadline you set for Miller is gone"),
        ("note: " + "long " * 300, "A note can have 1000 characters"),
    ],
)
async def test_what_is_typed_of_an_application_is_answered(
    house: House, said: str, reply: str
) -> None:
    async with house.running():
        await give_two_postings(house)
        await house.phone.send(said)
        await house.hears(reply)


async def test_nothing_of_one_user_appears_to_another(house: House) -> None:
    ben = house.playground.phone(8, name="Ben", language_code="en")
    async with house.running():
        await give_two_postings(house)
        await house.phone.send("note: talked to Mira")
        await house.hears("Noted for Miller")
        await house.phone.send("/applications")
        await house.hears("Your applications")
        await ben.send("/applications")
        await house.hears("You have no applications yet.", phone=ben)
        await ben.send("note: mine")
        await house.hears("Answer to note: mine", phone=ben)
        ada = await house.parts.rooms.applications.listed(UserId(7))

    assert not any("Miller" in text or "Mira" in text for text in house.heard(ben))
    notes = await house.parts.rooms.applications.get(UserId(7), ada[0].posting_id)
    assert [note.text for note in notes.notes] == ["talked to Mira"]


async def test_erasure_takes_applications_and_notes(house: House) -> None:
    async with house.running():
        await give_two_postings(house)
        await house.phone.send("note: talked to Mira")
        await house.hears("Noted for Miller")
        await house.phone.send("/forget")
        await house.press("Erase everything")
        await house.hears("Everything about you is erased.")

    assert await house.parts.rooms.applications.listed(UserId(7)) == ()


async def test_a_posting_that_begins_with_note_is_a_posting(house: House) -> None:
    async with house.running():
        await give_two_postings(house)
        await house.phone.send("Note: this is urgent\n" + POSTING)
        await house.phone.until(
            lambda said: sum("Posting read" in str(m.body.get("text")) for m in said) == 3
        )

    assert not any("Noted for" in text for text in house.heard())


@pytest.mark.parametrize(
    ("words", "status"),
    [("Interview", "interview"), ("beworben", "applied"), ("cerrada", "closed"), ("maybe", None)],
)
def test_a_status_is_named_in_any_of_our_languages(words: str, status: str | None) -> None:
    assert status_named(words) == status
