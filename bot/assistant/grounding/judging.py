"""Judging: one clause held against lines, check by check.

Every check gives a plain clause that says what is not shown, or an empty text. The order is the
order in which a reader would object: numbers, skills, credentials, names, denial, widening,
strength, and last whether the lines speak of this at all.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.grounding.causes import cause_problem
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.number_meaning import number_problem
from bot.assistant.grounding.polarity import (
    denial_problem,
    modal_problem,
    opposite_problem,
    widening_problem,
)
from bot.assistant.grounding.roles_turned import ended_problem, past_problem, role_problem
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.strength import strength_problem
from bot.assistant.grounding.support import (
    coverage,
    coverage_of_text,
    moved_word_problem,
    shares_a_thing,
    support_problem,
)
from bot.assistant.grounding.surroundings import Finding, Rules, Surroundings
from bot.assistant.grounding.verbs import claims_to_lead, outdoes
from bot.assistant.grounding.wording import (
    added_word_problem,
    credential_problem,
    domain_problem,
    name_problem,
    news_problem,
    skill_problem,
)

_MOST_COUNTING = 2
_WELL_SAID, _WELL_COVERED, _SEVERAL = 0.6, 0.75, 2
_CANDIDATE_LINES = 5
"""How many lines are tried, alone and in pairs."""


def judge_clause(
    facts: ClauseFacts, lines: Sequence[Line], *, rules: Rules, around: Surroundings
) -> Finding:
    """Give the best finding over single lines and pairs of lines."""
    ranked = sorted(lines, key=lambda line: -_rank(facts, line, around))[:_CANDIDATE_LINES]
    nearest: Finding | None = None
    for group in _groups(facts, ranked, lines, rules):
        finding = _find(facts, group, lines if rules.numbers_anywhere else group, rules, around)
        if not finding.problem:
            weaker = _said_weaker(facts, ranked, group, around) if rules.checks_strength else None
            return weaker or finding
        nearest = nearest or finding
    return nearest or Finding("no evidence was given", (), is_soft=True)


def _said_weaker(
    facts: ClauseFacts, ranked: Sequence[Line], group: tuple[Line, ...], around: Surroundings
) -> Finding | None:
    """Give a line that says more of a clause's words than the group, but weaker, turned or past."""
    enough = coverage(facts, group)
    for line in ranked:
        said = coverage(facts, (line,))
        if line not in group and said >= enough and (against := opposite_problem(facts, (line,))):
            return Finding(against, (line,))
        if line not in group and said > enough:
            turned = ended_problem(facts.text, (line,), around.today) or role_problem(
                facts.text, (line,)
            )
            if turned:
                return Finding(turned, (line,))
        if line not in group and _counts_for(line, group, facts) and outdoes(facts, line):
            return Finding("the verb claims more than the evidence", (line,))
        if line not in group and said >= _WELL_SAID and said > enough and outdoes(facts, line):
            return Finding("the verb claims more than the evidence", (line,))
    return None


def _counts_for(line: Line, group: tuple[Line, ...], facts: ClauseFacts) -> bool:
    """Tell whether a line speaks of a clause's thing and has its numbers, which are told as led."""
    values = {quantity.value for quantity in facts.measures}
    has = {quantity.value for quantity in line.quantities}
    lacks = values - {quantity.value for one in group for quantity in one.quantities}
    is_of_line = bool(values) and values <= has and bool(lacks) and shares_a_thing(facts, line)
    return is_of_line and claims_to_lead(facts.text)


def judge_by_words_and_meaning(
    facts: ClauseFacts,
    lines: Sequence[Line],
    *,
    rules: Rules,
    around: Surroundings,
    similarity: Similarity,
) -> Finding:
    """Judge by words; ask for meaning, which costs an embedding, only where words are too few."""
    finding = judge_clause(facts, lines, rules=rules, around=around)
    if not (finding.problem and finding.is_soft):
        return finding
    cosines = similarity.to_lines(facts.text, (*lines, *around.elsewhere, *around.rivals))
    if not cosines:
        return finding
    return judge_clause(facts, lines, rules=rules, around=replace(around, similarity=cosines))


def _find(
    facts: ClauseFacts,
    group: tuple[Line, ...],
    scope: Sequence[Line],
    rules: Rules,
    around: Surroundings,
) -> Finding:
    problem, is_soft = number_problem(facts, scope, around)
    if problem := problem or _word_problem(facts, group, scope, rules, around):
        return Finding(problem, group, is_soft=is_soft)
    problem = support_problem(facts, group, around.similarity, _rivals(scope, around))
    if problem:
        return Finding(problem, group, is_soft=True)
    if around.elsewhere and (moved := moved_word_problem(facts, group, around.elsewhere)):
        return Finding(moved, group)
    if around.elsewhere and (owner := _said_elsewhere(facts, group, scope, around.elsewhere)):
        return Finding("the evidence says this of another position", (owner,))
    return Finding("", (*_needed(facts, group, around), *_counting(facts, group, scope)))


def _lists_skills(facts: ClauseFacts, rules: Rules) -> bool:
    """Tell whether a clause names several skills: each may stand in a line of its own."""
    return rules.is_of_candidate and len(facts.skills) > 1


def _rivals(scope: Sequence[Line], around: Surroundings) -> tuple[Line, ...]:
    """Give the posting's lines and those of other employers."""
    chosen = {line.quote for line in scope}
    return (*around.rivals, *(line for line in around.elsewhere if line.quote not in chosen))


def _said_elsewhere(
    facts: ClauseFacts,
    group: tuple[Line, ...],
    scope: Sequence[Line],
    elsewhere: Sequence[Line],
) -> Line | None:
    """Find the line of a position that the clause does not name, which says it far better."""
    named = {line.heading for line in scope}
    enough = max(_WELL_COVERED, coverage(facts, group) + 0.01)
    return next(
        (
            line
            for line in elsewhere
            if line.heading not in named
            and len(facts.words) >= _SEVERAL
            and coverage_of_text(facts, line) >= enough
        ),
        None,
    )


def _counting(
    facts: ClauseFacts, group: tuple[Line, ...], scope: Sequence[Line]
) -> tuple[Line, ...]:
    """Give lines outside the group that hold a number of the clause which the group lacks."""
    values = {quantity.value for quantity in facts.quantities}
    values -= {shown.value for line in group for shown in line.quantities}
    found = [line for line in scope if values & {shown.value for shown in line.quantities}]
    return tuple(found[:_MOST_COUNTING])


def _word_problem(
    facts: ClauseFacts,
    group: tuple[Line, ...],
    scope: Sequence[Line],
    rules: Rules,
    around: Surroundings,
) -> str:
    return (
        skill_problem(facts, tuple(scope) if _lists_skills(facts, rules) else group)
        or credential_problem(facts, group, around.held)
        or name_problem(facts, group, around.names)
        or denial_problem(facts, group)
        or widening_problem(facts, group)
        or opposite_problem(facts, group)
        or (rules.is_of_candidate and domain_problem(facts, group))
        or (rules.is_of_candidate and role_problem(facts.text, group))
        or (rules.is_of_candidate and ended_problem(facts.text, group, around.today))
        or (rules.is_of_candidate and cause_problem(facts, around.elsewhere))
        or (around.is_bound and past_problem(facts.text, scope, around.today))
        or (
            rules.checks_strength
            and strength_problem(facts, group, scope=scope, with_verbs=rules.checks_verbs)
        )
        or (rules.checks_modals and (modal_problem(facts, group) or news_problem(facts, group)))
        or (rules.checks_strength and added_word_problem(facts, group))
        or ""
    )


def _rank(facts: ClauseFacts, line: Line, around: Surroundings) -> float:
    numbers = sum(
        any(abs(shown.value - claimed.value) < 1e-9 for shown in line.quantities)
        for claimed in facts.quantities
    )
    return (
        coverage(facts, (line,))
        + 0.3 * len(facts.skills & line.skills)
        + 0.3 * len(facts.credentials & line.credentials)
        + 0.3 * numbers
        + 0.3 * sum(name.stem in line.all_stems for name in facts.names)
        + 0.5 * around.similarity.get(line.quote, 0.0)
    )


def _groups(
    facts: ClauseFacts, ranked: Sequence[Line], lines: Sequence[Line], rules: Rules
) -> list[tuple[Line, ...]]:
    singles = [(line,) for line in ranked]
    pairs = [
        (one, other)
        for one, other in itertools.combinations(ranked, 2)
        if rules.may_join_headings
        or (one.heading == other.heading and not facts.measures)
        or _is_wrapped(one, other)
    ]
    everything = [tuple(lines)] if rules.may_join_headings and len(lines) <= 3 else []
    return [*singles, *pairs, *everything]


def _is_wrapped(one: Line, other: Line) -> bool:
    """Tell whether the second line goes on where the first was broken."""
    first, second = sorted((one, other), key=_number)
    return (
        one.heading == other.heading
        and _number(second) == _number(first) + 1
        and second.text[:1].islower()
        and not first.text.endswith((".", ";"))
    )


def _number(line: Line) -> int:
    tail = line.material.id.rpartition(":")[2]
    return int(tail) if tail.isdigit() else 0


def _needed(facts: ClauseFacts, group: tuple[Line, ...], around: Surroundings) -> tuple[Line, ...]:
    """Leave out lines that add nothing."""
    if len(group) < 2:
        return group
    needed = [line for line in group if _rank(facts, line, around) > 0]
    return tuple(needed[:3]) or group[:1]
