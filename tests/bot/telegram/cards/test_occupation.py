from __future__ import annotations

from bot.telegram.cards.occupation import occupation_text
from bot.telegram.texts.languages import TEXTS
from knowledge.occupations import NormalisedTitle, OccupationMatch


def test_a_title_is_shown_with_codes_scores_and_the_name_that_it_is_like() -> None:
    web = OccupationMatch("15-1254.00", "Web Developers", 0.9, "Back End Engineer", "taxonomy")
    said = OccupationMatch("2512.4", "software developer", 1.0, "Backend Engineer", "operator")
    title = NormalisedTitle("Backend Engineer", "senior", 1, {"onet": [web], "esco": [said]})

    assert occupation_text(title, TEXTS["en"]).text.splitlines() == [
        "",
        "Title read as: Backend Engineer (senior 1)",
        "O*NET 15-1254.00 Web Developers (0.90: “Back End Engineer”)",
        "ESCO 2512.4 software developer (set by the operator)",
    ]


def test_where_no_occupation_is_near_nothing_is_shown() -> None:
    assert occupation_text(None, TEXTS["de"]).text == ""
    assert occupation_text(NormalisedTitle("Founder", None, None, {}), TEXTS["de"]).text == ""
