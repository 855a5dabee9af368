from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.fusion import fuse

rankings = st.lists(
    st.tuples(st.text(max_size=3), st.floats(-1, 1)), max_size=8, unique_by=lambda pair: pair[0]
)


def test_seventy_percent_is_meaning_and_thirty_percent_words() -> None:
    nearest = [("a", 0.9), ("b", 0.7), ("c", 0.5)]
    matching = [("b", 12.0), ("d", 8.0), ("a", 4.0)]

    scores = fuse(nearest, matching)

    # a: .7*1 + .3*0 · b: .7*.5 + .3*1 · c: .7*0 · d: .3*.5
    assert scores == pytest.approx({"a": 0.7, "b": 0.65, "c": 0.0, "d": 0.15})


def test_a_list_of_one_is_all_best() -> None:
    assert fuse([("a", 0.2)], [("b", 3.0)]) == pytest.approx({"a": 0.7, "b": 0.3})


def test_equal_scores_are_all_best() -> None:
    assert fuse([("a", 0.5), ("b", 0.5)], []) == pytest.approx({"a": 0.7, "b": 0.7})


def test_nothing_found_gives_nothing() -> None:
    assert fuse([], []) == {}


@given(rankings, rankings)
def test_every_passage_found_has_a_score_from_0_to_1(
    nearest: list[tuple[str, float]], matching: list[tuple[str, float]]
) -> None:
    scores = fuse(nearest, matching)

    assert set(scores) == {key for key, _ in [*nearest, *matching]}
    assert all(0.0 <= score <= 1.0 + 1e-9 for score in scores.values())
