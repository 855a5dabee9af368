"""Arithmetic: numbers that no line writes, and that follow from what the lines write.

Years between the dates of a position; the change, the difference or the ratio of ``from a to b``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.assistant.grounding.dates import find_periods, merged_years
from bot.assistant.grounding.derivation import CHANGES, follows_from, rate_of
from bot.assistant.grounding.fields import shows_field
from bot.assistant.grounding.lexicon.numbers import YEAR_S
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_general
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.quantities import Quantity
from bot.assistant.grounding.tongues import find_tongues
from bot.assistant.grounding.words import Word, content_words, say_the_same

_OF = re.compile(r"\s*(?:of|out of|von|de|sur|/)\s*(?:the |my |our )?", re.IGNORECASE)
_AND = re.compile(r"\s+(?:[^\W\d_]+\s+){1,4}(?:and|und|y|et|plus)\s+", re.IGNORECASE)
_IN_ALL = re.compile(
    r"\b(?:over the years|in all|in total|altogether|so far|to date|all told|combined|by now"
    r"|together|insgesamt|bisher|zusammen|en total|hasta ahora|au total|jusqu'ici|en tout)\b",
    re.IGNORECASE,
)
_TONGUES = re.compile(r"\s*(?:languages|sprachen|idiomas|lenguas|langues)\b", re.IGNORECASE)
_POINTS = re.compile(r"\s*(?:points?|Punkte?n?|puntos?)\b", re.IGNORECASE)
_ROUGHLY = 0.25
_FACTOR_LEEWAY = 0.12
"""``Almost tripled`` may be said of 2.7 times."""


def is_computed(
    quantity: Quantity, lines: Sequence[Line], *, clause: str, dated: Sequence[Line], today: date
) -> bool:
    """Tell whether a number follows from the lines; ``dated`` are those whose years may add up."""
    if quantity.kind == "count" and _POINTS.match(clause[quantity.end :]):
        quantity = replace(quantity, kind="points")
    if is_long(quantity) and _is_length_of_time(quantity, dated, clause, today):
        return True
    if quantity.kind == "year" and _is_year_of(quantity, lines):
        return True
    if any(
        _is_derived(quantity, line, clause)
        or follows_from(quantity, line, clause)
        or _is_sum(quantity, line, clause)
        or _is_total(quantity, line, clause, today)
        or _counts_tongues(quantity, line, clause)
        for line in lines
    ):
        return True
    return _is_one_unit(quantity, lines)


def is_long(quantity: Quantity) -> bool:
    """Tell whether a number is a length of time that dates may show: a month or more."""
    return quantity.kind == "time" and quantity.value >= YEAR_S / 13


def _is_length_of_time(quantity: Quantity, lines: Sequence[Line], clause: str, today: date) -> bool:
    """Compare with the length of a period in a heading, or of all periods together.

    Dates below a dated heading are those of what their own line tells.
    """
    said = [word for word in content_words(clause) if not is_plain(word)]
    periods = {
        period
        for line in lines
        for period in find_periods(
            line.whole if _is_told_of(line, said, today) else line.heading, today
        )
    }
    lengths = [(period.years, period.is_exact) for period in periods]
    latest = sorted(periods, key=lambda period: -period.start)
    for number in range(2, len(latest) + 1):
        run = latest[:number]
        lengths.append((merged_years(run), all(period.is_exact for period in run)))
    return any(agrees_with_length(quantity, length, is_exact=exact) for length, exact in lengths)


def _is_told_of(line: Line, said: Sequence[Word], today: date) -> bool:
    """Tell whether a line speaks of a clause's things, or has no dates but its own."""
    if not said or not find_periods(line.heading, today):
        return True
    return any(
        any(say_the_same(word.stem, other) for other in line.stems)
        or shows_field(word.text, line.stems)
        for word in said
    )


def agrees_with_length(quantity: Quantity, length: float, *, is_exact: bool) -> bool:
    """Tell whether ``more than eight years`` may be said of 8.8."""
    years = quantity.value / YEAR_S
    match quantity.bound:
        case "over":
            return years <= length < years + 2
        case "under":
            return years - 1.5 <= length <= years
        case "about":
            return abs(years - length) <= max(0.6, 0.1 * length)
        case "exact":
            if quantity.is_plus:
                return years <= length < years + 2
            tolerance = 0.55 if is_exact else 0.01
            return abs(years - length) <= tolerance or int(length) == years


def _is_year_of(quantity: Quantity, lines: Sequence[Line]) -> bool:
    return any(re.search(rf"(?<!\d){int(quantity.value)}(?!\d)", line.whole) for line in lines)


def _is_derived(quantity: Quantity, line: Line, clause: str) -> bool:
    """Tell whether the number follows from a pair ``from a to b`` of the line."""
    if any(_is_share(quantity, one, other, line.text) for one, other in pairwise(line.quantities)):
        return True
    return any(
        _follows_from(quantity, before, after, clause)
        for before, after in changes_of(line.quantities)
    )


def _is_share(quantity: Quantity, part: Quantity, whole: Quantity, text: str) -> bool:
    """Tell whether ``89 %`` is what the line calls 17 of 19."""
    is_pair = _OF.fullmatch(text[part.end : whole.start]) and 0 < part.value <= whole.value
    if not is_pair or quantity.kind != "percent":
        return False
    return _is_within(quantity, 100 * part.value / whole.value, 0.6)


def changes_of(quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Give pairs ``from a to b``; years between them only date them."""
    undated = [quantity for quantity in quantities if quantity.kind != "year"]
    for before, after in pairwise(undated):
        if before.part == "from" and after.part == "to" and before.kind == after.kind:
            yield before, after


def _follows_from(quantity: Quantity, before: Quantity, after: Quantity, clause: str) -> bool:
    high, low = max(before.value, after.value), min(before.value, after.value)
    if quantity.part in {"from", "to"} and before.kind == quantity.kind:
        return False
    if quantity.kind == "percent" and before.value:
        change = abs(after.value - before.value) / before.value * 100
        left = after.value / before.value * 100
        return _is_within(quantity, change, 0.6) or _is_within(quantity, left, 0.6)
    if quantity.kind == "points" and before.kind == "percent":
        return _is_within(quantity, high - low, 0.06)
    if quantity.kind == "factor" and low:
        return _is_within(quantity, high / low, _FACTOR_LEEWAY * high / low)
    if quantity.kind == before.kind and (quantity.part == "by" or CHANGES.search(clause)):
        return _is_within(quantity, high - low, 0.02 * (high - low))
    return False


def _is_sum(quantity: Quantity, line: Line, clause: str) -> bool:
    """Tell whether ``eight people`` are the line's ``six nurses and two receptionists``."""
    following = re.match(r"\s*([^\W\d_]+)", clause[quantity.end :])
    is_whole = following is not None and is_general(following[1])
    if quantity.kind != "count" or not (is_whole or _IN_ALL.search(clause)):
        return False
    return any(
        one.kind == other.kind == "count"
        and "plain" in (one.part, other.part)
        and _AND.fullmatch(line.text[one.end : other.start])
        and _is_within(quantity, one.value + other.value, 0.01)
        for one, other in pairwise(line.quantities)
    )


def _counts_tongues(quantity: Quantity, line: Line, clause: str) -> bool:
    """Tell whether ``three languages`` are the line's ``English, Spanish and French``."""
    names = _TONGUES.match(clause[quantity.end :])
    return bool(names) and len(find_tongues(line.text)) == quantity.value


def _is_total(quantity: Quantity, line: Line, clause: str, today: date) -> bool:
    """Tell whether ``over a thousand so far`` is ``240 a year`` times the years of a position."""
    periods = find_periods(line.heading, today)
    if not periods or not _IN_ALL.search(clause) or quantity.bound == "exact":
        return False
    return any(
        said == "year"
        and shown.kind == quantity.kind
        and abs(quantity.value / (shown.value * periods[0].years) - 1) <= _ROUGHLY
        for shown in line.quantities
        if (said := rate_of(line.text, shown)) and shown.value and periods[0].years
    )


def _is_within(quantity: Quantity, exact: float, tolerance: float) -> bool:
    match quantity.bound:
        case "over":
            return quantity.value <= exact <= quantity.value * 1.15
        case "under":
            return quantity.value * 0.85 <= exact <= quantity.value
        case "about":
            return abs(quantity.value - exact) <= max(tolerance, 0.06 * exact)
        case "exact":
            return abs(quantity.value - exact) <= tolerance


def _is_one_unit(quantity: Quantity, lines: Sequence[Line]) -> bool:
    """Tell whether ``one year`` is ``a year`` in the line."""
    unit = re.sub(r"^\W*(?:1|one|ein\w*|une?|una?)\s+", "", quantity.text, flags=re.IGNORECASE)
    if unit == quantity.text or quantity.kind != "time":
        return False
    return any(
        re.search(rf"\b(?:an?|one|1|per)\s+{re.escape(unit)}", line.text, re.IGNORECASE)
        for line in lines
    )
