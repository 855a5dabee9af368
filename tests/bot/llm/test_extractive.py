from __future__ import annotations

from collections.abc import Sequence

import pytest
from pydantic import BaseModel

from bot.errors import ModelRefusedError
from bot.llm.extractive import ExtractiveModel
from bot.llm.model import Completion, TextDelta
from knowledge.embedding import HashingEmbedder, Vectors
from prompts.catalog import AnswerQuestion, MaterialText, RewriteQuestion

SENIOR = "Senior Lamplighter I"
STAFF = "Staff Lamplighter"
PASSAGES = (
    MaterialText("1", f"{STAFF} — Experience and education", "A staff lamplighter needs 12 years."),
    MaterialText(
        "2",
        f"{SENIOR} — Experience and education",
        "Employers expect a calm hand.\nA senior lamplighter needs 5 to 8 years of experience.\n"
        "The usual education is a Bachelor's degree in optics.",
    ),
    MaterialText("3", f"{SENIOR} — What the role is", "A senior lamplighter keeps a town's lamps."),
    MaterialText(
        "4",
        f"{SENIOR} — What one does",
        "- Lamplighters light lamps at dusk.\n- Lamplighters trim wicks.\n"
        "- Lamplighters order\n  gas and oil.\n- Lamplighters teach apprentices.",
    ),
    MaterialText(
        "5",
        f"{SENIOR} — Skills and tools",
        "The tools of a lamplighter are ladders, poles and Davy lamps.",
    ),
    MaterialText(
        "6",
        f"{SENIOR} — Pay",
        "Night work raises the pay.\nThe median pay was $40,000 a year in May 2025 in Ruritania.",
    ),
    MaterialText(
        "7", f"{SENIOR} — How it is measured", "Lamplighters are measured by lamps that stay lit."
    ),
    MaterialText(
        "8",
        f"{SENIOR} — Ways in and onwards",
        "Most people enter from gas fitting.\nThe next step is Staff Lamplighter.",
    ),
    MaterialText(
        "9",
        f"{SENIOR} — Related roles",
        "A gas fitter lays pipes and lights nothing.",
    ),
)


@pytest.fixture
def model() -> ExtractiveModel:
    return ExtractiveModel(HashingEmbedder())


async def answer(
    model: ExtractiveModel, question: str, passages: tuple[MaterialText, ...] = PASSAGES
) -> str:
    events = [
        event async for event in model.stream(AnswerQuestion(question, passages, (), "English"))
    ]
    completion = events[-1]
    assert isinstance(completion, Completion)
    assert completion.text == "".join(e.text for e in events if isinstance(e, TextDelta))
    return completion.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "How many years of experience does a Senior Lamplighter I need?",
            "A senior lamplighter needs 5 to 8 years of experience. [2]",
        ),
        (
            "Which degree does a Senior Lamplighter I need?",
            "The usual education is a Bachelor's degree in optics. [2]",
        ),
        (
            "Which tools does a Senior Lamplighter I use?",
            "The tools of a lamplighter are ladders, poles and Davy lamps. [5]",
        ),
        (
            "What does a Senior Lamplighter I earn?",
            "The median pay was $40,000 a year in May 2025 in Ruritania. [6]",
        ),
        (
            "How is a Senior Lamplighter I measured?",
            "Lamplighters are measured by lamps that stay lit. [7]",
        ),
        (
            "How does one become a Senior Lamplighter I?",
            "Most people enter from gas fitting. [8]",
        ),
        (
            "What is the next step after Senior Lamplighter I?",
            "The next step is Staff Lamplighter. [8]",
        ),
        (
            "Which roles are related to a Senior Lamplighter I?",
            "A gas fitter lays pipes and lights nothing. [9]",
        ),
        (
            "Senior Lamplighter I: Wie viele Jahre Erfahrung?",
            "A senior lamplighter needs 5 to 8 years of experience. [2]",
        ),
    ],
)
async def test_the_sentence_with_the_fact_stands_first(
    model: ExtractiveModel, question: str, first: str
) -> None:
    assert (await answer(model, question)).splitlines()[0] == first


async def test_a_broad_question_gets_the_definition_and_then_the_duties_in_order(
    model: ExtractiveModel,
) -> None:
    text = await answer(model, "What does a Senior Lamplighter I do?")

    assert text.splitlines() == [
        "A senior lamplighter keeps a town's lamps. [3]",
        "- Lamplighters light lamps at dusk. [4]",
        "- Lamplighters trim wicks. [4]",
        "- Lamplighters order gas and oil. [4]",
        "- Lamplighters teach apprentices. [4]",
    ]


async def test_another_level_of_the_same_title_is_not_quoted(model: ExtractiveModel) -> None:
    senior = await answer(model, "How many years of experience does a Senior Lamplighter I need?")
    staff = await answer(model, "How many years of experience does a Staff Lamplighter need?")

    assert "12 years" not in senior
    assert staff == "A staff lamplighter needs 12 years. [1]"


async def test_two_questions_in_one_get_both_facts(model: ExtractiveModel) -> None:
    text = await answer(model, "What does a Senior Lamplighter I earn, and how is it measured?")

    assert "$40,000" in text
    assert "lamps that stay lit" in text


async def test_brackets_in_a_passage_cannot_pass_for_a_mark(model: ExtractiveModel) -> None:
    passages = (MaterialText("1", "Title", "The lamp was lit [7] by hand in 1820."),)

    assert await answer(model, "When was the lamp lit?", passages) == (
        "The lamp was lit by hand in 1820. [1]"
    )


@pytest.mark.parametrize("text", ["", "  \n", "#", "- \n- ", "Requirements:"])
async def test_passages_without_a_sentence_are_a_refusal(model: ExtractiveModel, text: str) -> None:
    with pytest.raises(ModelRefusedError):
        await answer(model, "What?", (MaterialText("1", "", text),))


async def test_what_needs_a_model_is_refused(model: ExtractiveModel) -> None:
    class Form(BaseModel):
        field: str

    with pytest.raises(ModelRefusedError):
        await anext(model.stream(RewriteQuestion("and?", ())))
    with pytest.raises(ModelRefusedError):
        await model.parse(RewriteQuestion("and?", ()), Form)


class CountingEmbedder(HashingEmbedder):
    """Counts the texts that it embeds."""

    def __init__(self) -> None:
        super().__init__()
        self.embedded = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += len(texts)
        return super().embed(texts)


async def test_of_eight_full_passages_only_the_likely_sentences_are_embedded() -> None:
    embedder = CountingEmbedder()
    sentences = "\n".join(f"A lamplighter of rank {n} tends lamp number {n}." for n in range(100))
    passages = tuple(MaterialText(str(n), f"Role {n} — Work", sentences) for n in range(8))

    await answer(ExtractiveModel(embedder), "Who tends lamp number seven?", passages)

    assert 0 < embedder.embedded < 100
