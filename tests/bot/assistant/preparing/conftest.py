"""Pairs of the public set of claims, invented people in many fields, prepared once each."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.preparing.preparing import Preparing
from bot.domain.posting import Posting
from bot.domain.preparation import Preparation
from bot.domain.resume import Resume
from knowledge.embedding import Embedder, HashingEmbedder
from tests.end_to_end.material import POSTING, RESUME
from tests.evals.claims import TODAY, read_pairs, read_texts


@dataclass(frozen=True)
class Prepared:
    """A résumé, a posting, and what was made of them."""

    id: str
    resume: Resume
    posting: Posting
    preparation: Preparation


def preparing(embedder: Embedder) -> Preparing:
    checker = ClaimChecker(embedder, clock=lambda: TODAY)
    return Preparing(checker, Fitting(embedder, clock=lambda: TODAY))


def prepared(id_: str, resume: str, posting: str, embedder: Embedder) -> Prepared:
    read = read_texts(resume, posting)
    made = asyncio.run(preparing(embedder).prepare(*read))
    return Prepared(id_, *read, made)


@pytest.fixture(scope="session")
def every_pair() -> list[Prepared]:
    """Prepare each résumé for its own posting and for the next one of its language."""
    pairs, embedder = read_pairs(), HashingEmbedder()
    made = []
    for index, pair in enumerate(pairs):
        made.append(prepared(pair.id, pair.resume, pair.posting, embedder))
        later = [p for p in (*pairs[index + 1 :], *pairs[:index]) if p.language == pair.language]
        for other in later[:1]:
            name = f"{pair.id} → {other.id}"
            made.append(prepared(name, pair.resume, other.posting, embedder))
    return made


@pytest.fixture(scope="session")
def nadia(local_embedder: Embedder) -> Prepared:
    """Prepare one person with the real embedder."""
    return prepared("nadia", RESUME, POSTING, local_embedder)
