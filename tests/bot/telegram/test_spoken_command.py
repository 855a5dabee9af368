from __future__ import annotations

import pytest

from bot.telegram.spoken_command import SpokenCommand, spoken_command

FIT = """
    what am I missing for it?
    So, what am I missing?
    What am I missing for this job?
    am I a good fit?
    Do I qualify for this role?
    How do I fit?
    should I apply?
    check my résumé against this job
    what's missing in my cv?
    which skills am I missing?
    Was fehlt mir dafür?
    Wie gut passe ich auf die Stelle?
    ¿Qué me falta para este puesto?
    Qu'est-ce qui me manque pour ce poste ?
"""
LETTER = """
    write me a letter
    Write a cover letter!
    Can you help me write a cover letter?
    I need a cover letter for this
    cover letter please
    ok, write the cover letter
    Generate a cover letter based on my CV
    Schreib mir bitte ein Anschreiben
    Kannst du mir ein Anschreiben für die Stelle schreiben?
    Ich brauche ein Motivationsschreiben
    Escríbeme una carta de presentación
    Necesito una carta de motivación
    Écris-moi une lettre de motivation
    j'ai besoin d'une lettre de motivation
"""
OTHERS = {
    "tailor my resume to this job": "tailor",
    "Adapte mon CV": "tailor",
    "prepare me for the interview": "sheet",
    "Bereite mich auf das Vorstellungsgespräch vor": "sheet",
    "prepárame para la entrevista": "sheet",
    "show my applications": "applications",
    "which jobs did I apply to": "applications",
    "meine Bewerbungen": "applications",
    "delete all my data": "forget",
    "forget everything about me": "forget",
    "Lösche alle meine Daten": "forget",
    "borra todos mis datos": "forget",
    "oublie-moi": "forget",
    "what do you know about me?": "privacy",
    "start over": "new",
    "show me my résumé": "resume",
}


@pytest.mark.parametrize("text", [line.strip() for line in FIT.strip().splitlines()])
def test_the_fit_is_asked_for_in_many_words(text: str) -> None:
    assert spoken_command(text) == SpokenCommand("fit")


@pytest.mark.parametrize("text", [line.strip() for line in LETTER.strip().splitlines()])
def test_a_letter_is_asked_for_in_many_words(text: str) -> None:
    assert spoken_command(text) == SpokenCommand("letter")


@pytest.mark.parametrize(("text", "kind"), OTHERS.items())
def test_the_other_commands_are_said_in_words(text: str, kind: str) -> None:
    command = spoken_command(text)
    assert command is not None
    assert command.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "How well do I match the job ad?",
        "What am I missing for the posting I sent you?",
        "Compare my CV with the posting",
        "Passe ich zu der Anzeige?",
        "¿Encajo en la oferta?",
        "Est-ce que mon profil correspond à l'offre ?",
    ],
)
def test_a_posting_can_be_meant_whatever_was_talked_about(text: str) -> None:
    assert spoken_command(text) == SpokenCommand("fit", "posting")


def test_a_letter_is_wished_short_formal_german_or_for_one_employer() -> None:
    wished = spoken_command("please write me a short formal cover letter for this job in German")
    named = spoken_command("Write the letter for Halden Foods")

    assert wished == SpokenCommand("letter", length="short", tone="formal", language="de")
    assert named == SpokenCommand("letter", "named", "Halden Foods")


@pytest.mark.parametrize(("text", "language"), [("speak German", "de"), ("habla español", "es")])
def test_a_language_is_named(text: str, language: str) -> None:
    command = spoken_command(text)
    assert command is not None
    assert (command.kind, command.language) == ("language", language)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What should a cover letter contain?",
        "How do I write a cover letter?",
        "write a letter of complaint to my landlord",
        "What is a motivation letter?",
        "do I need a degree to be a nurse?",
        "delete the second paragraph",
        "forget the gap",
        "Which applications does a data analyst use?",
        "how do I prepare for a career in law",
        "What does a letter carrier do?",
        "show me roles that use Python",
        "my applications engineer role",
    ],
)
def test_what_only_speaks_of_such_things_stays_a_question(text: str) -> None:
    assert spoken_command(text) is None
