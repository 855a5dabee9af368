"""``python -m tests.evals.entailment_training``: makes the weights of the entailment score.

A response is bad when one of its sentences is (noisy or), so that labels of whole responses are
enough. Weights stay at 0 or above: less overlap never looks better. Every source weighs the same
and has a bias of its own, since their shares of bad responses differ. First each source is judged
by weights made from the others; then all together make the weights that are written.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.assistant.grounding import lexicon
from bot.assistant.grounding.overlap import FIGURES, PassageWords
from bot.assistant.grounding.talk import factual_sentences
from bot.commands.terminal import remark
from bot.settings import load_settings
from tests.evals.labelled import Labelled, labelled_sets
from tests.evals.measures import auroc

_DECAY = 0.05
_STEPS = 1500
_RATE = 0.03
_FALSE_ALARMS = 0.10
"""The bias is set so that this share of good long answers falls below 0.5."""
_SHARPNESS = 2.0
"""Weights are scaled by this at the end: one bad sentence counts more than many doubtful ones.
AUROC 0.90 to 0.94 on BEGIN and within 0.01 on the other sets."""
_LONG_ANSWERS = ("own", "faithbench")

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """The figures of all sentences of all responses."""

    figures: Numbers
    """(n_sentences, n_figures)"""
    owner: NDArray[np.int64]
    """The response of each sentence."""
    is_bad: NDArray[np.bool_]
    source: NDArray[np.str_]

    def of(self, keep: NDArray[np.bool_]) -> Sample:
        """Give the part of some responses."""
        number = np.cumsum(keep) - 1
        rows = keep[self.owner]
        owner = number[self.owner[rows]]
        return Sample(self.figures[rows], owner, self.is_bad[keep], self.source[keep])

    def scores(self, weights: Numbers, bias: float) -> Numbers:
        """Give the score of each response."""
        logs = -np.logaddexp(0, self.figures @ weights + bias)
        return np.exp(np.bincount(self.owner, logs, len(self.is_bad)))


def read_sample(responses: list[Labelled]) -> Sample:
    """Measure every sentence."""
    known: dict[tuple[str, ...], PassageWords] = {}
    rows: list[tuple[float, ...]] = []
    owner: list[int] = []
    for number, one in enumerate(responses):
        passages = known.setdefault(one.passages, PassageWords(one.passages))
        for sentence in factual_sentences(one.response):
            rows.append(passages.overlap(sentence).row())
            owner.append(number)
    return Sample(
        np.array(rows),
        np.array(owner),
        np.array([one.is_bad for one in responses]),
        np.array([one.source for one in responses]),
    )


def fit(sample: Sample) -> Numbers:
    """Give one weight a figure, by Adam with the weights kept at 0 or above."""
    mean, scale = sample.figures.mean(axis=0), sample.figures.std(axis=0) + 1e-9
    figures = (sample.figures - mean) / scale
    names, kind = np.unique(sample.source, return_inverse=True)
    share = (1 / np.bincount(kind))[kind] / len(names)
    values = np.concatenate([np.full(len(FIGURES), 0.1), np.full(len(names), -1.5)])
    first, second = np.zeros_like(values), np.zeros_like(values)
    for step in range(1, _STEPS + 1):
        slope = _slope(values, figures, sample, kind, share)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        values = values - _RATE * (first / (1 - 0.9**step)) / (
            np.sqrt(second / (1 - 0.999**step)) + 1e-9
        )
        values[: len(FIGURES)] = np.maximum(values[: len(FIGURES)], 0)
    return np.asarray(values[: len(FIGURES)] / scale)


def _slope(
    values: Numbers, figures: Numbers, sample: Sample, kind: NDArray[np.int64], share: Numbers
) -> Numbers:
    count = len(FIGURES)
    doubt = figures @ values[:count] + values[count:][kind[sample.owner]]
    logs = np.bincount(sample.owner, -np.logaddexp(0, doubt), len(sample.is_bad))
    good = np.exp(np.minimum(logs, -1e-9))
    of_log = share * np.where(sample.is_bad, good / (1 - good), -1.0)
    of_doubt = -of_log[sample.owner] / (1 + np.exp(-doubt))
    of_bias = np.bincount(kind[sample.owner], of_doubt, len(values) - count)
    return np.concatenate([figures.T @ of_doubt + _DECAY * values[:count], of_bias])


def find_bias(sample: Sample, weights: Numbers) -> float:
    """Give the bias at which the chosen share of good long answers falls below one half."""
    good = sample.of(np.isin(sample.source, _LONG_ANSWERS) & ~sample.is_bad)
    low, high = -20.0, 2.0
    for _ in range(50):
        middle = (low + high) / 2
        alarms = [
            np.mean(good.of(good.source == name).scores(weights, middle) < 0.5)
            for name in np.unique(good.source)
        ]
        low, high = (middle, high) if np.mean(alarms) < _FALSE_ALARMS else (low, middle)
    return low


def main() -> None:
    """Print what carries over, and write the weights."""
    sets = labelled_sets(load_settings().rolecall_data_sets)
    sample = read_sample([one for responses in sets.values() for one in responses])
    for name in np.unique(sample.source):
        others, itself = sample.of(sample.source != name), sample.of(sample.source == name)
        scores = itself.scores(_SHARPNESS * fit(others), -9.0)
        remark(f"{name}: AUROC {auroc(1 - scores, itself.is_bad):.3f} by weights of the others")
    weights = _SHARPNESS * fit(sample)
    bias = find_bias(sample, weights)
    rows = [f"{name}: {weight:.4f}" for name, weight in zip(FIGURES, weights, strict=True)]
    text = "# Made by tests/evals/entailment_training.py; do not edit.\n[weights]\n"
    file = Path(lexicon.__file__).parent / "entailment.txt"
    file.write_text(text + "\n".join([f"bias: {bias:.4f}", *rows]) + "\n", encoding="utf-8")
    remark(file.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
