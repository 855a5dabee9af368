from __future__ import annotations

import pytest

from bot.llm.needing import condition_in, names_needed, needed_in, settling


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("do i need to know kubernetes to be a devops engineer?", "kubernetes"),
        ("Lamplighter: do u need math for it", "math"),
        ("is python required for data analyst", "python"),
        ("Does a cook need to know English?", "English"),
        ("a software engineer: mathematics?", "mathematics"),
        ("do i need a degree?", ""),
        ("What does the CPA licence require of an accountant?", ""),
        ("What does a nurse do?", ""),
        ("what does a truck driver need to know", ""),
    ],
)
def test_the_thing_that_one_may_need_is_read_off_the_question(question: str, thing: str) -> None:
    assert needed_in(question) == thing


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("DevOps Engineer: is it stressful?", "stressful"),
        ("does an electrician work at night", "night"),
        ("Chef: what hours do they work", "hours"),
        ("How many billable hours do large law firms expect?", ""),
        ("How does a chef work?", ""),
    ],
)
def test_what_work_is_asked_to_be_like_is_read_off_the_question(
    question: str, condition: str
) -> None:
    assert condition_in(question) == condition


def test_what_is_without_danger_says_nothing_of_danger() -> None:
    assert not names_needed("Power reaches each lamp without danger to people.", "dangerous")
    assert not names_needed("About 2,000 hours of work a year are taught.", "hours")
    assert names_needed("Lamplighters respect hazards.", "dangerous")


def test_the_sentence_that_says_how_far_a_thing_is_needed_stands_first() -> None:
    sentences = ["Many use SQL.", "Wicks are trimmed.", "SQL is the indispensable skill."]

    assert settling(sentences, "sql") == ["SQL is the indispensable skill.", "Many use SQL."]
