"""Facts that are there, that were found, and that are both, a score for each kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.commands.tables import Table


@dataclass
class Score:
    """Facts that are there, that were found, and that are both."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def add(self, expected: Iterable[object], found: Iterable[object]) -> None:
        """Count one file's facts of a kind, each as often as it is given."""
        wanted, got = Counter(expected), Counter(found)
        self.expected += wanted.total()
        self.found += got.total()
        self.right += (wanted & got).total()

    @property
    def row(self) -> tuple[int, int, int, float, float, float]:
        """Give the counts, precision, recall and F1."""
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.expected if self.expected else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return self.expected, self.found, self.right, precision, recall, f1


@dataclass
class Scores:
    """A score for each kind of fact, and what stands in no text."""

    by_kind: dict[str, Score] = field(default_factory=dict)
    without_span: list[str] = field(default_factory=list)

    def add(self, kind: str, expected: Iterable[object], found: Iterable[object]) -> None:
        """Count facts of a kind."""
        self.by_kind.setdefault(kind, Score()).add(expected, found)

    def table(self, title: str, note: str) -> Table:
        """Give a row a kind."""
        columns = ("fact", "labelled", "found", "right", "precision", "recall", "F1")
        rows = tuple((kind, *score.row) for kind, score in self.by_kind.items())
        return Table(title, columns, rows, note)


def key(text: str) -> str:
    """Give the letters and digits of a text, whatever their case."""
    return re.sub(r"[\W_]", "", text.casefold())
