"""The answers eval: its cases name what exists, and its judge of citations can say no."""

from __future__ import annotations

import pytest

from bot.domain.answer import Answer, Citation
from tests.evals.answers import cases, citation_rates
from tests.evals.known_answers import own_postings
from tests.evals.role_answers import passages_by_title

PAY = "In the United States the median annual pay of carpenters was $60,580 in May 2025."
TOOLS = "Circular saws, mitre saws, nail guns, routers and chisels are used every day."


def answered(text: str) -> Answer:
    citations = tuple(
        Citation(marker, f"p{marker}", "role:carpenter", "Carpenter", "", "", quote)
        for marker, quote in enumerate((PAY, TOOLS), start=1)
    )
    return Answer("q", "q", text, citations, claims=(), abstained=False, model="none")


def test_there_are_at_least_150_cases_and_each_names_a_section_or_posting_that_exists() -> None:
    sections = {
        (passage.source.id, passage.section)
        for passages in passages_by_title().values()
        for passage in passages
    }
    postings = {offer.source.id for offer in own_postings()}

    assert len(cases()) >= 150
    assert len({case.q for case in cases()}) == len(cases())
    for case in cases():
        if case.posting:
            assert case.source_id in postings
        elif case.answerable:
            assert (case.source_id, case.section) in sections


def test_what_a_case_asks_for_stands_in_the_section_that_it_names() -> None:
    texts: dict[tuple[str, str], str] = {}
    for passages in passages_by_title().values():
        for passage in passages:
            place = (passage.source.id, passage.section)
            texts[place] = f"{texts.get(place, '')} {passage.text}".lower()
    missing = [
        (case.q, group)
        for case in cases()
        if case.role
        for group in case.say
        if not any(words.lower() in texts[case.source_id, case.section] for words in group)
    ]

    assert missing == []


@pytest.mark.parametrize(
    ("text", "recall", "precision"),
    [
        (f"{PAY[:-1]} [1].", 1.0, 1.0),
        (f"{PAY[:-1]} [2].", 0.0, 0.0),
        (f"{PAY[:-1]} [1][2].", 1.0, 0.5),
        (f"{PAY[:-1]} [1]. {TOOLS[:-1]} [1].", 0.5, 0.5),
    ],
)
def test_a_mark_at_the_wrong_sentence_costs_recall_and_one_too_many_precision(
    text: str, recall: float, precision: float
) -> None:
    found = citation_rates([answered(text)])

    assert (found.recall, found.precision) == (recall, precision)
