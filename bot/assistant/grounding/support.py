"""Support: whether lines speak of what a clause says, and of it under the same heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.assistant.grounding.arithmetic import is_long
from bot.assistant.grounding.derivation import PERIODS, is_bare
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.fields import shows_field
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.strength import is_turned_to_passive
from bot.assistant.grounding.words import Word, say_the_same

NOT_SAID = "no line of the evidence says this"
_ENOUGH = 0.6
_PLAIN_WEIGHT = 0.25
_WELL_COVERED = 0.8
_LARGE, _OF_A_LARGE_NUMBER = 100, 0.5
"""A large number that a line gives says more than a small one, which many lines have."""
_ENOUGH_WITH_MEANING = ((0.4, 0.65),)
_ENOUGH_OF_RESUME = ((0.4, 0.5), (0.2, 0.6))
"""Share of words said, and the cosine with which it is enough; measured on the tuning split of
``tests/evals/cases/claims.yaml``: lies that only meaning could tell lie below 0.5."""
_HALF_SAID, _SOMEWHAT_MEANT = 0.44, 0.33
"""Enough where neither the posting nor another employer's lines are meant more; measured on the
cases worked on, where 7 truths and 3 lies lie there."""


def support_problem(
    facts: ClauseFacts,
    group: tuple[Line, ...],
    similarity: Mapping[str, float],
    rivals: Sequence[Line] = (),
) -> str:
    """Tell whether the lines speak of the clause at all."""
    if facts.quantities and is_bare(facts.text):
        return ""
    covered = _coverage_with_facts(facts, group)
    if covered >= _ENOUGH:
        return ""
    meaning = max((similarity.get(line.quote, 0.0) for line in group), default=0.0)
    is_resume = group[0].material.kind == "resume"
    enough = _ENOUGH_OF_RESUME if is_resume else _ENOUGH_WITH_MEANING
    if any(covered >= words and meaning >= cosine for words, cosine in enough):
        return ""
    rival = max((similarity.get(line.quote, 0.0) for line in rivals), default=1.0)
    if is_resume and covered >= _HALF_SAID and meaning >= max(_SOMEWHAT_MEANT, rival):
        return ""
    return NOT_SAID


def _coverage_with_facts(facts: ClauseFacts, group: Sequence[Line]) -> float:
    """Count what the hard checks have found in the lines (numbers, names, degrees) as said too."""
    found = (
        len(facts.quantities)
        + _OF_A_LARGE_NUMBER * sum(quantity.value >= _LARGE for quantity in facts.measures)
        + len(facts.credentials - {"degree"})
        + (bool(facts.names or facts.names_employer) and group[0].material.kind == "resume")
    )
    shown = _stems_of(group)
    with_fields = "degree" not in facts.credentials
    said = [
        _is_said(word, shown)
        if with_fields
        else any(say_the_same(word.stem, other) for other in shown)
        for word in facts.words
    ]
    weight = sum(
        1.0 if is_said or not is_plain(word) else _PLAIN_WEIGHT
        for word, is_said in zip(facts.words, said, strict=True)
    )
    return (sum(said) + found) / (weight + found) if weight + found else 1.0


def _stems_of(group: Sequence[Line]) -> frozenset[str]:
    return frozenset(
        stem for line in group for stem in (*line.stems, *line.heading_stems, *line.all_stems)
    )


def coverage(facts: ClauseFacts, group: Sequence[Line], *, with_fields: bool = True) -> float:
    """Give the share of the clause's content words that the lines say too, 0 to 1.

    With fields, ``warehousing`` is said by a line of pickers.
    """
    if not facts.words:
        return 1.0
    shown = _stems_of(group)
    said = (
        _is_said(word, shown)
        if with_fields
        else any(say_the_same(word.stem, other) for other in shown)
        for word in facts.words
    )
    return sum(said) / len(facts.words)


def _is_said(word: Word, shown: frozenset[str]) -> bool:
    return any(say_the_same(word.stem, other) for other in shown) or shows_field(word.text, shown)


def _says_more(facts: ClauseFacts, line: Line, shown: frozenset[str]) -> bool:
    """Tell whether a line says at least as many of the clause's words as are shown."""
    here = sum(any(say_the_same(word.stem, other) for other in shown) for word in facts.words)
    there = sum(any(say_the_same(word.stem, other) for other in line.stems) for word in facts.words)
    return there >= here


def coverage_of_text(facts: ClauseFacts, line: Line) -> float:
    """Give the share of the content words that the line's own text says, 0 to 1."""
    if not facts.words:
        return 0.0
    said = sum(any(say_the_same(word.stem, other) for other in line.stems) for word in facts.words)
    return said / len(facts.words)


def shares_a_thing(facts: ClauseFacts, line: Line) -> bool:
    """Tell whether a clause and a line name one thing, and not only a verb or a daily word."""
    return any(
        word.text.lower() not in verb_levels()
        and not is_plain(word)
        and any(say_the_same(word.stem, other) for other in line.stems)
        for word in facts.words
    )


def moved_word_problem(
    facts: ClauseFacts, group: tuple[Line, ...], elsewhere: Sequence[Line]
) -> str:
    """Find a word that these lines lack and the lines of another position have.

    So a thing done for one employer is not told of another.
    """
    if any(is_turned_to_passive(facts.text, line) for line in elsewhere):
        return "the evidence says it the other way round"
    headings = {line.heading for line in group}
    if headings == {""} or any(is_long(quantity) for quantity in facts.quantities):
        return ""
    shown = frozenset(stem for line in group for stem in line.all_stems)
    for word in facts.words:
        is_verb = word.text.lower() in verb_levels()
        is_period = word.text.lower() in PERIODS
        if (
            is_verb
            or is_period
            or is_plain(word)
            or any(say_the_same(word.stem, other) for other in shown)
        ):
            continue
        owners = [line for line in elsewhere if word.stem in line.stems]
        is_of_others = owners and all(line.heading not in headings for line in owners)
        if is_of_others and len(owners) <= 2 and any(_says_more(facts, o, shown) for o in owners):
            return f"“{word.text}” stands under another heading of the résumé"
    return ""


def taken_from_posting(
    facts: ClauseFacts,
    lines: Sequence[Line],
    *,
    posting: frozenset[str],
    resume: frozenset[str],
) -> str:
    """Find a word that the posting has and the résumé lacks, where little else is shown."""
    counts = any(not is_long(quantity) for quantity in facts.quantities)
    if counts or coverage(facts, lines) >= _WELL_COVERED:
        return ""
    for word in facts.words:
        if is_plain(word) or shows_field(word.text, resume):
            continue
        is_my_verb = re.search(rf"\bI (?:\w+ly )?{re.escape(word.text)}\b", facts.text)
        if is_my_verb and (facts.skills or facts.names):
            continue
        if word.stem in posting and not any(say_the_same(word.stem, one) for one in resume):
            return word.text
    return ""
