"""Gaps: what somebody says they lack, held against what their résumé has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.judging import Finding
from bot.assistant.grounding.lexicon.polarity import NEGATORS
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_general, works_with_people
from bot.assistant.grounding.support import coverage
from bot.assistant.grounding.tongues import find_tongues
from bot.assistant.grounding.words import Word, content_words, say_the_same

_HEDGED = re.compile(
    r"\b(?:basic|beginner|part-|partly|familiar|exposure|conversational)", re.IGNORECASE
)
_HELPED = re.compile(r"\b(?:assisted|helped|supported|unterstütz\w+|apoy\w+)\b", re.IGNORECASE)
_EMPTY = frozenset(
    {
        "besitze",
        "besitzen",
        "possède",
        "poseo",
        "dispongo",
        "own",
        "possess",
        "anything",
        "nothing",
        "new",
        "any",
        "single",
        "thing",
        "ever",
        "other",
    }
)
_LEADING = re.compile(
    r"\b(?:led|lead|leading|managed?|supervised?|geleitet|geführt|leiten|führen|dirigid[oa]|dirigir"
    r"|liderado|dirigé|encadré|géré)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:people|teams?|staff|anyone|anybody|nobody|no one|niemand\w*|jemand\w*|nadie|alguien"
    r"|personne|others|employees|colleagues|mitarbeit\w+|menschen"
    r"|personas|equipos?|équipes?|personnes)\b",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"\b(?:anyone|anybody|nobody|no one|niemand\w*|jemand\w*|nadie|alguien|personne)\b",
    re.IGNORECASE,
)
_A_FEW_WORDS, _MOST_0_1 = 3, 0.75


def find_false_gap(facts: ClauseFacts, lines: Sequence[Line], tongues: Sequence[str]) -> Finding:
    """Find a line that has what is said to be lacking; no problem when there is none."""
    for name, level in find_tongues(facts.text).items():
        if level is None and any((find_tongues(text).get(name) or 0) > 1 for text in tongues):
            return Finding(f"the résumé does name {name}", ())
    for line in lines:
        if facts.skills & line.skills and not _has_more_words(facts):
            named = ", ".join(sorted(facts.skills & line.skills))
            return Finding(f"the résumé does name {named}", (line,))
        if _is_said_of_people(facts, line) or _is_said(facts, line):
            return Finding("the résumé does say so", (line,))
    return Finding("", ())


def _words(facts: ClauseFacts) -> tuple[Word, ...]:
    return tuple(
        word
        for word in facts.words
        if not NEGATORS.fullmatch(word.text) and word.text.lower() not in _EMPTY
    )


def _has_more_words(facts: ClauseFacts) -> bool:
    """Tell whether the gap is narrower than the skill (``Kubernetes in production``)."""
    named = [word.stem for skill in facts.skills for word in content_words(skill)]
    return any(
        word.text.lower() not in verb_levels()
        and not any(say_the_same(word.stem, other) for other in named)
        and not any(word.text.lower() in skill for skill in facts.skills)
        for word in _words(facts)
    )


def _is_said(facts: ClauseFacts, line: Line) -> bool:
    words = _words(facts)
    is_hedged = bool(_HEDGED.search(line.whole) or NEGATORS.search(line.text))
    if any(word.text.lower() in verb_levels() for word in words):
        is_hedged = is_hedged or bool(_HELPED.search(line.text))
    if is_hedged or not (words or facts.credentials):
        return False
    if facts.credentials and not facts.credentials <= line.credentials:
        return False
    if any(name.stem not in line.all_stems for name in facts.names):
        return False
    enough = _MOST_0_1 if len(words) >= _A_FEW_WORDS else 1.0
    return coverage(replace(facts, words=words), (line,), with_fields=False) >= enough


def _verb_is_said(facts: ClauseFacts, line: Line) -> bool:
    return any(
        say_the_same(word.stem, other)
        for word in facts.words
        if not NEGATORS.fullmatch(word.text) and not is_general(word.text)
        for other in line.stems
    )


def _is_said_of_people(facts: ClauseFacts, line: Line) -> bool:
    """Tell ``I never led people`` from a line that leads a number of them, or a team."""
    if not _PEOPLE.search(facts.text):
        return False
    if _ANYBODY.search(facts.text) and works_with_people(line) and _verb_is_said(facts, line):
        return True
    if not _LEADING.search(facts.text):
        return False
    first = content_words(line.text, line.language)[:1]
    leads = any(verb_levels().get(word.text.lower(), 0) == 2 for word in first)
    return leads and bool(line.quantities or _PEOPLE.search(line.text))
