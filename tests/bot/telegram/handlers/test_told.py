"""Asked where a skill was used: the next message becomes evidence, and only a clear one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.domain.identity import UserId
from bot.domain.posting import Posting
from bot.domain.told import OpenQuestion
from knowledge.embedding import HashingEmbedder
from tests.bot.assistant.builders import Asked, Job, build_posting, build_resume
from tests.bot.telegram.conftest import House, labels_of

ADA, BEN = UserId(7), UserId(8)
ASK = "Have you used Kafka?"
MERIDIAN = Job("Meridian", "Engineer", "2018-03", "2022-05", ("Ran the billing service.",))
RESUME = build_resume("Ada Baker", jobs=(MERIDIAN,))
ANSWER = "At Meridian, for the billing events"


def _posting(*skills: str) -> Posting:
    asked = tuple(Asked(f"Production use of {skill}", skills=(skill,)) for skill in skills)
    return build_posting("Engineer", "Fennwick", asked=asked)


async def _begin(house: House, *skills: str, user: UserId = ADA) -> None:
    """Give both documents to a bot whose fitting is the real one."""
    rooms = house.parts.rooms
    house.parts.rooms = replace(rooms, fitting=Fitting(HashingEmbedder()))
    await rooms.users.remember(user, language="en")
    await rooms.resumes.save(user, RESUME, file_name="cv.txt")
    await rooms.postings.save(user, _posting(*skills or ("Kafka",)), origin="text")


async def _asked(house: House) -> None:
    await house.phone.send("/fit")
    await house.press(ASK)
    await house.hears("Tell me where in one sentence")


async def _all_said(house: House) -> None:
    """Wait until all that was sent is answered: a chat's messages are taken in order."""
    await house.phone.send("Which way is north")
    await house.hears("Answer to Which way is north")


async def _told(house: House, user: UserId = ADA) -> list[str]:
    return [answer.words for answer in await house.parts.rooms.told.all(user)]


async def test_what_is_said_unasked_of_a_missing_skill_becomes_evidence_too(house: House) -> None:
    await _begin(house, "Kafka", "Flink")
    words = "I have used Flink at Meridian for the billing events."
    async with house.running():
        await house.phone.send(words)
        await house.hears("Noted about Flink")
        await house.phone.send("I have a dog called Flink?")
        await house.phone.send("I live in Leeds.")
        await _all_said(house)

    assert await _told(house) == [words]


async def test_an_answer_becomes_evidence_with_its_date_in_the_next_fit(house: House) -> None:
    await _begin(house)
    today = house.parts.rooms.clock().date().isoformat()
    async with house.running():
        await _asked(house)
        await house.phone.send(ANSWER)
        await house.hears(f"Noted about Kafka: “{ANSWER}” ({today})")
        await house.phone.send("/fit")
        fit = await house.hears("100 of 100")

    assert f"✅ Production use of Kafka\n     you told me, {today}: “Kafka: {ANSWER}”" in str(
        fit.body["text"]
    )
    assert labels_of(fit) == ["Letter", "What you told me"]


async def test_at_most_three_skills_are_asked_about(house: House) -> None:
    await _begin(house, "Kafka", "Terraform", "Rust", "Ansible")
    async with house.running():
        await house.phone.send("/fit")
        fit = await house.hears("Fit: Engineer")

    asks = [label for label in labels_of(fit) if label.startswith("Have you used")]
    assert asks == [ASK, "Have you used Terraform?", "Have you used Rust?"]


async def test_the_question_outlives_a_restart(house: House) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
    async with house.running():
        await house.phone.send(ANSWER)
        await house.hears("Noted about Kafka")

    assert await _told(house) == [ANSWER]


async def test_a_no_stays_missing_and_is_not_asked_again(house: House) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
        await house.phone.send("no, never")
        await house.hears("It stays missing")
        await house.phone.send("/fit")
        await _all_said(house)
        fit = await house.hears("Fit: Engineer")

    assert "⬜ Production use of Kafka" in str(fit.body["text"])
    assert ASK not in labels_of(fit)


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("yes", "That does not say where"),
        ("I like pizza", "I cannot tell from that"),
        ("No, I used Kafka at Meridian", "That contradicts"),
        ("At Meridian in 2031", "That contradicts"),
        ("I used RabbitMQ at Meridian", "names another skill"),
    ],
)
async def test_an_unclear_answer_changes_nothing_and_may_be_given_again(
    house: House, words: str, reply: str
) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
        await house.phone.send(words)
        await house.hears(reply)
        before = await _told(house)
        await house.phone.send(ANSWER)
        await house.hears("Noted about Kafka")

    assert before == []
    assert await _told(house) == [ANSWER]


async def test_a_question_instead_of_an_answer_is_answered(house: House) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
        await house.phone.send("What does Kafka do?")
        await house.hears("I noted nothing about Kafka")
        await house.hears("Answer to What does Kafka do?")

    assert await house.parts.rooms.told.open_question(ADA) is None


@pytest.mark.parametrize("way", ["button", "command"])
async def test_a_cancelled_question_takes_no_answer(house: House, way: str) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
        if way == "button":
            await house.press("Cancel")
        else:
            await house.phone.send("/cancel")
        await house.hears("Nothing was noted about Kafka.")
        await house.phone.send(ANSWER)
        await house.hears(f"Answer to {ANSWER}")

    assert await _told(house) == []


async def test_what_was_told_is_listed_edited_and_deleted(house: House) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
        await house.phone.send(ANSWER)
        await house.press("What you told me")
        await house.press("Edit: Kafka")
        await house.hears("Tell me where in one sentence")
        await house.phone.send("At Meridian, for the refunds")
        await house.hears("for the refunds")
        edited = await _told(house)
        await house.press("What you told me")
        await _all_said(house)
        await house.press("Delete: Kafka")
        await house.hears("Deleted: Kafka.")

    assert edited == ["At Meridian, for the refunds"]
    assert await _told(house) == []


async def test_a_message_of_another_user_is_no_answer(house: House) -> None:
    await _begin(house)
    await _begin(house, user=BEN)
    ben = house.playground.phone(BEN, name="Ben", language_code="en")
    async with house.running():
        await _asked(house)
        await ben.send(ANSWER)
        await house.hears(f"Answer to {ANSWER}", phone=ben)

    assert await _told(house, ADA) == await _told(house, BEN) == []


async def test_forget_erases_what_was_told(house: House) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
        await house.phone.send(ANSWER)
        await house.hears("Noted about Kafka")
        await house.phone.send("/forget")
        await house.press("Erase everything")
        await house.hears("Everything about you is erased")

    assert await _told(house) == []


async def test_a_correction_of_the_resume_does_not_take_in_what_was_told(house: House) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)
        await house.phone.send(ANSWER)
        await house.hears("Noted about Kafka")
        await house.phone.send("My name is Ada Lovelace")
        await house.hears("Ada Lovelace")

    resume = await house.parts.rooms.resumes.as_read(ADA)
    assert resume is not None
    assert ANSWER not in resume.text


async def test_a_question_of_no_skill_is_stored_for_its_user_only(house: House) -> None:
    await _begin(house)
    async with house.running():
        await _asked(house)

    told = house.parts.rooms.told
    assert (await told.open_question(ADA), await told.open_question(BEN)) == (
        OpenQuestion("Kafka", 1),
        None,
    )
