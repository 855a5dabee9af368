"""What users tell: one answer a skill, nobody else's, gone with the user."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from bot.domain.told import MOST_TOLD, OpenQuestion
from bot.errors import NotFoundError
from bot.storage.database import Database
from bot.storage.resumes import Resumes
from bot.storage.tables import open_questions, told
from bot.storage.told import ToldAnswers
from bot.storage.users import Users
from tests.bot.storage.conftest import ADA, BEN
from tests.bot.storage.nouns import a_resume, a_told

KAFKA = OpenQuestion("Kafka", 3)


@pytest.fixture
def answers(database: Database, users: Users) -> ToldAnswers:
    del users  # both have spoken to the bot
    return ToldAnswers(database)


async def test_an_answer_comes_back_as_it_was(answers: ToldAnswers) -> None:
    told_id = await answers.save(ADA, a_told("At Meridian, for billing"))

    kept = replace(a_told("At Meridian, for billing"), id=told_id)
    assert await answers.all(ADA) == (kept,)


async def test_a_second_answer_about_a_skill_takes_the_place_of_the_first(
    answers: ToldAnswers,
) -> None:
    await answers.save(ADA, a_told("At Meridian"))
    await answers.save(ADA, a_told("At Globex", "kafka"))

    assert [answer.words for answer in await answers.all(ADA)] == ["At Globex"]


async def test_the_oldest_answer_goes_when_there_are_too_many(answers: ToldAnswers) -> None:
    for number in range(MOST_TOLD + 1):
        await answers.save(ADA, a_told("x", f"skill {number}"))

    skills = [answer.skill for answer in await answers.all(ADA)]
    assert (len(skills), skills[0]) == (MOST_TOLD, "skill 1")


async def test_another_users_answer_is_neither_found_nor_deleted(answers: ToldAnswers) -> None:
    told_id = await answers.save(ADA, a_told("At Meridian"))

    await answers.delete(BEN, told_id)

    with pytest.raises(NotFoundError):
        await answers.get(BEN, told_id)
    assert (await answers.get(ADA, told_id)).words == "At Meridian"


async def test_only_its_owners_resume_has_an_answer_as_a_line(
    answers: ToldAnswers, database: Database
) -> None:
    resumes = Resumes(database)
    for user in (ADA, BEN):
        await resumes.save(user, a_resume("text"), file_name="")
    await answers.save(ADA, a_told("Moved events with Kafka"))

    adas, bens, read = (
        await resumes.latest(ADA),
        await resumes.latest(BEN),
        await resumes.as_read(ADA),
    )
    assert adas is not None
    assert "Moved events" in adas.text
    assert bens == a_resume("text") == read


async def test_an_open_question_waits_until_it_is_closed(answers: ToldAnswers) -> None:
    await answers.ask(ADA, OpenQuestion("Go", 1))
    await answers.ask(ADA, KAFKA)
    waiting = await answers.open_question(ADA)
    await answers.close(ADA)

    assert waiting == KAFKA
    assert await answers.open_question(ADA) is None
    assert await answers.open_question(BEN) is None


async def test_forgetting_a_user_erases_answers_and_question(
    answers: ToldAnswers, database: Database, users: Users
) -> None:
    await answers.save(ADA, a_told())
    await answers.ask(ADA, KAFKA)

    await users.forget(ADA)

    async with database.reading() as connection:
        for table in (told, open_questions):
            assert await connection.scalar(select(func.count()).select_from(table)) == 0
