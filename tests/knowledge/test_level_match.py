from __future__ import annotations

import pytest

from knowledge.documents import Source
from knowledge.level_match import AskedLevel, at_level, level_asked
from knowledge.library import Library
from knowledge.readers.text import read_text

SENIOR_I = "What does a Senior Software Engineer I do at Acme?"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (SENIOR_I, AskedLevel(3, 1)),
        ("staff engineer salary", AskedLevel(4, None)),
        ("How much does a junior accountant earn?", AskedLevel(1, None)),
        ("How many staff does a hotel manager need?", None),
        ("Which jobs lead to management?", None),
        ("What is the principal difference between them?", None),
        ("What does a data engineer do?", None),
    ],
)
def test_a_level_is_asked_for_where_it_stands_before_an_occupation(
    question: str, asked: AskedLevel | None
) -> None:
    assert level_asked(question) == asked


def test_the_same_level_gains_another_loses_and_an_unknown_one_stays() -> None:
    titles = {"a": "Senior Baker", "b": "Staff Baker", "c": "Junior Baker", "d": "Baker"}
    sources = {one: Source(one, "posting", title, "x") for one, title in titles.items()}

    moved = at_level(dict.fromkeys("abcd", 0.5), sources, AskedLevel(3, None))

    assert moved["a"] > moved["d"] == 0.5 > moved["b"] > moved["c"]


async def test_the_posting_of_the_asked_level_comes_first(library: Library) -> None:
    for title in ("Staff Software Engineer", "Senior Software Engineer II"):
        text = read_text("Builds the software of Acme as a Senior Software Engineer.")
        await library.add(Source(f"posting:{title}", "posting", title, "x"), text)
    own = Source("posting:own", "posting", "Senior Software Engineer I", "x")
    await library.add(own, read_text("Builds things."))

    found = await library.search(SENIOR_I, owner=None)

    assert [one.passage.source.title for one in found.found][-1] == "Staff Software Engineer"
    assert found.found[0].passage.source.title == "Senior Software Engineer I"
