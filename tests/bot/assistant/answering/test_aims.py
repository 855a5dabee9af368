"""What someone wants to become, or could do else, becomes a question that the library answers."""

from __future__ import annotations

import pytest

from bot.assistant.answering.aims import question_meant
from bot.domain.identity import Language
from knowledge.documents import Source

ROLES = tuple(
    Source(f"role:{title}", "role", title, "")
    for title in ("Nurse", "Waiter", "Data Scientist", "Electrician", "Cook", "Accountant")
)


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("I want to become a nurse", "en", "How does one become a nurse?"),
        (
            "i want to become a data scientist, where do i start",
            "en",
            "How does one become a data scientist?",
        ),
        (
            "I'm thinking about becoming an electrician.",
            "en",
            "How does one become an electrician?",
        ),
        ("I would like to work as a cook in Paris", "en", "How does one become a cook?"),
        (
            "im a nurse for 12 yrs burnt out what else can i do",
            "en",
            "Which roles are related to a nurse?",
        ),
        ("Ich möchte Krankenschwester werden", "de", "Wie wird man Krankenschwester?"),
        (
            "Ich würde gerne als Elektriker arbeiten.",
            "de",
            "Wie wird man Elektriker?",
        ),
        ("Quiero ser cocinera, ¿por dónde empiezo?", "es", "¿Cómo llegar a ser cocinera?"),
        ("Je veux devenir électricien.", "fr", "Comment devenir électricien ?"),
    ],
)
def test_an_aim_asks_for_the_way_there(text: str, language: Language, meant: str) -> None:
    assert question_meant(text, (), ROLES, language) == meant


def test_a_question_beside_an_aim_is_about_the_aim() -> None:
    text = "I'm a waiter and I want to become a nurse. How long does the training take?"
    assert question_meant(text, (), ROLES, "en") == "How long does the training take? (nurse)"


def test_a_question_that_names_its_role_keeps_it() -> None:
    text = "I want to become a nurse. What does a cook earn?"
    assert question_meant(text, (), ROLES, "en") == "What does a cook earn?"


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        (
            "I work as a waiter. What else could I do?",
            "en",
            "Which roles are related to a waiter?",
        ),
        (
            "hi, I lost my job as an accountant last month and don't know what to do next",
            "en",
            "Which roles are related to an accountant?",
        ),
        ("Ich bin Koch. Was kann ich sonst machen?", "de", "Welche Berufe sind ähnlich wie Koch?"),
        (
            "Soy camarero, ¿qué más puedo hacer?",
            "es",
            "¿Qué profesiones son parecidas a camarero?",
        ),
        (
            "Je suis serveur. Que pourrais-je faire d'autre ?",
            "fr",
            "Quels métiers sont proches de serveur ?",
        ),
    ],
)
def test_what_else_one_could_do_asks_for_what_is_near(
    text: str, language: Language, meant: str
) -> None:
    assert question_meant(text, (), ROLES, language) == meant


def test_what_was_said_before_tells_of_whom() -> None:
    said = ("I work as a waiter.",)
    assert (
        question_meant("what else could i do", said, ROLES, "en")
        == "Which roles are related to a waiter?"
    )


@pytest.mark.parametrize(
    "text", ["I want to be happy", "I have 5 years of SQL", "What does a nurse do?"]
)
def test_what_names_no_aim_stays_as_it_is(text: str) -> None:
    assert question_meant(text, (), ROLES, "en") == text
