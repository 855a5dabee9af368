"""Dates and ranges of dates as people write them in English, German, Spanish and French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("january", "jan", "januar", "jänner", "enero", "ene", "janvier", "janv"),
    ("february", "feb", "februar", "febrero", "février", "févr", "fevrier", "fév"),
    ("march", "mar", "märz", "mrz", "mär", "maerz", "marzo", "mars"),
    ("april", "apr", "abril", "abr", "avril", "avr"),
    ("may", "mai", "mayo"),
    ("june", "jun", "juni", "junio", "juin"),
    ("july", "jul", "juli", "julio", "juillet", "juil"),
    ("august", "aug", "agosto", "ago", "août", "aout"),
    ("september", "sept", "sep", "septiembre", "setiembre", "septembre"),
    ("october", "oct", "oktober", "okt", "octubre", "octobre"),
    ("november", "nov", "noviembre", "novembre"),
    ("december", "dec", "dezember", "dez", "diciembre", "dic", "décembre", "déc", "decembre"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SEASONS = (
    r"spring|summer|autumn|fall|winter|frühjahr|sommer|herbst|primavera|verano|otoño|invierno"
    r"|printemps|été|automne|hiver|q[1-4]|early|mid|late|anfang|mitte|ende"
)
_PRESENT = (
    r"present|current(?:ly)?|now|today|ongoing|onwards?|date|heute|jetzt|(?:fort)?laufend|aktuell|gegenwärtig"
    r"|dato|andauernd|(?:la\s)?actualidad|presente|actual(?:mente)?|(?:la\s)?fecha|hoy|en\scurso"
    r"|aujourd['\u2019]hui|présent|ce\sjour|en\scours|actuel(?:lement)?|maintenant"
)
_TOKEN = re.compile(
    rf"""
    \b(?P<iso_year>(?:19|20)\d\d)[-/.](?P<iso_month>0[1-9]|1[0-2])(?:[-/.][0-3]\d)?(?![\d/])
    | \b(?P<us_month>0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?P<us_year>(?:19|20)\d\d)\b
    | \b(?:[0-3]?\d[./-])?(?P<number>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<number_year>(?:19|20)\d\d)\b
    | \b(?P<name>{_NAMES})\b\.?,?\s*(?:de\s+|del\s+)?
        (?:(?P<name_year>(?:19|20)\d\d)\b|['\u2019](?P<short_year>\d\d)\b)
    | \b(?:{_SEASONS})[ -](?:of\ |del?\ )?(?P<season_year>(?:19|20)\d\d)\b
    | (?<![\d$€£.,/])(?P<year>(?:19|20)\d\d)(?![\d%]|,\d|\.\d|\+)
    | \b(?P<lone_month>{_NAMES})\b\.?
    | \b(?P<present>{_PRESENT})\b
    | (?<=\d[-\u2013/])(?P<year_end>\d\d)(?!\d|[./-]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:[-\u2013\u2014\u2012\u2212\u2192~/]+\s*(?:(?:to|until|till|bis|hasta)\s)?|\t|to|until|till"
    r"|thru|through|bis(?: zum?)?|a|al|hasta(?: la| el)?|à|au|jusqu['\u2019](?:à|en|au)|and)"
    r"\s*(?:the\s+)?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|und|y|et)\s+", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|seit|ab|desde|depuis|from|dès|[aà] partir (?:de|du))\s*(?:dem\s+|el\s+)?$",
    re.IGNORECASE,
)
_BETWEEN_TWO = re.compile(r"\b(?:between|zwischen|entre)\s*$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:\b(?:from|between|von|vom|zwischen|del?|du|dès|entre)\s+(?:el\s+|le\s+)?|\bd['\u2019])$",
    re.IGNORECASE,
)
"""Words before the first of two dates, which say no more than that it is the first."""


_Kind = Literal["date", "month", "present", "year_end"]


@dataclass(frozen=True, slots=True)
class DateRange:
    """When something was, as ``YYYY`` or ``YYYY-MM``, and where in the text it says so."""

    start: int
    end: int
    start_date: str
    end_date: str = ""
    is_current: bool = False
    is_range: bool = True
    """False for a single date, which then stands in ``end_date`` too."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    kind: _Kind
    value: str


def find_ranges(text: str) -> list[DateRange]:
    """Find the ranges and single dates of a line, in order."""
    ranges: list[DateRange] = []
    tokens = list(_tokens(text))
    index = 0
    while index < len(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        found = _pair(text, tokens[index], after)
        index += 2 if found else 1
        found = found or _single(text, tokens[index - 1])
        if found:
            ranges.append(found)
    return ranges


def month_of(name: str) -> int | None:
    """Give the number of a month's name, in any of the four languages."""
    return _MONTHS.get(name.casefold().rstrip("."))


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        kind, value = _value_of({name: value for name, value in found.groupdict().items() if value})
        yield _Token(found.start(), found.end(), kind, value)


def _value_of(groups: dict[str, str]) -> tuple[_Kind, str]:
    kind: _Kind = "date"
    match groups:
        case {"iso_year": year, "iso_month": month}:
            value = f"{year}-{month}"
        case {"number_year": year, "number": month} | {"us_year": year, "us_month": month}:
            value = f"{year}-{int(month):02}"
        case {"name": name, "name_year": year}:
            value = f"{year}-{_month(name)}"
        case {"name": name, "short_year": year}:
            value = f"{'20' if int(year) < 60 else '19'}{year}-{_month(name)}"
        case {"season_year": year} | {"year": year}:
            value = year
        case {"lone_month": name}:
            kind, value = "month", _month(name)
        case {"year_end": year}:
            kind, value = "year_end", year
        case _:
            kind, value = "present", ""
    return kind, value


def _month(name: str) -> str:
    return f"{_MONTHS[name.casefold()]:02}"


def _pair(text: str, first: _Token, last: _Token | None) -> DateRange | None:
    """Make a range of two tokens with a dash or a word like "to" between them."""
    if last is None or not _are_ends(text, first, last):
        return None
    start = _since(text, first.start)
    if start == first.start and (found := _FROM.search(text[:start])):
        start = found.start()
    match first.kind, last.kind:
        case "date", "date":
            return DateRange(start, last.end, first.value, last.value)
        case "date", "present":
            return DateRange(start, last.end, first.value, is_current=True)
        case "date", "year_end" if (
            int(first.value[2:4]) < int(last.value) and len(first.value) == 4
        ):
            return DateRange(start, last.end, first.value, first.value[:2] + last.value)
        case "month", "date" if len(last.value) == 7:
            return DateRange(start, last.end, f"{last.value[:4]}-{first.value}", last.value)
        case _:
            return None


def _are_ends(text: str, first: _Token, last: _Token) -> bool:
    between = text[first.end : last.start]
    if _BETWEEN.fullmatch(between):
        return True
    if between.isspace() and text[last.start :].lower().startswith("onward"):
        return True
    if between.isspace() and len(first.value) == len("2021-03"):  # the dash was lost
        return last.kind == "present" or (last.kind == "date" and len(last.value) > len("2021"))
    names_two = _BETWEEN_TWO.search(text[: first.start]) is not None
    return names_two and _AND.fullmatch(between) is not None


def _single(text: str, token: _Token) -> DateRange | None:
    if token.kind != "date":
        return None
    start = _since(text, token.start)
    if start < token.start:
        return DateRange(start, token.end, token.value, is_current=True)
    is_open = re.match(r"\s*[-\u2013\u2014]\s*(?:$|[)\]|\t])", text[token.end :]) is not None
    if is_open:
        return DateRange(token.start, token.end, token.value, is_current=True)
    return DateRange(token.start, token.end, token.value, token.value, is_range=False)


def _since(text: str, start: int) -> int:
    found = _SINCE.search(text[:start])
    return found.start() if found else start
