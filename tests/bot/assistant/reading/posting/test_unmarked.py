"""Lists that lost their bullets, and what a copied page says around its posting."""

from __future__ import annotations

import pytest

from bot.assistant.reading.posting.chrome import is_chrome
from bot.assistant.reading.posting.understanding import understand_posting
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded

WITHOUT_BULLETS = """\
Night Porter
The Gannet Inn, Whitby

The job
Keys, bags and the bar until two.

You will need
A friendly voice at four in the morning
The right to work in the UK
A first aid certificate; a licence to sell drinks is a plus

Ideally
You have worked nights before
You live in walking distance

Come by and ask for Edda on any afternoon.
"""
SENTENCES = """\
Roof Thatcher

About you
You are a thatcher with four summers on roofs.
You have a van and, preferably, a ladder of your own.
Cornish is an advantage.

About us
Three people and a dog.
"""
ONE_LINE = """\
Lead Beekeeper
About the team: four people and two hundred hives.
Requirements: • 6+ years with bees • a truck licence • you lift 30 kg
Nice to have: • mead making • a calm dog
We offer: • honey • a van
"""
TICKS = """\
\U0001f3ac Junior Sound Designer @ Studio Fieldfare, Porto or remote (EU)
\u2705 Reaper, properly
\u2705 at least three pieces that are yours
\u2705 quick answers
\U0001f4ab lovely but optional: Foley
reel@fieldfare.example
"""
OTHER_JOBS = """\
Skip to main content
BoardQuay
Find jobs    Reviews    Sign in

Cellist
Harbour Sinfonia
Apply now   Save

Essential
A diploma in cello
Two years in an orchestra
Advertisement
Also useful
Viola da gamba
Sight reading at speed

More jobs from Harbour Sinfonia
Oboist - 3 years of experience required
You must have your own oboe
"""


def _read(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


def asked(text: str, importance: str) -> list[str]:
    return [one.text for one in _read(text).requirements if one.importance == importance]


def test_lines_close_together_under_a_heading_are_a_list() -> None:
    assert asked(WITHOUT_BULLETS, "must") == [
        "A friendly voice at four in the morning",
        "The right to work in the UK",
        "A first aid certificate",
    ]
    assert asked(WITHOUT_BULLETS, "nice") == [
        "a licence to sell drinks is a plus",
        "You have worked nights before",
        "You live in walking distance",
    ]


def test_sentences_close_together_are_a_list_too() -> None:
    assert asked(SENTENCES, "must") == [
        "You are a thatcher with four summers on roofs.",
        "You have a van and, preferably, a ladder of your own.",
    ]
    assert asked(SENTENCES, "nice") == ["Cornish is an advantage."]


def test_bullets_inside_a_line_are_a_list() -> None:
    assert asked(ONE_LINE, "must") == ["6+ years with bees", "a truck licence", "you lift 30 kg"]
    assert asked(ONE_LINE, "nice") == ["mead making", "a calm dog"]


def test_ticks_of_a_short_post_are_requirements_when_one_of_them_asks() -> None:
    assert len(asked(TICKS, "must")) == 3
    assert asked(TICKS, "nice") == ["Foley"]


def test_ticks_that_offer_are_no_requirements() -> None:
    post = "We're hiring a cook\n\u2705 salary paid weekly\n\u2705 at least 30 days of leave"

    assert asked(post, "must") == []


def test_other_jobs_and_buttons_ask_nothing() -> None:
    assert asked(OTHER_JOBS, "must") == ["A diploma in cello", "Two years in an orchestra"]
    assert asked(OTHER_JOBS, "nice") == ["Viola da gamba", "Sight reading at speed"]


def test_assets_are_welcome_where_a_profile_stands_above_them() -> None:
    offer = "Boulanger\n\nVotre profil\n- CAP boulangerie\n- Deux ans de pratique\n\n"

    assert asked(f"{offer}Vos atouts\n- Pâtisserie\n- Anglais", "nice") == ["Pâtisserie", "Anglais"]
    assert asked("Boulanger\n\nVos atouts\n- Pâtisserie\n- Le matin", "must") == [
        "Pâtisserie",
        "Le matin",
    ]


@pytest.mark.parametrize(
    ("sentence", "importance"),
    [
        ("It would be a bonus if you had tamed a goose.", "nice"),
        ("If you have pruned old vines before, so much the better.", "nice"),
        ("A boat licence is needed from the first day.", "must"),
        ("you'd need 2+ yrs of sailing and no fear of wind", "must"),
        ("Eine Zusatzausbildung in Falknerei ist von Vorteil, aber keine Bedingung.", "nice"),
        ("Ein erweitertes Führungszeugnis brauchen wir vor dem ersten Tag.", "must"),
        ("Pedimos un año de experiencia en cocina", "must"),
        ("Pour ce poste, il faut au moins cinq ans de pratique.", "must"),
    ],
)
def test_plain_words_ask_without_any_heading(sentence: str, importance: str) -> None:
    found = _read(f"Gardener\n\nOur garden has walls and a pond.\n\n{sentence}").requirements

    assert [(one.text, one.importance) for one in found] == [(sentence, importance)]


def test_a_wish_in_plain_words_counts_beside_a_list() -> None:
    posting = (
        "Gardener\n\nRequirements\n- Two years with roses\n- A spade\n\nHow we work\n\n"
        "What we're after: calm.\n\nIt would be a bonus if you had tamed a goose."
    )

    assert asked(posting, "nice") == []  # "How we work" tells of the house alone


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Sign in    Post a job",
        "Home > Jobs > Leeds > Software",
        "[ Apply now ]  [ \u2665 Save ]",
        "We use cookies to improve your experience. Accept all | Manage preferences",
        "Startseite | Jobs | Unternehmen | Anmelden",
        "Postuler Enregistrer Partager",
        "\u00a9 2026 BoardQuay",
    ],
)
def test_menus_and_buttons_are_no_part_of_a_posting(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "Apply now with your CV to jobs@quay.example",
        "About the job",
        "You join two drivers and save lives",
        "Training is paid",
        "Jobs at sea",
        "Terms of employment: two years",
    ],
)
def test_lines_of_a_posting_are_no_menus(line: str) -> None:
    assert not is_chrome(line)
