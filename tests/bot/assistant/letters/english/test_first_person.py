from __future__ import annotations

import pytest

from bot.assistant.letters.english.first_person import say, say_summary


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Led a team of five engineers.", "I led a team of five engineers."),
        ("Built NLP pipeline for contracts", "I built an NLP pipeline for contracts."),
        ("Led migration of the billing system", "I led the migration of the billing system."),
        ("Managed team of 12 nurses", "I managed a team of 12 nurses."),
        (
            "Designed and implemented hourly backup scheme",
            "I designed and implemented an hourly backup scheme.",
        ),
        ("Achieved 2.8x speedup over the baseline", "I achieved a 2.8x speedup over the baseline."),
        ("Reduced order lead time from 9 to 4 days", "I reduced order lead time from 9 to 4 days."),
        ("Responsible for the night shift", "I was responsible for the night shift."),
        (
            "Migration of 40 servers to the cloud",
            "My work included the migration of 40 servers to the cloud.",
        ),
        (
            "Managing budgets of 2M euros a year",
            "My work included managing budgets of 2M euros a year.",
        ),
        ("Manage budgets and lead audits", "My job was to manage budgets and lead audits."),
        ("5 years of nursing in intensive care", "I have 5 years of nursing in intensive care."),
        ("Promoted to shift lead within a year", "I was promoted to shift lead within a year."),
        ("I ran the weekly quality meeting", "I ran the weekly quality meeting."),
        (
            "Successfully launched three shops in Leeds",
            "I successfully launched three shops in Leeds.",
        ),
    ],
)
def test_a_line_of_a_past_position_is_said_in_the_first_person(line: str, said: str) -> None:
    statement = say(line, is_current=False)

    assert statement is not None
    assert statement.bare == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Lead a team of five engineers", "I lead a team of five engineers."),
        ("Leads a team of five engineers", "I lead a team of five engineers."),
        ("Managing budgets of 2M euros", "My work includes managing budgets of 2M euros."),
        ("Responsible for the night shift", "I am responsible for the night shift."),
    ],
)
def test_a_line_of_the_present_position_is_said_in_the_present(line: str, said: str) -> None:
    statement = say(line, is_current=True)

    assert statement is not None
    assert statement.bare == said


@pytest.mark.parametrize(
    "line",
    [
        "Lead Instructor, Engineering Track",
        "Backend services for a mobile game: matchmaking, leaderboards",
        "Marketing Data Analyst at a retailer",
        "Adopted by three major research labs",
        "Registered nurse in three counties",
        "Excellent communication and teamwork",
        "Python, Go and Kubernetes",
        "Wrote the tools that are used by",
        "Invited journal extension in 2023",
    ],
)
def test_a_line_that_is_no_deed_is_left_out(line: str) -> None:
    assert say(line, is_current=False) is None


def test_a_result_becomes_a_sentence_of_its_own() -> None:
    statement = say(
        "Rewrote the importer in Go, cutting run time from 6 h to 40 min", is_current=False
    )

    assert statement is not None
    assert statement.bare == "I rewrote the importer in Go."
    assert statement.results == ("That cut run time from 6 h to 40 min.",)


def test_praise_at_the_end_of_a_line_is_dropped() -> None:
    statement = say("Built a sync engine for tablets, showcasing deep knowledge", is_current=False)

    assert statement is not None
    assert statement.bare == "I built a sync engine for tablets."


def test_a_figure_behind_a_semicolon_goes_on_in_the_same_sentence() -> None:
    statement = say(
        "Introduced tracing; time to diagnose fell from 40 to 10 minutes", is_current=False
    )

    assert statement is not None
    assert (
        statement.bare == "I introduced tracing, and time to diagnose fell from 40 to 10 minutes."
    )


def test_opinions_behind_a_deed_are_left_out() -> None:
    statement = say(
        "Wrote the rubric for all courses. I lost an argument about it.", is_current=False
    )

    assert statement is not None
    assert statement.results == ()


def test_the_place_stands_before_the_subject() -> None:
    statement = say("Led a team of five engineers", is_current=False)

    assert statement is not None
    assert statement.at("At Fern") == "At Fern, I led a team of five engineers."


def test_braces_and_signs_of_a_line_stay_as_they_are() -> None:
    statement = say("Built a {place} parser with 100% coverage", is_current=False)

    assert statement is not None
    assert statement.at("At Fern") == "At Fern, I built a {place} parser with 100% coverage."


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        (
            "Nurse with six years in intensive care.",
            "I am a nurse with six years in intensive care.",
        ),
        (
            "AI engineer with 6 years in production.",
            "I am an AI engineer with 6 years in production.",
        ),
    ],
)
def test_a_summary_is_said_as_who_one_is(summary: str, said: str) -> None:
    statement = say_summary(summary)

    assert statement is not None
    assert statement.bare == said


def test_a_summary_of_praise_is_left_out() -> None:
    assert say_summary("Passionate engineer with a drive for excellence in teams.") is None
