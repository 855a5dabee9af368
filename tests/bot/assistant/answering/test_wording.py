from __future__ import annotations

import dataclasses
from string import Formatter
from typing import get_args

from bot.assistant.answering.wording import Wording
from bot.assistant.answering.wordings.languages import WORDINGS
from bot.domain.identity import Language


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def sentences_of(wording: Wording) -> dict[str, str]:
    fields = {field.name: getattr(wording, field.name) for field in dataclasses.fields(wording)}
    return {name: value for name, value in fields.items() if isinstance(value, str)}


def test_every_language_has_every_sentence_with_the_same_places() -> None:
    english = WORDINGS["en"]

    assert set(WORDINGS) == set(get_args(Language))
    for wording in WORDINGS.values():
        assert wording.periods.keys() == english.periods.keys()
        for name, sentence in sentences_of(wording).items():
            assert sentence.strip()
            assert places(sentence) == places(sentences_of(english)[name])


def test_no_sentence_of_one_language_stands_in_another() -> None:
    sentences = [
        sentence
        for wording in WORDINGS.values()
        for name, sentence in sentences_of(wording).items()
        if name != "count_topic"  # quotation marks, which languages share
    ]

    assert len(sentences) == len(set(sentences))


def test_one_and_many_are_told_apart() -> None:
    wording = WORDINGS["en"]

    assert wording.removal(1).startswith("1 sentence was")
    assert wording.removal(2).startswith("2 sentences were")
    many = wording.holdings(roles=60, fields=12, postings=2, examples=["Cook"])
    none = wording.holdings(roles=0, fields=0, postings=0, examples=[])
    assert many == [
        "The library holds 60 role descriptions from 12 fields.",
        "For example: Cook.",
        "It also holds 2 postings that you sent.",
    ]
    assert none == ["The library holds no role descriptions yet."]
