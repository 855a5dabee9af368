"""Agreement of two numbers: the same value in the same unit, as near as it is claimed."""

from __future__ import annotations

import itertools
import re

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.numbers import UNITS
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.quantities import Bound, Quantity
from bot.assistant.grounding.words import stem

_LEEWAY: dict[Bound, tuple[float, float]] = {
    "exact": (1.0, 1.0),
    "about": (0.88, 1.12),
    "over": (0.5, 0.999),
    "under": (1.001, 1.2),
}
"""Which share of the written number may be claimed as ``about``, ``over`` or ``under``."""


_IN_WORDS = re.compile(
    r"(?:[^\W\d_]+[ -])?(?:half|thirds?|quarters?|fifths?|tenths?)", re.IGNORECASE
)
_HALF = 50
_HALVED = re.compile(r"halv|halbier|mitad|moiti", re.IGNORECASE)
_ROUNDED = 2.5
"""Shares in words are rounded: a third may be 35 %."""


_COMPARED = re.compile(
    r"\s*(?:points? |percentage points? |euros? |pounds? |dollars? |kilos? )?"
    r"(?:below|above|under|over|(?:\w+er|less|more|worse) than|unter|über"
    r"|por (?:debajo|encima) de|en dessous d|au-dessus d)\b ?"
    r"(?:the |its |their |our |dem |der |la |el |l['\u2019]|e la )*"
    r"(?:company |national |regional |industry )?"
    r"(?:average|mean|median|durchschnitt|schnitt|media|moyenne)",
    re.IGNORECASE,
)


def are_equal(claimed: Quantity, shown: Quantity) -> bool:
    """Tell whether a number of a clause is one of a line, as near as it is claimed."""
    if claimed.kind != shown.kind and not (
        _is_bare_year(claimed, shown)
        or _is_bare_share(claimed, shown)
        or _is_halving(claimed, shown)
    ):
        return False
    is_in_words = claimed.kind == "percent" and _IN_WORDS.fullmatch(claimed.text)
    if is_in_words and abs(claimed.value - shown.value) <= _ROUNDED:
        return True
    if claimed.kind != shown.kind and _is_halving(claimed, shown):
        return True
    if 0 in (shown.value, claimed.value):
        return shown.value == claimed.value
    ratio = claimed.value / shown.value
    if abs(ratio - 1) < 1e-6:
        return claimed.bound != "over" or shown.bound == "over" or shown.is_plus
    low, high = _LEEWAY[claimed.bound] if not claimed.is_plus else _LEEWAY["over"]
    return low <= ratio <= high


def _is_halving(claimed: Quantity, shown: Quantity) -> bool:
    """Tell whether ``half as many`` is what a line calls halved."""
    kinds = {claimed.kind: claimed, shown.kind: shown}
    return kinds.keys() == {"percent", "factor"} and (
        kinds["percent"].value == _HALF and _HALVED.search(kinds["factor"].text) is not None
    )


def _is_bare_share(claimed: Quantity, shown: Quantity) -> bool:
    """Tell whether ``from 9.8`` is the 9.8 % with which a change begins in the line."""
    is_same_end = claimed.part == shown.part != "plain"
    return is_same_end and (claimed.kind, shown.kind) == ("count", "percent")


def _is_bare_year(claimed: Quantity, shown: Quantity) -> bool:
    return {claimed.kind, shown.kind} <= {"count", "year"}


def is_counted_in(claimed: Quantity, shown: Quantity, line: Line) -> bool:
    """Tell whether ``nine days`` is the 9 of ``sickness days per head from 9 to 5``."""
    if claimed.kind != "time" or shown.kind != "count" or not shown.value:
        return False
    ratio = claimed.value / shown.value
    return any(
        kind == "time"
        and abs(ratio - factor) < factor * 1e-6
        and stem(unit, "en") in line.all_stems
        for unit, (kind, factor) in UNITS.items()
        if len(unit) > 1
    )


def is_turned(claimed: Quantity, shown: Quantity) -> bool:
    """Tell ``from 240 ms to 1.8 s`` from ``from 1.8 s to 240 ms``, and ``by`` from ``to``."""
    if "plain" in (claimed.part, shown.part):
        return False
    return claimed.part != shown.part


def is_compared(quantity: Quantity, text: str) -> bool:
    """Tell whether a number says by how much one thing is another: ``1.4 % below the average``."""
    return _COMPARED.match(text[quantity.end :]) is not None


def is_all_of_itself(quantity: Quantity, told: ClauseFacts | Line) -> bool:
    """Tell whether a text says ``nineteen of nineteen``."""
    return any(
        quantity in (part, whole)
        and part.value == whole.value
        and re.fullmatch(r"\s*(?:out )?of (?:the |my |our )?", told.text[part.end : whole.start])
        for part, whole in itertools.pairwise(told.quantities)
    )
