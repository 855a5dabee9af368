"""Careers told in sentences: "From 2016 to 2019 I worked as a baker at Hofer Ltd."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.assistant.reading.dates import DateRange, find_ranges
from bot.assistant.reading.names import has_title, is_place
from bot.assistant.reading.resume.lines import SectionLine

_SENTENCE = re.compile(
    r"(?:[^.!?;]|[.](?=\S)|(?<=\b[A-ZÀ-Ý])[.]|(?<=\b(?:St|Dr|Co))[.]|(?<=Ltd)[.])+"
)
_SMALL = (
    r"(?:&|\+|of|the|and|for|de|del|de la|la|las|los|le|les|du|des|d['\u2019]|et|y|e|i|und|für|der"
    r"|die|das|am|van|von|zu|zur|zum)"
)
_CAPITAL = r"(?-i:[A-ZÀ-Ý0-9])[\w'\u2019&./+-]*"
_ARTICLE = r"(?:(?:the|an?|der|die|dem|das|la|el|los|las|le|les|una?|une?) |l['\u2019])?"
_PLAIN_KIND = r"(?:(?:firma|company|firm|entreprise|société|empresa|compañía) )?"
_KIND = r"(?:(?:agence|agencia|agency|cabinet|groupe|grupo|association|hôtel|école|escuela) )?"
_EMPLOYER = (
    rf"{_ARTICLE}{_PLAIN_KIND}"
    rf"(?P<employer>{_KIND}{_CAPITAL}(?:(?: {_SMALL}){{0,2}} {_CAPITAL})*)"
)
_TITLE = r"(?P<title>(?:(?!\d\d)[^,;:()]){3,70}?)"
_A = r"(?:(?:an?|the|their|its|eine?[nrm]?|una?|une?|la|el|le) )?"
_AT = (
    r" (?:at|with|for|in|bei(?: der| dem)?|beim|in der|im|für|en(?: la| el)?|para(?: la| el)?|con"
    r"|chez|à(?: la| l['\u2019])?|au(?: sein)?(?: de(?: la| l['\u2019])?| du| d['\u2019])?"
    r"|pour|dans) ?"
)
_AS = r"(?:as|als|como|de|comme|en tant que|en qualité de|in the role of|en calidad de)"
_BEING = (
    r"(?:I (?:was|am|have been|became)|ich (?:war|bin)|(?:war|bin) ich|j['\u2019]étais"
    r"|j['\u2019]ai été|je suis|fui|soy|era|he sido|(?:she|he) (?:was|is|has been))"
)
_JOINED = (
    r"(?:joined|moved to|went to|kam ich zu|wechselte ich zu|ging ich zu|me (?:incorporé|uní) a"
    r"|pasé a|entré en|j['\u2019]ai (?:rejoint|intégré))"
)
_IN_TOWN = r"(?:,? (?:in|à|en) [^,]{2,30}?)?"
_GOES_ON = r"(?=$|,| (?:where|und|et|y|until|bis|tätig|gearbeitet|angestellt|since|from)\b)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_JOINED} {_EMPLOYER}{_IN_TOWN} {_AS} {_A}{_TITLE}{_GOES_ON}",
        rf"\b{_AS} {_A}{_TITLE}{_AT}{_EMPLOYER}",
        rf"\b{_BEING} {_A}{_TITLE}{_AT}{_EMPLOYER}",
        rf"{_AT}{_EMPLOYER}{_IN_TOWN} {_AS} {_A}{_TITLE}{_GOES_ON}",
    )
)
"""How a position is told: "joined X as Y", "as Y at X", "I was Y at X", "at X as Y"."""
_DEEDS = re.compile(
    r"\bI (?:have |have been )?(?:taught|teach(?:ing)?|work(?:ed|ing)?|nursed|nursing"
    r"|cook(?:ed|ing)?|baked|sold|drove|cared)\b(?P<title>)[^.,;:()\d]{0,40}?"
    rf"(?:{_AT}){_EMPLOYER}"
    r"|\b(?:unterrichtete|arbeitete|arbeite|unterrichte) ich\b[^.,;:()\d]{0,40}?"
    r" (?:bei|an|am|im|in) (?:der |dem )?"
    r"(?P<german>(?-i:[A-ZÄÖÜ])[\w&.-]*(?: (?-i:[A-ZÄÖÜ])[\w&.-]*)*)",
    re.IGNORECASE,
)
"""How work is told without a title: "From 2012 to 2018 I taught science at Bodmin School"."""
_STILL = re.compile(
    r"\b(?:still|today|to this day|currently|now|heute|noch|derzeit|aktuell|todavía|actualmente|hoy"
    r"|sigo|toujours|encore|actuellement|aujourd['\u2019]hui)\b"
    r"|\b(?:bin ich|ich bin|I am|je suis|soy)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|bis|hasta|jusqu['\u2019](?:en|à))\s*(?:el |la )?$", re.IGNORECASE
)
_EDGE = " ,;:"


@dataclass(frozen=True, slots=True)
class ToldJob:
    """A position that a sentence tells of, each name a piece of it."""

    line: SectionLine
    position: str
    employer: str
    start_date: str
    end_date: str
    is_current: bool
    dates_text: str


def told_jobs(lines: Sequence[SectionLine]) -> Iterator[ToldJob]:
    """Give the positions that sentences of these lines tell of, with their dates."""
    for line in lines:
        if line.is_heading or line.block.kind == "heading":
            continue
        for sentence in _SENTENCE.finditer(line.text):
            if job := _told(line, sentence[0]):
                yield job


def _told(line: SectionLine, sentence: str) -> ToldJob | None:
    ranges = find_ranges(sentence)
    if not ranges:
        return None
    for pattern in _PATTERNS:
        for found in pattern.finditer(sentence):
            title = _cut_dates(found["title"])
            if has_title(title) and not is_place(found["employer"]):
                start, end, is_current = _when(sentence, ranges)
                words = _dates_told(sentence, ranges, is_current=is_current)
                employer = _cut_dates(found["employer"])
                return ToldJob(line, title, employer, start, end, is_current, words)
    return _told_by_deeds(line, sentence, ranges)


def _told_by_deeds(line: SectionLine, sentence: str, ranges: Sequence[DateRange]) -> ToldJob | None:
    """Read a position without a title, where the sentence says from when to when."""
    found = _DEEDS.search(sentence)
    employer = _cut_dates(found["employer"] or found["german"] or "") if found else ""
    if not any(dates.is_range for dates in ranges) or not employer or is_place(employer):
        return None
    start, end, is_current = _when(sentence, ranges)
    words = _dates_told(sentence, ranges, is_current=is_current)
    return ToldJob(line, "", employer, start, end, is_current, words)


def _when(sentence: str, ranges: Sequence[DateRange]) -> tuple[str, str, bool]:
    """Give start, end and whether it goes on; "in 2019 I joined" has a start alone."""
    whole = next((dates for dates in ranges if dates.is_range), None)
    if whole:
        return whole.start_date, whole.end_date, whole.is_current
    first, last = ranges[0], ranges[-1]
    if _UNTIL.search(sentence[: last.start]):
        return (first.start_date if first is not last else ""), last.end_date, False
    return first.start_date, "", _STILL.search(sentence) is not None


def _dates_told(sentence: str, ranges: Sequence[DateRange], *, is_current: bool) -> str:
    """Give the dates as they are written; a beginning alone of what goes on with ``since``."""
    words = sentence[ranges[0].start : ranges[-1].end]
    is_start = is_current and not any(dates.is_range for dates in ranges)
    return f"since {words}" if is_start else words


def _cut_dates(text: str) -> str:
    ranges = find_ranges(text)
    return (text[: ranges[0].start] if ranges else text).strip(_EDGE)
