from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.details import (
    KEYS,
    Details,
    EmploymentType,
    Level,
    Pay,
    PayPeriod,
    details_of,
    has_closed,
    is_open,
)

_LINE = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
_MONEY = st.none() | st.integers(0, 10**9).map(float)
_PAY = st.builds(
    Pay,
    minimum=st.integers(0, 10**9).map(float),
    maximum=_MONEY,
    currency=st.sampled_from(["USD", "EUR", ""]),
    period=st.sampled_from([None, *get_args(PayPeriod)]),
)
_DETAILS = st.builds(
    Details,
    organization=st.text(max_size=20),
    field=st.text(max_size=20),
    level=st.sampled_from([None, *get_args(Level)]),
    grade=st.none() | st.integers(1, 5),
    place=st.text(max_size=20),
    is_remote=st.none() | st.booleans(),
    employment_type=st.sampled_from([None, *get_args(EmploymentType)]),
    pay=st.none() | _PAY,
    posted=st.none() | st.dates(),
    open_until=st.none() | st.dates(),
    links=st.lists(_LINE, max_size=3).map(tuple),
    language=st.sampled_from(["", "en", "de"]),
    inferred=st.lists(st.sampled_from(KEYS), max_size=3).map(tuple),
)


@given(_DETAILS)
def test_details_come_back_from_metadata_as_they_were(details: Details) -> None:
    assert details_of(details.metadata()) == details


@given(_DETAILS)
def test_metadata_holds_known_fields_only(details: Details) -> None:
    metadata = details.metadata()

    assert metadata.keys() <= set(KEYS)
    assert all(value != "" for value in metadata.values())


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({}, True),
        ({"open_until": "2026-11-25"}, True),
        ({"open_until": "2026-11-24"}, False),
        ({"open_until": "soon"}, True),
    ],
)
def test_a_posting_is_open_up_to_its_last_day(metadata: dict[str, str], expected: bool) -> None:
    assert is_open(dict(metadata), date(2026, 11, 25)) == expected


def test_a_last_day_that_is_only_read_from_prose_closes_nothing() -> None:
    over = {"open_until": "2026-11-24"}
    today = date(2026, 11, 25)

    assert has_closed(over, today)
    assert not has_closed({**over, "inferred": "pay\nopen_until"}, today)
    assert not has_closed({"open_until": "2026-11-25"}, today)
