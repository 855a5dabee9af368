from __future__ import annotations

import pytest

from knowledge.titles import NamedRole, RoleNames, comparable

TITLES = (
    "Senior Software Engineer I, Backend",
    "Senior Software Engineer II, Backend",
    "Staff Software Engineer, Backend",
    "Software Engineer II, Backend",
    "Software Engineer",
    "Engineering Manager",
    "Senior Engineering Manager",
    "C# Developer",
    "C++ Developer",
    "Medical Secretary",
    "Registered Nurse",
    "DevOps Engineer",
)
ALIASES = {"Senior Backend Engineer": "Senior Software Engineer I, Backend", "SRE": "Ops"}
NAMES = RoleNames(
    [
        *(NamedRole(title, comparable(title), is_title=True) for title in TITLES),
        *(NamedRole(owner, comparable(alias), is_title=False) for alias, owner in ALIASES.items()),
    ]
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What does a Senior Software Engineer I, Backend do?",
            {"Senior Software Engineer I, Backend"},
        ),
        ("senior software engineer ii backend pay", {"Senior Software Engineer II, Backend"}),
        ("STAFF SOFTWARE ENGINEER (BACKEND)?", {"Staff Software Engineer, Backend"}),
        ("What is a software engineer?", {"Software Engineer"}),
        ("How do senior engineering managers plan?", {"Senior Engineering Manager"}),
        ("Are registered nurses paid well?", {"Registered Nurse"}),
        ("Do medical secretaries need a degree?", {"Medical Secretary"}),
        ("a C# developer's tools", {"C# Developer"}),
        ("a C++ developer's tools", {"C++ Developer"}),
        ("a C developer's tools", set()),
        ("a DevOps-Engineer", {"DevOps Engineer"}),
        ("What is the capital of France?", set()),
        ("", set()),
        ("?!", set()),
    ],
)
def test_a_question_names_the_role_it_is_about(question: str, expected: set[str]) -> None:
    assert set(NAMES.named_in(question)) == expected


def test_two_roles_in_one_question_are_both_named() -> None:
    question = "Is an Engineering Manager above a Staff Software Engineer, Backend?"

    assert NAMES.named_in(question) == {
        "Engineering Manager": 1.0,
        "Staff Software Engineer, Backend": 1.0,
    }


@pytest.mark.parametrize(
    "question",
    [
        "Senior Engineering Manager or Engineering Manager?",
        "Engineering Manager or Senior Engineering Manager?",
    ],
)
def test_a_short_title_beside_a_longer_one_is_named_too(question: str) -> None:
    assert set(NAMES.named_in(question)) == {
        "Engineering Manager",
        "Senior Engineering Manager",
    }


def test_another_name_counts_less_than_a_title() -> None:
    assert NAMES.named_in("Is a senior backend engineer well paid?") == {
        "Senior Software Engineer I, Backend": 0.8
    }


def test_a_title_wins_over_an_alias_of_the_same_source() -> None:
    question = "Is a Senior Software Engineer I, Backend a senior backend engineer?"

    assert NAMES.named_in(question) == {"Senior Software Engineer I, Backend": 1.0}


def test_words_inside_other_words_name_nothing() -> None:
    assert not NAMES.named_in("presre")


def test_a_very_long_question_is_searched_quickly() -> None:
    question = "engineer " * 20_000 + "Registered Nurse"

    assert set(NAMES.named_in(question)) == {"Registered Nurse"}
