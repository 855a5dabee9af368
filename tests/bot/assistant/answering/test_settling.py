"""Yes-or-no questions, conditions of work and places, as they are asked in a chat."""

from __future__ import annotations

import pytest

from tests.bot.assistant.answering.conftest import Room


async def test_a_yes_or_no_question_is_answered_by_what_names_the_thing_alone(room: Room) -> None:
    answer = await room.ask("do i need to know sql to be a data engineer?")

    quoted = answer.text.split("\n\n")[0].splitlines()
    assert quoted
    assert all("SQL" in line and line.endswith("]") for line in quoted)


async def test_what_no_passage_says_of_a_needed_thing_is_said_exactly(room: Room) -> None:
    answer = await room.ask("do i need to know kotlin to be a cook?")

    assert answer.abstained
    assert answer.text.startswith("No passage here about Cook says whether one needs kotlin")


async def test_a_follow_up_that_is_not_told_is_said_of_the_role_talked_of(room: Room) -> None:
    await room.ask("What does a data engineer do?")

    answer = await room.ask("is it dangerous?")

    assert answer.abstained
    assert "holds about Data Engineer does not tell that" in answer.text


async def test_the_hours_of_a_role_are_told_by_what_speaks_of_them(room: Room) -> None:
    await room.ask("What does a registered nurse do?")

    answer = await room.ask("what hours do they work")

    assert "in shifts that cover nights and weekends" in answer.text


@pytest.mark.parametrize("follow_up", ["and in Germany?", "und in Deutschland?", "y en alemania?"])
async def test_a_place_goes_on_from_the_question_before(room: Room, follow_up: str) -> None:
    await room.ask("What does a cook earn?")

    answer = await room.ask(follow_up)

    assert "$" in answer.text
    assert not answer.abstained
    assert "Germany" in answer.text or "Deutschland" in answer.text or "Alemania" in answer.text


async def test_strain_is_told_by_what_a_role_says_of_pressure(room: Room) -> None:
    await room.ask("What does a registered nurse do?")

    answer = await room.ask("ist das stressig?")

    assert "calm under pressure" in answer.text
