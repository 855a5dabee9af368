from __future__ import annotations

import pytest

from bot.domain.identity import Language
from tests.bot.assistant.answering.conftest import Room


async def test_suggestions_go_on_from_the_answer_and_ask_nothing_twice(room: Room) -> None:
    answer = await room.ask("What does a data engineer do?")

    assert len(answer.suggestions) == 3
    assert "Data Engineer: what is the pay?" in answer.suggestions
    assert not any("day to day" in question for question in answer.suggestions)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
async def test_every_suggestion_is_answered_about_the_same_role(
    room: Room, language: Language
) -> None:
    answer = await room.ask("What does a data engineer do?", language=language)

    for question in answer.suggestions:
        following = await room.ask(question, language=language)
        assert not following.abstained, question
        assert following.citations[0].title == "Data Engineer", question
        assert "data engineer" in following.standalone_question.lower()


async def test_an_abstention_suggests_nothing_that_it_cannot_answer(room: Room) -> None:
    answer = await room.ask("What is the capital of France?")

    assert answer.suggestions == ()


async def test_an_answer_keeps_how_its_passages_were_found(room: Room) -> None:
    answer = await room.ask("What does a data engineer do?")

    assert answer.trace is not None
    assert answer.trace.confidence == "high"
    cited = {citation.passage_id for citation in answer.citations}
    assert cited <= {found.passage_id for found in answer.trace.found}
