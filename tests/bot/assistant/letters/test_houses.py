from __future__ import annotations

import pytest

from bot.assistant.letters.addressee import Addressee
from bot.assistant.letters.greeting import salutation_of
from bot.assistant.letters.houses import in_sentence
from bot.domain.identity import Language
from bot.domain.letter import LetterOptions


@pytest.mark.parametrize(
    ("language", "name", "frame", "said"),
    [
        ("de", "Dornbach Pumpen GmbH", "Bei {}", "Bei der Dornbach Pumpen GmbH"),
        ("de", "Krankenkasse Saale", "die Stelle bei {}", "die Stelle bei der Krankenkasse Saale"),
        ("de", "Haus Abendstern", "Bei {}", "Im Haus Abendstern"),
        ("de", "Ehlers Armaturen", "Bei {}", "Bei Ehlers Armaturen"),
        ("es", "Colegio Monteverde", "en {}", "en el Colegio Monteverde"),
        ("es", "Academia Tangente", "Antes, en {}", "Antes, en la Academia Tangente"),
        ("es", "Herrajes Belmar", "en {}", "en Herrajes Belmar"),
        ("fr", "Hôpital Saint-Aubin", "Chez {}", "À l'Hôpital Saint-Aubin"),
        ("fr", "Restaurant Le Grand Large", "chez {}", "au Restaurant Le Grand Large"),
        ("fr", "Brasserie du Quai", "chez {}", "à la Brasserie du Quai"),
        ("en", "Bank of Leeds", "at {}", "at Bank of Leeds"),
    ],
)
def test_an_employer_stands_with_its_article(
    language: Language, name: str, frame: str, said: str
) -> None:
    assert in_sentence(frame.format(name), name, language) == said


def test_only_the_employer_gets_an_article_and_never_the_position() -> None:
    text = "el puesto de Técnico de Laboratorio en Centro Alba"

    said = in_sentence(text, "Centro Alba", "es")

    assert said == "el puesto de Técnico de Laboratorio en el Centro Alba"


def test_a_team_is_greeted_by_the_name_as_it_is_said() -> None:
    greeted = salutation_of(
        Addressee("Pfleger", "Windhaus AG"), LetterOptions(language="de", tone="plain")
    )

    assert greeted == "Guten Tag, liebes Team der Windhaus AG,"
