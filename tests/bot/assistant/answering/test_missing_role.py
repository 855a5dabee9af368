"""A role that the library does not describe is named before another is spoken of."""

from __future__ import annotations

import pytest

from bot.assistant.answering.missing_role import missing_role
from bot.domain.identity import Language
from knowledge.documents import Source
from tests.bot.assistant.answering.conftest import Room

ROLES = (
    Source("role:nurse", "role", "Registered Nurse", "", metadata={"also_known_as": "nurse"}),
    Source(
        "role:mechanic",
        "role",
        "Maintenance Technician",
        "",
        metadata={"also_known_as": "technician\nmechanic"},
    ),
)


@pytest.mark.parametrize(
    ("question", "plain", "language", "missing"),
    [
        ("What does a florist do?", "What does a florist do?", "en", "florist"),
        ("what does a dental technician do", "", "en", "dental technician"),
        ("How much does a midwife earn?", "", "en", "midwife"),
        ("Was macht ein Bäcker?", "What does a baker do?", "de", "Bäcker"),
        ("¿Cuánto gana una florista?", "", "es", "florista"),
        ("Comment devenir fleuriste ?", "", "fr", "fleuriste"),
    ],
)
def test_a_role_that_no_source_has_is_named(
    question: str, plain: str, language: Language, missing: str
) -> None:
    found = missing_role(question, plain, ROLES, language)

    assert found is not None
    assert found.name == missing


@pytest.mark.parametrize(
    ("question", "plain", "language"),
    [
        ("What does a nurse do?", "", "en"),
        ("what does a senior nurse do", "", "en"),
        ("What does a maintenance technician earn?", "", "en"),
        ("Was macht eine Krankenschwester?", "What does a registered nurse do?", "de"),
        ("What do you do?", "", "en"),
        ("What does the company do?", "", "en"),
        ("Is it stressful?", "", "en"),
    ],
)
def test_roles_that_are_there_and_other_questions_miss_none(
    question: str, plain: str, language: Language
) -> None:
    assert missing_role(question, plain, ROLES, language) is None


async def test_a_role_that_a_passage_only_names_is_answered_from_the_nearest_and_said_so(
    room: Room,
) -> None:
    answer = await room.ask("Was macht ein Bäcker?")

    assert answer.text.startswith("Die Bibliothek hat keine Beschreibung der Rolle „Bäcker“")
    assert answer.caveat


async def test_a_role_that_no_passage_names_is_not_answered_with_others(room: Room) -> None:
    answer = await room.ask("¿Qué hace una florista?", language="es")

    assert answer.abstained
    assert "«florista»" in answer.text
