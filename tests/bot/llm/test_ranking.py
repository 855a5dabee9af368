"""Which title a question means, when a posting's title holds a role's."""

from __future__ import annotations

import pytest

from bot.llm.ranking import focus_of_titles
from bot.llm.sentences import QuotableSentence

ROLE = "Data Engineer"
BACKEND = "Senior Software Engineer I, Backend"
CORVID = "Data Engineer, Corvid Analytics, remote"
FERNBANK = "Lead Product Designer, Fernbank, Boston"
GRID_ONE = "Senior Platform Engineer I, Tidewater Grid, Bremen"
GRID_TWO = "Senior Platform Engineer II, Tidewater Grid, Bremen"
TITLES = (ROLE, BACKEND, CORVID, FERNBANK, GRID_ONE, GRID_TWO)


def meant(question: str) -> set[str]:
    sentences = [
        QuotableSentence(f"S{n}", str(n), title, "", n, 0) for n, title in enumerate(TITLES)
    ]
    return {title for title, degree in focus_of_titles(question, sentences).items() if degree == 1}


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("Where can the data engineer at Corvid Analytics work from?", {CORVID}),
        ("What does Fernbank pay?", {FERNBANK}),
        ("What does the Senior Platform Engineer II at Tidewater Grid do?", {GRID_TWO}),
        ("Who works for Tidewater Grid?", {GRID_ONE, GRID_TWO}),
        ("What does a data engineer do?", {ROLE}),
        ("How many years does a Senior Software Engineer I, Backend need?", {BACKEND}),
    ],
)
def test_a_named_organisation_means_its_posting_and_none_means_the_role(
    question: str, titles: set[str]
) -> None:
    assert meant(question) == titles
