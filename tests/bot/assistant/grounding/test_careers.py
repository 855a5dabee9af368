"""Lengths of time told of a whole working life, and causes told of figures."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.checker import ClaimChecker
from bot.domain.claim import Claim
from tests.evals.claims import read_texts

_TODAY = date(2026, 11, 23)
_RESUME, _POSTING = read_texts(
    """ILSE MARBACH
Hotel receptionist, Trent

EXPERIENCE

Receptionist, Hotel Bellweather, Lowry
March 2021 - present
- Answer guests' complaints; the number fell from 40 to 25 a month after the desk moved
- Handed out 300 breakfast vouchers in the first week of the food fair
- Report the occupancy to the town's tourist board
- Was observed by the front office manager each quarter
- Responsible for 3 of the 9 conference rooms
- Looked after 40 bicycles for hire with two colleagues
- Run the check-in that serves 210 arrivals a day
- Use Opera for bookings
- Workshop in first aid for hotels (2 days, 2023)
- I helped to write the fire rules, and since 2022 I have run the lost property office

Night porter, Hotel Amberly, Lowry
April 2017 - February 2021
- Carried luggage and looked after 120 rooms

Apprentice gardener, Fenwick Nurseries, Lowry
August 2015 - March 2017
- Grew roses

OTHER
Was offered the post of manager at Amberly in 2020 and declined it
Volunteer reader at the children's library, 2018 - 2020

LANGUAGES
English (native), Italian (A2), German (B2)
""",
    """Front desk agent - Cedar Lodge, Lowry

We look after walkers and cyclists.

Requirements
- Experience at a reception
""",
)


def _check(sentence: str) -> Claim:
    checker = ClaimChecker(None, clock=lambda: _TODAY)
    return checker.check_letter_sentence(sentence, (), resume=_RESUME, posting=_POSTING)


@pytest.mark.parametrize(
    "sentence",
    [
        "Altogether I have spent more than nine years in hotels.",
        "I bring a little over nine years of work in the hospitality business, all told.",
        "I have worked in hotels for nine and a half years, all of them in Lowry.",
        "I have been a receptionist for over five years.",
        "Guests' complaints fell from 40 to 25 a month because of the move of the desk.",
        "I speak good German and some Italian.",
        "Three of us were responsible for the 40 bicycles for hire.",
        "Since 2022 I have been running the lost property office.",
        "My Italian is basic and not yet fluent.",
        "It pleases me that you look after walkers and cyclists.",
    ],
)
def test_what_adds_up_is_shown(sentence: str) -> None:
    claim = _check(sentence)

    assert claim.verdict == "supported", claim.reason
    assert claim.evidence


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Altogether I have spent more than eleven years in hotels.", "does not stand"),
        ("I bring more than nine years of gardening.", "does not stand"),
        ("I have been a receptionist for more than nine years.", "does not stand"),
        ("I have led hotels for more than nine years.", ""),
        ("All of my nine years in hotels were spent as a certified concierge.", ""),
        ("I have worked in hotels for nine years, all of them at receptions.", ""),
        (
            "Thanks to my breakfast vouchers, complaints fell from 40 to 25 a month.",
            "no line says that the one came of the other",
        ),
        (
            "I belong to the town's tourist board and report the occupancy.",
            "the evidence does not say that you belong to “town's tourist board”",
        ),
        (
            "Each quarter I observed the front office manager.",
            "the evidence says it the other way round",
        ),
        ("Four of us looked after the 40 bicycles for hire.", "does not stand"),
        ("The check-in that I run serves 210 guests a day.", "counts another thing"),
        ("I gave a workshop in first aid for hotels.", "a training received, not given"),
        ("I have written the fire rules.", "the verb claims more than the evidence"),
        ("I have used Opera for bookings for nine years.", ""),
        ("Cedar Lodge was recently named hotel of the year.", ""),
        ("I am responsible for all 9 conference rooms.", "“all” says more than the evidence"),
        ("In my last year at Amberly I worked as the manager.", "the evidence names no “manager”"),
        (
            "I currently read to children at the library as a volunteer.",
            "the evidence says that this has ended",
        ),
        (
            "Besides English I speak fluent Italian.",
            "the evidence names Italian at a lower level",
        ),
    ],
)
def test_what_does_not_add_up_is_refused(sentence: str, reason: str) -> None:
    claim = _check(sentence)

    assert claim.verdict in {"unsupported", "partly"}
    assert reason in claim.reason
