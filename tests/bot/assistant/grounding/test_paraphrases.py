"""Classes of paraphrase that letters use, each with the lie that comes nearest to it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from tests.evals.claims import read_texts

_RESUME = """Aila Example
Tartu | aila@example.org

EXPERIENCE
Head Gardener, Larkhill Estate (May 2019 - present)
- Supervise seven gardeners and three seasonal helpers
- Cut water use from 900 in 2019 to 640 litres a day in 2024
- Handled 120 visitor enquiries a month
- Finished 91% of plantings on schedule
- Contributed to the estate's new planting guide

Gardener, Mossgate Park (April 2012 - April 2019)
- Pruned orchards of up to nine hectares
- Taught garden courses for new owners

EDUCATION
Diploma in Horticulture, Tartu, 2012
"""
_POSTING = """Parks Supervisor
Elmridge Gardens, Narva
Elmridge looks after 140 residents' gardens and employs 25 gardeners. Required: irrigation.
"""
_SPANISH = """Inés Ejemplo
Lugo | ines@example.org

EXPERIENCIA
Encargada, Panadería Miño, Lugo (mayo de 2019 - actualidad)
- Coordino un equipo de 12 panaderos
- Elaboración de los turnos mensuales
"""
_GERMAN = """Jost Beispiel
Kiel | jost@example.org

ERFAHRUNG
Werkstattleiter, Autohaus Wiek, Kiel (05/2019 - heute)
- Wartezeit bei Inspektionen von 5 auf 3 Stunden verkürzt
- Ausbildung von jährlich drei Lehrlingen
- Mitarbeit an der Planung der neuen Halle
"""


def _verdict(sentence: str, resume_text: str = _RESUME) -> str:
    resume, posting = read_texts(resume_text, _POSTING)
    checker = ClaimChecker(None, clock=lambda: date(2026, 11, 23))
    return checker.check_letter_sentence(sentence, (), resume=resume, posting=posting).verdict


@pytest.mark.parametrize(
    "sentence",
    [
        "I supervise ten people.",
        "Water use fell by 260 litres a day.",
        "Nine out of ten plantings were finished on schedule.",
        "I lent a hand with the estate's new planting guide.",
        "New owners came to my garden courses.",
        "My seven years of work at Mossgate taught me to prune orchards.",
        "Elmridge employs 25 people.",
        "Irrigation on a large scale I know only from books.",
        "Irrigation is a field I know little about.",
        "I am in charge of seven gardeners.",
        "We handle 120 visitor enquiries every month.",
        "I have seven years at Larkhill and seven at Mossgate behind me.",
    ],
)
def test_what_follows_from_a_line_in_other_words_is_let_through(sentence: str) -> None:
    assert _verdict(sentence) in {"supported", "not_a_claim"}


@pytest.mark.parametrize(
    "sentence",
    [
        "I supervise thirteen people.",
        "Water use fell by 360 litres a day.",
        "Nine out of ten visitor enquiries were mine.",
        "I wrote the estate's new planting guide.",
        "I handled 3,600 visitor enquiries a day.",
        "The head gardener at Mossgate taught me garden courses.",
        "I hold a degree in forestry.",
        "Irrigation is nothing new to me.",
        "At Mossgate I handled 120 visitor enquiries a month.",
        "I chose the estate's new planting guide.",
        "Our water use grew.",
        "Water use rose under me.",
        "I have never supervised anybody.",
        "You require irrigation; I use it every day.",
    ],
)
def test_the_lie_beside_the_paraphrase_is_refused(sentence: str) -> None:
    assert _verdict(sentence) in {"unsupported", "partly"}


@pytest.mark.parametrize(
    ("sentence", "resume"),
    [
        ("Cada mes preparo los turnos.", _SPANISH),
        ("Tengo a mi cargo doce panaderos.", _SPANISH),
        ("Pasé más de siete años en la Panadería Miño.", _SPANISH),
        ("Eine Inspektion dauert heute zwei Stunden weniger.", _GERMAN),
        ("Jedes Jahr bilde ich drei Lehrlinge aus.", _GERMAN),
        ("An der Planung der neuen Halle war ich beteiligt.", _GERMAN),
        ("Irrigation müsste ich erst lernen.", _GERMAN),
        ("Damals half ich bei der Planung der neuen Halle.", _GERMAN),
        ("Empezaría por hablar con cada panadero.", _SPANISH),
    ],
)
def test_nouns_told_as_verbs_are_let_through_in_other_languages(sentence: str, resume: str) -> None:
    assert _verdict(sentence, resume) in {"supported", "not_a_claim"}


@pytest.mark.parametrize(
    ("sentence", "resume"),
    [
        ("Tengo a mi cargo veinte panaderos.", _SPANISH),
        ("Pasé doce años en la Panadería Miño.", _SPANISH),
        ("Eine Inspektion dauert heute vier Stunden weniger.", _GERMAN),
        ("Jedes Jahr bilde ich dreizehn Lehrlinge aus.", _GERMAN),
        ("Ich habe die Planung der neuen Halle geleitet.", _GERMAN),
        ("Die Wartezeit ist unter mir gestiegen.", _GERMAN),
        ("Nunca he coordinado a nadie.", _SPANISH),
        ("Ich habe noch nie jemanden ausgebildet.", _GERMAN),
    ],
)
def test_lies_beside_them_are_refused_in_other_languages(sentence: str, resume: str) -> None:
    assert _verdict(sentence, resume) in {"unsupported", "partly"}
