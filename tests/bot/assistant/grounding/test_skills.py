from __future__ import annotations

import pytest

from bot.assistant.grounding.skills import find_skills, names_skill


@pytest.mark.parametrize(
    "text",
    [
        "He studied in Oklahoma. (Go Sooners and Cardinal!)",
        "Go Sooners!",
        "Go through the logs.",
    ],
)
def test_a_cheer_and_a_verb_are_no_programming_language(text: str) -> None:
    assert "Go" not in find_skills(text)


@pytest.mark.parametrize(
    "text",
    ["Go Sooners! I write Go.", "Python, Go Kubernetes!", "Go, Java and Rust", "Go developer"],
)
def test_the_language_go_is_found(text: str) -> None:
    assert "Go" in find_skills(text)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Built apps in React Native", "React"),
        ("Vitamin C stability studies", "C"),
        ("Wrote iOS code in Objective C", "C"),
        ("Maintained a C sharp service", "C"),
        ("Excel at customer service", "Excel"),
    ],
)
def test_a_part_of_a_longer_name_is_not_that_skill(text: str, skill: str) -> None:
    assert not names_skill(text, skill)
