"""The skills and tools that a text names, as it writes them.

A list of our own over all fields (``words/skills.txt``), and the shapes that names of tools have.
"""

from __future__ import annotations

import re
from functools import cache

from bot.assistant.reading.word_files import lines_of

_SHAPES = re.compile(
    r"""(?<![\w@/.+#-])(?:
        [A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+[A-Z]{0,3}      # LangGraph, PostGIS
        | [a-z]{1,2}[A-Z][A-Za-z0-9]{2,}                 # iOS, gRPC, dBase
        | [A-Z][\w-]*\.(?:js|io|ai|NET)                  # Vue.js
        | [A-Z]{2,5}\d{0,2}(?:/[A-Z]{2,5})?              # ETL, CI/CD, EC2
        | [A-Z][a-z]?\#|[A-Z]\+\+                        # F#, C++
    )(?![\w@+#-])""",
    re.VERBOSE,
)
_NOT_SKILLS = frozenset(
    {"US", "USA", "UK", "EU", "UAE", "EMEA", "APAC", "LATAM", "NYC", "SF", "LA", "DC", "PTO", "HQ"}
    | {
        "CEO",
        "CTO",
        "CFO",
        "COO",
        "VP",
        "SVP",
        "EVP",
        "LLC",
        "INC",
        "LTD",
        "GMBH",
        "AG",
        "EEO",
        "EOE",
    }
    | {
        "AND",
        "OR",
        "THE",
        "NOT",
        "YOU",
        "FOR",
        "WE",
        "IN",
        "OF",
        "TO",
        "IS",
        "ARE",
        "AT",
        "ON",
        "A",
    }
    | {
        "BS",
        "BA",
        "MS",
        "MA",
        "BSC",
        "MSC",
        "PHD",
        "MBA",
        "MD",
        "RN",
        "II",
        "III",
        "IV",
        "NOTE",
        "TBD",
    }
    | {
        "AM",
        "PM",
        "EST",
        "PST",
        "CET",
        "GMT",
        "UTC",
        "ET",
        "PT",
        "USD",
        "EUR",
        "GBP",
        "OTE",
        "ID",
        "OK",
    }
    | {
        "LGBTQ",
        "DEI",
        "HR",
        "IT",
        "PR",
        "TV",
        "NA",
        "LI",
        "AA",
        "BBQ",
        "ASAP",
        "IC",
        "FT",
        "NVVC",
        "GPA",
    }
)


def find_skills(text: str) -> tuple[str, ...]:
    """Give the names of skills in the text, each once, in order, as written."""
    found = [(match.start(), match.end()) for match in _known().finditer(text)]
    found += [span for span in _exact_spans(text) if not _overlaps(span, found)]
    if not text.isupper():
        found += [span for span in _shaped_spans(text) if not _overlaps(span, found)]
    names: dict[str, str] = {}
    for start, end in sorted(found):
        names.setdefault(text[start:end].casefold(), text[start:end])
    return tuple(names.values())


def is_known_skill(name: str) -> bool:
    """Tell whether the whole text is a skill or tool of our list."""
    return bool(_known().fullmatch(name) or _exactly_known().fullmatch(name))


def _exact_spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _exactly_known().finditer(text)]


def _shaped_spans(text: str) -> list[tuple[int, int]]:
    spans = [match.span() for match in _SHAPES.finditer(text)]
    return [(start, end) for start, end in spans if text[start:end].upper() not in _NOT_SKILLS]


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


@cache
def _known() -> re.Pattern[str]:
    names = [name for name in lines_of("skills") if not name.startswith("=")]
    return re.compile(_alternatives(names), re.IGNORECASE)


@cache
def _exactly_known() -> re.Pattern[str]:
    """Everyday words that are skills in one case only, and not in "Go above", "Excel at"."""
    names = [name.removeprefix("=") for name in lines_of("skills") if name.startswith("=")]
    return re.compile(_alternatives(names) + r"(?! (?:at|to|in|above|beyond|ahead|live|from)\b)")


def _alternatives(names: list[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return rf"(?<![\w@#.+-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w@#+]|-\w|\.\w)"
