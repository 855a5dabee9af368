from __future__ import annotations

from datetime import UTC, datetime

from bot.assistant.memory import only_states, remembered, statements_in, topic_of
from bot.domain.answer import Answer, Citation
from bot.domain.conversation import Turn
from prompts.catalog import PastTurn


def turn(number: int, text: str = "Lamps. [1]", *titles: str, abstained: bool = False) -> Turn:
    citations = tuple(
        Citation(n, f"p{n}", "s", title, "Pay", "x.md", "quote")
        for n, title in enumerate(titles, 1)
    )
    answer = Answer(f"Question {number}?", "", text, citations, (), abstained, "scripted")
    return Turn(number, answer, datetime(2026, 11, 23, tzinfo=UTC))


def test_turns_are_given_oldest_first_without_marks() -> None:
    assert remembered([turn(1, "Lamps. [1][2]"), turn(2, "Wicks [1].")]) == (
        PastTurn("Question 1?", "Lamps."),
        PastTurn("Question 2?", "Wicks."),
    )


def test_abstentions_are_not_remembered() -> None:
    assert remembered([turn(1, abstained=True)]) == ()


def test_the_oldest_turns_give_way_when_the_window_is_full() -> None:
    turns = [turn(number, "word " * 300) for number in range(1, 7)]

    kept = remembered(turns)

    assert kept[-1].question == "Question 6?"
    assert 2 <= len(kept) < 6
    assert all(len(past.answer) < 1_300 for past in kept)


def test_a_conversation_is_about_the_title_that_its_last_answer_cites_most() -> None:
    turns = [
        turn(1, "x", "Cook"),
        turn(2, "x", "Lawyer", "Judge", "Judge"),
        turn(3, abstained=True),
    ]

    topic = topic_of(turns)

    assert topic is not None
    assert (topic[0].id, topic[1]) == (2, "Judge")


def test_a_conversation_without_citations_is_about_nothing() -> None:
    assert topic_of([turn(1)]) is None


def test_what_users_say_about_themselves_is_told_from_what_they_ask() -> None:
    assert statements_in("I am a nurse with 6 years in ICU. What does a data analyst earn?") == (
        "I am a nurse with 6 years in ICU.",
    )
    assert statements_in("I want to know what a nurse earns") == ()
    assert statements_in("What do I need to become a nurse?") == ()
    assert statements_in("Ich habe 3 Jahre Erfahrung mit SQL.") != ()
    assert statements_in("J'ai 3 ans d'expérience avec SQL.") != ()


def test_only_a_message_without_a_question_is_a_mere_statement() -> None:
    assert only_states("I am a nurse with 6 years in ICU, moving to Berlin")
    assert not only_states("I am a nurse with 6 years in ICU. Tell me about data analysts.")
    assert not only_states("What does a nurse do?")
