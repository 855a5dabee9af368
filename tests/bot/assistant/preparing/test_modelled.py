from __future__ import annotations

import asyncio
import json

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.preparing.preparing import Preparing
from bot.domain.preparation import Preparation
from bot.errors import ModelError, ModelUnavailableError
from bot.llm.scripted import ScriptedModel
from knowledge.embedding import Embedder
from prompts.catalog import PrepareAnswers
from tests.bot.assistant.builders import Asked, Job, build_posting, build_resume
from tests.evals.claims import TODAY

_RESUME = build_resume(
    "Ada Baker",
    jobs=(
        Job(
            "Fern Bakery",
            "Head baker",
            "2018",
            "",
            ("Led a team of five bakers.", "Cut bread waste by 40% in two years."),
        ),
    ),
)
_POSTING = build_posting(
    "Baker", "Oak Ovens", asked=(Asked("Experience leading bakers", kind="experience"),)
)
_Sentence = dict[str, object]
_TRUE: list[_Sentence] = [
    {"text": "At Fern Bakery I lead a team of five bakers.", "evidence": ["R3"]},
    {"text": "We cut bread waste by 40% in two years there.", "evidence": ["R4"]},
]
_LIE: _Sentence = {"text": "I won the national bakery prize in 2021.", "evidence": ["R4"]}
_FEELING: _Sentence = {"text": "I have always been passionate about Oak Ovens.", "evidence": []}


def prepared(embedder: Embedder, *replies: str | ModelError) -> tuple[Preparation, ScriptedModel]:
    model = ScriptedModel(replies)
    checker = ClaimChecker(embedder, clock=lambda: TODAY)
    preparing = Preparing(checker, Fitting(embedder, clock=lambda: TODAY), model=model)
    return asyncio.run(preparing.prepare(_RESUME, _POSTING, language="en")), model


def reply(**answers: list[_Sentence]) -> str:
    kinds = ("why_us", "why_you", "about_you")
    return json.dumps({kind: answers.get(kind, _TRUE) for kind in kinds})


def test_the_model_answers_where_its_sentences_are_supported(local_embedder: Embedder) -> None:
    made, model = prepared(local_embedder, reply())

    assert all(str(_TRUE[0]["text"]) in answer.text for answer in made.answers)
    assert all(claim.evidence for answer in made.answers for claim in answer.sentences)
    assert isinstance(model.prompts[0], PrepareAnswers)


@pytest.mark.parametrize("planted", [_LIE, _FEELING])
def test_what_is_not_shown_is_taken_out_and_the_user_is_told(
    local_embedder: Embedder, planted: _Sentence
) -> None:
    made, _ = prepared(local_embedder, reply(why_you=[*_TRUE, planted]))
    answer = next(one for one in made.answers if one.kind == "why_you")

    assert str(planted["text"]) not in answer.text
    assert any(str(planted["text"]) in told for told in answer.missing)


def test_an_answer_of_lies_is_the_one_from_the_persons_own_lines(
    local_embedder: Embedder,
) -> None:
    made, _ = prepared(local_embedder, reply(about_you=[_LIE, _LIE]))
    without, _ = prepared(local_embedder, ModelUnavailableError("down"))

    assert made.answers[2].text == without.answers[2].text
    assert "prize" not in made.answers[2].text


def test_what_was_answered_once_is_not_asked_of_the_model_again(local_embedder: Embedder) -> None:
    model = ScriptedModel([reply()])
    checker = ClaimChecker(local_embedder, clock=lambda: TODAY)
    preparing = Preparing(checker, Fitting(local_embedder, clock=lambda: TODAY), model=model)

    first = asyncio.run(preparing.prepare(_RESUME, _POSTING, language="en"))
    again = asyncio.run(preparing.prepare(_RESUME, _POSTING, language="en"))

    assert again.answers == first.answers
    assert len(model.prompts) == 1


def test_a_sheet_alone_asks_nothing_of_the_model(local_embedder: Embedder) -> None:
    model = ScriptedModel([reply()])
    checker = ClaimChecker(local_embedder, clock=lambda: TODAY)
    preparing = Preparing(checker, Fitting(local_embedder, clock=lambda: TODAY), model=model)

    asyncio.run(preparing.prepare(_RESUME, _POSTING, language="en", with_answers=False))

    assert model.prompts == []
