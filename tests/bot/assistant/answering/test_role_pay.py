"""Which role pays best is told by the medians that the roles' own texts state."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bot.assistant.answering.counting import COUNTED
from bot.assistant.answering.role_pay import talked_of
from bot.domain.answer import Answer
from bot.domain.conversation import Turn
from bot.domain.identity import Language
from tests.bot.assistant.answering.conftest import Room


def _figures(text: str) -> list[int]:
    flags = re.MULTILINE
    return [int(figure.replace(",", "")) for figure in re.findall(r"^- \$([\d,]+):", text, flags)]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("what's the best paid job you know", "en"),
        ("Which roles pay most?", "en"),
        ("Welcher Beruf verdient am meisten?", "de"),
        ("¿Qué trabajos pagan mejor?", "es"),
        ("Quels métiers paient le mieux ?", "fr"),
    ],
)
async def test_the_best_paid_come_first_with_the_line_that_says_it(
    room: Room, question: str, language: Language
) -> None:
    answer = await room.ask(question, language=language)

    figures = _figures(answer.text)
    assert answer.model == COUNTED
    assert len(figures) > 1
    assert figures == sorted(figures, reverse=True)
    for claim, figure in zip(answer.claims, figures, strict=True):
        assert all(f"${figure:,}" in evidence.quote for evidence in claim.evidence)
    assert {citation.section for citation in answer.citations} == {"Pay"}


async def test_the_least_paid_come_first_where_they_are_asked_for(room: Room) -> None:
    answer = await room.ask("Which roles pay the least?")

    assert _figures(answer.text) == sorted(_figures(answer.text))


async def test_which_of_these_means_those_of_the_last_answer(room: Room) -> None:
    before = await room.ask("Nurse or Data Engineer, what is the difference?")
    answer = await room.ask("and which of these pays best?")

    assert answer.model == COUNTED
    titles = {citation.title for citation in before.citations}
    assert {citation.title for citation in answer.citations} <= titles


@pytest.mark.parametrize(
    "question",
    [
        "Which jobs without a degree pay best?",
        "Which postings pay best?",
        "What does a nurse earn at most?",
    ],
)
async def test_a_condition_that_the_figures_do_not_tell_is_not_ranked(
    room: Room, question: str
) -> None:
    answer = await room.ask(question)

    assert not _figures(answer.text)


def test_a_role_whose_title_ends_like_another_is_not_the_other() -> None:
    text = "Hotel Receptionists [1], Cook [2]."
    answer = Answer("?", "?", text, (), (), abstained=False, model="")
    turn = Turn(1, answer, datetime(2026, 11, 1, tzinfo=UTC))

    named = talked_of([turn], ["Receptionist", "Hotel Receptionist", "Cook"])

    assert named == {"Hotel Receptionist", "Cook"}
