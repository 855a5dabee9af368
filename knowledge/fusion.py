"""Fusion: one ranking from the vectors' and the keywords' scores.

A weighted sum of scores, each scaled to 0-1 within its list. Reciprocal rank fusion was measured
worse than the vectors alone on role titles; the weight .7 on the vectors was the best single one
over role titles and tasks.
"""

from __future__ import annotations

from collections.abc import Sequence

_VECTOR_WEIGHT = 0.7


def fuse(
    nearest: Sequence[tuple[str, float]], matching: Sequence[tuple[str, float]]
) -> dict[str, float]:
    """Give each passage id a score of 0-1 from (id, cosine) and (id, BM25) lists."""
    scores: dict[str, float] = {}
    for ranked, weight in ((nearest, _VECTOR_WEIGHT), (matching, 1 - _VECTOR_WEIGHT)):
        for passage_id, scaled in _scale_0_1(ranked):
            scores[passage_id] = scores.get(passage_id, 0.0) + weight * scaled
    return scores


def _scale_0_1(ranked: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """Put the best at 1 and the worst near 0; a list of one is all best."""
    if not ranked:
        return []
    best = max(score for _, score in ranked)
    worst = min(score for _, score in ranked)
    width = best - worst
    return [(key, (score - worst) / width if width else 1.0) for key, score in ranked]
