from __future__ import annotations

import pytest

from bot.assistant.letters.rewording import Draw, reword
from bot.domain.identity import Language

_MOST_REWORDINGS = 40


@pytest.mark.parametrize(
    ("language", "said", "other"),
    [
        (
            "de",
            "Ich habe Rahmenverträge mit 14 Stadtwerken verhandelt.",
            "Mit 14 Stadtwerken habe ich Rahmenverträge verhandelt.",
        ),
        (
            "de",
            "Zu meinen Aufgaben gehört die Pflege von 14 Menschen.",
            "Die Pflege von 14 Menschen gehört zu meinen Aufgaben.",
        ),
        (
            "es",
            "Coordiné el departamento durante tres cursos.",
            "Durante tres cursos, coordiné el departamento.",
        ),
        ("es", "Organicé las reuniones.", "Me encargué de organizar las reuniones."),
        (
            "fr",
            "Mes missions comprenaient le tri de 90 patients.",
            "Je m'occupais du tri de 90 patients.",
        ),
        (
            "fr",
            "Mes missions comprennent la tenue du poste.",
            "La tenue du poste fait partie de mes missions.",
        ),
    ],
)
def test_a_sentence_has_another_order_with_the_same_meaning(
    language: Language, said: str, other: str
) -> None:
    ways = {
        reword(said, language, _only(number, way))
        for number in range(_MOST_REWORDINGS)
        for way in range(1, 4)
    }

    assert other in ways


def _only(number: int, way: int) -> Draw:
    return lambda key: way if key.startswith(f"{number}\0") else 0
