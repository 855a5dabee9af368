from __future__ import annotations

import pytest

from bot.assistant.reading.dates import find_ranges


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Jan 2019 \u2013 Mar 2021", "2019-01", "2021-03"),
        ("03/2018 - 06/2021", "2018-03", "2021-06"),
        ("04.2015\u201312.2019", "2015-04", "2019-12"),
        ("01.03.2017 - 31.12.2019", "2017-03", "2019-12"),
        ("2013-12-01 - 2014-12-01", "2013-12", "2014-12"),
        ("2018-2020", "2018", "2020"),
        ("2018-20", "2018", "2020"),
        ("2018/19", "2018", "2019"),
        ("June - August 2019", "2019-06", "2019-08"),
        ("Jan '19 to Feb '20", "2019-01", "2020-02"),
        ("Spring 2019 - Fall 2020", "2019", "2020"),
        ("März 2011 bis Juli 2014", "2011-03", "2014-07"),
        ("enero de 2018 a marzo de 2020", "2018-01", "2020-03"),
        ("de septembre 2016 à juin 2019", "2016-09", "2019-06"),
        ("01/03/2014 - 28/02/2019", "2014-03", "2019-02"),
        ("3/15/2014 - 11/28/2019", "2014-03", "2019-11"),
        ("zwischen 2014 und 2019", "2014", "2019"),
        ("Sep. 2014 May 2018", "2014-09", "2018-05"),
    ],
)
def test_ranges_are_written_the_same_way_everywhere(text: str, start: str, end: str) -> None:
    (found,) = find_ranges(text)

    assert (found.start_date, found.end_date) == (start, end)
    assert found.is_range
    assert not found.is_current


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Jan 2019 - Present", "2019-01"),
        ("2018 to date", "2018"),
        ("(2021 - now)", "2021"),
        ("04/2018 \u2013 heute", "2018-04"),
        ("seit 2020", "2020"),
        ("since May 2017", "2017-05"),
        ("desde marzo de 2019", "2019-03"),
        ("depuis janvier 2016", "2016-01"),
        ("2015 - aujourd'hui", "2015"),
        ("2019 \u2013", "2019"),
        ("2019 à ce jour", "2019"),
        ("depuis 2019, en cours", "2019"),
        ("2019 - en cours", "2019"),
        ("enero de 2019 - en curso", "2019-01"),
        ("2019 hasta la fecha", "2019"),
        ("Apr 2019 \u2013 till date", "2019-04"),
    ],
)
def test_an_open_range_is_current(text: str, start: str) -> None:
    (found,) = find_ranges(text)

    assert (found.start_date, found.end_date, found.is_current) == (start, "", True)


@pytest.mark.parametrize(
    "text", ["2,024 users", "$2000 a month", "2000+ stars", "room 19", "a may-fly"]
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_ranges(text) == []


def test_the_place_of_a_range_is_exact() -> None:
    text = "Cook, Hotel Adler (May 2014 - June 2016), Bern"

    (found,) = find_ranges(text)

    assert text[found.start : found.end] == "May 2014 - June 2016"


@pytest.mark.parametrize("text", ["été 2014", "Summer of 2014", "Sommer 2014"])
def test_a_season_is_its_year(text: str) -> None:
    (found,) = find_ranges(text)

    assert (found.start_date, found.end_date, found.is_range) == ("2014", "2014", False)


def test_a_single_year_is_no_range() -> None:
    (found,) = find_ranges("BSc Physics, 2018")

    assert (found.start_date, found.end_date, found.is_range) == ("2018", "2018", False)
