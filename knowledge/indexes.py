"""The caches beside the rows: vectors and keywords, always written together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.embedding import Embedder
from knowledge.index import VectorIndex
from knowledge.keywords import KeywordIndex
from knowledge.passages import Passage

Progress = Callable[[int, int], None]
"""Called with (passages done, passages in all)."""

_BATCH = 64
"""Passages embedded between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Indexes:
    """The caches beside the rows, always written together."""

    embedder: Embedder
    vectors: VectorIndex
    keywords: KeywordIndex

    async def put(self, passages: Sequence[Passage], progress: Progress | None = None) -> None:
        """Embed and write passages; blocks nothing but its own thread."""
        for start in range(0, len(passages), _BATCH):
            batch = passages[start : start + _BATCH]
            texts = [embedded_text(passage) for passage in batch]
            await self.vectors.put(batch, await asyncio.to_thread(self.embedder.embed, texts))
            await asyncio.to_thread(self.keywords.put, batch)
            if progress is not None:
                progress(start + len(batch), len(passages))

    async def remove(self, passage_ids: Sequence[str]) -> None:
        """Delete passages from both."""
        await self.vectors.remove(passage_ids)
        await asyncio.to_thread(self.keywords.remove, passage_ids)


def embedded_text(passage: Passage) -> str:
    """Give what the embedder sees: the header decides whether a passage is found by its title."""
    return f"{passage.header}\n{passage.text}"
