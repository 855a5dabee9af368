from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.domain.fit import MatchStatus, RequirementMatch
from bot.domain.posting import Requirement
from tests.evals.fit import (
    CASES,
    UNSEEN,
    FitPair,
    Given,
    JudgedRequirement,
    accuracy,
    kinds_of_error,
    labelled,
    line_of,
    read_fit_pairs,
    worst,
)
from tests.evals.measures import share_interval

_PAIRS = read_fit_pairs()
_LISTED = re.compile(r"^(?:[-*•\u2013>]|\d+\.) (.+)$", re.MULTILINE)
_PAIR = FitPair(
    id="baker",
    field="trades",
    language="en",
    split="tuning",
    resume="Baked bread.",
    posting="Baker\n\n- Java\n- JavaScript\n",
    labels={"- Java\n": "missing", "JavaScript": "met"},
    years={"5 years": 5.4},
)


def test_the_set_is_as_wide_as_it_says() -> None:
    splits = Counter(pair.split for pair in _PAIRS)

    assert splits == {"tuning": 12 + 16, "held_out": 6, "fresh": 10, "blind": 8}
    assert len({pair.field for pair in _PAIRS}) >= 5
    assert len({pair.language for pair in _PAIRS} - {"en"}) >= 2


@pytest.mark.parametrize("split", ["held_out", "blind"])
def test_a_third_of_the_pairs_is_kept_aside_also_of_those_not_in_english(split: str) -> None:
    kept = [pair for pair in _PAIRS if pair.split == split]
    cases = (CASES,) if split == "held_out" else (UNSEEN,)
    of_file = [pair for case in cases for pair in read_fit_pairs((case,))]

    assert len(kept) * 3 == len(of_file)
    assert {pair.language for pair in kept} >= {"de", "es", "fr"}


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: pair.id)
def test_each_label_names_one_line_of_the_posting_and_each_line_has_one(pair: FitPair) -> None:
    listed = [found[1] for found in _LISTED.finditer(pair.posting)]
    named = [line_of(words, pair) for words in pair.labels]

    assert sorted(named) == sorted(listed)
    assert set(pair.years) <= set(pair.labels)


def test_words_that_the_posting_does_not_have_are_an_error_of_the_set() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        line_of("COBOL", _PAIR)


def test_a_requirement_that_was_not_read_is_counted_as_wrong() -> None:
    match = RequirementMatch(Requirement("JavaScript", "must", "skill", 4), "met")

    judged = list(labelled(_PAIR, [match]))

    assert [one.given for one in judged] == ["not read", "met"]
    assert [one.is_right for one in judged] == [False, True]


def _judged(label: MatchStatus, given: Given, why: str = "") -> JudgedRequirement:
    return JudgedRequirement(_PAIR, "5 years", label, given, why)


_SAID = (
    _judged("met", "met", "Jan 2020 \u2013 now = about 5.4 years, asked: 5"),
    _judged("met", "missing", "no position shows this"),
    _judged("partly", "missing", "2016 \u2013 2018 = 2 years, asked: 5"),
    _judged("missing", "partly", "it says 5.4 years"),
)


def test_accuracy_is_told_for_each_verdict_and_each_way_round() -> None:
    rows = {row[1]: row[2:] for row in accuracy(_SAID).rows if row[0] == "tuning"}

    assert rows["met"] == (2, 1, 0.5, "0.09 to 0.91", "right 1 of 1")
    assert rows["partly"] == (1, 0, 0.0, "0.00 to 0.79", "right 0 of 1")
    assert rows["missing"] == (1, 0, 0.0, "0.00 to 0.79", "right 0 of 2")
    assert rows["all"][:3] == (4, 1, 0.25)


def test_invented_gaps_kind_verdicts_and_wrong_sums_are_counted() -> None:
    tuning, *_ = kinds_of_error(_SAID).rows

    assert tuning == ("tuning", "2 of 3", "1 of 4", "0 of 4", "1 of 4")


def test_the_farthest_error_comes_first_and_nothing_held_out_is_shown() -> None:
    held_out = _PAIR.model_copy(update={"split": "held_out"})
    hidden = JudgedRequirement(held_out, "5 years", "met", "missing", "hidden")

    rows = worst((_judged("met", "partly"), *_SAID, hidden)).rows

    assert [row[2:4] for row in rows] == [
        ("met", "missing"),
        ("met", "partly"),
        ("partly", "missing"),
        ("missing", "partly"),
    ]


def test_the_interval_of_a_share_is_wilsons() -> None:
    low, high = share_interval(9, 10)

    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
    assert share_interval(10, 10)[0] < 0.75
    assert share_interval(0, 0) == (0.0, 1.0)
