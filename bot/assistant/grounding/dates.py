"""Dates: periods as résumés write them, and how long they last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar enero ene janvier",
            "february feb februar febrero février fevrier",
            "march mar märz marzo mars",
            "april apr abril abr avril",
            "may mai mayo",
            "june jun juni junio juin",
            "july jul juli julio juillet",
            "august aug agosto ago août aout",
            "september sept sep septiembre septembre",
            "october oct oktober okt octubre octobre",
            "november nov noviembre novembre",
            "december dec dezember dez diciembre dic décembre decembre",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NOW = (
    r"present|now|today|current(?:ly)?|ongoing|to date|date|onwards?|heute|jetzt|actualidad"
    r"|actual|hoy"
    r"|aujourd'hui|présente?"
)


def _point_pattern(prefix: str) -> str:
    return (
        rf"(?:(?:(?P<{prefix}name>{_MONTH})\.?\s+(?:del?\s+|of\s+)?|(?P<{prefix}num>0?[1-9]|1[0-2])[/.]\s?)?"
        rf"(?P<{prefix}year>(?:19|20)\d\d)(?:-(?P<{prefix}iso>0[1-9]|1[0-2])(?!\d))?(?!\d)"
        rf"(?:\s\((?P<{prefix}late>{_MONTH})\.?\))?)"
    )


_PERIOD = re.compile(
    rf"{_point_pattern('a_')}\s*(?:[-\u2013—]|to|until|till|bis|a|à|hasta|(?=onward))\s*"
    rf"(?:{_point_pattern('b_')}|(?P<now>{_NOW})\b|(?P<short>\d\d)(?!\d))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\b(?:since|seit|desde|depuis)\s+(?:\d{{1,2}}\.?\s+)?{_point_pattern('a_')}", re.IGNORECASE
)


def today_utc() -> date:
    """Give the date of today in UTC."""
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of time in months since year 0; ``end`` is exclusive where months are known."""

    start: int
    end: int
    is_exact: bool
    """False where only years are given: then the length is known to a year either way."""
    is_open: bool = False
    """It still runs."""

    @property
    def years(self) -> float:
        """Give its length."""
        return max(self.end - self.start, 0) / 12


def is_month(word: str) -> bool:
    """Tell whether a word names a month, in full or short."""
    return word.lower().rstrip(".") in _MONTHS


def find_periods(text: str, today: date) -> tuple[Period, ...]:
    """Give the periods that a text names, as ``2018 - 2021`` or ``March 2022 \u2013 present``."""
    periods = [_period_of(found, today) for found in _PERIOD.finditer(text)]
    if not periods:
        periods = [_open_period(found, today) for found in _SINCE.finditer(text)]
    return tuple(period for period in periods if period.start <= period.end)


def period_ends(text: str) -> tuple[int, ...]:
    """Give where the periods that a text names end in it."""
    found = [place.end() for place in _PERIOD.finditer(text)]
    return tuple(found or [place.end() for place in _SINCE.finditer(text)])


def period_between(start: str, end: str, *, is_current: bool, today: date) -> Period | None:
    """Give the period between two dates written ``YYYY`` or ``YYYY-MM``; None where unknown."""
    begin = _months_of(start)
    if begin is None:
        return None
    if is_current or not end:
        if not is_current:
            return None
        return _running(begin, knows_month="-" in start, today=today)
    finish = _months_of(end)
    if finish is None:
        return None
    is_exact = "-" in start and "-" in end
    return Period(begin, finish + (1 if is_exact else 0), is_exact)


def merged_years(periods: Iterable[Period]) -> float:
    """Give the years that periods cover together, each month once."""
    months = 0
    covered_to: int | None = None
    for period in sorted(periods):
        begin = period.start if covered_to is None else max(period.start, covered_to)
        months += max(period.end - begin, 0)
        covered_to = period.end if covered_to is None else max(period.end, covered_to)
    return months / 12


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _months_of(text: str) -> int | None:
    found = re.fullmatch(r"\s*((?:19|20)\d\d)(?:-(\d\d))?(?:-\d\d)?\s*", text)
    if found is None:
        return None
    return int(found[1]) * 12 + (int(found[2]) - 1 if found[2] else 0)


def _point(found: re.Match[str], prefix: str) -> tuple[int, bool]:
    name, number, iso = (found[f"{prefix}{part}"] for part in ("name", "num", "iso"))
    name = name or found[f"{prefix}late"]
    month = _MONTHS[name.lower()] if name else int(number or iso or 0)
    return int(found[f"{prefix}year"]) * 12 + max(month - 1, 0), month > 0


def _period_of(found: re.Match[str], today: date) -> Period:
    start, knows_start = _point(found, "a_")
    if found["now"]:
        return _running(start, knows_month=knows_start, today=today)
    if found["short"]:
        end = start // 1200 * 1200 + int(found["short"]) * 12
        return Period(start, end, is_exact=False)
    end, knows_end = _point(found, "b_")
    is_exact = knows_start and knows_end
    return Period(start, end + (1 if is_exact else 0), is_exact)


def _open_period(found: re.Match[str], today: date) -> Period:
    start, knows_start = _point(found, "a_")
    return _running(start, knows_month=knows_start, today=today)


def _running(start: int, *, knows_month: bool, today: date) -> Period:
    """Count whole calendar years where the month of the beginning is unknown."""
    end = _month_index(today) if knows_month else today.year * 12
    return Period(start, end, knows_month, is_open=True)
