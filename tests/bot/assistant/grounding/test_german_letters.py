from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from bot.domain.claim import Claim
from tests.bot.assistant.builders import Asked, Job, build_posting, build_resume

_RESUME = build_resume(
    "Jana Holt",
    jobs=(
        Job(
            "Nordhafen Spedition",
            "Teamleiterin Disposition",
            "2020-03",
            "",
            (
                "Leitung eines Teams von acht Disponenten.",
                "Einführung einer Tourenplanung; Leerfahrten sanken von 18 % auf 11 %.",
                "Unterstützung bei der Einführung von SAP.",
            ),
        ),
        Job(
            "Kranich Logistik",
            "Disponentin",
            "2016-08",
            "2020-02",
            ("Planung von 40 Touren pro Tag.", "Betreuung von 25 Stammkunden."),
        ),
    ),
    skills=("SAP", "Excel", "Gefahrgut"),
)
_POSTING = build_posting(
    "Leiterin Logistik",
    "Wattwerk",
    about=("Wattwerk liefert Ersatzteile für Windräder.",),
    asked=(Asked("Kenntnisse in Power BI", skills=("Power BI",)),),
)


def _judge(sentence: str) -> Claim:
    checker = ClaimChecker(None, clock=lambda: date(2026, 11, 23))
    return checker.check_letter_sentence(sentence, (), resume=_RESUME, posting=_POSTING)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bei Nordhafen Spedition leite ich ein Team von acht Disponenten.",
        "Durch die neue Tourenplanung sanken die Leerfahrten von 18 % auf 11 %.",
        "Bei Kranich Logistik plante ich täglich 40 Touren und betreute 25 Stammkunden.",
        "Mit Power BI habe ich noch nicht gearbeitet.",
        "Ich würde gern Power BI lernen.",
        "Wattwerk liefert Ersatzteile für Windräder.",
        "Ich freue mich auf Ihre Antwort.",
    ],
)
def test_a_true_german_sentence_passes(sentence: str) -> None:
    claim = _judge(sentence)

    assert claim.verdict in {"supported", "not_a_claim"}, claim.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Ich leite ein Team von achtzehn Disponenten.",
        "Bei Kranich Logistik leitete ich ein Team von acht Disponenten.",
        "Ich habe mit Power BI gearbeitet.",
        "Ich habe die Einführung von SAP geleitet.",
        "Ich habe einen Masterabschluss.",
        "Wattwerk hat gerade einen Preis gewonnen.",
        "Die Leerfahrten sanken von 11 % auf 18 %.",
        "Ich bewundere Wattwerk seit Jahren.",
        "Ich betreute 40 Stammkunden.",
        "Ich habe noch nie mit SAP gearbeitet.",
    ],
)
def test_a_german_lie_is_caught(sentence: str) -> None:
    assert _judge(sentence).verdict in {"unsupported", "partly"}
