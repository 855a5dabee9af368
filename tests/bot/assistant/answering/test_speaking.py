from __future__ import annotations

import json

import pytest

from bot.assistant.answering.speaking import is_faithful
from bot.domain.answer import AnswerDelta, Question
from bot.domain.identity import Language
from bot.errors import ModelUnavailableError
from bot.llm.scripted import ScriptedModel
from prompts.catalog import AnswerQuestion, TranslateSentences
from tests.bot.assistant.answering.conftest import USER, Room

ASKED = "Was verdient ein Anwalt?"
TRUE = "The median annual pay of lawyers was $159,670 in May 2025 [1]."
GERMAN = "Im Mai 2025 verdienten Anwälte im Median 159.670 $ im Jahr."


def translation(*sentences: str) -> str:
    return json.dumps({"sentences": sentences})


async def test_what_a_model_wrote_is_checked_in_english_and_shown_in_the_users_language(
    room: Room,
) -> None:
    model = ScriptedModel([TRUE, translation(GERMAN)])

    answer = await room.ask(ASKED, model)

    assert answer.text == f"{GERMAN} [1]"
    assert [claim.text for claim in answer.claims] == [GERMAN]
    assert "$159,670" in answer.claims[0].evidence[0].quote
    assert [type(prompt) for prompt in model.prompts] == [AnswerQuestion, TranslateSentences]


async def test_only_the_users_language_is_shown_while_it_is_written(room: Room) -> None:
    model = ScriptedModel(
        [
            f"{TRUE} The passages do not say more.",
            translation(GERMAN, "Mehr sagen die Textstellen nicht."),
        ]
    )

    events = [e async for e in room.answering(model).ask(Question(USER, ASKED, "de"))]

    shown = "".join(e.text for e in events if isinstance(e, AnswerDelta))
    assert "The median" not in shown
    assert "159.670" in shown


@pytest.mark.parametrize(
    "reply",
    [
        translation("Im Mai 2025 verdienten Anwälte im Median 951.670 $ im Jahr."),
        translation(GERMAN, "Anwälte sind reich."),
        translation("Siehe https://evil.example: 2025 waren es 159.670 $ im Jahr."),
        "not json",
        ModelUnavailableError("503"),
    ],
)
async def test_a_translation_that_is_not_faithful_leaves_the_original(
    room: Room, reply: str | ModelUnavailableError
) -> None:
    answer = await room.ask(ASKED, ScriptedModel([TRUE, reply]))

    assert answer.text.startswith(TRUE.replace(" [1].", ". [1]"))
    assert "stehen auf Englisch" in answer.text


async def test_an_english_answer_is_not_translated(room: Room) -> None:
    model = ScriptedModel([TRUE])

    await room.ask("What is the pay of a lawyer?", model)

    assert len(model.prompts) == 1


@pytest.mark.parametrize(
    ("original", "translated", "language", "expected"),
    [
        ("A nurse needs 4.5 years.", "Eine Pflegekraft braucht 4,5 Jahre.", "de", True),
        ("A nurse needs no licence.", "Eine Pflegekraft braucht eine Lizenz.", "de", False),
        ("Data engineers use AWS.", "Los ingenieros de datos usan AWS.", "es", True),
        ("Data engineers use AWS.", "Los ingenieros de datos usan GCP.", "es", False),
        ("A cook prepares food.", "A cook prepares the food.", "fr", False),
        ("A cook prepares food.", "Un cuisinier prépare les repas.", "fr", True),
    ],
)
def test_numbers_names_negation_and_language_are_compared(
    original: str, translated: str, language: Language, *, expected: bool
) -> None:
    assert is_faithful(original, translated, language) is expected
