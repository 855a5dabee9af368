"""Questions about the posting that the chat has turned to, through the real library and reader."""

from __future__ import annotations

import pytest

from bot.domain.conversation import Memory
from bot.domain.identity import Language
from bot.domain.posting import library_id
from knowledge.documents import Source
from knowledge.readers.reader import read_decoded
from tests.bot.assistant.answering.conftest import USER, Room, read_posting

POSTING = """Senior Oven Engineer
Crumb & Crust · Leeds (hybrid, 2 days in the bakery)
Salary: £48,000 - £55,000

What you'll do
- Keep twelve deck ovens running
- Mentor two apprentices

Requirements
- 4+ years with industrial ovens
- Right to work in the UK

Nice to have
- Python

Apply by 15 December 2026 at jobs@crumb.example
"""


async def turned_to(room: Room, text: str = POSTING) -> None:
    posting, document = read_posting(text), read_decoded(text, file_name="x.md")
    source = Source(
        library_id(USER, document.text), "posting", "Senior Oven Engineer, Crumb & Crust",
        "pasted", owner=str(USER),
    )  # fmt: skip
    await room.conversations.remember(USER, Memory())  # a user must be known before a posting is
    await room.library.add(source, document)
    await room.postings.save(USER, posting, origin="pasted")


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        ("How much does it pay?", "en", "£48,000 - £55,000"),
        ("When is the deadline?", "en", "15 December 2026"),
        ("Is it remote?", "en", "hybrid"),
        ("how do I apply?", "en", "jobs@crumb.example"),
        ("Which company is it?", "en", "Crumb & Crust"),
        ("Do they sponsor visas?", "en", "Right to work in the UK"),
        ("Wo ist die Stelle?", "de", "In der Anzeige steht: „Leeds"),
        ("¿Cuál es el sueldo?", "es", "La oferta dice: «£48,000 - £55,000»"),
        ("Quelle est la date limite ?", "fr", "L'annonce dit : « 15 December 2026 »"),
        ("What would I do there?", "en", "- Mentor two apprentices"),
        ("What are they looking for?", "en", "- 4+ years with industrial ovens"),
    ],
)
async def test_it_is_answered_in_the_words_of_the_posting(
    room: Room, question: str, language: Language, words: str
) -> None:
    await turned_to(room)

    answer = await room.ask(question, language=language)

    assert words in answer.text
    assert {one.title for one in answer.citations} == {"Senior Oven Engineer, Crumb & Crust"}
    assert all("[" in line for line in answer.text.splitlines() if not line.endswith(":"))


async def test_must_and_nice_are_told_apart(room: Room) -> None:
    await turned_to(room)

    answer = await room.ask("What are the requirements?")

    assert answer.text == (
        "The posting asks for:\n- 4+ years with industrial ovens [1]\n"
        "- Right to work in the UK [1]\nIt would be a plus:\n- Python [2]"
    )


async def test_a_role_that_is_named_is_not_the_posting(room: Room) -> None:
    await turned_to(room)

    answer = await room.ask("How much does a data engineer earn?")

    assert all(one.title == "Data Engineer" for one in answer.citations)


async def test_after_a_role_it_means_the_role_until_the_posting_is_opened_again(
    room: Room,
) -> None:
    await turned_to(room)
    await room.ask("What does a data engineer do?")

    of_role = await room.subject()
    await turned_to(room)
    of_posting = await room.subject()

    assert of_role is not None
    assert of_role.title == "Data Engineer"
    assert of_posting is not None
    assert of_posting.posting_id is not None


async def test_a_question_that_goes_on_means_what_was_asked_about_before(room: Room) -> None:
    await room.ask("What does a data engineer do?")
    await turned_to(room)

    answer = await room.ask("and what education?")

    assert {one.title for one in answer.citations} == {"Data Engineer"}


async def test_without_a_posting_nothing_is_read_off(room: Room) -> None:
    answer = await room.ask("When is the deadline?")

    assert answer.abstained
