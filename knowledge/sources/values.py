"""Single values as formats write them: kinds of employment, days, periods, numbers, pay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from knowledge.details import EmploymentType, Pay, PayPeriod

_EMPLOYMENT: tuple[tuple[EmploymentType, str], ...] = (
    ("internship", r"\bintern(?:ship)?s?\b|praktikum|werkstudent|trainee|stagiaire|prácticas"),
    ("part-time", r"part[-_ ]?time|teilzeit|temps partiel|media jornada|jornada parcial"),
    ("contract", r"contract(?:or)?\b|freelance|cdd\b|fixed[-_ ]term|befristet"),
    ("temporary", r"temp(?:orary)?\b|seasonal|interim"),
    ("volunteer", r"volunteer|ehrenamt"),
    ("per-diem", r"per[-_ ]?diem"),
    (
        "full-time",
        (
            r"full[-_ ]?time|vollzeit|temps plein|tiempo completo|jornada completa|permanent|cdi\b"
            r"|unbefristet|regular"
        ),
    ),
    ("other", r"^other$"),
)


def employment_type_of(text: str) -> EmploymentType | None:
    """Read the kind of employment from what a format or title calls it."""
    bare = text.strip().replace("CONTRACTOR", "contract")
    for kind, words in _EMPLOYMENT:
        if re.search(words, bare, re.IGNORECASE):
            return kind
    return None


def day_of(value: object) -> date | None:
    """Read a day: ISO text, seconds or milliseconds since 1970; ``None`` when it is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        seconds = value / 1000 if abs(value) > 1e11 else value
        try:
            return datetime.fromtimestamp(seconds, UTC).date()
        except (ValueError, OverflowError, OSError):
            return None
    text = str(value).strip()
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return day_of(int(text))
    found = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


_MONTHS = (
    "jan|januar|ene|enero|janv", "feb|februar|febrero|f[eé]v", "mar|märz|marzo|mars", "apr|abr|avr",
    "may|mai|mayo", "jun|juin", "jul|juil", "aug|ago|aou|aoû", "sep|set", "oct|okt", "nov",
    "dec|dez|dic|déc",
)  # fmt: skip


def written_day(text: str) -> date | None:
    """Read a day as people write it: "May 1, 2014", "1. Mai 2014", "01.05.2014"; year required."""
    if day := day_of(text):
        return day
    found = re.search(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text)
    if found:
        return day_of(f"{found[3]}-{found[2]}-{found[1]}")
    year = re.search(r"\b((?:19|20)\d\d)\b", text)
    number = re.search(r"(?<!\d)(\d{1,2})(?!\d)", text)
    if year is None or number is None:
        return None
    for month, names in enumerate(_MONTHS, start=1):
        if re.search(rf"\b(?:{names})\w*", text, re.IGNORECASE):
            return day_of(f"{year[1]}-{month}-{number[1]}")
    return None


def period_of(text: str) -> PayPeriod | None:
    """Read a pay period from a format's word: "YEAR", "1 YEAR", "per-hour-wage", "yearly"."""
    words = text.lower()
    for period, names in _PERIOD_NAMES:
        if any(name in words for name in names):
            return period
    return None


_PERIOD_NAMES: tuple[tuple[PayPeriod, Sequence[str]], ...] = (
    ("hour", ("hour", "hr")),
    ("week", ("week",)),
    ("month", ("month",)),
    ("day", ("day", "daily", "diem")),
    ("year", ("year", "annual", "annum", "yr")),
)


def number_of(value: object) -> float | None:
    """Read a number, also from text: "120,000.00"; ``None`` when it is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value) if value == value and abs(value) < 1e12 else None  # noqa: PLR0124  # NaN
    text = re.sub(r"[\s,$€£]", "", str(value))
    try:
        return number_of(float(text))
    except ValueError:
        return None


def pay_of(least: object, most: object, currency: str, period: PayPeriod | None) -> Pay | None:
    """Make pay of two ends as a format gives them; zeros and nothing are no pay."""
    low, high = number_of(least) or None, number_of(most) or None
    if low is None and high is None:
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Pay(low, high, currency.strip().upper(), period)
