"""Quantities: the numbers of a text with what they count and how they are meant."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from bot.assistant.grounding.lexicon.numbers import (
    FACTORS,
    MULTIPLIERS,
    NUMBER_WORDS,
    UNITS,
    YEAR_S,
)
from bot.domain.identity import Language

_CODES = ("EUR", "USD", "GBP", "CHF")
Part = Literal["plain", "from", "to", "by"]
Bound = Literal["exact", "about", "over", "under"]

_CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", **{code: code for code in _CODES}}
_DIGITS = re.compile(
    r"(?<![\w.#/+])(?P<currency>[$€£]\s?|(?:EUR|USD|GBP|CHF)\s)?(?P<number>\d{1,3}(?:[,.\u00a0\u202f']\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:\s?(?P<multiplier>k|K|m|M|mm|MM|bn|B|Mio|Mrd|[tT]housand|[mM]illion\w*"
    r"|[bB]illion\w*|[tT]ausend|[mM]illard\w*|[mM]illones"
    r"|mil)\b\.?)?(?P<plus>\+)?(?P<glued>(?:[a-zµ%€£$]+)?)(?!\w|/\d)",
)
_AND_A_HALF = re.compile(
    r"\b(?P<number>an?|\w+)\s+(?P<unit>second|minute|hour|day|week|month|year"
    r"|decade)s?\s+and a half\b"
    r"|\b(?P<whole>\w+)\s+and a half\s+(?P<of>second|minute|hour|day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)
_SHARES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FRACTION = re.compile(
    r"\b(?:(?P<count>a|one|two|three|four)[ -](?P<part>third|fifth|tenth|quarter(?=s)))s?\b"
    r"(?!\s+(?:of an?|year|time|party|floor|place)\b)",
    re.IGNORECASE,
)
_TENTHS = re.compile(
    r"\b(?P<number>[^\W\d_]+|\d+)[ -](?:tenths?(?= of an? (?:point|mark|star|grade|second|percent))"
    r"|décimas?|dixièmes?(?= de point)|Zehntel)\b",
    re.IGNORECASE,
)
_HALF_A_LARGE = re.compile(
    r"\b(?:half an?|eine[nr]? halbe[nrs]?|medio|un demi)[ -](?P<large>million|billion|thousand"
    r"|dozen|hundred|millón|milliarde)\b",
    re.IGNORECASE,
)
_BARE_HALF = re.compile(
    r"\b(?P<number>\w+) (?:and a half|y medi[oa]|et demie?)\b(?!\s+(?:second|minute|hour|day|week"
    r"|month|year|decade))",
    re.IGNORECASE,
)
_A_UNIT = re.compile(
    r"\b(?:an?|one) (?P<unit>decade|second|minute|hour|day|week|month|year)(?:(?<=decade)"
    r"|(?= (?:shorter|longer|earlier|later|sooner|faster|quicker|less|more)\b))",
    re.IGNORECASE,
)
_JOINING = frozenset({"and", "y", "et"})
_TENS = frozenset(
    {
        "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "ciento",
        "vingt", "trente", "quarante", "cinquante", "soixante",
    }
)  # fmt: skip
_TOGETHER = re.compile(r"\s*(?:,|and|und|y|et)\s*", re.IGNORECASE)
_HALF = re.compile(
    r"(?<!and a )(?<!-)\bhalf\b(?! (?:an?|years?|million|the (?:time|day)|-)\b)(?!-)", re.IGNORECASE
)
_TIMES = re.compile(
    r"\b(?:factor of\s+(\d+(?:\.\d+)?|[a-z]+)|(?<!-)(\d+(?:\.\d+)?|[a-z]+)\s?(?:x|\u00d7"
    r"|(?:times|mal|fois|veces)(?! (?:by|in|a|an|per|every|each|over|now|so|already)\b))\b)",
    re.IGNORECASE,
)
_WORDLIKE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)
_UNIT_AFTER = re.compile(
    r"^\s*[-\u2013]?\s*(?:of\s(?!us\b)(?:an?\s)?|de\s(?=euros?\b|francos?\b|dólares\b)|d'(?=euros?\b))?(?:(?:those|these|the|my)\s)?"
    r"(percentage points?|per cent|Prozentpunkte?n?|%|€|£|\$|[^\W\d_]+)",
    re.UNICODE,
)
_PREFIXES: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        "over",
        re.compile(
            r"(?:more than|over|above|at least|exceeding|upwards of|mehr als|über|mindestens"
            r"|más de|al menos|plus de|au moins)\s*(?:an?\s+)?[$€£]?$",
            re.IGNORECASE,
        ),
    ),
    (
        "under",
        re.compile(
            r"(?:less than|fewer than|under|below|(?<!add )(?<!adds )(?<!added )up to"
            r"|at most|within|weniger als|unter|bis zu"
            r"|menos de|hasta|moins de|jusqu'à)\s*(?:a\s+)?[$€£]?$",
            re.IGNORECASE,
        ),
    ),
    (
        "about",
        re.compile(
            r"(?:about|around|roughly|nearly|almost|approximately|approx\.?|some|close to"
            r"|something like|in the region of|circa"
            r"|ca\.|just over|just under|~|etwa|rund|fast|knapp|unos|unas|casi|aproximadamente"
            r"|environ|près de|presque)\s*(?:an?\s+)?[$€£]?$",
            re.IGNORECASE,
        ),
    ),
)
_FILLER = (
    r"(?:(?:about|around|roughly|nearly|almost|just|only|some|under|over|below|above"
    r"|less|more|than|at"
    r"|least|most|well|an?|the|approximately|etwa|rund|fast|knapp|über|unter|weniger"
    r"|mehr|als)\s+){0,3}"
)
_FROM: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"\bfrom\s+{_FILLER}[~$€£]?$", re.IGNORECASE),
    "de": re.compile(rf"\bvon\s+{_FILLER}[~$€£]?$", re.IGNORECASE),
    "es": re.compile(r"\bde\s+(?:\w+\s+)?[~$€£]?$", re.IGNORECASE),
    "fr": re.compile(r"\bde\s+(?:\w+\s+)?[~$€£]?$", re.IGNORECASE),
}
_TO: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?:\b(?:to|into)\s+{_FILLER}|→\s*|->\s*)[~$€£]?$",
        re.IGNORECASE,
    ),
    "de": re.compile(rf"(?:\bauf\s+{_FILLER}|→\s*)[~$€£]?$", re.IGNORECASE),
    "es": re.compile(r"(?:\b(?:a|hasta)\s+(?:\w+\s+)?|→\s*)[~$€£]?$", re.IGNORECASE),
    "fr": re.compile(r"(?:\bà\s+(?:\w+\s+)?|→\s*)[~$€£]?$", re.IGNORECASE),
}
_ONE_IN = re.compile(
    r"\b(?:one|1) (?:in|out of) (?:an? |every )?(?P<whole>\d{1,3}|[a-z]+)\b"
    r"(?!\s*(?:years?|months?|weeks?|days?|hours?|minutes?|%)\b)",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\s*(?:→|->|=>|⇒)\s*")
_BY: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"\bby\s+{_FILLER}[~$€£]?$", re.IGNORECASE),
    "de": re.compile(rf"\bum\s+{_FILLER}[~$€£]?$", re.IGNORECASE),
    "es": re.compile(r"\ben un\s+[~$€£]?$", re.IGNORECASE),
    "fr": re.compile(r"\bde\s+près de\s+[~$€£]?$", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of a text."""

    value: float
    """In the kind's base: seconds, bytes, whole money; a year as itself."""
    kind: str
    """``time``, ``percent``, ``bytes``, a currency, ``year``, ``factor`` or ``count``."""
    start: int
    end: int
    """With its unit."""
    text: str
    part: Part = "plain"
    bound: Bound = "exact"
    is_plus: bool = False
    """Written with a plus: ``500+``."""


@lru_cache(maxsize=8192)
def find_quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Give the numbers of a text in order, in digits and in words."""
    found = [
        *_digit_quantities(text, language),
        *_word_quantities(text, language),
        *_factors(text, language),
        *_halves(text, language),
        *_fractions(text, language),
        *_one_in_several(text),
        *_parts_of_numbers(text, language),
    ]
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    apart = _without_overlaps(_with_arrows(_share_units(found, text), text))
    quantities = _with_years_and_months(apart, text)
    return quantities if language == "en" else _pairs_only(quantities)


def _with_arrows(found: list[Quantity], text: str) -> list[Quantity]:
    """Read ``4.2 s -> 1.1 s`` as ``from 4.2 s to 1.1 s``."""
    shared = list(found)
    for index, (first, second) in enumerate(itertools.pairwise(found)):
        if first.kind == second.kind and _ARROW.fullmatch(text[first.end : second.start]):
            shared[index] = replace(shared[index], part="from")
            shared[index + 1] = replace(shared[index + 1], part="to")
    return shared


def _pairs_only(found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Keep ``from`` and ``to`` where both stand: alone, ``de`` and ``a`` have many meanings."""
    parts = [quantity.part for quantity in found]
    kept = []
    for index, quantity in enumerate(found):
        begins = quantity.part == "from" and "to" in parts[index + 1 : index + 2]
        ends = quantity.part == "to" and "from" in parts[max(index - 1, 0) : index]
        is_kept = begins or ends or quantity.part == "by"
        kept.append(quantity if is_kept else replace(quantity, part="plain"))
    return tuple(kept)


def unit_of(quantity: Quantity) -> float:
    """Give the factor of the unit that a quantity is written in (``five years``: a year's)."""
    written = re.findall(r"[^\W\d_]+|%", quantity.text)
    return UNITS.get(written[-1].lower() if written else "", (quantity.kind, 1.0))[1]


def _digit_quantities(text: str, language: Language) -> list[Quantity]:
    quantities = []
    for found in _DIGITS.finditer(text):
        value = _read_number(found["number"])
        multiplier = (found["multiplier"] or "").lower()
        is_metres = found["multiplier"] == "m" and text[found.start("multiplier") - 1] == " "
        factor = 1.0 if is_metres and not found["currency"] else MULTIPLIERS.get(multiplier, 1.0)
        currency = _CURRENCY.get((found["currency"] or "").strip())
        glued = found["glued"].lower()
        if glued and glued not in UNITS and glued not in MULTIPLIERS:
            continue
        factor *= MULTIPLIERS.get(glued, 1.0) if glued not in UNITS else 1.0
        unit_text = glued if glued in UNITS else ""
        quantities.append(
            _with_unit(
                text,
                value * factor,
                language,
                start=found.start(),
                end=found.end(),
                unit_text=unit_text,
                currency=currency,
                is_plus=bool(found["plus"]),
            )
        )
    return quantities


def _read_number(written: str) -> float:
    bare = re.sub(r"[\u00a0\u202f']", "", written)
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+(?:\.\d+)?", bare):
        head, dot, tail = bare.rpartition(".")
        if dot and len(tail) != 3 and "," in head:
            return float(f"{head.replace(',', '')}.{tail}")
        return float(re.sub(r"[,.]", "", bare))
    return float(bare.replace(",", "."))


def _word_quantities(text: str, language: Language) -> list[Quantity]:
    numbers = NUMBER_WORDS["en"] | NUMBER_WORDS[language]
    quantities: list[Quantity] = []
    words = list(_WORDLIKE.finditer(text))
    index = 0
    while index < len(words):
        run = _number_run(words, index, numbers)
        if run is None:
            index += 1
            continue
        value, length = run
        start, end = words[index].start(), words[index + length - 1].end()
        if not _is_pronoun(text, start, end):
            quantities.append(_with_unit(text, value, language, start=start, end=end))
        index += length
    return quantities


def _number_run(
    words: list[re.Match[str]], index: int, numbers: dict[str, float]
) -> tuple[float, int] | None:
    """Read ``twenty-five``, ``two million``, ``one hundred and ten``; value and word count."""
    total, current, length, seen = 0.0, 0.0, 0, False
    for word in words[index:]:
        lowered = word[0].lower()
        parts = lowered.split("-")
        if length and word.start() - words[index + length - 1].end() > 1:
            break
        if lowered in numbers and not (seen and lowered == "dozen"):
            current += numbers[lowered]
            seen = True
        elif len(parts) > 1 and all(part in numbers for part in parts):
            current += sum(numbers[part] for part in parts)
            seen = True
        elif len(lowered) > 2 and lowered in MULTIPLIERS and (lowered != "mil" or seen):
            factor = MULTIPLIERS[lowered]
            current = (current or 1) * factor
            if factor >= 1000:
                total, current = total + current, 0.0
            seen = True
        elif not (seen and lowered in _JOINING and _continues(words, index + length, numbers)):
            break
        length += 1
    return (total + current, length) if seen else None


def _continues(words: list[re.Match[str]], index: int, numbers: dict[str, float]) -> bool:
    """Tell whether ``and`` joins two parts of one number (a hundred and ten, cuarenta y cinco)."""
    before, joining = words[index - 1][0].lower(), words[index][0].lower()
    goes_on = before in {"hundred", "thousand"} if joining == "and" else before in _TENS
    return (
        goes_on and index + 1 < len(words) and words[index + 1][0].lower().split("-")[0] in numbers
    )


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell whether ``one`` stands for a thing (one of, the one) and counts nothing."""
    if text[start:end].lower() == "two":
        return bool(re.search(r"\bof the\s+$", text[:start], re.IGNORECASE))
    if text[start:end].lower() != "one":
        return False
    return bool(
        re.match(r"\s*(?:of|another|that|who|which|day|[.,;!?)]|$)", text[end:], re.IGNORECASE)
        or re.search(
            r"\b(?:the|this|that|no|any|every|each|which)\s+$", text[:start], re.IGNORECASE
        )
    )


def _factors(text: str, language: Language) -> list[Quantity]:
    numbers = NUMBER_WORDS["en"] | NUMBER_WORDS[language]
    found = [
        Quantity(
            FACTORS[word[0].lower()],
            "factor",
            word.start(),
            word.end(),
            word[0],
            bound=_bound(text[max(0, word.start() - 30) : word.start()]),
        )
        for word in _WORDLIKE.finditer(text)
        if word[0].lower() in FACTORS
    ]
    for times in _TIMES.finditer(text):
        written = (times[1] or times[2]).lower()
        value = numbers.get(written) if written.isalpha() else float(written)
        if value is not None:
            bound = _bound(text[max(0, times.start() - 30) : times.start()])
            found.append(
                Quantity(value, "factor", times.start(), times.end(), times[0], bound=bound)
            )
    return found


def _halves(text: str, language: Language) -> list[Quantity]:
    """Read ``an hour and a half``."""
    numbers = {"a": 1.0, "an": 1.0} | NUMBER_WORDS["en"] | NUMBER_WORDS[language]
    return [
        Quantity(
            (numbers[(found["number"] or found["whole"]).lower()] + 0.5)
            * UNITS[(found["unit"] or found["of"]).lower()][1],
            "time",
            found.start(),
            found.end(),
            found[0],
            part=_part(text[max(0, found.start() - 30) : found.start()], language),
            bound=_bound(text[max(0, found.start() - 30) : found.start()]),
        )
        for found in _AND_A_HALF.finditer(text)
        if (found["number"] or found["whole"]).lower() in numbers
    ]


def _parts_of_numbers(text: str, language: Language) -> list[Quantity]:
    """Read ``eight tenths of a point``, ``half a million`` and ``three and a half``."""
    numbers = NUMBER_WORDS["en"] | NUMBER_WORDS[language]
    found = [
        (place, MULTIPLIERS[place["large"].lower()] / 2) for place in _HALF_A_LARGE.finditer(text)
    ]
    for pattern, factor, added in ((_TENTHS, 0.1, 0.0), (_BARE_HALF, 1.0, 0.5)):
        for place in pattern.finditer(text):
            written = place["number"].lower()
            value = float(written) if written.isdigit() else numbers.get(written)
            if value is not None:
                found.append((place, value * factor + added))
    read = [
        _with_unit(text, value, language, start=place.start(), end=place.end())
        for place, value in found
    ]
    return read + [
        Quantity(UNITS[place["unit"].lower()][1], "time", place.start(), place.end(), place[0])
        for place in _A_UNIT.finditer(text)
    ]


def _with_years_and_months(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """Read ``three years and two months`` as one length of time."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind == quantity.kind == "time"
            and unit_of(last) == YEAR_S
            and quantity.value < YEAR_S
            and _TOGETHER.fullmatch(text[last.end : quantity.start])
        ):
            joined[-1] = replace(
                last,
                value=last.value + quantity.value,
                end=quantity.end,
                text=text[last.start : quantity.end],
            )
        else:
            joined.append(quantity)
    return tuple(joined)


def _fractions(text: str, language: Language) -> list[Quantity]:
    """Read ``two thirds`` as a share in percent; ``half ich`` is a verb of German."""
    return (_half_shares(text) if language == "en" else []) + [
        Quantity(
            100 * _SHARES[found["count"].lower()] / _PARTS[found["part"].lower()],
            "percent",
            found.start(),
            found.end(),
            found[0],
            bound=_bound(text[max(0, found.start() - 30) : found.start()]),
        )
        for found in _FRACTION.finditer(text)
    ]


def _one_in_several(text: str) -> list[Quantity]:
    """Read ``one in five`` and ``fewer than 1 in a hundred`` as a share in percent."""
    numbers = NUMBER_WORDS["en"] | {"hundred": 100.0, "thousand": 1000.0}
    shares = []
    for found in _ONE_IN.finditer(text):
        whole = found["whole"].lower()
        value = float(whole) if whole.isdigit() else numbers.get(whole, 0.0)
        if value > 1:
            bound = _bound(text[max(0, found.start() - 30) : found.start()])
            share = Quantity(100 / value, "percent", *found.span(), found[0], bound=bound)
            shares.append(share)
    return shares


def _half_shares(text: str) -> list[Quantity]:
    """Read ``by more than half`` as a share in percent."""
    return [
        Quantity(
            50.0,
            "percent",
            found.start(),
            found.end(),
            found[0],
            bound=_bound(text[max(0, found.start() - 30) : found.start()]),
        )
        for found in _HALF.finditer(text)
    ]


def _with_unit(
    text: str,
    value: float,
    language: Language,
    *,
    start: int,
    end: int,
    unit_text: str = "",
    currency: str | None = None,
    is_plus: bool = False,
) -> Quantity:
    kind, factor = "count", 1.0
    if currency:
        kind = currency
    elif unit_text:
        kind, factor = UNITS[unit_text]
    else:
        after = _UNIT_AFTER.match(text[end:])
        unit = after[1].lower() if after else ""
        unit = "" if unit == "an" and language != "fr" else unit  # "since 2024 an apprentice"
        if after and unit in UNITS and not _is_counted_thing(text, end + after.end(), unit):
            kind, factor = UNITS[unit]
            end += after.end()
        elif 1900 <= value <= 2099 and value == int(value) and text[start:end].isdigit():
            kind = "year"
    before = text[max(0, start - 30) : start]
    return Quantity(
        value * factor,
        kind,
        start,
        end,
        text[start:end].strip(),
        part=_part(before, language),
        bound=_bound(before),
        is_plus=is_plus,
    )


def _is_counted_thing(text: str, end: int, unit: str) -> bool:
    """Tell ``two second-year students`` from ``two seconds``; ``s`` and ``h`` need a boundary."""
    return unit in {"second", "m"} and text[end : end + 1] == "-"


def _part(before: str, language: Language) -> Part:
    if _TO[language].search(before):
        return "to"
    if _FROM[language].search(before):
        return "from"
    return "by" if _BY[language].search(before) else "plain"


def _bound(before: str) -> Bound:
    for bound, pattern in _PREFIXES:
        if pattern.search(before):
            return bound
    return "exact"


def _share_units(found: list[Quantity], text: str) -> list[Quantity]:
    """Give the first number of ``5-8 years`` and ``30 to 40 %`` the unit of the second."""
    shared = list(found)
    for index in range(len(shared) - 1, 0, -1):
        first, second = shared[index - 1], shared[index]
        between = text[first.end : second.start]
        if first.kind != "count" or second.kind in {"count", "year", "factor"}:
            continue
        if not re.fullmatch(
            r"\s*(?:-|\u2013|—|(?:down |up )?to|bis|auf|a|à|or|and|und|y|o|et|ou|oder|→)\s*",
            between,
        ):
            continue
        factor = unit_of(second)
        shared[index - 1] = Quantity(
            first.value * factor, second.kind, first.start, first.end, first.text,
            part=first.part, bound=first.bound, is_plus=first.is_plus,
        )  # fmt: skip
    return _share_backwards(shared, text)


_STANDS_BARE = re.compile(
    r"\s*(?:$|[.,;)]|(?:with|by|through|at|in|on|for|after|thanks|mit|durch|con|avec|grâce)\b)"
)
_REPLACED = re.compile(
    r"\b(?:instead of|rather than|against|compared (?:to|with)|statt|anstelle von"
    r"|en (?:vez|lugar) de|frente a|au lieu de|contre)\s*$",
    re.IGNORECASE,
)
"""Between a new number and the old one."""


def _share_backwards(found: list[Quantity], text: str) -> list[Quantity]:
    """Give the second number of ``from nine minutes to four`` the unit of the first."""
    shared = list(found)
    for index in range(1, len(shared)):
        first, second = shared[index - 1], shared[index]
        is_bare = second.kind == "count" and _STANDS_BARE.match(text[second.end :])
        is_pair = (first.part, second.part) == ("from", "to")
        if not is_bare or not (is_pair or _REPLACED.search(text[first.end : second.start])):
            continue
        shared[index] = replace(second, value=second.value * unit_of(first), kind=first.kind)
    return shared


def _without_overlaps(found: list[Quantity]) -> tuple[Quantity, ...]:
    kept: list[Quantity] = []
    for quantity in found:
        if kept and quantity.start < kept[-1].end:
            if quantity.kind == "factor":
                kept[-1] = quantity
            continue
        kept.append(quantity)
    return tuple(kept)
