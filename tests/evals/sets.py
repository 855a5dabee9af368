"""Information-retrieval sets: corpus, queries, what is relevant, and how a ranking is scored."""

from __future__ import annotations

import json
import math
import random
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

CUT = 10
_RESAMPLES = 1_000


@dataclass(frozen=True, slots=True)
class Item:
    """A document or a query of a set."""

    id: str
    title: str
    text: str

    @property
    def whole(self) -> str:
        """Give title and text as one."""
        return f"{self.title}\n{self.text}" if self.title else self.text


@dataclass(frozen=True, slots=True)
class IrSet:
    """A corpus with queries and the grades of what is relevant to each."""

    name: str
    corpus: tuple[Item, ...]
    queries: tuple[Item, ...]
    grades: Mapping[str, Mapping[str, float]]
    """Query id → document id → grade above 0."""


def sets_in(folder: Path) -> Iterator[IrSet]:
    """Give every set of a folder by name; queries without a relevant document are left out."""
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not (place / "qrels.jsonl").is_file():
            continue
        grades: dict[str, dict[str, float]] = {}
        for row in _rows(place / "qrels.jsonl"):
            if float(str(row["g"])) > 0:
                grades.setdefault(str(row["q"]), {})[str(row["d"])] = float(str(row["g"]))
        yield IrSet(
            place.name,
            tuple(_items(place / "corpus.jsonl")),
            tuple(query for query in _items(place / "queries.jsonl") if query.id in grades),
            grades,
        )


def ndcg(ranked: Sequence[str], grades: Mapping[str, float]) -> float:
    """Score the first ten of a ranking. Source: Järvelin & Kekäläinen (2002), linear gain."""
    best = sorted(grades.values(), reverse=True)[:CUT]
    return _gain([grades.get(one, 0.0) for one in ranked[:CUT]]) / _gain(best)


def is_held_out(query_id: str) -> bool:
    """Tell the half that nothing was tuned on."""
    return zlib.crc32(query_id.encode()) % 2 == 1


def interval(values: Sequence[float]) -> str:
    """Give the 95 % bootstrap interval of a mean."""
    chance = random.Random(7)  # noqa: S311  # resampling, not secrecy
    means = sorted(fmean(chance.choices(values, k=len(values))) for _ in range(_RESAMPLES))
    return f"{means[int(0.025 * _RESAMPLES)]:.3f}-{means[int(0.975 * _RESAMPLES)]:.3f}"


def _gain(grades: Sequence[float]) -> float:
    return sum(grade / math.log2(place + 2) for place, grade in enumerate(grades))


def _items(file: Path) -> Iterator[Item]:
    for row in _rows(file):
        yield Item(str(row["id"]), str(row.get("title", "")), str(row["text"]))


def _rows(file: Path) -> Iterator[dict[str, object]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
