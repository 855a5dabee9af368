from __future__ import annotations

import pytest

from bot.assistant.letters.english.needs import phrase_need
from bot.assistant.letters.need import NeedPhrase


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        ("Strong Go experience; familiarity with gRPC.", "thing", "strong Go experience"),
        ("You have 2+ years of experience in retail", "thing", "2+ years of experience in retail"),
        (
            "A track record of improving reliability.",
            "thing",
            "a track record of improving reliability",
        ),
        ("Bachelor's degree in Nursing", "thing", "a Bachelor's degree in Nursing"),
        ("Ability to work at night", "thing", "the ability to work at night"),
        ("Mentor engineers across the team.", "deed", "mentor engineers across the team"),
        ("Improve observability so the team can act.", "deed", "improve observability"),
        ("Care for ventilated patients.", "deed", "care for ventilated patients"),
        ("Write tests for our services", "deed", "write tests for your services"),
        ("Comfortable with shift work", "person", "comfortable with shift work"),
        ("Experience with dbt (or a desire to learn)", "thing", "experience with dbt"),
        ("Cloud experience needed", "thing", "cloud experience"),
        (
            "Continuous Delivery: Experience with short-lived branches",
            "thing",
            "experience with short-lived branches",
        ),
    ],
)
def test_a_need_fits_into_a_sentence(text: str, kind: str, phrase: str) -> None:
    need = phrase_need(text)

    assert need is not None
    assert (need.kind, need.text) == (kind, phrase)


@pytest.mark.parametrize(
    "text",
    [
        "You thrive when things are hard",
        "Competitive pay and benefits",
        "Redis",
        "We ship every day",
        "",
    ],
)
def test_what_cannot_be_phrased_with_certainty_is_left(text: str) -> None:
    assert phrase_need(text) is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Qualified electrician", "a qualified electrician"),
        ("Holds a diploma in early years", "a diploma in early years"),
        ("Inspection and testing certificate", "an inspection and testing certificate"),
    ],
)
def test_somebody_and_something_asked_for_stand_with_an_article(text: str, phrase: str) -> None:
    assert phrase_need(text) == NeedPhrase("thing", phrase)
