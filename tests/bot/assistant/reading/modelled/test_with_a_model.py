"""With a model: a rehearsed one that tells truths and lies, and a real weak one that invents."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping

import pytest

from bot.assistant.reading.posting.understanding import understand_posting, values_of
from bot.assistant.reading.reading import Reading
from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.dropped import Dropped
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.errors import ModelUnavailableError
from bot.llm.openai import OpenAIModel, Timeouts
from bot.llm.scripted import Reply, ScriptedModel
from knowledge.documents import Document
from knowledge.fetching.fetcher import Fetcher
from knowledge.readers.isolated import IsolatedReader
from knowledge.readers.reader import read_decoded
from prompts.catalog import ReadPostingText, ReadResumeText
from tests.llama import MODEL_NAME, LlamaServer

POSTING_TEXT = """Lamplighter wanted

Gasworks of Ghent look for someone who lights lamps.

What you need
- Two years with gas lamps
- A ladder licence
- Dutch spoken at level B1

Some of us would smile at a bicycle in the yard.
"""
RESUME_TEXT = """Ada Baker

Experience
Lamplighter, Gasworks of Ghent, 2019 - 2023
- Lit 400 lamps
Wickmaker at Candle & Sons, 2015 - 2018

Education
Ghent Trade School, Diploma in Lighting, 2015

Languages
Dutch, French
"""


def document_of(text: str) -> Document:
    return read_decoded(text, file_name="x")


def reading_with(
    *replies: Mapping[str, object] | Reply, within_s: float = 20
) -> tuple[Reading, ScriptedModel]:
    model = ScriptedModel(
        reply if isinstance(reply, Reply) else json.dumps(reply) for reply in replies
    )
    return Reading(IsolatedReader(), Fetcher(), model=model, within_s=within_s), model


async def posting_read(**proposed: object) -> Posting:
    return await reading_with(proposed)[0].read_posting(document_of(POSTING_TEXT))


async def resume_read(**proposed: object) -> Resume:
    return await reading_with(proposed)[0].read_resume(document_of(RESUME_TEXT))


def without_place(posting: Posting) -> list[str]:
    """Give the values that stand nowhere in the text, or whose span shows something else."""
    values = [value for many in values_of(posting).values() for value in many if value]
    placed = [posting.text[one.span.start : one.span.end] for one in posting.spans]
    asked = [
        one.text
        for one in posting.requirements
        if one.span is None or posting.text[one.span.start : one.span.end] != one.text
    ]
    return [value for value in values if value not in placed] + asked


async def test_a_value_that_stands_in_the_text_is_taken_as_it_stands_there() -> None:
    posting = await posting_read(title="LAMPLIGHTER", hiring_organization="Gasworks  of Ghent")

    assert (posting.title, posting.hiring_organization) == ("Lamplighter", "Gasworks of Ghent")
    assert without_place(posting) == []


async def test_what_is_not_in_the_text_is_dropped_and_reported() -> None:
    posting = await posting_read(
        title="Chief Lamplighter",
        base_salary="€90,000",
        languages=["German"],
        requirements=[{"text": "Ten years with lasers", "importance": "must"}],
    )

    assert set(posting.dropped) == {
        Dropped("title", "Chief Lamplighter"),
        Dropped("base_salary", "€90,000"),
        Dropped("languages", "German"),
        Dropped("requirements", "Ten years with lasers"),
    }
    assert posting.base_salary == ""
    assert without_place(posting) == []


@pytest.mark.parametrize(
    "proposed",
    [
        {"base_salary": "Ghent"},
        {"valid_through": "someone"},
        {"experience": "lamps"},
        {"languages": ["lamps"]},
        {"title": "What you need"},
    ],
)
async def test_words_that_cannot_be_the_value_are_dropped_though_they_stand_there(
    proposed: dict[str, object],
) -> None:
    assert len((await posting_read(**proposed)).dropped) == 1


async def test_the_rules_fill_what_the_model_leaves_out() -> None:
    rules = understand_posting(document_of(POSTING_TEXT))

    posting = await posting_read(
        requirements=[{"text": "a bicycle", "importance": "nice"}], languages=[]
    )

    assert posting.experience == rules.experience == "Two years"
    asked = {one.text: one.importance for one in posting.requirements}
    assert asked["a bicycle"] == "nice"
    assert {one.text for one in rules.requirements} <= set(asked)


async def test_the_prompt_holds_the_whole_text() -> None:
    reading, model = reading_with({}, {"name": "Ada Baker"})

    await reading.read_posting(document_of(POSTING_TEXT))
    await reading.read_resume(document_of(RESUME_TEXT))

    texts = (document_of(POSTING_TEXT).text, document_of(RESUME_TEXT).text)
    assert model.prompts == [ReadPostingText(texts[0]), ReadResumeText(texts[1])]


@pytest.mark.parametrize(
    "failing",
    [Reply(error=ModelUnavailableError("down")), Reply(("no JSON",)), Reply(("{}",), delay_s=5)],
)
async def test_a_model_that_fails_is_done_without(failing: Reply) -> None:
    reading, _ = reading_with(failing, within_s=0.05)
    document = document_of(POSTING_TEXT)

    assert await reading.read_posting(document) == understand_posting(document)


async def test_a_model_that_only_quotes_is_not_asked() -> None:
    model = ScriptedModel([], writes_freely=False)
    reading = Reading(IsolatedReader(), Fetcher(), model=model)

    await reading.read_posting(document_of(POSTING_TEXT))

    assert model.prompts == []


async def test_invented_employers_schools_and_dates_are_no_part_of_a_resume() -> None:
    rules = understand_resume(document_of(RESUME_TEXT))

    resume = await resume_read(
        name="Ada Lovelace",
        work=[
            {"name": "Google", "position": "Engineer", "start_date": "2001"},
            {"name": "Gasworks of Ghent", "start_date": "1999-01"},
            {"name": "French"},
        ],
        education=[{"institution": "MIT"}, {"institution": "Candle & Sons"}],
        skills=["Rocket science"],
    )

    assert (resume.basics, resume.work) == (rules.basics, rules.work)
    assert (resume.education, resume.skills) == (rules.education, rules.skills)
    dropped = {one.value for one in resume.dropped}
    assert {"Ada Lovelace", "Google", "2001", "1999-01", "French"} <= dropped
    assert {"MIT", "Candle & Sons", "Rocket science"} <= dropped


async def test_a_position_that_the_rules_missed_is_added() -> None:
    resume = await resume_read(
        work=[{"name": "Candle & Sons", "position": "wickmaker", "start_date": "2015"}]
    )

    [work] = [one for one in resume.work if one.name == "Candle & Sons"]
    assert (work.position, work.start_date) == ("Wickmaker", "2015")


@pytest.fixture
async def weak_model(llama_server: LlamaServer) -> AsyncIterator[OpenAIModel]:
    model = OpenAIModel(
        api_key="",
        model=MODEL_NAME,
        base_url=llama_server.base_url,
        timeouts=Timeouts(first_token_s=90, between_tokens_s=90, total_s=120),
        max_output_tokens=200,
    )
    yield model
    await model.close()


@pytest.mark.timeout(600)
async def test_a_real_weak_model_brings_no_value_without_a_place(weak_model: OpenAIModel) -> None:
    reading = Reading(IsolatedReader(), Fetcher(), model=weak_model, within_s=240)

    posting = await reading.read_posting(document_of(POSTING_TEXT))

    assert without_place(posting) == []
