"""Other words for the same fact, so that letters of one person do not repeat each other.

Only what keeps the meaning: figures as words, the order of clauses, and phrases that say the same.
Which way is taken is drawn from résumé, posting and sentence; the checker judges the result like
any other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.assistant.letters.clauses import (
    circumstance_first,
    in_care,
    in_charge,
    mission_first,
    task_first,
)
from bot.assistant.letters.clauses import time_first as spanish_time_first
from bot.assistant.letters.english.clauses import (
    AMOUNT,
    FELL_OR_ROSE,
    as_gerund,
    down_from,
    first_deed,
    fronted,
    second_deed,
    time_first,
    with_also,
)
from bot.assistant.letters.numbers_in_words import speller
from bot.domain.identity import Language

Draw = Callable[[str], int]
"""Gives a number that is always the same for a key."""
_Way = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class _Rewording:
    """A phrase that may be said in other ways, besides leaving it as it is."""

    find: re.Pattern[str]
    ways: tuple[_Way, ...]
    is_of_letter: bool = False
    """One way for the whole letter: nobody writes ``5%`` here and ``5 per cent`` there."""


def reword(sentence: str, language: Language, draw: Draw) -> str:
    """Say a sentence in the words that were drawn for it."""
    said = sentence
    for number, rewording in enumerate(_REWORDINGS[language]):
        key = str(number) if rewording.is_of_letter else f"{number}\0{sentence}"
        way = draw(key) % (len(rewording.ways) + 1)
        if way:
            said = rewording.find.sub(rewording.ways[way - 1], said)
    return said


def _phrase(pattern: str, *ways: _Way) -> _Rewording:
    return _Rewording(re.compile(pattern), ways)


def _style(pattern: str, *ways: _Way) -> _Rewording:
    return _Rewording(re.compile(pattern), ways, is_of_letter=True)


_FIGURE = r"(?<![\w.,/£$€#+-])(?<!\bto )(?<!\bfrom )(?<!\bvon )(?<!\bauf )\d{1,2}(?= "
"""A whole number before what it counts; years, codes, measures and scales stay figures."""
_ENGLISH: Final = (
    _style(r"(?<=\d)%", " per cent"),
    _style(
        _FIGURE + r"(?:[a-z][a-z-]+ )?(?:[a-z][a-z-]{2,}s|children|people|staff|men|women)\b)",
        speller("en"),
    ),
    _phrase(r"\bup to (?=\d[\d,]* [a-z]|\w+ [a-z]+s\b)", "as many as "),
    _phrase(r"\b(?:about|around|roughly) (?=\d)", "about ", "around ", "roughly "),
    _phrase(r"\b(?:more than|over) (?=\d[\d,]* [a-z])", "more than ", "over "),
    _phrase(
        r", which (?=(?:raised|cut|reduced|lowered|saved|brought|increased|halved|doubled"
        r"|shortened)\b)",
        ", and that ",
    ),
    _phrase(
        r"(?<=[a-z])(?<!\band) that (?=(?:handles|handled|serves|served|processes|processed|keeps"
        r"|kept|reduced|cut|raised|lowered|saved|runs|ran) )",
        ", which ",
    ),
    _phrase(
        rf"\b(?P<verb>{FELL_OR_ROSE})(?P<thing>(?: [^,;.:\s]+){{0,7}}?) from (?P<before>{AMOUNT}) "
        rf"to (?P<after>{AMOUNT}(?: an? [a-z]+| per [a-z]+)?)(?=\.$)",
        down_from,
        down_from,
    ),
    _phrase(
        r"^(?P<deed>I [^,;:]+) (?P<time>(?:within|over|in) (?:the )?(?:first |last )?(?:\w+|\d+) "
        r"(?:months|weeks|years))\.$",
        time_first,
    ),
    _phrase(
        r"^(?P<head>(?:[^,]{2,60}, )?I )(?P<first>[a-z]+ [^,;:]{8,}?) and (?P<second>[a-z]+ "
        r"[^,;:]{8,})\.$",
        first_deed,
        second_deed,
    ),
    _phrase(r"^(?P<deed>I [^,;:]+) by (?P<means>[a-z]+ing [^,;:]+)\.$", fronted),
    _phrase(r"^(?P<head>(?:[^,]{2,60}, )?I [a-z]+ [^,;:]{6,}?) and (?P<verb>[a-z]+) ", with_also),
    _phrase(
        r"\b(?:each|every) (?=(?:day|week|month|year|quarter|shift|term|autumn|spring|summer)\b)",
        "each ",
        "every ",
    ),
    _phrase(r"(?<=[a-z]s) a (?=(?:day|week|month|year|quarter)\b)", " per ", " each ", " every "),
    _phrase(r"(?<=\w): [^:.\d]+(?:, [^:,.\d]+){3,}(?=\.$)", ""),
    _phrase(r"(?<=\w) \([^()\d]{4,60}\)(?=\.$)", ""),
    _phrase(r"\bmostly\b", "for the most part"),
    _phrase(r"\btogether with\b", "alongside"),
    _phrase(r"\b(?:helped|assisted) with\b", "helped with", "assisted with"),
    _phrase(r"\b(?:took part|was involved) in\b", "took part in", "was involved in"),
    _phrase(r"\bwas a member of\b", "belonged to", "was one of the members of"),
    _phrase(r"\bworked with (?=the |two |three |a )", "worked together with "),
    _phrase(
        r"\b(?P<lead>lead|led) a (?:team|squad|crew|group) of (?=\w+ (?!that\b|who\b)[a-z-]+s\b)",
        r"\g<lead> ",
    ),
    _phrase(r", (?:most of them|mostly|many of them|some of them) [^,.;:\d]+(?=\.$)", ""),
    _phrase(r"\bhelped to (?=[a-z]+ )", "helped "),
    _phrase(r"\busing\b", "with the help of"),
    _phrase(
        r"^(?P<start>(?:At|During|Earlier|Before)\b[^.;:]{2,80}?, )?"
        r"I (?P<verb>[a-z]+) (?P<rest>[^,;:]+)$",
        as_gerund,
    ),
)
_REWORDINGS: Final[dict[Language, tuple[_Rewording, ...]]] = {
    "en": _ENGLISH,
    "de": (
        _style(r"(?<=\d) %", " Prozent"),
        _style(_FIGURE + r"[A-ZÄÖÜ][a-zäöüß]+(?:en|e|er|s)\b)", speller("de")),
        _phrase(r"\b(?:rund|etwa|ungefähr) (?=\d)", "rund ", "etwa "),
        _phrase(r"\btäglich (?=(?:rund |etwa |bis zu )?\d)", "pro Tag ", "am Tag "),
        _phrase(r" sowie ", " und "),
        _phrase(
            r"^Ich habe (?P<what>(?:[^\s,;:.]+ ){1,5}?(?:von \S+ )?)"
            r"(?P<where>in (?:\w+|\d+) (?:Jahren|Monaten|Wochen))"
            r"(?P<deed> von .{3,60}? auf .{3,40}?[a-zäöüß]+)\.$",
            lambda m: f"In{m['where'][2:]} habe ich {m['what'].strip()}{m['deed']}.",
        ),
        _phrase(
            r"^Ich habe (?P<what>(?:[^\s,;:.]+ ){0,4}?[^\s,;:.]+(?: von [^\s,;:.]+)?) "
            r"(?P<where>(?:in|mit|für|bei|auf|an) (?!(?:und|der Lage)\b)"
            r"(?:[^\s,;:]+ ){1,5}?[^\s,;:]+) "
            r"(?P<deed>[a-zäöüß]{5,}(?:t|en))\.$",
            circumstance_first,
        ),
        _phrase(
            r"^Zu meinen Aufgaben (?P<verb>gehörte?) (?P<task>[^.;:]+)\.$",
            task_first,
        ),
    ),
    "es": (
        _style(r"(?<=\d) ?%", " por ciento"),
        _style(_FIGURE + r"[a-záéíóúñ]+s\b)", speller("es")),
        _phrase(r"\bun[oa]s (?=\d)", "alrededor de ", "cerca de "),
        _phrase(
            r"^(?P<deed>[A-ZÁÉÍÓÚ][^,;:]+?) (?P<time>durante (?:\w+ ){1,2}\w+)\.$",
            spanish_time_first,
        ),
        _phrase(r"(?:^|(?<=, ))(?P<verb>[A-ZÁÉÍÓÚ]?[a-záéíóúñ]{3,}é) (?!en\b|que\b)", in_charge),
        _phrase(r"; (?=[a-záéíóú]+(?:aron|ieron) )", " y "),
        _phrase(r"\b(?:al|por) (?=(?:día|mes|año)\b)", "cada ", "por "),
    ),
    "fr": (
        _style(r"(?<=\d) ?%", " pour cent"),
        _style(_FIGURE + r"[a-zéèêàâîôûç]+[sx]\b)", speller("fr")),
        _phrase(r"\benviron (?=\d)", "à peu près ", "quelque "),
        _phrase(
            r"(?P<me>^Mes|(?<=, )mes) missions (?P<verb>comprennent|comprenaient) "
            r"(?P<task>l[^,;:]+)\.$",
            in_care,
        ),
        _phrase(
            r"^Mes missions (?P<verb>comprennent|comprenaient) (?P<task>l[^,;:]+)\.$",
            mission_first,
        ),
        _phrase(r"\bpar (?=(?:jour|mois)\b)", "chaque "),
        _phrase(r"\bpar an\b", "chaque année"),
    ),
}
