from __future__ import annotations

from pathlib import Path

import pytest

from tests.evals.claims import BLIND, COURTESY, FRESH, PLAIN, read_pairs

_PAIRS = read_pairs()
_SENTENCES = [
    (pair, sentence)
    for pair in _PAIRS
    for row in (*pair.truths, *pair.lies)
    for sentence in row.values()
]


def test_the_set_is_as_large_as_it_says() -> None:
    foreign = [pair for pair, _ in _SENTENCES if pair.language != "en"]

    assert len(_SENTENCES) >= 300
    assert len(_PAIRS) >= 12
    assert len({pair.field for pair in _PAIRS}) >= 5
    assert len(foreign) >= 60


def test_a_fair_part_is_held_out() -> None:
    held_out = [pair for pair, _ in _SENTENCES if pair.split == "held_out"]

    assert 0.2 <= len(held_out) / len(_SENTENCES) <= 0.4


def test_lies_and_truths_are_about_as_many() -> None:
    lies = sum(len(pair.lies) for pair in _PAIRS)

    assert 0.45 <= lies / len(_SENTENCES) <= 0.55


def test_no_sentence_stands_twice() -> None:
    sentences = [(pair.id, sentence) for pair, sentence in _SENTENCES]

    assert len(set(sentences)) == len(sentences)


def test_the_fresh_pairs_are_of_other_people_and_half_lies() -> None:
    fresh = read_pairs(FRESH)
    lies = sum(len(pair.lies) for pair in fresh)
    truths = sum(len(pair.truths) for pair in fresh)

    assert {pair.id for pair in fresh}.isdisjoint(pair.id for pair in _PAIRS)
    assert {pair.split for pair in fresh} == {"fresh"}
    assert {pair.language for pair in fresh} == {"en", "de", "es", "fr"}
    assert 0.45 <= lies / (lies + truths) <= 0.55


@pytest.mark.parametrize(("cases", "split"), [(BLIND, "blind"), (PLAIN, "plain")])
def test_pairs_of_other_authors_are_of_other_people_with_eighteen_lies_each(
    cases: Path, split: str
) -> None:
    pairs = read_pairs(cases)
    known = {pair.id for pair in (*_PAIRS, *read_pairs(FRESH))}

    assert known.isdisjoint(pair.id for pair in pairs)
    assert {pair.split for pair in pairs} == {split}
    assert {(len(pair.lies), len(pair.truths)) for pair in pairs} == {(18, 15)}


def test_the_courtesies_are_of_four_languages_and_no_sentence_stands_twice() -> None:
    pairs = read_pairs(COURTESY)
    rows = [row for pair in pairs for row in (*pair.truths, *pair.lies)]
    sentences = [sentence for row in rows for sentence in row.values()]

    assert {pair.language for pair in pairs} == {"en", "de", "es", "fr"}
    assert all(pair.resume and pair.posting for pair in pairs)
    assert len(set(sentences)) == len(sentences) >= 250
