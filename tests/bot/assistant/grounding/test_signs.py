from __future__ import annotations

import pytest

from bot.assistant.grounding.applying import words_of_posting
from bot.assistant.grounding.facts import read_clause
from bot.assistant.grounding.signs import claims_of_employer, claims_something
from tests.bot.assistant.builders import build_posting

_POSTING = words_of_posting(
    build_posting("Gardener", "Alder Park", duties=("You prune roses and lead volunteers.",))
)


@pytest.mark.parametrize(
    "clause",
    [
        "my uniform is packed",
        "nights hold no terror for me",
        "mein Koffer steht gepackt im Flur",
        "mi marido se alegra del traslado",
        "le samedi ne me dérange pas",
    ],
)
def test_a_clause_without_any_sign_claims_nothing(clause: str) -> None:
    assert not claims_something(read_clause(clause, is_start=False), _POSTING)


@pytest.mark.parametrize(
    "clause",
    [
        "I repaired fountains",
        "roses bloom wherever I go",
        "I lead by example",
        "fountains have been with me for years",
        "I am punctual",
        "my prize hangs on the wall",
        "mit Brunnen bin ich vertraut",
        "llevo la poda en la sangre desde niña",
        "les fontaines sont mon métier",
        "my fountain drew 300 visitors",
    ],
)
def test_deeds_tenure_and_what_is_asked_for_are_signs_of_a_claim(clause: str) -> None:
    assert claims_something(read_clause(clause, is_start=False), _POSTING)


@pytest.mark.parametrize(
    ("clause", "claims"),
    [
        ("you can judge better than I can whether that is enough", False),
        ("Alder Park in winter would not put me off", False),
        ("your park is the largest in Europe", True),
        ("you gave me a prize for your fountains", True),
        ("your latest news made me smile", True),
    ],
)
def test_of_the_employer_only_what_turns_to_the_candidate_claims_nothing(
    clause: str, *, claims: bool
) -> None:
    facts = read_clause(clause, is_start=False)

    assert claims_of_employer(facts, _POSTING) == claims
