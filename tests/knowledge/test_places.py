from __future__ import annotations

import pytest

from knowledge.places import same_places, share_a_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds", "leeds"),
        ("San Francisco, CA", "San Francisco, California, United States"),
        ("Zürich, Schweiz", "Zurich, Switzerland"),
        ("Leeds, ENG, GB", "Leeds, England"),
        ("New York City, NY", "New York, New York, US"),
        ("Remote (US)", "Remote, United States"),
        ("Berlin; Hamburg", "Hamburg, Germany | Berlin, DE"),
        ("Toronto, CA", "Toronto, Canada"),
        ("", ""),
    ],
)
def test_the_same_place_is_told_however_boards_write_it(one: str, other: str) -> None:
    assert same_places(one, other)
    assert same_places(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds", "York"),
        ("Springfield, IL", "Springfield, Massachusetts"),
        ("Berlin, Germany", "Germany"),
        ("Berlin", "Berlin; Hamburg"),
        ("Remote (US)", "Remote (Canada)"),
        ("Portland, OR", "Portland, ME"),
        ("Leeds", ""),
    ],
)
def test_another_place_is_told_apart(one: str, other: str) -> None:
    assert not same_places(one, other)
    assert not same_places(other, one)


def test_a_list_of_places_shares_one_with_another() -> None:
    assert share_a_place("Leeds, United Kingdom; York", "Leeds, ENG, GB")
    assert not share_a_place("Leeds; York", "Hull")
