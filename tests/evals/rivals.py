"""The rankings to be ahead of: BM25, the vectors alone, and reciprocal rank fusion of both.

Whole documents; BM25 with stems and without stop words, by tantivy (k1 = 1.2, b = 0.75).

"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import tantivy
from numpy.typing import NDArray

from knowledge.embedding import Embedder
from knowledge.keywords import _english_analyzer
from tests.evals.sets import CUT, IrSet

Scores = NDArray[np.float32]
"""(queries, documents)."""
_DEPTH = 100


@dataclass(frozen=True, slots=True)
class Rivals:
    """Scores of every document for every query, by each way."""

    bm25: Scores
    cosine: Scores
    title_cosine: Scores
    documents: Scores
    """Their vectors."""
    queries: Scores

    def rankings(self) -> dict[str, Scores]:
        """Give the rankings to beat and those that were tried, by name."""
        return {
            "BM25": self.bm25,
            "MiniLM": self.cosine,
            "RRF k=60": _rrf(self.cosine) + _rrf(self.bm25, at_least=0.0),
            ".7/.3 of scaled lists": _scaled(self.cosine) * 0.7 + _scaled(self.bm25) * 0.3,
        }


def rivals_of(one: IrSet, embedder: Embedder) -> Rivals:
    """Score a set by every way; embeds the documents, their titles and the queries."""
    documents = embedder.embed([item.whole for item in one.corpus])
    queries = embedder.embed([query.text for query in one.queries])
    titles = embedder.embed([item.title or item.text for item in one.corpus])
    return Rivals(_bm25(one), queries @ documents.T, queries @ titles.T, documents, queries)


def best_ten(one: IrSet, scores: Scores) -> list[list[str]]:
    """Give the ids of the ten best documents for every query."""
    order = np.argsort(-scores, axis=1, kind="stable")[:, :CUT]
    return [[one.corpus[place].id for place in row] for row in order]


def english_terms() -> Callable[[str], list[str]]:
    """Give what cuts a text into stems without stop words, as the keywords are cut."""
    return _english_analyzer().analyze


def _bm25(one: IrSet) -> Scores:
    analyzer = _english_analyzer()
    schema = tantivy.SchemaBuilder()
    schema.add_unsigned_field("place", stored=True)
    schema.add_text_field("all", tokenizer_name="english")
    index = tantivy.Index(schema.build())
    index.register_tokenizer("english", analyzer)
    writer = index.writer(50_000_000, 1)
    for place, item in enumerate(one.corpus):
        document = tantivy.Document(all=item.whole)
        document.add_unsigned("place", place)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return _searched(index, analyzer.analyze, one)


def _searched(index: tantivy.Index, terms_of: Callable[[str], Sequence[str]], one: IrSet) -> Scores:
    scores = np.zeros((len(one.queries), len(one.corpus)), dtype=np.float32)
    searcher = index.searcher()
    for row, query in enumerate(one.queries):
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "all", term))
            for term in sorted(set(terms_of(query.text)))
        ]
        for score, address in searcher.search(tantivy.Query.boolean_query(terms), _DEPTH).hits:
            scores[row, searcher.doc(address).get_first("place")] = score
    return scores


def _rrf(scores: Scores, *, at_least: float = -2.0) -> Scores:
    """Give 1 / (60 + rank) to the first hundred. Source: Cormack et al. (2009)."""
    order = np.argsort(-scores, axis=1, kind="stable")
    ranks = np.empty_like(order)
    places = np.arange(scores.shape[1])[None, :].repeat(len(scores), axis=0)
    np.put_along_axis(ranks, order, places, axis=1)
    counted = (ranks < _DEPTH) & (scores > at_least)
    return np.where(counted, 1.0 / (61 + ranks), 0.0).astype(np.float32)


def _scaled(scores: Scores) -> Scores:
    """Put the best of a query at 1 and its hundredth at 0."""
    depth = min(_DEPTH, scores.shape[1])
    best = np.sort(scores, axis=1)[:, ::-1][:, :depth]
    low, high = best[:, -1:], best[:, :1]
    scaled = (scores - low) / np.maximum(high - low, 1e-9)
    return np.asarray(np.clip(scaled, 0.0, 1.0), dtype=np.float32)
