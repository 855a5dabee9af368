from __future__ import annotations

import pytest

from bot.llm.sides import sides_of
from tests.bot.assistant.answering.conftest import Room


@pytest.mark.parametrize(
    ("question", "left", "right"),
    [
        ("backend vs data engineer?", "backend engineer", "data engineer"),
        (
            "Backend or data engineer for someone who likes maths?",
            "Backend engineer",
            "data engineer",
        ),
        (
            "What is the difference between a junior and a senior nurse?",
            "junior nurse",
            "senior nurse",
        ),
        ("How is a lawyer different from a paralegal?", "lawyer", "paralegal"),
        ("How does a chef differ from a cook?", "chef", "cook"),
        ("Which pays more, lawyer or accountant?", "lawyer", "accountant"),
        (
            "Senior Software Engineer I, Backend vs Staff Software Engineer, Backend",
            "Senior Software Engineer I, Backend",
            "Staff Software Engineer, Backend",
        ),
        ("Unterschied zwischen einem Koch und einem Kellner?", "Koch", "Kellner"),
    ],
)
def test_a_comparison_has_two_sides(question: str, left: str, right: str) -> None:
    sides = sides_of(question)

    assert sides is not None
    assert (sides.left, sides.right) == (left, right)


@pytest.mark.parametrize(
    "question",
    [
        "What does a lawyer do?",
        "What do research and development engineers do?",
        "What is the pay and which tools are used?",
        "Is a lawyer better paid than a nurse?",
        "",
        " or ",
        "or or or",
    ],
)
def test_other_questions_have_none(question: str) -> None:
    assert sides_of(question) is None


async def test_a_comparison_cites_both_roles(room: Room) -> None:
    answer = await room.ask("What is the difference between a lawyer and a cook?")

    assert {citation.title for citation in answer.citations} == {"Lawyer", "Cook"}


async def test_the_pay_of_two_roles_is_told_of_both(room: Room) -> None:
    answer = await room.ask("Which pays more, lawyer or cook?")

    assert "$159,670" in answer.text
    assert "$37,390" in answer.text


async def test_a_choice_for_someone_says_what_both_are_and_what_suits(room: Room) -> None:
    answer = await room.ask("Should I become a nurse or a data engineer if I like SQL?")

    first, second, *suiting = answer.text.splitlines()
    assert "registered nurse is" in first
    assert "data engineer is" in second
    assert any("SQL" in line for line in suiting)


async def test_a_side_that_the_library_lacks_is_said_to_be_missing(room: Room) -> None:
    answer = await room.ask("Who earns more, a lawyer or a dentist?")

    assert "$159,670" in answer.text
    assert "The library holds no description of “dentist”." in answer.text


async def test_a_choice_between_things_that_are_no_roles_is_searched_once(room: Room) -> None:
    answer = await room.ask("Should I get a degree or a certificate to become a nurse?")

    assert {citation.title for citation in answer.citations} == {"Registered Nurse"}
