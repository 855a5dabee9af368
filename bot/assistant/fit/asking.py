"""Asking: which missing skills the user is asked about, the most wanted first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.assistant.fit.naming import read_choices
from bot.assistant.grounding.skills import (
    canonical_skill,
    find_skills,
    names_skill,
    with_implied,
)
from bot.domain.fit import Asking, Fit, RequirementMatch
from bot.domain.posting import Requirement
from bot.domain.resume import Resume
from bot.domain.told import Told

_MOST = 3
_LONGEST = 40


def skills_to_ask(
    fit: Fit,
    resume: Resume,
    told: Iterable[Told],
    demand: Mapping[Requirement, Asking],
    *,
    most: int = _MOST,
) -> tuple[str, ...]:
    """Give skills that no line shows and nobody was asked about yet, must-haves first."""
    answered = {canonical_skill(answer.skill) for answer in told}
    open_ones = [match for match in fit.matches if match.status != "met"]
    open_ones.sort(key=lambda m: (m.requirement.importance != "must", -_wanted(m, demand)))
    found: dict[str, str] = {}
    for match in open_ones:
        for skill in _absent(match.requirement, resume):
            if canonical_skill(skill) not in answered and len(skill) <= _LONGEST:
                found.setdefault(canonical_skill(skill), skill)
    return tuple(found.values())[:most]


def _wanted(match: RequirementMatch, demand: Mapping[Requirement, Asking]) -> float:
    counted = demand.get(match.requirement)
    return counted.asking / counted.of if counted and counted.of else 0.0


def _absent(requirement: Requirement, resume: Resume) -> list[str]:
    """Give the first of each choice of skills of which the résumé shows none."""
    choices = read_choices(requirement.text, requirement.skills)
    return [
        choice.skills[0]
        for choice in choices
        if not any(_shows(resume, skill) for skill in choice.skills)
    ]


def _shows(resume: Resume, skill: str) -> bool:
    implied = with_implied(find_skills(resume.text))
    return names_skill(resume.text, skill) or canonical_skill(skill) in implied
