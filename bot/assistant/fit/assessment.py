"""Assessment: one requirement held against a résumé, facet by facet.

What is asked by name (years, skills, degrees, certificates, languages) is only met by what is
named. Only what is asked in general words (a trait, a kind of experience) may be met by a line
that is near in meaning; eligibility only by the very permit, named as one's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.assistant.fit.abilities import match_abilities
from bot.assistant.fit.compounds import lines_by_parts, with_hyphens_filled
from bot.assistant.fit.education import match_credentials, match_degree
from bot.assistant.fit.facets import Facet, all_of, any_of
from bot.assistant.fit.naming import match_skill, read_choices
from bot.assistant.fit.permits import match_permits
from bot.assistant.fit.person import evidence_of, read_person
from bot.assistant.fit.related import (
    match_related,
    nearest_line,
    not_yet,
    shown_or_named,
    with_names,
)
from bot.assistant.fit.speaking import match_languages
from bot.assistant.fit.years import match_years
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lexicon.numbers import YEAR_S
from bot.assistant.grounding.quantities import find_quantities
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.skills import canonical_skill, find_skill_writings, is_known_skill
from bot.domain.claim import Evidence
from bot.domain.fit import RequirementMatch
from bot.domain.posting import Requirement, RequirementKind
from bot.domain.resume import Resume
from knowledge.embedding import Embedder

_SEVERAL = re.compile(
    r"\b(?:several|multiple|many|a few) years\b|\b(?:mehr|lang)jährige?\b|\bplusieurs années\b"
    r"|\bvarios años\b",
    re.IGNORECASE,
)
_SEVERAL_YEARS = 2.0
_AGES = re.compile(
    r"\b(?:children|kids|infants|pupils|kinder\w*|niñ[oa]s|enfants|bébés)\b.{0,25}\b(?:years?|jahren?"
    r"|años|ans)\b|\byear-olds\b|-jährige[nr]?\b",
    re.IGNORECASE,
)
"""Years that somebody is old, not years of work (``Kinder unter drei Jahren``)."""


class Assessment:
    """A résumé prepared once, then asked requirement by requirement."""

    def __init__(self, resume: Resume, embedder: Embedder, *, today: date) -> None:
        self._person = read_person(resume, today=today)
        self._similarity = Similarity(embedder)

    def match(self, requirement: Requirement) -> RequirementMatch:
        """Say how far one requirement is met, by which lines, and why."""
        facet = self._judge(requirement)
        evidence = evidence_of(facet.lines) if facet.status != "missing" else ()
        nearest = self._nearest(requirement) if facet.status == "missing" else None
        return RequirementMatch(requirement, facet.status, evidence, facet.why, nearest)

    def _nearest(self, requirement: Requirement) -> Evidence | None:
        if requirement.kind == "eligibility":
            return None
        line = nearest_line(requirement.text, self._person, self._similarity)
        return evidence_of([line])[0] if line is not None else None

    def _judge(self, requirement: Requirement) -> Facet:
        if requirement.kind == "eligibility":
            return match_permits(requirement.text, self._person)
        text = with_hyphens_filled(requirement.text, self._person)
        requirement = replace(requirement, text=text)
        facets = self._named_facets(requirement)
        if facets:
            return self._or_shown(all_of(facets), requirement)
        return self._match_in_general(requirement.text, requirement.text, requirement.kind)

    def _or_shown(self, facet: Facet, requirement: Requirement) -> Facet:
        """Count what the rest of a requirement asks for and deeds show (``on-call and …``)."""
        if facet.status != "missing" or requirement.kind in ("education", "language"):
            return facet
        rest, is_choice = requirement.text, False
        for skill in filter(is_known_skill, _skills_of(requirement)):
            beside = _beside(skill, rest)
            if beside is None:
                return facet
            rest, is_choice = beside.rest, is_choice or beside.is_choice
        shown = match_abilities(rest, self._person)
        if shown is None or shown.status == "missing":
            return facet
        if is_choice and shown.status == "met":
            return shown
        return Facet("partly", f"{shown.why}; {facet.why}", shown.lines)

    def _match_in_general(self, words: str, text: str, kind: RequirementKind) -> Facet:
        """Hold what is asked in general words against deeds that show it, or lines near it."""
        if ability := match_abilities(text, self._person):
            return ability
        if lines := lines_by_parts(words.strip(" .:"), self._person):
            return Facet("met", "the résumé shows it in its own words", lines)
        near = match_related(words, self._person, self._similarity)
        near = with_names(near, words, self._person)
        return not_yet(shown_or_named(near, kind))

    def _named_facets(self, requirement: Requirement) -> list[Facet]:
        text, person = requirement.text, self._person
        skills = _skills_of(requirement)
        facets: list[Facet] = []
        years = 0 if _AGES.search(text) else requirement.years_min or _years_in(text)
        if years:
            facets.append(match_years(years, text, skills, person, self._similarity))
        else:
            facets += [
                any_of([self._match_skill(skill, requirement) for skill in choice.skills])
                for choice in read_choices(text, skills)
            ]
        named = (
            match_degree(text, person),
            match_credentials(text, person),
            match_languages(text, person, is_certain=requirement.kind == "language"),
        )
        facets += [facet for facet in named if facet is not None]
        return facets

    def _match_skill(self, skill: str, requirement: Requirement) -> Facet:
        """Ask for a tool by its name; for an ability in general words also by what is near."""
        if not is_known_skill(skill) and (shown := match_abilities(skill, self._person)):
            return shown
        facet = match_skill(skill, self._person, asked=requirement.text)
        if facet.status == "missing" and (shown := match_abilities(skill, self._person)):
            return shown
        is_german = recognise_language(requirement.text) == "de"
        is_open = facet.status == "missing" and is_german
        if is_open and (lines := lines_by_parts(skill, self._person)):
            return Facet("met", "the résumé shows it in its own words", lines)
        if facet.status != "missing" or is_known_skill(skill) or _is_name(skill, requirement.text):
            return facet
        return self._match_in_general(skill, requirement.text, requirement.kind)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a requirement asks for beside a skill, and whether one of them is enough."""

    rest: str
    is_choice: bool


def _beside(skill: str, text: str) -> _Beside | None:
    """Take a skill out of a list that it begins or ends; None where it is what all is about."""
    joint = r"\s*(?:[,/&]|\b(?P<or>or|oder|ou|o)\b|\b(?:and|und|y|e|et|plus|sowie)\b)\s*"
    whole = rf"(?<!\w){re.escape(skill)}(?!\w)"
    for pattern in (f"{joint}{whole}", f"{whole}{joint}"):
        if found := re.search(pattern, text, re.IGNORECASE):
            rest = f"{text[: found.start()]}, {text[found.end() :]}"
            return _Beside(rest, is_choice=found["or"] is not None)
    return None


def _is_name(skill: str, text: str) -> bool:
    """Tell a name from general words; capitals at the start, or of a label, make no name."""
    stripped = text.lstrip(" -*•")
    if stripped.startswith(skill) and re.match(r"(?: \w+)?:", stripped[len(skill) :]):
        return False
    is_at_start = stripped.startswith(skill) and " " in skill
    words = skill[:1].lower() + skill[1:] if is_at_start else skill
    return words != words.lower()


def _skills_of(requirement: Requirement) -> tuple[str, ...]:
    """Give the skills as written, those that the reader found and those that the text names."""
    written = (*requirement.skills, *find_skill_writings(requirement.text))
    by_name: dict[str, str] = {}
    for skill in written:
        by_name.setdefault(canonical_skill(skill), skill)
    return tuple(s for s in by_name.values() if not _is_purpose(s, requirement.text, by_name))


def _is_purpose(skill: str, text: str, named: Iterable[str]) -> bool:
    """Tell whether words say what a tool is for (``Python or Scala for data pipelines``)."""
    if is_known_skill(skill) or not any(is_known_skill(name) for name in named):
        return False
    return bool(
        re.search(rf"\b(?:for|für|para|pour) (?:\w+ )?{re.escape(skill)}\b", text, re.IGNORECASE)
    )


def _years_in(text: str) -> float | None:
    years = [
        quantity.value / YEAR_S
        for quantity in find_quantities(text, "en")
        if quantity.kind == "time" and quantity.value >= YEAR_S
    ]
    if not years and _SEVERAL.search(text):
        return _SEVERAL_YEARS
    return min(years, default=None)
