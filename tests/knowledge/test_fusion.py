from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.fusion import fuse, weight_for

rankings = st.lists(
    st.tuples(st.text(max_size=3), st.floats(-1, 1)), max_size=8, unique_by=lambda pair: pair[0]
)


def test_words_count_by_their_weight_beside_meaning() -> None:
    nearest = [("a", 0.8), ("b", 0.6), ("c", 0.5)]
    matching = [("b", 0.5), ("a", 0.1)]

    scores = fuse(nearest, matching, weight=0.6)

    # a: .8 + .6 * .1 · b: .6 + .6 * .5 · c: .5, each of 1.6 at most
    assert scores == pytest.approx({"a": 0.86 / 1.6, "b": 0.9 / 1.6, "c": 0.5 / 1.6})


def test_what_only_words_found_is_as_near_as_the_farthest() -> None:
    scores = fuse([("a", 0.8), ("b", 0.3)], [("c", 0.5)], weight=0.6)

    assert scores["c"] == pytest.approx((0.3 + 0.6 * 0.5) / 1.6)


def test_words_alone_rank_where_there_are_no_vectors() -> None:
    assert fuse([], [("a", 0.5)], weight=0.6) == pytest.approx({"a": 0.3 / 1.6})


def test_many_words_shared_outweigh_a_nearer_meaning_and_few_do_not() -> None:
    nearest = [("near", 0.6), ("far", 0.4)]

    assert fuse(nearest, [("far", 0.9)], weight=0.6)["far"] > fuse(nearest, [], weight=0.6)["near"]
    assert fuse(nearest, [("far", 0.2)], weight=0.6)["far"] < fuse(nearest, [], weight=0.6)["near"]


def test_nothing_found_gives_nothing() -> None:
    assert fuse([], [], weight=0.6) == {}


@given(rankings, rankings)
def test_every_passage_found_has_a_score_from_0_to_1(
    nearest: list[tuple[str, float]], matching: list[tuple[str, float]]
) -> None:
    matching = [(key, abs(share)) for key, share in matching]

    scores = fuse(nearest, matching, weight=0.6)

    assert set(scores) == {key for key, _ in [*nearest, *matching]}
    assert all(0.0 <= score <= 1.0 + 1e-9 for score in scores.values())


def test_words_count_less_in_what_reads_like_a_title() -> None:
    assert weight_for(1) == weight_for(4) < weight_for(5) == weight_for(30)
