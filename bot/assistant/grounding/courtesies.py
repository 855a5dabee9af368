"""Courtesies: they claim nothing, so what they name in passing must be known already."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.stances import MEETING
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.surroundings import Finding
from bot.assistant.grounding.words import split_words

_PAPERS = re.compile(r"\b(?:certificates?|certificados?|certificats?)\b", re.IGNORECASE)
"""Sheets that lie with a letter, whatever they certify."""
_NOTHING = Finding("", ())


def judge_courtesy(
    facts: ClauseFacts, lines: Sequence[Line], skills: frozenset[str], *, held: frozenset[str]
) -> Finding:
    """Ask of what a courtesy names in passing that the résumé or the posting has it.

    ``lines`` are those of both, ``skills`` what the posting asks for, ``held`` the credentials of
    the person.
    """
    if MEETING.search(facts.text):
        return Finding("neither the résumé nor the posting tells of it", ())
    unknown = find_unknown_skill(facts, lines, skills)
    if unknown.problem:
        return unknown
    papers = {"degree", "certified"} if _PAPERS.search(facts.text) else {"degree"}
    known = held.union(name for line in lines for name in line.credentials)
    for name in sorted(facts.credentials - known - papers):
        return _stands_nowhere(name)
    return find_unknown_name(facts, lines)


def find_unknown_skill(
    facts: ClauseFacts, lines: Sequence[Line], skills: frozenset[str]
) -> Finding:
    """Find a skill that no line has and the posting does not ask for."""
    known = skills.union(skill for line in lines for skill in line.skills)
    for skill in sorted(facts.skills - known):
        return _stands_nowhere(skill)
    return _NOTHING


def find_unknown_name(facts: ClauseFacts, lines: Sequence[Line]) -> Finding:
    """Find a name of which no line has any part."""
    known = frozenset(stem for line in lines for stem in line.all_stems)
    for name in facts.names:
        if name.stem not in known and not any(
            word.stem in known for word in split_words(name.text)
        ):
            return _stands_nowhere(name.text)
    return _NOTHING


def _stands_nowhere(name: str) -> Finding:
    return Finding(f"“{name}” stands neither in the résumé nor in the posting", ())
