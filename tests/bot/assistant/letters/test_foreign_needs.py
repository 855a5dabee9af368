"""Needs of postings in the grammar of three languages."""

import pytest

from bot.assistant.letters.foreign_needs import say_deed, say_thing
from bot.domain.identity import Language


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Abgeschlossene Ausbildung als Koch", "eine abgeschlossene Ausbildung als Koch"),
        ("de", "Mehrjährige Erfahrung im Verkauf", "mehrjährige Erfahrung im Verkauf"),
        ("de", "Sehr gute Englischkenntnisse", "sehr gute Englischkenntnisse"),
        ("de", "Führungserfahrung", "Führungserfahrung"),
        ("es", "Experiencia mínima de dos años", "experiencia mínima de dos años"),
        ("es", "Conocimientos de contabilidad.", "conocimientos de contabilidad"),
        ("fr", "Permis B", "le permis B"),
        ("fr", "Connaissances en comptabilité", "des connaissances en comptabilité"),
        ("fr", "Bonnes qualités rédactionnelles", "de bonnes qualités rédactionnelles"),
        ("fr", "Expérience de nos métiers", "une expérience de vos métiers"),
    ],
)
def test_what_is_asked_for_is_said_as_an_object(language: Language, text: str, said: str) -> None:
    need = say_thing(text, language)

    assert need is not None
    assert need.text == said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Planung unserer Einsätze", "die Planung Ihrer Einsätze"),
        ("de", "Eigenständige Betreuung von Gästen", "die eigenständige Betreuung von Gästen"),
        ("es", "Dirigir un equipo de cinco personas.", "dirigir un equipo de cinco personas"),
        ("fr", "Rédiger des rapports", "rédiger des rapports"),
        ("fr", "Vous encadrez une équipe", "encadrer une équipe"),
        ("es", "Coordinarás un equipo", "coordinar un equipo"),
        ("fr", "Suivre nos clients", "suivre vos clients"),
    ],
)
def test_a_task_is_said_in_grammar(language: Language, text: str, said: str) -> None:
    need = say_deed(text, language)

    assert need is not None
    assert need.text == said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie leiten ein Team"),
        ("de", "Führerschein Klasse B"),
        ("es", "Auxiliar de cocina en el turno de noche"),
        ("es", "Tareas: limpiar y ordenar"),
        ("fr", "Vous serez autonome"),
        ("fr", "Vous tenez la caisse"),
        ("fr", "Atelier de couture"),
        ("en", "Lead a team"),
    ],
)
def test_what_would_break_the_grammar_is_not_said(language: Language, text: str) -> None:
    assert say_thing(text, language) is None
    assert say_deed(text, language) is None
