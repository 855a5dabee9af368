from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.details import Level
from knowledge.levels import parse_title


@pytest.mark.parametrize(
    ("title", "role", "level", "grade"),
    [
        ("Senior Software Engineer I, Backend", "Software Engineer, Backend", "senior", 1),
        ("Senior Software Engineer II", "Software Engineer", "senior", 2),
        ("Software Engineer II, Backend", "Software Engineer, Backend", "mid", 2),
        ("Software Engineer III - Payments", "Software Engineer - Payments", "senior", 3),
        ("Staff Backend Engineer (Remote, UK)", "Backend Engineer", "staff", None),
        ("Senior/Staff Engineer", "Engineer", "senior", None),
        ("Sr. Data Scientist", "Data Scientist", "senior", None),
        ("Jr Web Developer", "Web Developer", "junior", None),
        ("Lead Product Designer", "Product Designer", "lead", None),
        ("Principal Engineer, Storage", "Engineer, Storage", "principal", None),
        ("Software Engineering Intern", "Software Engineering", "intern", None),
        ("Engineer 2", "Engineer", "mid", 2),
        ("Tech Lead, Payments", "Tech Lead, Payments", "lead", None),
        ("Engineering Manager", "Engineering Manager", "manager", None),
        ("Senior Engineering Manager", "Engineering Manager", "manager", None),
        ("Director of Engineering", "Director of Engineering", "director", None),
        ("Senior Backend Engineer (m/f/d)", "Backend Engineer", "senior", None),
        ("Remote Senior Backend Engineer (Ruby)", "Backend Engineer (Ruby)", "senior", None),
        ("Associate Product Manager", "Product Manager", "junior", None),
        ("Mid-level Java Developer", "Java Developer", "mid", None),
        ("Entry-Level Accountant", "Accountant", "junior", None),
    ],
)
def test_level_words_are_told_apart_from_the_role(
    title: str, role: str, level: Level, grade: int | None
) -> None:
    parsed = parse_title(title)

    assert (parsed.role, parsed.level, parsed.grade) == (role, level, grade)


@pytest.mark.parametrize(
    "title",
    [
        "Staff Nurse",
        "Lead Generation Specialist",
        "Chief of Staff",
        "School Principal",
        "Sales Associate",
        "Account Manager",
        "Product Manager",
        "Staff Accountant",
        "Registered Nurse",
        "I/O Psychologist",
        "Tier 2 Support Technician",
        "Executive Assistant",
    ],
)
def test_a_word_that_only_looks_like_a_level_stays(title: str) -> None:
    parsed = parse_title(title)

    assert (parsed.role, parsed.level, parsed.grade) == (title, None, None)


def test_a_level_that_only_the_grade_tells_is_marked_as_inferred() -> None:
    assert parse_title("Software Engineer II").is_inferred
    assert not parse_title("Senior Software Engineer II").is_inferred


@given(st.text(max_size=120))
def test_any_title_is_taken_apart_without_an_error(title: str) -> None:
    parsed = parse_title(title)

    assert parsed.role or not title.strip()


@given(
    st.sampled_from(["Senior", "Junior", "Staff", "Lead", "Principal"]),
    st.sampled_from(["Data Engineer", "Welder", "Chemist", "Android Developer"]),
    st.sampled_from(["", " I", " II", " III"]),
)
def test_a_level_word_and_a_grade_never_stay_in_the_role(word: str, role: str, grade: str) -> None:
    parsed = parse_title(f"{word} {role}{grade}")

    assert (parsed.role, parsed.level) == (role, word.lower())
    assert parsed.grade == (len(grade.strip()) or None)
