from __future__ import annotations

from bot.assistant.answering.demand import count_demand
from bot.assistant.answering.posting_facts import PostingFacts
from bot.domain.fit import Asking, Fit, RequirementMatch
from bot.domain.posting import Requirement
from bot.llm.ranking import stems
from knowledge.documents import Source
from tests.bot.assistant.builders import Asked, build_posting

_KAFKA = Requirement("Kafka", "must", "skill", 1, skills=("Kafka",))
_POSTING = build_posting("Senior Backend Engineer", "Fennwick Labs", asked=(Asked("Kafka"),))
_FIT = Fit((RequirementMatch(_KAFKA, "missing"),), 0)


def _facts(title: str, employer: str, *skills: str) -> PostingFacts:
    return PostingFacts(
        source=Source(id=f"{title}:{employer}", kind="posting", title=title, origin="test"),
        passages=(),
        requirements=tuple(Requirement(s, "must", "skill", 1, skills=(s,)) for s in skills),
        is_remote=None,
        pay=None,
        posted=None,
        about=stems(f"{title} {employer}"),
    )


def test_similar_postings_that_ask_under_any_name_are_counted() -> None:
    known = [
        _facts("Backend Engineer", "Tallybird", "Apache Kafka"),
        _facts("Junior Backend Engineer", "Orrin", "Go"),
        _facts("Baker", "Corner Bakery", "Kafka"),
    ]

    assert count_demand(_FIT, _POSTING, known) == {_KAFKA: Asking(1, 2)}


def test_the_posting_itself_is_not_counted() -> None:
    known = [_facts("Senior Backend Engineer", "Fennwick Labs", "Kafka")]

    assert count_demand(_FIT, _POSTING, known) == {}


def test_what_is_met_or_only_nice_or_a_permit_is_not_counted() -> None:
    fit = Fit(
        (
            RequirementMatch(_KAFKA, "met"),
            RequirementMatch(Requirement("Go", "nice", "skill", 2, skills=("Go",)), "missing"),
            RequirementMatch(Requirement("A visa", "must", "eligibility", 3), "missing"),
        ),
        50,
    )

    assert count_demand(fit, _POSTING, [_facts("Backend Engineer", "Orrin", "Kafka", "Go")]) == {}
