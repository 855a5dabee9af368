from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.llm.thoughts import ThoughtFilter


def filtered(text: str, size: int) -> str:
    thoughts = ThoughtFilter()
    pieces = [text[i : i + size] for i in range(0, len(text), size)]
    return "".join(map(thoughts.feed, pieces)) + thoughts.rest()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain.", "Plain."),
        ("<think>Hm.</think>\n\nAnswer.", "Answer."),
        ("\n<think>Hm.</think>Answer.", "Answer."),
        ("<think>never closed", ""),
        ("<thin ice", "<thin ice"),
        ("Use <think> tags.", "Use <think> tags."),
        ("<th", "<th"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("size", [1, 3, 100])
def test_only_a_leading_thought_is_held_back(text: str, expected: str, size: int) -> None:
    assert filtered(text, size).rstrip("\n") == expected


@given(st.text().filter(lambda text: not text.lstrip().startswith("<think>")), st.integers(1, 9))
def test_any_other_text_passes_unchanged(text: str, size: int) -> None:
    assert filtered(text, size) == text
