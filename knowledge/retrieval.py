"""Retrieval: a query becomes candidates by meaning and by words, and these become passages.

nearest vectors + matching keywords → fused scores → the role that was named first → passages.
"""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.fusion import fuse
from knowledge.indexes import Indexes
from knowledge.passages import Confidence, FoundPassage, Passage, Retrieval
from knowledge.store import LibraryStore
from knowledge.titles import NamedRole, named_sources

_CANDIDATES = 50
"""Taken from each index before fusion."""
_PER_SOURCE = 3
"""Passages of one source that the query does not name: one role must not fill the window. Named
sources share the whole window."""
_NAMED_BONUS = 1.0
"""Puts the passages of a named role before all others, and keeps their own order."""
_REFUSE_BELOW = 0.40
_SURE_FROM = 0.48
"""Bands of the best cosine, measured between questions that role descriptions can answer and
everyday questions."""


async def retrieve(
    query: str,
    *,
    owner: str | None,
    limit: int,
    names: Sequence[NamedRole],
    indexes: Indexes,
    store: LibraryStore,
) -> Retrieval:
    """Find the passages that may answer ``query``, best first."""
    vector = await asyncio.to_thread(indexes.embedder.embed, [query])
    nearest = await indexes.vectors.nearest(vector[0], owner=owner, limit=_CANDIDATES)
    matching = await asyncio.to_thread(
        lambda: indexes.keywords.search(query, owner=owner, limit=_CANDIDATES)
    )
    named = named_sources(query, names)
    scores = fuse(nearest, matching)
    # The indexes are caches: whose a passage is, and whether it still is, the rows say.
    passages = [
        passage
        for passage in (await store.passages(list(scores))).values()
        if passage.source.owner in (None, owner)
    ]
    ranked = _rank(passages, scores, dict(nearest), named)
    return Retrieval(query, _diverse(ranked, named, limit), _confidence(ranked, named))


def _rank(
    passages: Sequence[Passage],
    scores: Mapping[str, float],
    cosines: Mapping[str, float],
    named: Mapping[str, float],
) -> list[FoundPassage]:
    best = 1.0 + _NAMED_BONUS if named else 1.0
    found = [
        FoundPassage(
            passage,
            (scores[passage.id] + _NAMED_BONUS * named.get(passage.source.id, 0.0)) / best,
            cosines.get(passage.id, 0.0),
        )
        for passage in passages
    ]
    return sorted(found, key=lambda one: -one.score_0_1)


def _diverse(
    ranked: Sequence[FoundPassage], named: Mapping[str, float], limit: int
) -> tuple[FoundPassage, ...]:
    share = math.ceil(limit / len(named)) if named else 0
    taken: Counter[str] = Counter()
    chosen: list[FoundPassage] = []
    for found in ranked:
        source_id = found.passage.source.id
        if taken[source_id] < (share if source_id in named else _PER_SOURCE):
            taken[source_id] += 1
            chosen.append(found)
    return tuple(chosen[:limit])


def _confidence(ranked: Sequence[FoundPassage], named: Mapping[str, float]) -> Confidence:
    """Judge by the best cosine; naming a role that the library holds is worth an answer."""
    best = max((found.cosine for found in ranked), default=0.0)
    if named or best >= _SURE_FROM:
        return "high"
    return "low" if best >= _REFUSE_BELOW else "none"
