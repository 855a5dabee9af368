from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

import numpy as np
import pytest

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.letters import Letters
from bot.domain.letter import Letter, LetterOptions
from bot.llm.scripted import ScriptedModel
from knowledge.embedding import Embedder, Vectors
from tests.bot.assistant.letters.pairs import Pair

Compose = Callable[..., Awaitable[Letter]]


class RememberingEmbedder:
    """The real embedder, which embeds the same text once in a test session."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._vectors: dict[str, Vectors] = {}
        self.name = embedder.name
        self.dimensions = embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        missing = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        if missing:
            self._vectors.update(zip(missing, self._embedder.embed(missing), strict=True))
        return np.stack([self._vectors[text] for text in texts])


@pytest.fixture(scope="session")
def embedder(local_embedder: Embedder) -> Embedder:
    return RememberingEmbedder(local_embedder)


@pytest.fixture
def compose(embedder: Embedder) -> Compose:
    """Write a letter without a language model."""
    silent = ScriptedModel(writes_freely=False)
    letters = Letters(silent, ClaimChecker(embedder), Fitting(embedder))

    async def composed(pair: Pair, **options: object) -> Letter:
        return await letters.write(pair.resume, pair.posting, LetterOptions(**options))  # type: ignore[arg-type]

    return composed
