"""The lexical index: BM25 by tantivy, in memory, filled from the rows when it is first needed.

Source: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009);
k1 = 1.2 and b = 0.75 are tantivy's.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

import tantivy

from knowledge.passages import Passage

_FIELDS = {"title": 2.0, "section": 1.0, "text": 1.0}
"""Searched fields and their weights."""
_WRITER_BYTES = 15_000_000
"""The least heap that tantivy's writer takes; ample for role descriptions."""


class KeywordIndex:
    """Passages that share words with a query. Blocks: call it in a thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._analyzer = _english_analyzer()
        self._index = _empty_index(self._analyzer)

    def put(self, passages: Sequence[Passage]) -> None:
        """Write passages, replacing those of the same id."""
        with self._lock:
            writer = self._index.writer(_WRITER_BYTES, 1)
            for passage in passages:
                writer.delete_documents_by_term("id", passage.id)
                writer.add_document(
                    tantivy.Document(
                        id=passage.id,
                        owner=passage.source.owner or "",
                        title=passage.source.title,
                        section=passage.section,
                        text=passage.text,
                    )
                )
            writer.commit()
            writer.wait_merging_threads()
            self._index.reload()

    def remove(self, passage_ids: Sequence[str]) -> None:
        """Delete passages by id; unknown ids are no error."""
        with self._lock:
            writer = self._index.writer(_WRITER_BYTES, 1)
            for passage_id in passage_ids:
                writer.delete_documents_by_term("id", passage_id)
            writer.commit()
            writer.wait_merging_threads()
            self._index.reload()

    def search(self, query: str, *, owner: str | None, limit: int) -> list[tuple[str, float]]:
        """Give (passage id, BM25 score), best first, among public passages and ``owner``'s."""
        terms = sorted(set(self._analyzer.analyze(query)))
        if not terms:
            return []
        searcher = self._index.searcher()
        hits = searcher.search(self._query(terms, owner), limit).hits
        return [
            (str(searcher.doc(address).get_first("id")), float(score)) for score, address in hits
        ]

    def _query(self, terms: Sequence[str], owner: str | None) -> tantivy.Query:
        """Any term in any field, and the owner's filter inside the query, without a score."""
        schema = self._index.schema
        any_term = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(tantivy.Query.term_query(schema, field, term), weight),
            )
            for term in terms
            for field, weight in _FIELDS.items()
        ]
        owners = ["", owner] if owner else [""]
        visible = tantivy.Query.const_score_query(
            tantivy.Query.term_set_query(schema, "owner", owners), 0.0
        )
        return tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, tantivy.Query.boolean_query(any_term)),
                (tantivy.Occur.Must, visible),
            ]
        )


def _english_analyzer() -> tantivy.TextAnalyzer:
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stopword("english"))
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )


def _empty_index(analyzer: tantivy.TextAnalyzer) -> tantivy.Index:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("owner", tokenizer_name="raw")
    for field in _FIELDS:
        builder.add_text_field(field, tokenizer_name="english")
    index = tantivy.Index(builder.build())
    index.register_tokenizer("english", analyzer)
    return index
