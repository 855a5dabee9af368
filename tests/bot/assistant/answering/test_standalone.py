from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.assistant.answering.standalone import standalone_question
from bot.assistant.answering.subject import subject_of
from bot.domain.answer import Answer, Citation
from bot.domain.conversation import Turn
from bot.domain.usage import Usage
from bot.llm.scripted import Reply, ScriptedModel
from knowledge.documents import Source

SENIOR = "Senior Software Engineer I, Backend"
SOURCES = tuple(
    Source(f"role:{n}", "role", title, "x.md", metadata={"also_known_as": others})
    for n, (title, others) in enumerate(
        [
            (SENIOR, "Senior Backend Engineer"),
            ("Data Engineer", "ETL Developer"),
            ("Lawyer", "Attorney"),
        ]
    )
)


def asked(question: str, standalone: str | None = None) -> Turn:
    citation = Citation(1, "p", "s", SENIOR, "Experience and education", "x.md", "quote")
    answer = Answer(question, standalone or question, "Text. [1]", (citation,), (), False, "m")
    return Turn(1, answer, datetime(2026, 11, 23, tzinfo=UTC))


QUOTING = ScriptedModel(writes_freely=False)
BEFORE = (asked(f"How many years of experience does a {SENIOR} need?"),)


async def rewritten(question: str, turns: tuple[Turn, ...] = BEFORE) -> str:
    standalone = await standalone_question(
        question, turns, SOURCES, subject=subject_of(turns), model=QUOTING, within_s=1
    )
    return standalone.text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("and which tools?", f"{SENIOR}: which tools?"),
        ("which degree?", f"{SENIOR}: which degree?"),
        ("do I need a degree?", f"{SENIOR}: do I need a degree?"),
        ("what is a good salary?", f"{SENIOR}: what is a good salary?"),
        ("which certificates help most?", f"{SENIOR}: which certificates help most?"),
        ("und welche Werkzeuge?", f"{SENIOR}: welche Werkzeuge?"),
        ("y cuánto gana?", f"{SENIOR}: cuánto gana?"),
        ("et quels outils?", f"{SENIOR}: quels outils?"),
        (
            "How are they measured in large companies?",
            f"{SENIOR}: How are they measured in large companies?",
        ),
        (
            "what about a data engineer?",
            "data engineer: How many years of experience does a need?",
        ),
        (
            "and for juniors?",
            "junior Software Engineer, Backend: How many years of experience does a need?",
        ),
    ],
)
async def test_a_follow_up_gets_back_what_was_told(question: str, expected: str) -> None:
    assert await rewritten(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What does a lawyer do?",
        "What does an attorney earn?",
        "What is the capital of France?",
        "hello",
        "laywer wages",
        "how much does a waiter earn?",
        "¿Cuánto gana un cocinero?",
        "which roles suit someone who likes working with their hands?",
        "what are jobs that need no degree?",
        "Which companies hire the most people who finished a doctorate in physics?",
    ],
)
async def test_a_question_of_its_own_stays_as_it_is(question: str) -> None:
    assert await rewritten(question) == question


async def test_without_an_answer_before_there_is_nothing_to_go_on_from() -> None:
    assert await rewritten("and which tools?", ()) == "and which tools?"


async def test_a_model_that_takes_too_long_is_not_waited_for() -> None:
    slow = ScriptedModel([Reply(("Which tools does a lawyer use?",), delay_s=30)])

    standalone = await standalone_question(
        "and which tools?", BEFORE, SOURCES, subject=subject_of(BEFORE), model=slow, within_s=0.05
    )

    assert standalone.text == f"{SENIOR}: which tools?"


async def test_a_rewriting_and_its_cost_are_taken_over() -> None:
    model = ScriptedModel([Reply((f" Which tools does a {SENIOR} use?\n",), usage=Usage(9, 8))])

    standalone = await standalone_question(
        "and which tools?", BEFORE, SOURCES, subject=subject_of(BEFORE), model=model, within_s=1
    )

    assert standalone.text == f"Which tools does a {SENIOR} use?"
    assert standalone.usage == Usage(9, 8)
