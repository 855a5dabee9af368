"""Lines that hold a number, and may be what a clause means by other words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.grounding.agreement import (
    are_equal,
    is_all_of_itself,
    is_compared,
    is_turned,
)
from bot.assistant.grounding.counted import words_counted
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.people_counted import counts_people_for_things
from bot.assistant.grounding.quantities import Quantity
from bot.assistant.grounding.words import say_the_same, stem


def lines_that_may_count_it(
    quantity: Quantity, facts: ClauseFacts, lines: Sequence[Line], elsewhere: Sequence[Line]
) -> tuple[Line, ...]:
    """Give lines with this very number that may count what the clause calls by another name.

    None, where another line names what is counted: then the number was moved to it.
    """
    if quantity.kind != "count" or quantity.bound == "over":
        return ()
    same = [
        line
        for line in lines
        if sum(shown.kind == "count" for shown in line.quantities) == 1
        and any(
            are_equal(quantity, shown)
            and not counts_people_for_things(facts, quantity, line, shown)
            for shown in line.quantities
        )
    ]
    things = words_counted(facts.text, quantity, facts.language)
    named = [stem(thing.lower(), facts.language) for thing in things[-1:]]
    others = [line for line in elsewhere if line not in same]
    if not things or any(
        say_the_same(one, other) for one in named for line in others for other in line.stems
    ):
        return ()
    return tuple(same)


def lines_with_number(
    quantity: Quantity, facts: ClauseFacts, lines: Sequence[Line]
) -> tuple[Line, ...]:
    """Give the lines that hold a number and do not count the clause's thing with another one."""
    if is_all_of_itself(quantity, facts) or is_compared(quantity, facts.text):
        return ()
    counted = [stem(one.lower(), facts.language) for one in _counted_by(quantity, facts)]
    return tuple(
        line
        for line in lines
        if any(are_equal(quantity, one) and not is_turned(quantity, one) for one in line.quantities)
        and not any(
            say_the_same(thing, stem(other.lower(), line.language))
            for one in line.quantities
            if one.value != quantity.value
            for other in words_counted(line.text, one, line.language)[-1:]
            for thing in counted
        )
    )


def _counted_by(quantity: Quantity, facts: ClauseFacts) -> tuple[str, ...]:
    return words_counted(facts.text, quantity, facts.language)[-1:]
