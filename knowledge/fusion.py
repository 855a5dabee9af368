"""Fusion: one ranking from the vectors' and the keywords' scores.

A weighted sum of two scores that mean the same for every query: the cosine, and the share of the
query's words that a passage holds (BM25 over the most the query could reach). So the sum adapts by
itself: words count where a passage has the rare ones asked for, meaning counts where none has.

Reciprocal rank fusion (k = 60) was measured worse than the vectors alone on role titles; scaling
each list to 0-1 for each query worse than this on five of six sets (docs/benchmarks.md).
"""

from __future__ import annotations

from collections.abc import Sequence

WORDS_OF_A_TITLE = 4
"""A query of no more content words reads like a title."""
_TITLE_WEIGHT, _SENTENCE_WEIGHT = 0.4, 0.7
"""What words count beside meaning: less in a title, which others say in other words. Tuned on one
half of the development queries of six sets; moving either by .1 changes the mean by under .002."""
EVIDENCE_WEIGHT = 0.6
"""What words count when it is judged whether a question can be answered at all."""


def weight_for(content_words: int) -> float:
    """Give what words count in a query of so many words that are not stop words."""
    return _TITLE_WEIGHT if content_words <= WORDS_OF_A_TITLE else _SENTENCE_WEIGHT


def fuse(
    nearest: Sequence[tuple[str, float]], matching: Sequence[tuple[str, float]], *, weight: float
) -> dict[str, float]:
    """Give each passage id a score of 0-1 from (id, cosine) and (id, share of words) lists.

    A passage that only words found is no nearer than the farthest of the nearest; taking it to be
    as near cost nothing against looking its vector up.
    """
    scores = {passage_id: max(cosine, 0.0) for passage_id, cosine in nearest}
    farthest = min(scores.values(), default=0.0)
    for passage_id, share in matching:
        scores[passage_id] = scores.get(passage_id, farthest) + weight * share
    most = 1.0 + weight
    return {passage_id: min(score / most, 1.0) for passage_id, score in scores.items()}
