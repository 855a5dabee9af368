"""The lexical index: BM25 by tantivy, in memory, filled from the rows when it is first needed.

Source: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009);
k1 = 1.2 and b = 0.75 are tantivy's.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence

import tantivy

from knowledge.filters import STARTER, Filter, last_day_of, tags_of
from knowledge.passages import Passage
from knowledge.store import source_key

_ALL, _TITLE = "all", "title"
_FIELDS = {_ALL: 1.0, _TITLE: 0.25}
"""Searched fields and their weights. Title, section and text in one field were measured better than
BM25 in each and the sum (.674 against .649 on SciFact); the title counts once more by itself."""
_MOST_A_TERM = 2.2
"""A term's BM25 stays below its idf times k1 + 1, however often it stands in a short passage."""
_WRITER_BYTES = 15_000_000
"""The least heap that tantivy's writer takes; ample for role descriptions."""
_MOST_TERMS = 400
"""Of a query: a whole posting asked as a question is searched by its first words."""


class KeywordIndex:
    """Passages that share words with a query. Blocks: call it in a thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._analyzer = _english_analyzer()
        self._index = _empty_index(self._analyzer)
        self._writer = self._index.writer(_WRITER_BYTES, 1)

    def fill(self, passages: Sequence[Passage]) -> None:
        """Write passages that the index does not hold."""
        self._write((), passages)

    def replace(self, source_ids: Sequence[str], passages: Sequence[Passage]) -> None:
        """Take out what sources had, and write what they have now."""
        self._write([source_key(source_id) for source_id in set(source_ids)], passages)

    def remove_sources(self, source_keys: Sequence[str]) -> None:
        """Delete all passages of sources; unknown keys are no error."""
        if source_keys:
            self._write(source_keys, ())

    def _write(self, gone: Sequence[str], passages: Sequence[Passage]) -> None:
        with self._lock:
            for key in gone:
                self._writer.delete_documents_by_term("source", key)
            for passage in passages:
                self._writer.add_document(_document(passage))
            self._writer.commit()
            self._index.reload()

    def search(
        self, query: str, *, owner: str | None, limit: int, only: Filter | None = None
    ) -> list[tuple[str, float]]:
        """Give (passage id, share of the query's words), best first.

        Among public passages and ``owner``'s. The share is BM25 over the most that the query could
        reach: about 1 when every word stands in a short passage, comparable between queries.
        """
        searcher = self._index.searcher()
        terms = sorted(set(self._analyzer.analyze(query)))[:_MOST_TERMS]
        most = _MOST_A_TERM * sum(_idf(searcher, term) for term in terms)
        if not most:
            return []
        hits = searcher.search(self._query(terms, owner, only or Filter()), limit).hits
        return [
            (str(searcher.doc(address).get_first("id")), float(score) / most)
            for score, address in hits
        ]

    def content_words(self, query: str) -> int:
        """Count the different words of a query that are not stop words."""
        return len(set(self._analyzer.analyze(query)))

    def _query(self, terms: Sequence[str], owner: str | None, only: Filter) -> tantivy.Query:
        """Any term in any field; owner and filter inside the query, without a score."""
        schema = self._index.schema
        any_term = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(tantivy.Query.term_query(schema, field, term), weight),
            )
            for term in terms
            for field, weight in _FIELDS.items()
        ]
        must = [
            tantivy.Query.term_set_query(schema, "owner", ["", owner] if owner else [""]),
            *(tantivy.Query.term_query(schema, "tag", tag) for tag in only.tags),
        ]
        if only.kinds:
            must.append(tantivy.Query.term_set_query(schema, "kind", sorted(only.kinds)))
        if only.open_on is not None:
            integer = tantivy.FieldType.Integer
            day = only.open_on.toordinal()
            must.append(tantivy.Query.range_query(schema, "last_day", integer, day, 2**31))
        parts = [(tantivy.Occur.Must, tantivy.Query.boolean_query(any_term))]
        parts += [(tantivy.Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in must]
        if only.without_starter:
            starter = tantivy.Query.term_query(schema, "tag", STARTER)
            parts.append((tantivy.Occur.MustNot, starter))
        return tantivy.Query.boolean_query(parts)


def _idf(searcher: tantivy.Searcher, term: str) -> float:
    """Say how rare a term is, as BM25 does; a term that no passage has is the rarest."""
    held = searcher.doc_freq(_ALL, term)
    return math.log(1 + (searcher.num_docs - held + 0.5) / (held + 0.5))


def _document(passage: Passage) -> tantivy.Document:
    source = passage.source
    return tantivy.Document(
        id=passage.id,
        source=source_key(source.id),
        owner=source.owner or "",
        kind=source.kind,
        tag=list(tags_of(source)),
        last_day=last_day_of(source),
        title=source.title,
        all=f"{passage.header}\n{passage.text}",
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
    for field in ("source", "owner", "kind", "tag"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("last_day", indexed=True, fast=True)
    for field in _FIELDS:
        builder.add_text_field(field, tokenizer_name="english", index_option="freq")
    index = tantivy.Index(builder.build())
    index.register_tokenizer("english", analyzer)
    return index
