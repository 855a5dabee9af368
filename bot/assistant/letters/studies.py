"""What somebody studied or trained for, in the résumé's own words."""

from __future__ import annotations

import re

from bot.assistant.letters.unfit import is_unfit
from bot.domain.resume import Education, Resume

_MOST_WORDS = 10
_DEGREE = re.compile(
    r"(?:B\.?\s?(?:Sc|A|Eng|Ed)|M\.?\s?(?:Sc|A|Eng|Ed|Phil)|LL\.?[BM]|MBA|Ph\.?D|BS|MS|Bachelor|Master)"
    r"\b",
    re.IGNORECASE,
)
_DATES = re.compile(r"\(?\b(?:19|20)\d\d\b(?:\s*[-\u2013/]\s*(?:(?:19|20)\d\d|\w+))?\)?")
_EDGES = " ,;:|.\u2013\u2014-·•*("


def study_of(education: Education, resume: Resume) -> str:
    """Name a course as its line does (``National Craft Certificate in Electrical``), or nothing."""
    for line in resume.lines:
        place = line.text.find(education.institution) if education.institution else -1
        if line.number in education.line_numbers and place > 0:
            named = _DATES.sub("", line.text[:place]).strip(_EDGES)
            named = re.split(r"\s[|\u2013\u2014]\s|\t", named)[-1].strip(_EDGES)
            return named if _is_name(named) else ""
        named = " ".join(part for part in (education.study_type, education.area) if part)
        if line.number in education.line_numbers and place == 0 and named in line.text:
            return named if _is_name(named) else ""
    return ""


def is_degree(education: Education) -> bool:
    """Tell whether it is a field that one studies at a university: *I studied …* can be said."""
    return bool(education.area) and bool(_DEGREE.match(education.study_type))


def _is_name(named: str) -> bool:
    count = len(named.split())
    is_plain = ":" not in named and not re.search(r"\d", named)
    return 0 < count <= _MOST_WORDS and is_plain and not is_unfit(named)
