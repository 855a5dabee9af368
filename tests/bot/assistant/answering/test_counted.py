from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.answering.counting import CountQuestion, counting_question
from bot.domain.identity import UserId
from knowledge.details import Details, Pay
from knowledge.documents import Source
from knowledge.readers.text import read_text
from tests.bot.assistant.answering.conftest import USER, Room

OTHER = UserId(2)


@pytest.fixture
async def counting_room(room: Room) -> Room:
    """Give a room with three public postings and one of each of two users."""
    postings = [
        ("Backend Engineer", "Kubernetes and Go", True, Pay(90_000, 110_000, "EUR", "year"), None),
        ("Senior Backend Engineer", "Python", False, Pay(120_000, 140_000, "EUR", "year"), None),
        ("Data Engineer", "Kubernetes and Python", None, None, None),
        ("Backend Developer", "Kubernetes", None, None, str(USER)),
        ("Backend Developer", "Kubernetes", None, None, str(OTHER)),
    ]
    for number, (title, skill, is_remote, pay, owner) in enumerate(postings):
        details = Details(is_remote=is_remote, pay=pay, posted=date(2026, 9, 1 + number))
        text = (
            f"# {title}\n\n## What you will do\n\nYou run our services with Terraform.\n\n"
            f"## Requirements\n\n- 3 years of experience with {skill}\n- A bachelor's degree\n"
        )
        source = Source(
            f"posting:{number}", "posting", title, "x", owner, metadata=details.metadata()
        )
        await room.library.add(source, read_text(text, media_type="text/markdown"))
    return room


async def test_a_count_names_how_many_of_how_many_and_cites_each(counting_room: Room) -> None:
    answer = await counting_room.ask("How many of the backend postings here ask for Kubernetes?")

    assert answer.text.startswith("2 of the 3 “backend” postings here ask for Kubernetes. [1][2]")
    assert sorted(c.source_id for c in answer.citations) == ["posting:0", "posting:3"]
    assert all("Kubernetes" in citation.quote for citation in answer.citations)
    assert "3 carry a date: from 2026-09-01 to 2026-09-04." in answer.text
    assert "1 of them yours" in answer.text
    assert answer.model == "counted"


async def test_the_postings_of_others_are_not_counted(counting_room: Room) -> None:
    mine = await counting_room.ask("How many postings are there?")
    others = await counting_room.ask("How many postings are there?", user=UserId(3))

    assert "4 postings" in mine.text
    assert "3 postings" in others.text


async def test_what_only_stands_elsewhere_is_counted_apart(counting_room: Room) -> None:
    answer = await counting_room.ask("How many postings ask for Terraform?")

    assert answer.text.startswith("None of the 4 postings here asks for Terraform.")
    assert "4 more of them mention Terraform without asking for it." in answer.text


async def test_the_skills_asked_for_most_come_first(counting_room: Room) -> None:
    answer = await counting_room.ask("Which skills are asked for most in these postings?")

    assert answer.text.splitlines()[1].startswith("- Kubernetes: 3 of 4 [")
    assert answer.text.splitlines()[2].startswith("- Python: 2 of 4 [")


async def test_pay_is_counted_with_currency_and_period(counting_room: Room) -> None:
    answer = await counting_room.ask("What do the backend postings pay?")

    assert "2 of the 3 “backend” postings here state the pay:" in answer.text
    assert "- EUR a year: from 90,000 to 140,000, half of them above 115,000" in answer.text


async def test_a_follow_up_counts_over_the_same_postings(counting_room: Room) -> None:
    await counting_room.ask("How many of the backend postings here ask for Kubernetes?")

    answer = await counting_room.ask("and how many are remote?")

    assert answer.text.startswith(
        "1 of the 3 “backend” postings here say that the work can be done remotely; "
        "1 say nothing about it."
    )


async def test_other_languages_are_counted_in_their_own_words(counting_room: Room) -> None:
    german = await counting_room.ask("Wie viele der Backend-Stellen hier verlangen Kubernetes?")
    spanish = await counting_room.ask("¿Cuántas ofertas piden Python?")

    assert german.text.startswith("2 der 3 Anzeigen hier zu „Backend“ verlangen Kubernetes.")
    assert spanish.text.startswith("2 de las 4 ofertas que hay aquí piden Python.")


async def test_nothing_to_count_is_said_with_what_would_help(room: Room) -> None:
    answer = await room.ask("How many lamplighter postings ask for matches?")

    assert answer.abstained
    assert "nothing to count (0 postings in all). Send me postings" in answer.text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "How many postings in Berlin require German or French?",
            CountQuestion("asks_for", ("Berlin",), "German or French"),
        ),
        ("How many postings mention experience with C++?", CountQuestion("asks_for", (), "C++")),
        ("How many openings need a degree?", CountQuestion("asks_for", (), "degree")),
        ("How many jobs here are remote?", CountQuestion("remote")),
        (
            "Which tools do postings for nurses ask for most often?",
            CountQuestion("skills", ("nurses",)),
        ),
        ("How many years of experience does a nurse need?", None),
        ("What should I put in a job posting?", None),
        ("What is the pay of a lawyer?", None),
        ("how many are remote?", None),
    ],
)
def test_a_question_that_counts_is_told_from_others(
    question: str, asked: CountQuestion | None
) -> None:
    assert counting_question(question, ()) == asked
