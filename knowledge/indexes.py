"""The vectors beside the rows: what is embedded, and in which order it is written.

The keywords are each process's own and follow the rows (``knowledge/current.py``).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.embedding import Embedder
from knowledge.index import VectorIndex
from knowledge.passages import Passage

Progress = Callable[[int, int], None]
"""Called with (done, in all)."""

_BATCH = 64
"""Passages embedded between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Indexes:
    """The embedder and the vectors it makes."""

    embedder: Embedder
    vectors: VectorIndex

    async def put(
        self,
        passages: Sequence[Passage],
        progress: Progress | None = None,
        *,
        generation: int | None = None,
    ) -> None:
        """Embed and write passages; blocks nothing but its own thread."""
        for start in range(0, len(passages), _BATCH):
            batch = passages[start : start + _BATCH]
            texts = [embedded_text(passage) for passage in batch]
            made = await asyncio.to_thread(self.embedder.embed, texts)
            await self.vectors.put(batch, made, generation=generation)
            if progress is not None:
                progress(start + len(batch), len(passages))

    async def remove(self, passage_ids: Sequence[str]) -> None:
        """Delete passages by id."""
        await self.vectors.remove(passage_ids)


def embedded_text(passage: Passage) -> str:
    """Give what the embedder sees: the header decides whether a passage is found by its title."""
    return f"{passage.header}\n{passage.text}"
