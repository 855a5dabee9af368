from __future__ import annotations

import pytest

from knowledge.documents import Source
from knowledge.titles import (
    NamedRole,
    RoleNames,
    comparable,
    names_in_other_languages,
    names_of,
)
from tests.conftest import ROLES

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
        (
            "What does a Senior Software Engineer II on the backend do?",
            {"Senior Software Engineer II, Backend"},
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


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("Was verdient eine Krankenschwester?", "registered-nurse"),
        ("Was machen Elektrikerinnen?", "electrician"),
        ("Wie werde ich Schweisser?", "welder"),
        ("¿Cuánto ganan los trabajadores sociales?", "social-worker"),
        ("¿Qué hace un ingeniero de datos?", "data-engineer"),
        ("Que font les électriciennes ?", "electrician"),
        ("Combien gagne une infirmière ?", "registered-nurse"),
        ("Wie koche ich ein Ei?", ""),
        ("a commercial property", ""),
    ],
)
def test_a_role_is_known_by_its_name_in_another_language(question: str, role: str) -> None:
    stems = names_in_other_languages()
    sources = [Source(f"role:{stem}", "role", stem, f"{stem}.md") for stem in stems]
    names = RoleNames([name for source in sources for name in names_of(source)])

    assert set(names.named_in(question)) == ({f"role:{role}"} if role else set())
    assert names.in_our_language(question) == (f"{role}: {question}" if role else question)


def test_every_role_that_is_named_in_other_languages_has_a_file() -> None:
    assert [
        stem for stem in names_in_other_languages() if not (ROLES / f"{stem}.md").exists()
    ] == []
