from __future__ import annotations

import pytest

from bot.assistant.letters.wishes import Wish, wish_of


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("shorter", Wish("shorter")),
        ("Make it a bit shorter, please", Wish("shorter")),
        ("It's too long.", Wish("shorter")),
        ("Mach es kürzer", Wish("shorter")),
        ("Más corta, por favor", Wish("shorter")),
        ("Plus courte s'il te plaît", Wish("shorter")),
        ("Can you make the letter longer?", Wish("longer")),
        ("make it warmer", Wish("tone", tone="warm")),
        ("More formal", Wish("tone", tone="formal")),
        ("Schreib es selbstbewusster", Wish("tone", tone="confident")),
        ("más formal", Wish("tone", tone="formal")),
        ("plus chaleureuse", Wish("tone", tone="warm")),
        ("in German", Wish("language", language="de")),
        ("Schreib es auf Englisch", Wish("language", language="en")),
        ("Translate it into French", Wish("language", language="fr")),
        ("drop the last sentence", Wish("drop_sentence", place=-1)),
        ("Delete sentence 3", Wish("drop_sentence", place=3)),
        ("Streiche den zweiten Absatz", Wish("drop_paragraph", place=2)),
        ("Lass den letzten Satz weg", Wish("drop_sentence", place=-1)),
        ("Quita la última frase", Wish("drop_sentence", place=-1)),
        ("Supprime le deuxième paragraphe", Wish("drop_paragraph", place=2)),
        ("don't mention the gap", Wish("without_gap")),
        ("more like how I write", Wish("style")),
        ("Write like me, please", Wish("style")),
        ("Schreib wie ich", Wish("style")),
        ("escribe en mi estilo", Wish("style")),
        ("écris à ma manière", Wish("style")),
        (
            "write like me: " + "short words here. " * 9,
            Wish("style", words=("short words here. " * 9).strip()),
        ),
        ("forget my style", Wish("no_style")),
        ("vergiss meinen Stil", Wish("no_style")),
        ("borra mi estilo", Wish("no_style")),
        ("efface mon style", Wish("no_style")),
        ("rewrite only the first paragraph", Wish("rewrite", place=1)),
        ("only rewrite the last paragraph", Wish("rewrite", place=-1)),
        ("Schreib nur den zweiten Absatz neu", Wish("rewrite", place=2)),
        ("reescribe solo el primer párrafo", Wish("rewrite", place=1)),
        ("réécris seulement le deuxième paragraphe", Wish("rewrite", place=2)),
        ("Don\u2019t mention the gap!", Wish("without_gap")),
        ("Erwähne die Lücke nicht", Wish("without_gap")),
        ("No menciones la carencia", Wish("without_gap")),
        ("Ne mentionne pas la lacune", Wish("without_gap")),
        ("stress my leadership", Wish("emphasis", words="leadership")),
        ("Betone meine Führung", Wish("emphasis", words="Führung")),
        ("Destaca mi liderazgo", Wish("emphasis", words="liderazgo")),
        ("Mets en avant mon encadrement", Wish("emphasis", words="encadrement")),
        (
            "make the second paragraph about the migration",
            Wish("focus", place=2, words="migration"),
        ),
        (
            "Der zweite Absatz soll von der Migration handeln",
            Wish("focus", place=2, words="Migration"),
        ),
        ("start with “Dear Ms Novak,”", Wish("salutation", words="Dear Ms Novak")),
        (
            "Anrede: Sehr geehrte Frau Novak",
            Wish("salutation", words="Sehr geehrte Frau Novak"),
        ),
        ("undo", Wish("undo")),
        ("Mach das rückgängig", Wish("undo")),
        ("what changed?", Wish("compare")),
        ("¿Qué ha cambiado?", Wish("compare")),
        ("approve", Wish("approve")),
        ("why the third sentence?", Wish("why", place=3)),
        ("Why 2?", Wish("why", place=2)),
        ("Warum der letzte Satz?", Wish("why", place=-1)),
        ("¿Por qué la segunda frase?", Wish("why", place=2)),
        ("Pourquoi la première phrase ?", Wish("why", place=1)),
    ],
)
def test_a_wish_is_recognised_in_four_languages(text: str, wish: Wish) -> None:
    assert wish_of(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "What does a data engineer do?",
        "Is a shorter letter better?",
        "Why do postings ask for a degree?",
        "Should I drop the last job from my résumé?",
        "How formal is a cover letter in Germany?",
        "Which roles need German?",
        "What changed in nursing since 2020?",
        "Do I have to mention the gap in my résumé?",
        "Is undo a skill",
        "Was macht eine Pflegefachkraft?",
        "¿Qué hace un cocinero?",
        "Pourquoi les infirmières partent-elles ?",
        "stress",
        "How do I deal with stress at work?",
        "",
    ],
)
def test_a_question_is_no_wish(text: str) -> None:
    assert wish_of(text) is None
