from __future__ import annotations

import pytest

from bot.assistant.grounding.openings import without_opening


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("First, I cut waste by 18%.", "I cut waste by 18%."),
        ("Above all, I lead six people.", "I lead six people."),
        ("Sobre todo reduje los residuos.", "reduje los residuos."),
        (
            "Également à la Brasserie, j'ai formé deux commis.",
            "à la Brasserie, j'ai formé deux commis.",
        ),
        ("Vor allem habe ich Abfälle gesenkt.", "habe ich Abfälle gesenkt."),
    ],
)
def test_words_that_join_a_sentence_to_the_last_claim_nothing(sentence: str, rest: str) -> None:
    assert without_opening(sentence) == rest


@pytest.mark.parametrize(
    "sentence", ["First aid is part of my training.", "Last year I led six people.", "", "First,"]
)
def test_words_that_say_something_stay(sentence: str) -> None:
    assert without_opening(sentence) == sentence
