"""Retrieval: a query becomes candidates by meaning and by words, and these become passages.

nearest vectors + matching keywords → fused scores → the role that was named first → passages.
"""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from knowledge.current import Current
from knowledge.filters import Filter
from knowledge.fusion import EVIDENCE_WEIGHT, fuse, weight_for
from knowledge.indexes import Indexes
from knowledge.level_match import at_level, level_asked
from knowledge.passages import Confidence, FoundPassage, Retrieval, source_id_of
from knowledge.store import LibraryStore

_NEAREST, _MATCHING = 50, 100
"""Taken from the vectors and from the keywords before fusion."""
_PER_SOURCE = 3
"""Passages of one source that the query does not name: one role must not fill the window. Named
sources share the whole window."""
_NAMED_BONUS = 1.0
"""Puts the passages of a named role before all others, and keeps their own order."""
_MUCH_MORE = 1.2
"""So many times the words of the best passage of a named source."""
_NEAR_ENOUGH = 0.40
"""Cosine from which a passage may answer, if with a caveat."""
_TELLING, _SURE = 0.35, 0.375
"""Fused scores from which a passage may answer, and from which it does. Measured on 60 questions
that the starter roles answer and 60 that they do not (tests/evals/cases/abstention.yaml): the fused
score separates them with an AUROC of .999, the cosine alone with .993."""
_LEVELLED = 50
"""Passages whose level is compared with that of the question, where it names one."""
_SPARE = 4
"""Passages read beyond the limit, for those that the rows no longer have."""


async def retrieve(
    query: str,
    *,
    owner: str | None,
    limit: int,
    only: Filter,
    indexes: Indexes,
    current: Current,
    store: LibraryStore,
) -> Retrieval:
    """Find the passages that may answer ``query``, best first."""
    words = current.names.in_our_language(query)
    nearest, matching = await _candidates(words, owner, only, indexes, current)
    named = current.names.named_in(query)
    fused = fuse(nearest, matching, weight=weight_for(current.keywords.content_words(words)))
    scores = await _levelled(query, _scored(fused, named, dict(matching)), store)
    chosen = list(_diverse(_best_first(scores), named, limit))
    found = await _read(chosen, scores, dict(nearest), owner=owner, limit=limit, store=store)
    is_named = any(one.passage.source.id in named for one in found)
    best = max(fuse(nearest, matching, weight=EVIDENCE_WEIGHT).values(), default=0.0)
    return Retrieval(query, found, _confidence(nearest, best, found, is_named=is_named))


async def _candidates(
    query: str, owner: str | None, only: Filter, indexes: Indexes, current: Current
) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """Ask both indexes at once; the keywords are ready while the query is still embedded."""
    keywords = current.keywords
    try:
        async with asyncio.TaskGroup() as group:
            matching = group.create_task(
                asyncio.to_thread(keywords.search, query, owner=owner, limit=_MATCHING, only=only)
            )
            [vector] = await asyncio.to_thread(indexes.embedder.embed, [query])
            nearest = await indexes.vectors.nearest(vector, owner=owner, limit=_NEAREST, only=only)
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from failures
    return nearest, matching.result()


async def rank_sources(
    queries: Sequence[str],
    *,
    limit: int,
    only: Filter,
    indexes: Indexes,
    current: Current,
    store: LibraryStore,
) -> list[list[FoundPassage]]:
    """Rank public sources for many queries at once, each by its best passage; never abstains."""
    rankings = await asyncio.to_thread(
        lambda: [
            current.keywords.search(query, owner=None, limit=_MATCHING, only=only)
            for query in queries
        ]
    )
    vectors = await asyncio.to_thread(indexes.embedder.embed, queries)
    nearest = await indexes.vectors.nearest_public(vectors, limit=_MATCHING, only=only)
    ranked: list[list[FoundPassage]] = []
    for query, near, matching in zip(queries, nearest, rankings, strict=True):
        weight = weight_for(current.keywords.content_words(query))
        fused = fuse(near, matching, weight=weight)
        scores = _scored(fused, current.names.named_in(query), dict(matching))
        best = list({source_id_of(one): one for one in reversed(_best_first(scores))}.values())
        best.reverse()
        best.sort(key=lambda one: -scores[one])
        ranked.append(
            list(await _read(best, scores, dict(near), owner=None, limit=limit, store=store))
        )
    return ranked


def _scored(
    fused: Mapping[str, float], named: Mapping[str, float], shares: Mapping[str, float]
) -> dict[str, float]:
    """Put the passages of named sources first, and beside them those that hold more of the words.

    "Data engineer at Corvid Analytics" names a role, and a posting holds all of it: the role must
    not bury the posting. Scores stay within 0-1.
    """
    if not named:
        return dict(fused)
    of_named = [share for one, share in shares.items() if source_id_of(one) in named]
    much = _MUCH_MORE * max(of_named, default=0.0)
    bonuses = {
        one: named.get(source_id_of(one), 1.0 if shares.get(one, 0.0) > much else 0.0)
        for one in fused
    }
    return {
        one: (score + _NAMED_BONUS * bonuses[one]) / (1.0 + _NAMED_BONUS)
        for one, score in fused.items()
    }


async def _levelled(query: str, scores: dict[str, float], store: LibraryStore) -> dict[str, float]:
    """Let the level that the question names decide between like passages."""
    asked = level_asked(query)
    if asked is None:
        return scores
    passages = await store.passages(_best_first(scores)[:_LEVELLED])
    return at_level(scores, {one: passage.source for one, passage in passages.items()}, asked)


def _best_first(scores: Mapping[str, float]) -> list[str]:
    return sorted(scores, key=lambda one: (-scores[one], one))


def _diverse(ranked: Sequence[str], named: Mapping[str, float], limit: int) -> Iterator[str]:
    share = math.ceil(limit / len(named)) if named else 0
    taken: Counter[str] = Counter()
    for passage_id in ranked:
        source_id = source_id_of(passage_id)
        if taken[source_id] < (share if source_id in named else _PER_SOURCE):
            taken[source_id] += 1
            yield passage_id


async def _read(
    chosen: Sequence[str],
    scores: Mapping[str, float],
    cosines: Mapping[str, float],
    *,
    owner: str | None,
    limit: int,
    store: LibraryStore,
) -> tuple[FoundPassage, ...]:
    """Read the first passages that are there and visible.

    The indexes are caches: whose a passage is, and whether it still is, the rows say.
    """
    found: list[FoundPassage] = []
    start = 0
    while len(found) < limit and start < len(chosen):
        ids = chosen[start : start + limit - len(found) + _SPARE]
        start += len(ids)
        passages = await store.passages(ids)
        found += [
            FoundPassage(passages[one], scores[one], cosines.get(one, 0.0))
            for one in ids
            if one in passages and passages[one].source.owner in (None, owner)
        ]
    return tuple(found[:limit])


def _confidence(
    nearest: Sequence[tuple[str, float]],
    best: float,
    found: Sequence[FoundPassage],
    *,
    is_named: bool,
) -> Confidence:
    """Judge by the best scores; naming a role that the library holds is worth an answer."""
    if not found:
        return "none"
    if is_named or best >= _SURE:
        return "high"
    cosine = max((cosine for _, cosine in nearest), default=0.0)
    return "low" if cosine >= _NEAR_ENOUGH or best >= _TELLING else "none"
