from __future__ import annotations

import pytest

from bot.assistant.answering.readiness import asks_readiness
from bot.llm.scripted import ScriptedModel
from bot.storage.database import Database
from bot.storage.users import Users
from prompts.catalog import AnswerQuestion
from tests.bot.assistant.answering.conftest import USER, Room
from tests.bot.assistant.builders import Degree, Job, build_resume

WORK = Job(
    "Hollow Oak GmbH",
    "Data Engineer",
    "2021-01",
    "2026-10",
    ("Built data pipelines in Python and SQL with Airflow on AWS.",),
)


async def test_the_resume_is_held_against_what_the_role_asks_line_by_line(
    room: Room, database: Database
) -> None:
    await Users(database).remember(USER, language="en")
    resume = build_resume("Ada", jobs=[WORK], degrees=[Degree("BSc Computer Science, TU, 2020")])
    await room.resumes.save(USER, resume, file_name="cv.pdf")

    answer = await room.ask("Am I ready for a job as a data engineer?")

    assert answer.text.startswith("Data Engineer: your own words show")
    assert "Your résumé, line 3: “Built data pipelines in Python and SQL" in answer.text
    assert "Not shown, which does not mean that you lack it:" in answer.text
    assert {citation.title for citation in answer.citations} == {"Data Engineer"}
    assert all(f"[{citation.marker}]" in answer.text for citation in answer.citations)


async def test_what_the_user_said_ten_turns_ago_still_counts(room: Room) -> None:
    await room.ask("I am a nurse with 6 years in ICU, moving to Berlin.")
    for _ in range(4):
        await room.ask("What does a data engineer do?")
        await room.ask("and which tools?")
        await room.ask("What does a registered nurse need?")

    answer = await room.ask("Am I ready?")

    assert answer.text.startswith("Registered Nurse: your own words show")
    assert "6 years in ICU" in answer.text
    assert "I only know what you said here" in answer.text


async def test_without_resume_or_words_it_says_what_is_needed(room: Room) -> None:
    answer = await room.ask("Am I ready to be a data engineer?")

    assert answer.abstained
    assert "To tell how you stand towards Data Engineer, I need your résumé" in answer.text


async def test_a_mere_statement_is_noted_and_not_searched(room: Room) -> None:
    answer = await room.ask("I am a nurse with 6 years in ICU, moving to Berlin.")

    assert answer.text.startswith("I keep that in mind for this conversation: “I am a nurse")
    assert answer.citations == ()


async def test_a_statement_beside_a_question_does_not_change_what_is_asked(room: Room) -> None:
    answer = await room.ask("I am a nurse with 6 years in ICU. What is the pay of a lawyer?")

    assert "$159,670" in answer.text
    assert {citation.title for citation in answer.citations} == {"Lawyer"}


async def test_a_model_is_told_what_the_user_said(room: Room) -> None:
    model = ScriptedModel(["The median annual pay of lawyers was $159,670 in May 2025 [1]."] * 2)
    await room.ask("I am a nurse with 6 years in ICU.", model)

    await room.ask("What is the pay of a lawyer?", model)

    prompt = model.prompts[-1]
    assert isinstance(prompt, AnswerQuestion)
    assert prompt.said == ("I am a nurse with 6 years in ICU.",)


async def test_a_new_conversation_begins_without_what_was_said(room: Room) -> None:
    await room.ask("I am a nurse with 6 years in ICU.")
    await room.conversations.start_new(USER)

    answer = await room.ask("Am I ready to be a data engineer?")

    assert "To tell how you stand" in answer.text


async def test_it_is_asked_in_other_languages_too(room: Room) -> None:
    await room.ask("Ich habe 3 Jahre Erfahrung mit SQL.")

    answer = await room.ask("Bin ich bereit für eine Stelle als Data Engineer?")

    assert answer.text.startswith("Data Engineer: Ihre eigenen Worte zeigen")


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("am I ready?", True),
        ("Do I qualify for this?", True),
        ("What am I missing for it?", True),
        ("what are my gaps?", True),
        ("What does a nurse do?", False),
        ("Do I need a degree?", False),
        ("How do I become a nurse?", False),
    ],
)
def test_readiness_is_told_from_other_questions(question: str, asks: bool) -> None:
    assert asks_readiness(question) is asks
