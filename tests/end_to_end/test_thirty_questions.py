"""Thirty questions over the starter library, answered without a model: measured, with a floor."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter

from bot.assistant.answering.ask import Answering
from bot.assistant.grounding.checker import ClaimChecker
from bot.domain.answer import Answer, AnswerFinished, Question
from bot.domain.identity import UserId
from bot.llm.extractive import ExtractiveModel
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from knowledge.embedding import LocalEmbedder
from knowledge.library import Library
from tests.conftest import ROLES

CASES = Path(__file__).parents[1] / "evals" / "cases" / "thirty_questions.yaml"
FLOOR = 27


class Case(BaseModel):
    """A question with the fact that its answer must hold."""

    question: str
    role: str
    must_say: list[list[str]]

    def is_met_by(self, answer: Answer) -> bool:
        """Hold an answer against the case: the fact is said, and cited to the role."""
        text = answer.text.lower()
        is_said = all(any(words.lower() in text for words in group) for group in self.must_say)
        return is_said and self.role in {citation.title for citation in answer.citations}


def cases() -> list[Case]:
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return TypeAdapter(list[Case]).validate_python(content)


@pytest.mark.timeout(600)
async def test_the_right_fact_stands_in_nearly_all_of_thirty_answers(
    starter_library: Library, database: Database, local_embedder: LocalEmbedder
) -> None:
    quoting = ExtractiveModel(local_embedder)
    checker = ClaimChecker(local_embedder)
    answering = Answering(starter_library, Conversations(database), quoting, quoting, checker)
    missed: list[str] = []

    for number, case in enumerate(cases()):
        question = Question(UserId(number + 1), case.question)
        events = [event async for event in answering.ask(question)]
        finished = events[-1]
        assert isinstance(finished, AnswerFinished)
        if not case.is_met_by(finished.answer):
            missed.append(f"{case.question}\n{finished.answer.text}")

    met = len(cases()) - len(missed)
    print(f"\n{met} of {len(cases())} answers hold the right fact", *missed, sep="\n\n")  # noqa: T201
    assert met >= FLOOR


def test_every_case_is_about_a_role_that_the_library_holds() -> None:
    titles = {
        path.read_text(encoding="utf-8").split("title: ")[1].splitlines()[0]
        for path in ROLES.glob("*.md")
    }

    assert {case.role for case in cases()} <= titles
    assert len(cases()) == 30
