"""What a posting says of its employer, told again."""

import pytest

from bot.assistant.letters.reporting import report
from bot.domain.identity import Language


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "We run two ferries and our own yard.", "you run two ferries and your own yard"),
        ("en", "Fern makes pumps for small ships.", "Fern makes pumps for small ships"),
        ("en", "The shop has nine people; we open at six.", "the shop has nine people"),
        ("es", "Nuestro taller tiene doce empleados.", "su taller tiene doce empleados"),
        ("fr", "L'atelier compte douze salariés à Lyon.", "l'atelier compte douze salariés à Lyon"),
    ],
)
def test_a_sentence_about_the_employer_is_turned_round(
    language: Language, text: str, said: str
) -> None:
    need = report(text, language)

    assert need is not None
    assert need.text == said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We are looking for a driver with experience."),
        ("en", "You will be part of a small team."),
        ("en", "Driver for nights at the harbour"),
        ("de", "Die Werkstatt hat zwölf Angestellte."),
        ("es", "Somos un taller que tiene doce empleados y buscamos gente."),
        ("fr", "Nous cherchons une personne qui est sérieuse."),
    ],
)
def test_what_cannot_be_turned_round_surely_is_left(language: Language, text: str) -> None:
    assert report(text, language) is None
