"""Derivation: amounts that follow from one line by a step or two, with the time they are told for.

``From 18,000 to 11,000 a month`` gives a change of 7,000 a month, and so 84,000 a year; ``9 of 13
passed`` leaves 4; ``600 over four years`` is 150 a year.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.assistant.grounding.dates import find_periods
from bot.assistant.grounding.lexicon.numbers import UNITS, YEAR_S
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.quantities import Quantity, unit_of
from bot.assistant.grounding.words import Word, content_words, say_the_same, stem

How = Literal[
    "told",
    "change",
    "rest",
    "sum",
    "average",
    "complement",
    "total",
    "share",
    "ratio",
    "difference",
]

PERIODS = {
    name: period
    for period, names in {
        "hour": "hour hourly stunde hora heure",
        "day": "day daily night shift tag täglich día diario jour quotidien",
        "week": "week weekly woche wöchentlich semana semanal semaine",
        "month": "month monthly monat monatlich mes mensual mensuel mensuelle mois",
        "quarter": "quarter quarterly quartal trimestre",
        "year": "year yearly annually annual annum jahr jährlich año anual an année annuel",
    }.items()
    for name in names.split()
}
_NAMES = "|".join(PERIODS)
_RATE = re.compile(
    r"(?:\b(?:a|an|per|each|every|pro|im|am|jede[nrsm]?|al|cada|por|par|chaque)\s+|/\s?)"
    rf"(?:[\w-]+ ){{0,2}}?({_NAMES})\b|\b(daily|weekly|monthly|quarterly|yearly|annually|annual"
    r"|täglich|wöchentlich|monatlich|jährlich|mensual\w*|anual\w*)\b",
    re.IGNORECASE,
)
_A_YEAR: dict[str, tuple[float, ...]] = {
    "hour": (8760.0, 1800.0, 2000.0),
    "day": (365.0, 250.0, 300.0, 220.0),
    "week": (52.0, 48.0, 50.0),
    "month": (12.0,),
    "quarter": (4.0,),
    "year": (1.0,),
}
"""How often in a year; working days and weeks too."""
_WEEKS_OF_A_MONTH = 4.0
_CHANGE = re.compile(
    r"\b(?:now|today|then|when|instead|rather than|against|up|down|from|was|were|before|after|heute"
    r"|jetzt|statt|von|ahora|antes|de|désormais|au lieu)\b|->|→",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s*(?:[^\W\d_]+\s+){0,2}?(?:of|out of|in|von|de|sur)\s*(?:the |my )?", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:[^\W\d_][\w-]*\s+){1,4}(?:and|und|y|et|plus|,)\s+|,\s*", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|among|between|across|für|para|entre|pour)\s+(?:the )?$", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:over|in|within|during|across|through|en|sur|über)\s+$", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:left|remain\w*|missing|still|to go|open|outstanding|ahead|short of|fehl\w+|faltan?"
    r"|quedan?|reste\w*|manque\w*)\b",
    re.IGNORECASE,
)
CHANGES = re.compile(
    r"\b(?:less|fewer|more|lower|higher|shorter|longer|faster|slower|later|earlier|sooner|cheaper|lighter|smaller|bigger|larger|away"
    r"|quicker|down|up|rose|risen|rise|fell|fall(?:en)?|grew|grown|growth|dropp?\w*|gain\w*|lost"
    r"|sav(?:e[ds]?|ings?)|climb\w*|cut\w*|reduc\w+|increas\w+|improv\w+|shorten\w*|spar\w+"
    r"|difference|extra|additional|on top|off|won|better|lift\w*|rais\w+|went|antes|früher|eher"
    r"|schneller|tôt|temprano|weniger|mehr|gesunken|gestiegen|zurückgegangen|gesenkt|kürzer|plus"
    r"|menos|más|subi\w+|bajad?\w*|aument\w+|moins|augment\w+|baiss\w+|gagné|ahorr\w+|économ\w+)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:over the years|in all|in total|altogether|so far|to date|all told|combined|by now"
    r"|together|between them|both|sum|insgesamt|bisher|zusammen|en total|hasta ahora|au total"
    r"|jusqu'ici|en tout)\b",
    re.IGNORECASE,
)
_LEEWAY = dict.fromkeys(
    ("a third", "one third", "two thirds", "a quarter", "half", "tripled"), 0.07
)
"""Shares in words are rounded."""
_SMALL, _FEW, _ALL = 10, 20, 100
_EVERY = re.compile(r"\b(?:every|alle|cada|tou[st]e?s les)\s+$", re.IGNORECASE)
_RHYTHMS = tuple(
    (years, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for years, words in (
        (0.25, r"quarter\w*|vierteljährlich|trimestr\w+"),
        (0.5, r"twice a year|half-year\w*|biannual\w*|halbjährlich|semestr\w+"),
        (1 / 26, r"fortnight\w*|biweekly|bi-weekly"),
        (1 / 6, r"bimonthly|bi-monthly"),
    )
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that a line gives or that follows from it."""

    value: float
    kind: str
    rate: str
    """The stretch of time it is told for, in English; empty when none is."""
    how: How


def follows_from(quantity: Quantity, line: Line, clause: str) -> bool:
    """Tell whether a number of a clause follows from a line that speaks of the same."""
    if _is_rhythm(quantity, line, clause):
        return is_bare(clause) or _share_a_thing(clause, line)
    told = rate_of(clause, quantity)
    found = [
        one
        for one in _amounts(line)
        if (one.how != "told" or told != one.rate) and _is_it(quantity, told, one, line)
    ]
    if not found or not (is_bare(clause) or _share_a_thing(clause, line)):
        return False
    return any(_is_said(one, quantity, clause) for one in found)


def _is_rhythm(quantity: Quantity, line: Line, clause: str) -> bool:
    """Tell whether ``every three months`` is what a line calls quarterly."""
    if quantity.kind != "time" or not _EVERY.search(clause[: quantity.start]):
        return False
    return any(
        abs(quantity.value / YEAR_S - years) < 0.02 and pattern.search(line.text)
        for years, pattern in _RHYTHMS
    )


def is_bare(clause: str) -> bool:
    """Tell whether a clause only gives a number (``That is 1,500 pounds a month``)."""
    return not any(_names_a_thing(word) for word in content_words(clause))


def rate_of(text: str, quantity: Quantity) -> str:
    """Give the stretch of time that a number is told for, in English; empty when none is."""
    found = _RATE.search(text[quantity.start :]) or _RATE.search(text[: quantity.start])
    return PERIODS.get((found[1] or found[2]).lower(), "") if found else ""


def _names_a_thing(word: Word) -> bool:
    lowered = word.text.lower()
    return not (
        is_plain(word) or lowered in PERIODS or lowered in UNITS or CHANGES.fullmatch(lowered)
    )


def _is_said(amount: Amount, quantity: Quantity, clause: str) -> bool:
    """Ask of a change, a rest or a sum that the clause calls it one, if the number is small."""
    if is_bare(clause):
        return True
    match amount.how:
        case "change" | "difference":
            is_by = amount.how == "change" and quantity.part == "by"
            return bool(CHANGES.search(clause)) or is_by
        case "rest":
            return bool(_LEFT.search(clause))
        case "sum":
            return bool(_TOTAL.search(clause)) or quantity.value > _SMALL
        case "total":
            return quantity.bound != "exact"
        case "told" | "average" | "complement" | "share" | "ratio":
            return True


def _amounts(line: Line) -> Iterator[Amount]:
    undated = [quantity for quantity in line.quantities if quantity.kind != "year"]
    for quantity in undated:
        yield Amount(quantity.value, quantity.kind, rate_of(line.text, quantity), "told")
        if quantity.kind == "percent" and quantity.value <= _FEW and line.material.kind == "resume":
            yield Amount(_ALL - quantity.value, "percent", "", "complement")
    for (place, one), (other_place, other) in itertools.combinations(enumerate(undated), 2):
        if other_place == place + 1 or "count" not in {one.kind, other.kind}:
            yield from _of_two(one, other, line)
    yield from _averages(undated, line)
    yield from _totals(undated, line)


def _of_two(one: Quantity, other: Quantity, line: Line) -> Iterator[Amount]:
    between = line.text[one.end : other.start]
    if one.kind != other.kind and "count" not in {one.kind, other.kind}:
        return
    kind = one.kind if one.kind != "count" else other.kind
    rate = rate_of(line.text, other)
    high, low = max(one.value, other.value), min(one.value, other.value)
    if _OF.fullmatch(between) and one.value < other.value:
        yield Amount(high - low, kind, "", "rest")
        yield Amount(100 * low / high, "percent", "", "share")
    if _CHANGE.search(line.text[max(0, one.start - 12) : other.start]):
        yield Amount(high - low, kind, rate, "change")
    elif one.kind == other.kind and high - low > _SMALL:
        yield Amount(high - low, kind, rate, "difference")
    changes = _CHANGE.search(line.text[max(0, one.start - 12) : other.start])
    if changes and low > 0 and kind != "percent":
        yield Amount(high / low, "factor", "", "ratio")
        yield Amount(100 * (high - low) / one.value, "percent", "", "change")
    if one.kind == other.kind and _AND.fullmatch(between):
        yield Amount(high + low, kind, rate, "sum")
    if one.kind != other.kind or _FOR.search(between):
        many, few = (one, other) if one.kind != "count" else (other, one)
        if few.kind == "count" and few.value and many.kind not in {"time", "percent", "count"}:
            yield Amount(many.value / few.value, many.kind, "", "average")


def _averages(quantities: Sequence[Quantity], line: Line) -> Iterator[Amount]:
    """Give ``600 over four years`` as 150 a year."""
    for span in quantities:
        if span.kind != "time" or not _WITHIN.search(line.text[: span.start]):
            continue
        for other in quantities:
            if other is not span and other.kind not in {"time", "percent"} and span.value:
                yield Amount(other.value * YEAR_S / span.value, other.kind, "year", "average")


def _totals(quantities: Sequence[Quantity], line: Line) -> Iterator[Amount]:
    """Give ``240 a year`` times the years of the position."""
    years = [period.years for period in find_periods(line.heading, date.max) if not period.is_open]
    for quantity in quantities:
        if years and rate_of(line.text, quantity) == "year":
            yield Amount(quantity.value * years[0], quantity.kind, "", "total")


def _is_it(quantity: Quantity, told: str, amount: Amount, line: Line) -> bool:
    value = quantity.value
    if quantity.kind == "points" and amount.how != "change":
        return False
    if quantity.kind != amount.kind and (quantity.kind, amount.kind) != ("points", "percent"):
        if amount.kind != "count" or not _is_unit_of(quantity, line):
            return False
        value /= unit_of(quantity) if quantity.kind == "time" else 1.0
    if bool(told) != bool(amount.rate) and amount.how == "told":
        return False
    if amount.how == "total":
        return _is_near(value, quantity, amount.value, 0.15)
    if not told or not amount.rate or told == amount.rate:
        leeway = 0.06 if amount.how in {"ratio", "average"} else 0.005
        return _is_near(value, quantity, amount.value, _LEEWAY.get(quantity.text.lower(), leeway))
    ratios = {often / seldom for often in _A_YEAR[amount.rate] for seldom in _A_YEAR[told]}
    ratios |= {_WEEKS_OF_A_MONTH} if (amount.rate, told) == ("week", "month") else set()
    return any(_is_near(value, quantity, amount.value * ratio, 0.04) for ratio in ratios)


def _is_unit_of(quantity: Quantity, line: Line) -> bool:
    """Tell whether a line counts in the unit of a number (``debtor days from 62 to 44``)."""
    if quantity.kind == "points":
        return True
    written = re.findall(r"[^\W\d_]+", quantity.text)
    return bool(written) and stem(written[-1].lower(), line.language) in line.all_stems


def _is_near(claimed: float, quantity: Quantity, exact: float, leeway: float) -> bool:
    match quantity.bound:
        case "over":
            return claimed <= exact * (1 + leeway) and exact <= claimed * 1.25
        case "under":
            return claimed >= exact * (1 - leeway) and exact >= claimed * 0.75
        case "about":
            return abs(claimed - exact) <= max(leeway, 0.08) * exact
        case "exact":
            return abs(claimed - exact) <= leeway * exact + 1e-9


def _share_a_thing(clause: str, line: Line) -> bool:
    return any(
        say_the_same(word.stem, other)
        for word in content_words(clause, line.language)
        if _names_a_thing(word)
        for other in (*line.stems, *line.heading_stems)
    )
