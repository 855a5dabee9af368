"""Labelled responses: the sets of the data folder, and long answers put together of our own."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

_OWN = Path(__file__).parent / "cases" / "long_answers.yaml"
_SHARE_BAD = 0.25
"""As in RAGTruth's answers to questions, where a fifth has something invented."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A response, what it was to rest on, and whether people found something unsupported."""

    source: str
    passages: tuple[str, ...]
    response: str
    is_bad: bool


def labelled_sets(data_sets: Path | None) -> dict[str, list[Labelled]]:
    """Give the responses by source; the outside sets only where their folder is."""
    sets: dict[str, list[Labelled]] = {"own": list(own_responses())}
    file = data_sets / "grounding" / "labelled.jsonl" if data_sets else None
    if file and file.is_file():
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            source = str(row["set"]).removesuffix("_dev").removesuffix("_test")
            one = Labelled(source, tuple(row["context"]), row["response"], row["label"] == 1)
            sets.setdefault(source, []).append(one)
    return sets


def own_responses(*, seed: int = 0, per_question: int = 20) -> Iterator[Labelled]:
    """Put answers of 2 to 7 honest sentences together, a quarter of them with something added."""
    chance = random.Random(seed)  # noqa: S311  # a fixed draw of cases, no secret
    for case in yaml.safe_load(_OWN.read_text(encoding="utf-8")):
        for _ in range(per_question):
            is_bad = chance.random() < _SHARE_BAD
            sentences = _answer(case, chance, is_bad=is_bad)
            yield Labelled("own", tuple(case["passages"]), " ".join(sentences), is_bad)


def _answer(case: dict[str, Sequence[str]], chance: random.Random, *, is_bad: bool) -> list[str]:
    honest = case["honest"]
    count = min(chance.choice([2, 3, 4, 5, 6, 7]), len(honest))
    sentences = [honest[place] for place in sorted(chance.sample(range(len(honest)), count))]
    if is_bad:
        kind = "conflict" if chance.random() < 0.2 else "baseless"
        for added in chance.sample(case[kind], chance.choice([1, 1, 1, 2])):
            place = (
                len(sentences) if chance.random() < 0.6 else chance.randrange(len(sentences) + 1)
            )
            sentences.insert(place, added)
    return sentences
