"""Fusion: one ranking from the vectors' and the keywords' scores.

A weighted sum of two scores that mean the same for every query: the cosine, and the share of the
query's words that a passage holds (BM25 over the most the query could reach). So the sum adapts by
itself: words count where a passage has the rare ones asked for, meaning counts where none has.

Reciprocal rank fusion (k = 60) was measured worse than the vectors alone on role titles; scaling
each list to 0-1 for each query worse than this on five of six sets (docs/benchmarks.md).
"""

from __future__ import annotations

from collections.abc import Sequence

KEYWORD_WEIGHT = 0.6
"""Tuned on one half of the development queries of six sets, as the only weight beside the title's;
from .4 to .8 the mean changes by less than .003."""


def fuse(
    nearest: Sequence[tuple[str, float]], matching: Sequence[tuple[str, float]]
) -> dict[str, float]:
    """Give each passage id a score of 0-1 from (id, cosine) and (id, share of words) lists.

    A passage that only words found is no nearer than the farthest of the nearest; taking it to be
    as near cost nothing against looking its vector up.
    """
    scores = {passage_id: max(cosine, 0.0) for passage_id, cosine in nearest}
    farthest = min(scores.values(), default=0.0)
    for passage_id, share in matching:
        scores[passage_id] = scores.get(passage_id, farthest) + KEYWORD_WEIGHT * share
    most = 1.0 + KEYWORD_WEIGHT
    return {passage_id: min(score / most, 1.0) for passage_id, score in scores.items()}
