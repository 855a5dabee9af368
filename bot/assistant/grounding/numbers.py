"""The check of numbers: each must stand in one line, with the thing it counts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.assistant.grounding.agreement import (
    are_equal,
    is_all_of_itself,
    is_compared,
    is_counted_in,
    is_turned,
)
from bot.assistant.grounding.arithmetic import is_computed
from bot.assistant.grounding.counted import (
    clause_fit,
    label_of,
    things_counted,
    words_counted,
)
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.people_counted import (
    are_the_people,
    counts_people_for_things,
    counts_us,
)
from bot.assistant.grounding.persons import is_general
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.quantities import Quantity
from bot.assistant.grounding.words import content_words, say_the_same

_NEAR = 45
"""Characters on either side of a number in which the thing it counts is looked for."""
_SO_OFTEN = re.compile(
    r"\w+ (?:times|mal|veces|fois)\b(?! (?:as|more|faster|higher|larger|the|over|bigger|better))",
    re.IGNORECASE,
)
_BESIDE = 20
_SHARED_WORDS = 2
_SHARED_0_1 = 0.5
"""How many words, and which share of them, tell that a clause speaks of a line."""
_ROUND = frozenset({3, 4, 5, 10, 20, 100})
_ROUNDING = 4.0
_RANGE = re.compile(r"\s*(?:to|-|\u2013|bis|a|à)\s*", re.IGNORECASE)
_OUT_OF = re.compile(r"\s*(?:out of|in|of|von|de cada|de|sur)\s+(?:every )?", re.IGNORECASE)


def find_number_problem(
    quantity: Quantity,
    facts: ClauseFacts,
    lines: Sequence[Line],
    *,
    dated: Sequence[Line],
    today: date,
) -> str:
    """Say why a number is not shown by the lines; an empty text when it is."""
    label = label_of(facts.text, quantity)
    if any(
        (label and re.search(rf"\b{re.escape(label)}\b", line.whole, re.IGNORECASE))
        or any(counts_us(quantity, facts.text, shown, line) for shown in line.counts)
        for line in lines
    ):
        return ""
    if quantity.kind == "factor" and _SO_OFTEN.match(facts.text[quantity.start :]):
        quantity = replace(quantity, kind="count")
    same = _find_same(quantity, facts, lines)
    if is_all_of_itself(quantity, facts) and not any(
        is_all_of_itself(shown, line) for line, shown in same
    ):
        return f"“{quantity.text}” counts another thing in the evidence"
    if any(
        _count_the_same(quantity, facts, shown, line)
        and not _is_counted_elsewhere(quantity, facts, line, lines)
        for line, shown in same
    ):
        return ""
    if is_computed(
        quantity, lines, clause=facts.text, dated=dated, today=today
    ) or _is_share_of_ten(quantity, facts, lines):
        return ""
    if not same:
        return f"“{quantity.text}” does not stand in the evidence"
    is_bare = _is_told_bare(quantity, facts, [line for line, _ in same])
    return "" if is_bare else f"“{quantity.text}” counts another thing in the evidence"


def _find_same(
    quantity: Quantity, facts: ClauseFacts, lines: Sequence[Line]
) -> list[tuple[Line, Quantity]]:
    """Find the number in the lines, whatever it counts there."""
    meant = replace(quantity, bound="exact") if _is_of_range(quantity, facts) else quantity
    return [
        (line, shown)
        for line in lines
        for shown in line.quantities
        if (are_equal(meant, shown) or is_counted_in(meant, shown, line))
        and not is_turned(quantity, shown)
        and (not is_compared(quantity, facts.text) or is_compared(shown, line.text))
    ]


def _is_told_bare(quantity: Quantity, facts: ClauseFacts, lines: Sequence[Line]) -> bool:
    """Tell whether all that a clause names, verbs and daily words aside, stands in one line.

    None, where no line but one has the number: ``I have raised £310,000 that way``.
    """
    if len({line.quote for line in lines}) != 1 or lines[0].material.kind != "resume":
        return False
    if words_counted(facts.text, quantity, facts.language):
        return False
    shown = lines[0].stems
    return not facts.skills - lines[0].skills and all(
        word.text.lower() in verb_levels()
        or is_plain(word)
        or any(say_the_same(word.stem, other) for other in shown)
        for word in facts.words
    )


def _is_of_range(quantity: Quantity, facts: ClauseFacts) -> bool:
    """Tell whether a number begins or ends ``5 to 10``: no leeway is left to round its ends."""
    return any(
        quantity in (first, last)
        and first.kind == last.kind
        and _RANGE.fullmatch(facts.text[first.end : last.start])
        for first, last in itertools.pairwise(facts.quantities)
    )


def _is_share_of_ten(quantity: Quantity, facts: ClauseFacts, lines: Sequence[Line]) -> bool:
    """Tell whether ``nine out of ten`` is what a line calls 92 %."""
    shares = [
        100 * part.value / whole.value
        for part, whole in itertools.pairwise(facts.quantities)
        if quantity in (part, whole)
        and whole.value in _ROUND
        and part.value <= whole.value
        and _OUT_OF.fullmatch(facts.text[part.end : whole.start])
    ]
    return any(
        shown.kind == "percent" and abs(shown.value - share) <= _ROUNDING and _tells_of(facts, line)
        for share in shares
        for line in lines
        for shown in line.quantities
    )


def _counts_the_very_thing(claimed: Quantity, clause: str, shown: Quantity, line: Line) -> bool:
    """Tell whether what the claim counts stands right beside the number in the line."""
    beside = (
        line.text[max(0, shown.start - _BESIDE) : shown.start]
        + " "
        + line.text[shown.end : shown.end + _BESIDE]
    )
    stems = [word.stem for word in content_words(beside, line.language)]
    things = things_counted(clause, claimed, line)
    return any(say_the_same(thing, other) for thing in things for other in stems)


def _is_counted_elsewhere(
    claimed: Quantity, facts: ClauseFacts, line: Line, lines: Sequence[Line]
) -> bool:
    """Tell whether a line that fits the claim better counts the same thing with another number."""
    if claimed.kind != "count":
        return False
    if claimed.part == "to" and _ends_elsewhere(claimed, facts, line, lines):
        return True
    mine = _said_share(facts, line)
    own = max(
        (
            clause_fit(facts.text, claimed, line, one)
            for one in line.quantities
            if one.value == claimed.value
        ),
        default=0,
    )
    for other in lines:
        share = _said_share(facts, other)
        if other is line or share < mine:
            continue
        for shown in other.quantities:
            is_other = shown.kind == "count" and shown.value != claimed.value
            is_nearer = share > mine or clause_fit(facts.text, claimed, other, shown) > own
            if is_other and is_nearer and _counts_the_very_thing(claimed, facts.text, shown, other):
                return True
    return False


def _ends_elsewhere(
    claimed: Quantity, facts: ClauseFacts, line: Line, lines: Sequence[Line]
) -> bool:
    """Tell whether a line that speaks more of a change ends it with another number."""
    if any(one.part == "to" and one.value == claimed.value for one in line.quantities):
        return False
    return any(
        one.part == "to"
        and one.value != claimed.value
        and _said_share(facts, other) > _said_share(facts, line)
        for other in lines
        for one in other.quantities
    )


def _said_share(facts: ClauseFacts, line: Line) -> float:
    said = sum(any(say_the_same(word.stem, one) for one in line.stems) for word in facts.words)
    return said / len(facts.words) if facts.words else 0.0


def _count_the_same(claimed: Quantity, facts: ClauseFacts, shown: Quantity, line: Line) -> bool:
    """Compare what stands around both numbers.

    The thing counted, when it follows the number directly, must be near the number in the line,
    and no other number of the line may fit the claim's words better.
    """
    clause = facts.text
    if line.skills and facts.skills and not facts.skills & line.skills:
        return False
    near_claim = _stems_near(clause, claimed, line)
    if not near_claim or are_the_people(clause, claimed, line, shown):
        return True
    others = [
        other
        for other in line.quantities
        if other is not shown
        and other.kind == shown.kind
        and {other.part, shown.part} != {"from", "to"}
    ]
    if not _counted_thing_is_near(claimed, clause, shown, line):
        return (
            not others
            and _tells_of(facts, line)
            and not counts_people_for_things(facts, claimed, line, shown)
        )
    if _counts_the_very_thing(claimed, clause, shown, line):
        return True
    fit = _fit(near_claim, line, shown)
    if fit == 0 and not others:
        is_far = claimed.kind != "count" and line.material.kind == "resume"
        told = facts.stems if is_far else near_claim
        return any(say_the_same(one, other) for one in told for other in line.stems)
    fits_best = fit > 0 and not any(_fit(near_claim, line, other) > fit for other in others)
    return fits_best and not any(
        clause_fit(clause, claimed, line, other) > clause_fit(clause, claimed, line, shown)
        for other in others
    )


def _tells_of(facts: ClauseFacts, line: Line) -> bool:
    """Tell whether a clause speaks of a line though it calls the things counted differently."""
    said = [any(say_the_same(word.stem, other) for other in line.stems) for word in facts.words]
    return sum(said) >= _SHARED_WORDS and sum(said) >= _SHARED_0_1 * len(said)


def _stems_near(
    text: str, quantity: Quantity, line: Line, *, with_people: bool = False
) -> tuple[str, ...]:
    window = (
        text[max(0, quantity.start - _NEAR) : quantity.start]
        + " "
        + text[quantity.end : quantity.end + _NEAR]
    )
    return tuple(
        word.stem
        for word in content_words(window, line.language)
        if not is_plain(word) or (with_people and is_general(word.text))
    )


def _fit(near_claim: Sequence[str], line: Line, shown: Quantity) -> int:
    near_shown = (*_stems_near(line.text, shown, line), *line.heading_stems)
    return sum(any(say_the_same(one, other) for other in near_shown) for one in near_claim)


def _counted_thing_is_near(claimed: Quantity, clause: str, shown: Quantity, line: Line) -> bool:
    """Compare the things counted where both numbers name theirs; else look near the number."""
    if claimed.kind not in {"count", "percent"}:
        return True
    things = things_counted(clause, claimed, line)
    if not things:
        return True
    near = _stems_near(line.text, shown, line, with_people=True)
    if len(line.quantities) > 1:
        near = things_counted(line.text, shown, line) or near
    return any(say_the_same(thing, other) for thing in things for other in near)
