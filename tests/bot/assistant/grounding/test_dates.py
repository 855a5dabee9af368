from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.grounding.dates import find_periods, merged_years, period_between

_TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Engineer, Tallybird (2018 - 2021)", 3),
        ("2021 \u2013 present", 5),
        ("March 2022 \u2013 Present", 4 + 8 / 12),
        ("07/2020 - 02/2022", 1 + 8 / 12),
        ("2018-01 \u2013 2020-05", 2 + 5 / 12),
        ("Sept. 2019 to August 2022", 3),
        ("2017\u201319", 2),
        ("seit 2019", 7),
        ("Januar 2020 bis heute", 6 + 10 / 12),
    ],
)
def test_a_period_is_found_as_resumes_write_it(text: str, years: float) -> None:
    (period,) = find_periods(text, _TODAY)

    assert period.years == pytest.approx(years)


@pytest.mark.parametrize("text", ["in 2021", "1.2.2020", "2021 people to 2022 people", "", "9 - 5"])
def test_other_numbers_are_no_period(text: str) -> None:
    assert find_periods(text, _TODAY) == ()


def test_overlapping_periods_count_once() -> None:
    periods = [
        period_between("2018-01", "2020-12", is_current=False, today=_TODAY),
        period_between("2020-01", "2021-12", is_current=False, today=_TODAY),
    ]

    assert merged_years([period for period in periods if period]) == 4


@pytest.mark.parametrize(("start", "end"), [("", "2020"), ("2020", ""), ("soon", "later")])
def test_a_period_without_both_ends_is_unknown(start: str, end: str) -> None:
    assert period_between(start, end, is_current=False, today=_TODAY) is None
