from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.assistant.answering.ask import Answering
from bot.assistant.answering.readiness import Readiness
from bot.assistant.answering.subject import Subject
from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.metering import Metering
from bot.assistant.reading.posting.understanding import understand_posting
from bot.domain.answer import Answer, AnswerFinished, Question
from bot.domain.identity import Language, UserId
from bot.domain.posting import Posting
from bot.llm.extractive import ExtractiveModel
from bot.llm.model import ChatModel
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.library import LibraryRows
from bot.storage.postings import Postings
from bot.storage.resumes import Resumes
from knowledge.embedding import Embedder, Vectors
from knowledge.index import VectorIndex
from knowledge.library import Library
from knowledge.readers.reader import read_decoded
from tests.llama import llama_server

__all__ = ["llama_server"]

ROLES = Path(__file__).parents[4] / "knowledge" / "roles"
FEW = ("senior-software-engineer-i-backend", "data-engineer", "lawyer", "registered-nurse", "cook")
USER = UserId(1)


class RememberingEmbedder:
    """The real embedder, which embeds the same text once in a test session."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._vectors: dict[str, Vectors] = {}
        self.name = embedder.name
        self.dimensions = embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        missing = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        self._vectors.update(zip(missing, self._embedder.embed(missing), strict=True))
        return np.stack([self._vectors[text] for text in texts])


@pytest.fixture(scope="session")
def embedder(local_embedder: Embedder) -> Embedder:
    return RememberingEmbedder(local_embedder)


@pytest.fixture
async def few_roles(
    database: Database, tmp_path: Path, embedder: Embedder
) -> AsyncIterator[Library]:
    """A real library of five of our role files, which a test may write to."""
    folder = tmp_path / "roles"
    folder.mkdir()
    for name in FEW:
        shutil.copy(ROLES / f"{name}.md", folder)
    vectors = VectorIndex(tmp_path / "chroma", embedder_name=embedder.name)
    library = Library(LibraryRows(database), embedder, vectors)
    await library.add_roles(folder)
    yield library
    vectors.close()


def read_posting(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="x.md"))


class Room:
    """An answering room in which a test chooses the model."""

    def __init__(
        self,
        library: Library,
        conversations: Conversations,
        resumes: Resumes,
        embedder: Embedder,
        postings: Postings,
    ) -> None:
        self.library = library
        self.postings = postings
        self.conversations = conversations
        self.quoting = ExtractiveModel(embedder)
        self.metering: Metering | None = None
        self.resumes = resumes
        self._fitting = Fitting(embedder)
        self._checker = ClaimChecker(embedder)

    def answering(self, model: ChatModel | None = None) -> Answering:
        return Answering(
            self.library,
            self.conversations,
            model or self.quoting,
            self.quoting,
            self._checker,
            metering=self.metering,
            read_posting=read_posting,
            readiness=Readiness(self.library, self.resumes, self._fitting, read_posting),
            postings=self.postings,
        )

    async def subject(self, *, user: UserId = USER) -> Subject | None:
        return await self.answering().subject(user)

    async def ask(
        self,
        text: str,
        model: ChatModel | None = None,
        *,
        user: UserId = USER,
        language: Language = "en",
    ) -> Answer:
        question = Question(user, text, language)
        events = [event async for event in self.answering(model).ask(question)]
        finished = events[-1]
        assert isinstance(finished, AnswerFinished)
        return finished.answer


@pytest.fixture
def room(few_roles: Library, database: Database, embedder: Embedder) -> Room:
    conversations, postings = Conversations(database), Postings(database)
    return Room(few_roles, conversations, Resumes(database), embedder, postings)
