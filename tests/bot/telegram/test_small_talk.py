from __future__ import annotations

import pytest

from bot.telegram.small_talk import SmallTalk, small_talk


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Thanks!", "thanks"),
        ("thank you so much 🙏", "thanks"),
        ("Vielen Dank!!", "thanks"),
        ("Hello.", "hello"),
        ("¡Hola!", "hello"),
        ("  Bonjour  ", "hello"),
        ("What can you do?", "help"),
        ("Are you a human?", "who"),
        ("Sind Sie eine KI?", "who"),
        ("¿Eres humano?", "who"),
        ("Comment ça marche ?", "help"),
    ],
)
def test_small_talk_is_recognised_in_any_dress(text: str, meaning: SmallTalk) -> None:
    assert small_talk(text) == meaning


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, and which tools?",
        "What can you do as a nurse?",
        "Help desk",
        "",
        "🙏",
        "Nice, France",
    ],
)
def test_a_question_that_only_begins_like_small_talk_is_a_question(text: str) -> None:
    assert small_talk(text) is None
