"""The check of numbers with meaning: a number called by other words than its line's.

Words decide first (``numbers.py``); where they do not, the line that holds the number must be the
one that the clause means, and no other line nearly as much.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.grounding.arithmetic import is_long
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.number_lines import lines_that_may_count_it, lines_with_number
from bot.assistant.grounding.numbers import find_number_problem
from bot.assistant.grounding.quantities import Quantity
from bot.assistant.grounding.rereading import claims_a_title, title_told
from bot.assistant.grounding.support import shares_a_thing
from bot.assistant.grounding.surroundings import Surroundings
from bot.assistant.grounding.words import say_the_same

_MEANT = 0.5
"""Cosine from which a clause speaks of a line though it names the things counted otherwise."""
_CLEARLY = 0.15
"""By how much the line with a number must be nearer in meaning than every other line."""


def number_problem(
    facts: ClauseFacts, lines: Sequence[Line], around: Surroundings
) -> tuple[str, bool]:
    """Say which number is not shown, and whether its meaning may still show it."""
    everything = lines
    for quantity in facts.quantities:
        lines = _that_may_last(quantity, facts, everything, around)
        for dated in (around.dated, around.dated_too) if around.dated_too else (around.dated,):
            problem = find_number_problem(
                quantity, facts, lines, dated=dated or lines, today=around.today
            )
            if not problem:
                break
        if not problem:
            continue
        named = lines_that_may_count_it(quantity, facts, lines, around.elsewhere or lines)
        if any(_is_meant(facts, line, around) for line in named):
            continue
        holding = lines_with_number(quantity, facts, lines) if around.elsewhere else ()
        if not _is_nearest(holding, around):
            return problem, bool(named or holding) and not around.similarity
    return "", False


def _that_may_last(
    quantity: Quantity, facts: ClauseFacts, lines: Sequence[Line], around: Surroundings
) -> Sequence[Line]:
    """Leave out lines whose length of time is told of something else.

    Years ``at Halcyon`` are none of the summary's, and years ``as a manager`` stand with a manager.
    """
    if not (is_long(quantity) and around.elsewhere):
        return lines
    if around.is_bound and any(line.heading for line in lines):
        return [line for line in lines if line.heading]
    title = title_told(facts) if claims_a_title(facts) else ()
    return [
        line
        for line in lines
        if all(any(say_the_same(word.stem, one) for one in line.all_stems) for word in title)
    ] or lines


def _is_nearest(lines: Sequence[Line], around: Surroundings) -> bool:
    """Tell whether a clause means one of these lines, and no other line nearly as much.

    So a number that is called by other words is bound to its line, and a moved one is not.
    """
    quotes = {line.quote for line in lines}
    nearest = max((around.similarity.get(quote, 0.0) for quote in quotes), default=0.0)
    known = {line.quote for line in around.elsewhere} - quotes
    others = (around.similarity.get(quote, 0.0) for quote in known)
    return nearest >= _MEANT and nearest - max(others, default=0.0) >= _CLEARLY


def _is_meant(facts: ClauseFacts, line: Line, around: Surroundings) -> bool:
    """Tell whether a clause speaks of a line, by a thing that both name or by its meaning."""
    is_told = line.material.kind == "resume" and shares_a_thing(facts, line)
    return is_told or around.similarity.get(line.quote, 0.0) >= _MEANT
