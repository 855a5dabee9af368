from __future__ import annotations

import pytest

from bot.assistant.answering.languages import language_of_question, translate
from bot.domain.identity import Language
from tests.bot.assistant.answering.conftest import Room


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Was macht eine Krankenschwester?", "What does a registered nurse do?"),
        ("Was machen Krankenpflegerinnen?", "What does a registered nurse do?"),
        (
            "¿Cuántos años de experiencia necesita un ingeniero backend?",
            "How many years of experience does a backend engineer need?",
        ),
        ("Combien gagne un avocat ?", "What is the pay of a lawyer?"),
        ("Gehalt Anwalt", "What is the pay of a lawyer?"),
        ("Comment devenir plombier ?", "How does one become a plumber?"),
        ("¿Cómo me hago bombero?", "How does one become a firefighter?"),
        (
            "Welche Programmiersprachen nutzt ein Senior-Backend-Entwickler?",
            "Which tools does a senior backend engineer use: programming languages?",
        ),
        (
            "¿Cuál es la diferencia entre un analista de datos y un científico de datos?",
            "What is the difference between a data analyst and a data scientist?",
        ),
        ("Muss ein Krankenpfleger nachts arbeiten?", "a registered nurse: night shifts?"),
        ("und für Junioren?", "and for junior?"),
        ("und ein Datenanalyst?", "and a data analyst?"),
        ("Was ist mit dem ersten?", "and what about the first one?"),
        ("Bin ich bereit für eine Stelle als Data Engineer?", "am I ready to be a data engineer?"),
        ("Was fehlt mir dafür?", "am I ready?"),
        ("Welche Anforderungen hat ein Bäcker?", "What are the requirements for a baker?"),
        ("¿Qué requisitos tiene un panadero?", "What are the requirements for a baker?"),
        (
            "Un développeur peut-il travailler en télétravail ?",
            "Where does a software engineer work, on site or remote?",
        ),
        ("Ist Homeoffice möglich?", "is it on site or remote?"),
        (
            "Welche Fragen kommen im Vorstellungsgespräch für Bäcker?",
            "Which interview questions are asked of a baker?",
        ),
        ("Welcher Beruf passt, wenn ich Statistik mag?", "Which roles are about statistics?"),
    ],
)
def test_a_question_is_put_into_english(question: str, english: str) -> None:
    translation = translate(question, language_of_question(question, "en"))

    assert translation is not None
    assert translation.text == english


@pytest.mark.parametrize(
    "question",
    ["Wie ist das Wetter in Berlin?", "Quelle est la capitale de la France ?", "¿Llueve hoy?"],
)
def test_what_is_not_about_work_is_not_made_to_be(question: str) -> None:
    assert translate(question, language_of_question(question, "es")) is None


@pytest.mark.parametrize(
    ("question", "usual", "language"),
    [
        ("What does a nurse do?", "de", "en"),
        ("Was macht ein Koch?", "en", "de"),
        ("Quels outils utilise un ingénieur de données ?", "en", "fr"),
        ("¿Cuántas ofertas piden Python?", "en", "es"),
        ("Kubernetes?", "de", "de"),
        ("Data Engineer", "fr", "fr"),
    ],
)
def test_the_language_of_a_question_shows_in_its_words(
    question: str, usual: Language, language: Language
) -> None:
    assert language_of_question(question, usual) == language


@pytest.mark.parametrize(
    ("question", "fact", "note"),
    [
        ("Was verdient eine Anwältin?", "$159,670", "im englischen Original"),
        ("¿Qué hace una enfermera?", "nursing care", "en su original inglés"),
        ("Que fait un cuisinier ?", "cook", "dans l'original anglais"),
    ],
)
async def test_the_library_is_found_and_quoted_from_other_languages(
    room: Room, question: str, fact: str, note: str
) -> None:
    answer = await room.ask(question)

    assert fact in answer.text
    assert note in answer.text
    assert {claim.verdict for claim in answer.claims} == {"supported"}


async def test_a_follow_up_in_another_language_goes_on(room: Room) -> None:
    await room.ask("Was verdient ein Anwalt?")

    answer = await room.ask("und ein Koch?")

    assert answer.citations[0].title == "Cook"
    assert answer.citations[0].section == "Pay"


async def test_a_question_outside_careers_is_declined_in_its_own_language(room: Room) -> None:
    answer = await room.ask("Quelle est la capitale de la France ?")

    assert answer.abstained
    assert answer.text.startswith("Je ne peux pas aider sur ce point")


async def test_an_english_question_is_answered_in_the_users_own_language(room: Room) -> None:
    answer = await room.ask("What does a cook do?", language="de")

    assert "im englischen Original" in answer.text
