"""Numbers, durations and relations of letters, each held against the position it belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from tests.evals.claims import read_texts

_RESUME = """Noor Example
Ghent | noor@example.org

EXPERIENCE
Shift Supervisor, Brightpine Distribution (April 2020 - present)
- Supervise 18 pickers on second shift
- Load time per truck 40 min -> 10 min
- Trained 40 seasonal hires on forklift safety

Inventory Clerk, Corvale Foods (June 2016 - March 2020)
- Counted 6,500 SKUs every week
- Assisted in the annual audit
"""
_POSTING = """Warehouse Manager
Hartwell Supply, Ghent
Hartwell ships dressings to 210 hospitals. Required: SAP EWM.
"""


def _verdict(sentence: str) -> str:
    resume, posting = read_texts(_RESUME, _POSTING)
    checker = ClaimChecker(None, clock=lambda: date(2026, 11, 23))
    return checker.check_letter_sentence(sentence, (), resume=resume, posting=posting).verdict


@pytest.mark.parametrize(
    "sentence",
    [
        "Eighteen pickers report to me.",
        "I lead eighteen people.",
        "I have trained forty people.",
        "I have led people for more than six years.",
        "I have worked in warehousing for about ten years.",
        "I have supervised shifts for six years.",
        "Loading went four times faster.",
    ],
)
def test_a_true_relation_told_from_either_end_is_supported(sentence: str) -> None:
    assert _verdict(sentence) == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "Forty pickers report to me.",
        "I lead forty people.",
        "I have trained 18 seasonal hires.",
        "I have led people for ten years.",
        "I have supervised shifts for ten years.",
        "I have worked in nursing for ten years.",
        "Loading went ten times faster.",
        "I have six years of experience and trained a class of thirty.",
    ],
)
def test_a_number_or_duration_of_another_thing_is_refused(sentence: str) -> None:
    assert _verdict(sentence) in {"unsupported", "partly"}


_GERMAN = """Jens Muster
Münster

Sachbearbeiter Verkauf, Kramer Folien, Münster, seit Mai 2019
Betreuung von 90 Stammkunden in Westfalen

Kaufmännischer Angestellter, Autohaus Brunn, Rheine, 2015 - 2019
Angebote für Firmenkunden
"""
_FRENCH = """Luc Exemple
Nantes

Bibliothécaire, Médiathèque des Dunes, depuis avril 2019
Responsable du fonds jeunesse (9 000 documents)
Participation au projet de catalogue commun

Agent d'accueil, Musée du Sel, 2015 - 2019
Accueil de 300 visiteurs par jour en été
"""


@pytest.mark.parametrize(
    ("resume", "sentence", "verdict"),
    [
        (_GERMAN, "Im Autohaus Brunn habe ich 90 Stammkunden betreut.", "unsupported"),
        (_GERMAN, "Bei Kramer Folien habe ich 90 Stammkunden betreut.", "supported"),
        (_FRENCH, "Au Musée du Sel, j'étais responsable du fonds jeunesse.", "unsupported"),
        (_FRENCH, "Au Musée du Sel, j'ai accueilli 300 visiteurs par jour.", "supported"),
    ],
)
def test_a_deed_stays_with_its_employer_where_the_reader_took_another_line_for_the_name(
    resume: str, sentence: str, verdict: str
) -> None:
    read, posting = read_texts(resume, _POSTING)
    checker = ClaimChecker(None, clock=lambda: date(2026, 11, 23))

    judged = checker.check_letter_sentence(sentence, (), resume=read, posting=posting)

    assert judged.verdict == verdict
