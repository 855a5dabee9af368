from __future__ import annotations

import pytest

from tests.bot.assistant.answering.conftest import Room


async def test_pay_in_a_country_that_the_library_lacks_is_said_to_be_missing(room: Room) -> None:
    answer = await room.ask("What does a cook earn in Germany?")

    assert "United States" in answer.text
    assert "The library says nothing here about Germany." in answer.text


async def test_interview_questions_are_answered_by_themes_and_said_to_be_missing(
    room: Room,
) -> None:
    answer = await room.ask("What interview questions should I expect as a data engineer?")

    assert "Data engineers program in Python and SQL" in answer.text
    assert "The library holds no interview questions" in answer.text


async def test_a_question_whose_words_stand_nowhere_is_answered_with_a_caveat(room: Room) -> None:
    answer = await room.ask("Do registered nurses get free parking?")

    assert answer.abstained or answer.caveat


@pytest.mark.parametrize(
    "question", ["What is a dentist?", "Which jobs are good for people who like submarines?"]
)
async def test_a_career_question_is_not_called_outside_careers(room: Room, question: str) -> None:
    answer = await room.ask(question)

    assert "outside what I can help with" not in answer.text


async def test_initials_are_understood(room: Room) -> None:
    answer = await room.ask("What does an RN do?")

    assert answer.citations[0].title == "Registered Nurse"
    assert answer.text.startswith("A registered nurse is a licensed health professional")
