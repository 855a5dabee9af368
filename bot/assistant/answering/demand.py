"""Demand: how many similar postings ask for what a résumé lacks, counted in code."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.assistant.answering.posting_facts import PostingFacts
from bot.assistant.grounding.skills import canonical_skill
from bot.domain.fit import Asking, Fit
from bot.domain.posting import Posting, Requirement
from bot.llm.ranking import stems

_LEVEL = re.compile(
    r"\b(?:senior|junior|lead|staff|principal|head|chief|mid|entry|level|intern|trainee|sr|jr|i+)\b"
    r"|\([^)]*\)",
    re.IGNORECASE,
)


def count_demand(
    fit: Fit, posting: Posting, known: Sequence[PostingFacts]
) -> Mapping[Requirement, Asking]:
    """Count, for each missing must-have that names a skill, the similar postings that ask for it.

    The posting itself is not counted; no similar posting gives no number.
    """
    similar = [facts for facts in known if _is_similar(facts, posting)]
    if not similar:
        return {}
    asked = [_skills_of(facts.requirements) for facts in similar]
    return {
        match.requirement: Asking(sum(bool(skills & each) for each in asked), len(similar))
        for match in fit.missing_must_haves
        if (skills := _skills_of([match.requirement]))
    }


def topic_of_title(title: str) -> frozenset[str]:
    """Give the words that a similar posting's title has too: all but the level."""
    return stems(_LEVEL.sub(" ", title))


def _is_similar(facts: PostingFacts, posting: Posting) -> bool:
    """Tell whether a posting is another one whose title has the same words, level apart."""
    title = topic_of_title(posting.title)
    organization = stems(posting.hiring_organization)
    is_itself = bool(organization) and stems(posting.title) | organization <= facts.about
    return bool(title) and title <= stems(facts.source.title) and not is_itself


def _skills_of(requirements: Sequence[Requirement]) -> frozenset[str]:
    return frozenset(canonical_skill(skill) for one in requirements for skill in one.skills)
