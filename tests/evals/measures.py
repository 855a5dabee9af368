"""Measures of a score against labels, with intervals from resampling."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

_DRAWS = 400


@dataclass(frozen=True, slots=True)
class Rates:
    """Of flags against labels, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Give the harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def rates(flags: Sequence[bool], labels: Sequence[bool]) -> Rates:
    """Compare flags with labels."""
    hits = sum(flag and label for flag, label in zip(flags, labels, strict=True))
    return Rates(hits / max(sum(flags), 1), hits / max(sum(labels), 1))


def auroc(values: ArrayLike, labels: ArrayLike) -> float:
    """Give the chance that a labelled one has the higher value; ties count half."""
    value, label = np.asarray(values, dtype=float), np.asarray(labels, dtype=bool)
    _, places, counts = np.unique(value, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    positives, negatives = label.sum(), (~label).sum()
    if not positives or not negatives:
        return 0.5
    above = ranks[label].sum() - positives * (positives + 1) / 2
    return float(above / (positives * negatives))


def interval(
    count: int, measure: Callable[[NDArray[np.int64]], float], *, seed: int = 0
) -> tuple[float, float]:
    """Give the 95 % interval of a measure over draws of the cases with replacement."""
    draw = np.random.default_rng(seed)
    found = [measure(draw.integers(0, count, count)) for _ in range(_DRAWS)]
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def share_interval(hits: int, cases: int) -> tuple[float, float]:
    """Give the 95 % interval of a share; also where all or none hit.

    Source: Wilson, Probable inference, the law of succession, and statistical inference, 1927.
    """
    if not cases:
        return 0.0, 1.0
    z, share = 1.96, hits / cases
    middle = share + z**2 / (2 * cases)
    half = z * (share * (1 - share) / cases + z**2 / (4 * cases**2)) ** 0.5
    return (middle - half) / (1 + z**2 / cases), (middle + half) / (1 + z**2 / cases)
