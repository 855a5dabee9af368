from __future__ import annotations

import pytest

from bot.domain.claim import Evidence
from bot.domain.fit import Asking, Fit, RequirementMatch
from bot.domain.identity import Language
from bot.domain.posting import Requirement
from bot.telegram.cards.fit import fit_card, fit_summary
from bot.telegram.texts.languages import TEXTS

KAFKA = Requirement("Kafka", "must", "skill", 2, skills=("Kafka",))
LINE = Evidence("resume:3", "résumé, line 3", "Baked for 2 years")
FIT = Fit(
    matches=(
        RequirementMatch(Requirement("Drives", "nice", "skill", 3), "missing"),
        RequirementMatch(
            Requirement("5 years", "must", "experience", 2), "partly", (LINE,), "2 of 5 years"
        ),
    ),
    score_0_100=38,
)


def test_a_fit_is_shown_by_status_with_evidence_and_reasons() -> None:
    assert fit_card(FIT, "Baker", TEXTS["en"]).text == (
        "Fit: Baker\n38 of 100 (1.5 of 4 points)\n"
        "A must-have weighs 3, a nice-to-have or a trait 1; partly met counts half.\n\n"
        "Partly met\n🟡 5 years\n     résumé, line 3: “Baked for 2 years”\n     2 of 5 years\n\n"
        "Not shown in your résumé: do you have it?\n⬜ Drives (nice to have)"
    )


def test_other_languages_name_the_line_and_leave_unknown_reasons_out() -> None:
    card = fit_card(FIT, "Bäcker", TEXTS["de"]).text

    assert "🟡 5 years\n     Lebenslauf, Zeile 3: “Baked for 2 years”\n\n" in card
    assert "2 of 5 years" not in card


@pytest.mark.parametrize(
    ("language", "sum_of_years"),
    [
        ("en", "Mar 2021 \u2013 now = 5.7 years, asked: 5"),
        ("de", "März 2021 \u2013 heute = 5,7 Jahre, gefragt: 5"),
        ("es", "mar. 2021 \u2013 hoy = 5,7 años, se piden: 5"),
        ("fr", "mars 2021 \u2013 aujourd'hui = 5,7 ans, demandé : 5"),
    ],
)
def test_the_arithmetic_of_what_is_met_is_shown_in_each_language(
    language: Language, sum_of_years: str
) -> None:
    why = "Mar 2021 \u2013 now = 5.7 years, asked: 5"
    years = Requirement("5 years", "must", "experience", 2)
    fit = Fit((RequirementMatch(years, "met", (LINE,), why),), 100)

    assert f"”\n     {sum_of_years}" in fit_card(fit, "Baker", TEXTS[language]).text


def test_what_is_met_by_its_name_needs_no_reason() -> None:
    fit = Fit((RequirementMatch(KAFKA, "met", (LINE,), "Kafka is named"),), 100)

    assert "Kafka is named" not in fit_card(fit, "Baker", TEXTS["en"]).text


def test_a_summary_is_one_line_a_requirement() -> None:
    assert fit_summary(FIT, "Baker", TEXTS["en"]).text == (
        "Fit: Baker\n38 of 100 (1.5 of 4 points)\n"
        "A must-have weighs 3, a nice-to-have or a trait 1; partly met counts half.\n"
        "⬜ Drives\n🟡 5 years"
    )


def test_no_requirements_give_no_score() -> None:
    assert fit_card(Fit((), None), "Baker", TEXTS["en"]).text == "Fit: Baker"


def test_a_permit_that_the_resume_does_not_name_is_asked_and_not_called_missing() -> None:
    permit = RequirementMatch(Requirement("Right to work", "must", "eligibility", 2), "missing")

    card = fit_card(Fit((permit,), 0), "Baker", TEXTS["en"]).text

    assert "Does it hold for you?\n❔ Right to work" in card
    assert TEXTS["en"].missing not in card


def _gap_card(demand: dict[Requirement, Asking]) -> str:
    gap = RequirementMatch(KAFKA, "missing", why="no line names Kafka", nearest=LINE)
    return fit_card(Fit((gap,), 0), "Baker", TEXTS["en"], demand).text


def test_a_gap_says_what_is_nearest_how_often_it_is_asked_and_what_to_do() -> None:
    card = _gap_card({KAFKA: Asking(3, 8)})

    assert "Nearest: résumé, line 3: “Baked for 2 years”" in card
    assert "Of 8 similar postings here, 3 ask for it." in card
    assert TEXTS["en"].gap_named in card


def test_a_gap_without_similar_postings_says_so_and_gives_no_number() -> None:
    card = _gap_card({})

    assert TEXTS["en"].gap_uncounted in card
    assert "similar postings here, " not in card
