from __future__ import annotations

import pytest

from bot.assistant.answering import posting_facts
from bot.assistant.answering.counting import COUNTED
from bot.assistant.answering.role_counting import asked_of_roles
from knowledge.documents import Source
from knowledge.readers.text import read_text
from tests.bot.assistant.answering.conftest import Room


async def test_the_roles_that_name_a_tool_are_counted_and_cited(room: Room) -> None:
    answer = await room.ask("Which roles use Python?")

    assert answer.text == (
        "2 of the 5 role descriptions here name “Python”: Data Engineer [1], "
        "Senior Software Engineer I, Backend [2]."
    )
    assert [citation.section for citation in answer.citations] == ["Skills and tools"] * 2
    assert all("Python" in citation.quote for citation in answer.citations)
    (claim,) = answer.claims
    assert all("Python" in evidence.quote for evidence in claim.evidence)
    assert not answer.abstained


async def test_either_of_two_tools_counts(room: Room) -> None:
    answer = await room.ask("How many roles need Kotlin or Spark?")

    assert answer.text.startswith("2 of the 5 role descriptions here name “Kotlin or Spark”:")


async def test_roles_are_counted_in_the_users_language(room: Room) -> None:
    answer = await room.ask("Welche Berufe brauchen Python?", language="de")

    assert answer.text.startswith("2 der 5 Rollenbeschreibungen hier nennen „Python“:")


async def test_what_no_two_roles_name_is_searched_by_meaning(room: Room) -> None:
    answer = await room.ask("Which jobs involve patients?")

    assert "role descriptions here name" not in answer.text


async def test_a_follow_up_to_a_count_of_roles_counts_no_postings(room: Room) -> None:
    await room.ask("Which roles use Python?")

    answer = await room.ask("how many are remote?")

    assert answer.model != COUNTED


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("Which jobs need a degree?", "degree"),
        ("what roles work with C++", "C++"),
        ("How many of the professions here ask for Node.js?", "Node.js"),
        ("¿Qué puestos usan Excel?", "Excel"),
        ("Quels métiers demandent l'anglais ?", "anglais"),
        ("Which roles need someone who likes to be outdoors all day?", ""),
        ("Which role needs the most experience?", ""),
        ("What does a role need to be good?", ""),
        ("How do I use Python in my job?", ""),
    ],
)
def test_what_roles_are_to_name_is_read_off_the_question(question: str, what: str) -> None:
    assert asked_of_roles(question) == what


async def test_more_postings_than_are_counted_at_once_are_not_called_none(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posting_facts, "_REMEMBERED", 1)
    for number, title in enumerate(("Baker", "Baker", "Roper")):
        text = f"# {title}\n\n## Requirements\n\n- 3 years of experience with ovens\n"
        source = Source(f"posting:{number}", "posting", title, "x", metadata={"place": "Ulm"})
        await room.library.add(source, read_text(text, media_type="text/markdown"))

    every = await room.ask("How many postings ask for ovens?")
    ropers = await room.ask("How many roper postings ask for ovens?")

    assert every.text.startswith("There are 3 postings here, more than I count at once.")
    assert every.abstained
    assert ropers.text.startswith("1 of the 1 “roper” postings here ask for ovens. [1]")


@pytest.mark.parametrize(
    "question",
    [
        "which jobs don't need a degree",
        "Welche Berufe gehen ohne Studium?",
        "¿Qué trabajos hay sin título universitario?",
        "Quels métiers sans diplôme ?",
    ],
)
async def test_roles_that_need_no_degree_are_named_from_what_they_say(
    room: Room, question: str
) -> None:
    answer = await room.ask(question)

    assert [citation.title for citation in answer.citations] == ["Cook"]
    assert "Cook [1]" in answer.text
    assert "No degree is required to become a cook" in answer.claims[0].evidence[0].quote


async def test_which_degree_a_role_needs_is_no_question_for_roles_without(room: Room) -> None:
    answer = await room.ask("What degree does a lawyer need?")

    assert answer.citations[0].title == "Lawyer"
