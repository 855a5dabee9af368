"""Similarity in meaning, where an embedder is given; every text is embedded once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

import numpy as np

from bot.assistant.grounding.lines import Line
from knowledge.embedding import Embedder, Vectors

_REMEMBERED_TEXTS = 4096


class Similarity:
    """Cosines of a claim with lines; no embedder, no cosines."""

    def __init__(self, embedder: Embedder | None) -> None:
        self._embedder = embedder
        self._vectors: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    def to_lines(self, claim: str, lines: Sequence[Line]) -> dict[str, float]:
        """Give the cosine, -1 to 1, of the claim with each line by its quote."""
        if self._embedder is None or not lines:
            return {}
        quotes = list(dict.fromkeys(line.quote for line in lines))
        vectors = self._embed([claim, *quotes])
        cosines = vectors[1:] @ vectors[0]
        return {quote: float(cosine) for quote, cosine in zip(quotes, cosines, strict=True)}

    def between(self, one: str, other: str) -> float:
        """Give the cosine of two texts; 0 without an embedder or a text."""
        if self._embedder is None or not one.strip() or not other.strip():
            return 0.0
        vectors = self._embed([one, other])
        return float(vectors[0] @ vectors[1])

    def _embed(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            unknown = [text for text in dict.fromkeys(texts) if text not in self._vectors]
            if unknown and self._embedder is not None:
                embedded = self._embedder.embed(unknown)
                self._vectors.update(zip(unknown, embedded, strict=True))
            rows = [self._vectors[text] for text in texts]
            while len(self._vectors) > _REMEMBERED_TEXTS:
                self._vectors.popitem(last=False)
            return np.stack(rows)
