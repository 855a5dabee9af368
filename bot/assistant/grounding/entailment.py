"""Entailment without a model: how likely passages carry a sentence, from the overlap of words.

A sentence's figures (``overlap.py``) are weighed by a logistic model; a response fails when one of
its sentences does, so that its score is the product over them. ``tests/evals/entailment_training``
made the weights and says how well they carry over to sets that they were not made from.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from bot.assistant.grounding.lexicon.tables import entailment_weights
from bot.assistant.grounding.overlap import FIGURES, Overlap, PassageWords

SUPPORTED_FROM = 0.5
"""The score from which on a response counts as supported; the bias of the weights is set so."""
SENTENCE_SUPPORTED_FROM = 0.7
"""For one sentence: stricter, since one bad sentence fails a response."""

_AT_MOST_WITH_NEW_NUMBER = 0.45
"""A number that no passage holds is never passed over, whatever stands around it."""


def sentence_score(overlap: Overlap) -> float:
    """Give how likely the passages carry a sentence, 0 to 1."""
    weights = entailment_weights()
    doubt = weights["bias"] + sum(
        weights[name] * figure for name, figure in zip(FIGURES, overlap.row(), strict=True)
    )
    score = 1 / (1 + math.exp(min(doubt, 50.0)))
    return min(score, _AT_MOST_WITH_NEW_NUMBER) if overlap.new_numbers else score


def response_score(sentence_scores: Sequence[float]) -> float:
    """Give how likely every sentence is carried, 0 to 1; 1 when nothing was stated."""
    return math.prod(sentence_scores)


def scores(sentences: Sequence[str], passages: PassageWords) -> tuple[float, ...]:
    """Give the score of each sentence."""
    return tuple(sentence_score(passages.overlap(sentence)) for sentence in sentences)
