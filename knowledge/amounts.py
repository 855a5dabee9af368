"""Amounts of money in a line: with their sign or code, thousands, range and period."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.details import PayPeriod

_SIGNS = {"€": "EUR", "£": "GBP", "₹": "INR", "zł": "PLN", "US$": "USD", "C$": "CAD", "CA$": "CAD"}
_SIGNS |= {"A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "R$": "BRL"}
_SIGNS |= {"MX$": "MXN", "¥": "JPY", "EURO": "EUR", "EUROS": "EUR", "DOLLARS": "USD"}
_CODES = "USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|INR|JPY|SEK|NOK|DKK|PLN|CZK|BRL|MXN|ILS|AED|ZAR"
_SIGN = rf"(?:(?:US|CA?|AU?|NZ|S|HK|R|MX)?\$|[€£¥₹]|(?<![A-Z])(?:{_CODES})(?![A-Za-z]))"
_TRAILING = rf"(?:[€£₹$]|zł|(?:{_CODES})(?![A-Za-z])|euros?(?!\w)|dollars(?!\w))"
_NUMBER = (
    r"(?:\d{1,3}(?:(?:[.'\u2019 \u00a0\u202f]|, ?)\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,7}(?:[.,]\d{1,2}(?!\d))?)"
)
_AMOUNT = re.compile(
    rf"(?P<before>{_SIGN}\s?)?(?<![\d.,])(?P<number>{_NUMBER})\s?(?P<thousand>k(?![A-Za-z]))?"
    rf"(?P<after>\s?{_TRAILING})?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:[\[(][^\])]{0,90}[\])])?\s*(?:per|/|an?)?\s?(?:hour|hr|year|annum|month)?\.?\s*"
    r"(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\u2212|to|bis|a|à|al?|and|und|y|et)+\s*",
    re.IGNORECASE,
)
_PERIODS: tuple[tuple[PayPeriod, str], ...] = (
    ("hour", r"hour(?:ly)?|hr|h|stunde|std|hora|heure|horaire"),
    ("day", r"day|daily|tag|día|jour|diem"),
    ("week", r"week(?:ly)?|woche|semana|semaine"),
    ("month", r"month(?:ly)?|mo|monat|mes|mois|mensual(?:es)?|mensuel|monatlich"),
    (
        "year",
        (
            r"year(?:ly)?|yr|annum|annual(?:ly|ised|ized)?|pa|p\.a|jahr|jährlich|año|anual(?:es)?"
            r"|an|annuel"
        ),
    ),
)
_PER = {
    period: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for period, words in _PERIODS
}
_BOUNDS: dict[PayPeriod, tuple[float, float]] = {
    "hour": (4, 700),
    "day": (40, 5_000),
    "week": (100, 20_000),
    "month": (300, 99_000),
    "year": (8_000, 5_000_000),
}
LEAST_YEARLY = 12_000
"""Below it, an amount without a period is not taken for a year's pay."""


@dataclass(frozen=True, slots=True)
class MoneyRange:
    """An amount, or two that belong together, and where they stand in the line."""

    least: float
    most: float
    currency: str
    period: PayPeriod | None
    start: int
    end: int

    @property
    def is_range(self) -> bool:
        """Tell whether it has two ends."""
        return self.most > self.least


def money_ranges(line: str) -> list[MoneyRange]:
    """Give the ranges of a line in order; an amount that stands alone is a range of one."""
    amounts = amounts_in(line)
    ranges: list[MoneyRange] = []
    index = 0
    while index < len(amounts):
        low = amounts[index]
        high = amounts[index + 1] if index + 1 < len(amounts) else None
        if high is not None and _BETWEEN.fullmatch(line[low.end() : high.start()]):
            ranges.append(_range(line, low, high))
            index += 2
        else:
            ranges.append(_range(line, low, low))
            index += 1
    return [one for one in ranges if one.most >= one.least]


def amounts_in(line: str) -> list[re.Match[str]]:
    """Give the numbers that money is written with, and their neighbours in a range."""
    found = list(_AMOUNT.finditer(line))
    money = [bool(one["before"] or one["after"]) for one in found]
    kept = []
    for index, one in enumerate(found):
        near = [n for n in (index - 1, index + 1) if 0 <= n < len(found) and money[n]]
        is_joined = any(
            _BETWEEN.fullmatch(line[found[min(n, index)].end() : found[max(n, index)].start()])
            for n in near
        )
        if money[index] or is_joined:
            kept.append(one)
    return kept


def _range(line: str, low: re.Match[str], high: re.Match[str]) -> MoneyRange:
    most = _value(high)
    least = _value(low)
    if high["thousand"] and not low["thousand"] and least < 1_000:
        least *= 1_000
    if low["thousand"] and not high["thousand"] and most < 1_000:
        most *= 1_000
    trailing = next((one["after"] for one in (high, low) if one["after"]), None)
    leading = next((one["before"] for one in (low, high) if one["before"]), None)
    code = re.match(rf"\s?\(?({_CODES})\b", line[high.end() :])
    currency = _currency(code[1] if code else trailing, leading)
    return MoneyRange(least, most, currency, _period(line, low, high), low.start(), high.end())


def _value(amount: re.Match[str]) -> float:
    digits = re.sub(r"[\s'\u2019\u00a0\u202f]", "", amount["number"])
    if re.search(r"[.,]\d{1,2}$", digits):
        whole, _, cents = digits.replace(",", ".").rpartition(".")
        number = float(f"{whole.replace('.', '')}.{cents}")
    else:
        number = float(digits.replace(",", "").replace(".", ""))
    return number * 1_000 if amount["thousand"] else number


def _currency(trailing: str | None, leading: str | None) -> str:
    for mark in (trailing, leading):
        name = (mark or "").strip().upper()
        if name and name != "$":
            return _SIGNS.get(name, _SIGNS.get(name.lower(), name))
    return "USD" if trailing or leading else ""


def _period(line: str, low: re.Match[str], high: re.Match[str]) -> PayPeriod | None:
    """Read the period behind the amount, else before it."""
    after = re.split(r"[;!?]|\.\s", line[high.end() : high.end() + 45])[0]
    rate = re.match(
        r"[\s,)(+]*(?:[A-Z]{3}\b)?[\s(]*(?:brutto|gross|base)?\s*"
        r"(?:per|an?|/|pro|por|par|je|each|al|im|la|l')?\s*([\w.]+)",
        after,
        re.IGNORECASE,
    )
    before = line[: low.start()][-90:]
    for text in (rate[1] if rate else "", line[low.end() : high.start()], after, before):
        if found := periods_in(text):
            return found[0]
    return None


def periods_in(text: str) -> list[PayPeriod]:
    """Give the periods that a text names."""
    return [period for period, pattern in _PER.items() if pattern.search(text)]


def likely_period(least: float) -> PayPeriod | None:
    """Conclude from the size alone: nobody earns 20 a year or 60,000 an hour."""
    if least < 200:
        return "hour"
    return "year" if least >= LEAST_YEARLY else "month" if least >= 1_000 else None


def is_plausible(one: MoneyRange) -> bool:
    """Tell whether anyone is paid that much in that time."""
    period = one.period or likely_period(one.least)
    if period is None or one.most > one.least * 12:
        return False
    low, high = _BOUNDS[period]
    return low <= one.least and one.most <= high
