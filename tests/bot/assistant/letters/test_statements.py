from __future__ import annotations

import pytest

from bot.assistant.letters.statements import statement_of
from bot.domain.identity import Language


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        (
            "de",
            "Leitete ein Team von sechs Fahrern.",
            "Bei Fern leitete ich ein Team von sechs Fahrern.",
        ),
        (
            "de",
            "Verantwortlich für die Kasse am Abend",
            "Bei Fern war ich verantwortlich für die Kasse am Abend.",
        ),
        (
            "de",
            "Aufbau eines Lagers in Kiel",
            "Bei Fern war ich für den Aufbau eines Lagers in Kiel zuständig.",
        ),
        (
            "de",
            "Betreuung von 30 Kunden",
            "Bei Fern gehörte die Betreuung von 30 Kunden zu meinen Aufgaben.",
        ),
        (
            "de",
            "Ein Lager mit 20 Regalen eingerichtet",
            "Bei Fern habe ich ein Lager mit 20 Regalen eingerichtet.",
        ),
        (
            "de",
            "Fehlerquote von 2,4 % auf 0,9 % gesenkt",
            "Bei Fern habe ich die Fehlerquote von 2,4 % auf 0,9 % gesenkt.",
        ),
        (
            "es",
            "Gestión de un equipo de ocho personas",
            "En Fern, me encargué de la gestión de un equipo de ocho personas.",
        ),
        ("es", "Reduje los costes un 12 %", "En Fern, reduje los costes un 12 %."),
        ("es", "Diseñar la carta de verano", "En Fern, me encargué de diseñar la carta de verano."),
        (
            "de",
            "Neues Lager für Kiel aufgebaut",
            "Bei Fern habe ich ein neues Lager für Kiel aufgebaut.",
        ),
        (
            "de",
            "Umsatz in vier Jahren verdoppelt",
            "Bei Fern habe ich den Umsatz in vier Jahren verdoppelt.",
        ),
        (
            "de",
            "Jedes Jahr 15 Neukunden gewonnen",
            "Bei Fern habe ich jedes Jahr 15 Neukunden gewonnen.",
        ),
        ("fr", "Forme deux apprentis par an", "Chez Fern, j'ai formé deux apprentis par an."),
        ("fr", "Gère le poste poisson du soir", "Chez Fern, j'ai géré le poste poisson du soir."),
        (
            "fr",
            "A réduit les pertes de 18 % à 11 %",
            "Chez Fern, j'ai réduit les pertes de 18 % à 11 %.",
        ),
        (
            "fr",
            "Accueil et tri de 90 patients",
            "Chez Fern, mes missions comprenaient l'accueil et le tri de 90 patients.",
        ),
        ("fr", "Organisé 25 séminaires par an", "Chez Fern, j'ai organisé 25 séminaires par an."),
        (
            "fr",
            "Gestion de l'agenda du service",
            "Chez Fern, mes missions comprenaient la gestion de l'agenda du service.",
        ),
        (
            "fr",
            "Rédiger les comptes rendus",
            "Chez Fern, ma mission consistait à rédiger les comptes rendus.",
        ),
    ],
)
def test_a_line_is_said_in_its_own_language(language: Language, line: str, said: str) -> None:
    statement = statement_of(line, language, is_current=False)

    place = {"de": "Bei Fern", "es": "En Fern", "fr": "Chez Fern", "en": "At Fern"}[language]
    assert statement is not None
    assert statement.at(place) == said


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Abrechnungen mit SAP und Excel"),
        ("de", "Angebote und Rechnungen für Firmenkunden"),
        ("de", "Sehr gute Kenntnisse in Excel"),
        ("es", "Excel avanzado y buen trato"),
        ("fr", "Chargé de clientèle et vendeur"),
    ],
)
def test_a_line_that_cannot_be_said_rightly_is_left_out(language: Language, line: str) -> None:
    assert statement_of(line, language, is_current=False) is None


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        (
            "Delegate satisfaction rose from 4.1 to 4.6 out of 5.",
            "en",
            "Delegate satisfaction rose from 4.1 to 4.6 out of 5.",
        ),
        (
            "Dispensing errors went from 12 to 5 a year.",
            "en",
            "Dispensing errors went from 12 to 5 a year.",
        ),
        (
            "Share of pupils with a grade 7 rose from 22% to 31%.",
            "en",
            "The share of pupils with a grade 7 rose from 22% to 31%.",
        ),
        (
            "Analysed drinking water of 70 communes.",
            "en",
            "I analysed drinking water of 70 communes.",
        ),
        ("Took part in a project on pain.", "en", "I took part in a project on pain."),
        ("Dirijo un equipo de ocho personas", "es", "Dirijo un equipo de ocho personas."),
        ("La puntuación subió de 7,9 a 8,8.", "es", "La puntuación subió de 7,9 a 8,8."),
        ("J'encadre une alternante.", "fr", "J'encadre une alternante."),
        (
            "Les visites ont augmenté de 40 % en un an.",
            "fr",
            "Les visites ont augmenté de 40 % en un an.",
        ),
        ("Der Umsatz stieg von 2 auf 3 Mio. Euro", "de", "Der Umsatz stieg von 2 auf 3 Mio. Euro."),
    ],
)
def test_a_measure_that_rose_and_a_present_deed_are_said_as_they_are(
    line: str, language: Language, said: str
) -> None:
    statement = statement_of(line, language, is_current=True)

    assert statement is not None
    assert statement.bare == said


def test_what_is_told_as_of_another_is_said_of_oneself_while_it_lasts() -> None:
    said = statement_of("Encadre quatre cuisiniers en cuisine", "fr", is_current=True)
    atiendo = statement_of("Imparto clase a cinco grupos", "es", is_current=True)

    assert said
    assert said.bare == "J'encadre quatre cuisiniers en cuisine."
    assert atiendo
    assert atiendo.bare == "Imparto clase a cinco grupos."
