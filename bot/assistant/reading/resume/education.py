"""The courses of study of a résumé."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.reading.dates import DateRange, find_ranges
from bot.assistant.reading.names import is_place
from bot.assistant.reading.resume.courses import DEGREE, SCHOOL
from bot.assistant.reading.resume.entries import Entry, entries_of
from bot.assistant.reading.resume.header import is_length
from bot.assistant.reading.resume.lines import SectionLine, form_lines
from bot.assistant.reading.resume.work import context_of, courses_among_work
from bot.domain.resume import Education

_BESIDE_AREA = re.compile(
    r"^(?:\([^)]*\)\s*)?(?:(?:in|of|en|de|für|als|zum|zur)\s+)?|\s*\([^)]*\)$", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\t| [|•·\u2013\u2014] | -{1,2} |, |: | at ")
_NO_SCHOOL = re.compile(
    r"\W*(?:licen[sc]ed|registered|certified|chartered|qualified|staatlich|colegiad[oa]"
    r"|diplômée? d)",
    re.IGNORECASE,
)
"""What somebody became by a course."""
_GRADE = re.compile(
    r"(?:[12][:.][12]|[123](?:st|nd|rd)?|first|second|upper second|lower second|distinction"
    r"|merit|pass"
    r"|(?:final )?(?:grade|note|nota|gpa)\W*[\d.,]+(?:\s?/\s?\d+)?)(?: class)?(?: honou?rs)?",
    re.IGNORECASE,
)
"""How well a course was passed, which is no field of study."""
_EDGES = " \t,;:|•·-\u2013\u2014()."


def read_education(lines: Sequence[SectionLine]) -> list[tuple[Education, str]]:
    """Read the courses of study, each with the words its lines are bound to."""
    section = [line for line in lines if line.kind == "education" and not line.is_heading]
    entries = [*_entries(form_lines(section)), *courses_among_work(lines)]
    return [found for entry in entries if (found := _education(entry))]


def _entries(section: Sequence[SectionLine]) -> list[Entry]:
    """Cut into entries; a list of degrees has one a line."""
    degrees = [line for line in section if DEGREE.search(line.text)]
    if section and len(degrees) >= 0.7 * len(section):
        return [_one_line(line) for line in section]
    return entries_of(section) or [_one_line(line) for line in section]


def _one_line(line: SectionLine) -> Entry:
    ranges = find_ranges(line.text)
    return Entry((line,), (), ranges[-1] if ranges else None, line)


def _education(entry: Entry) -> tuple[Education, str] | None:
    texts = [_without_dates(line.text) for line in entry.title_lines]
    parts = [part for text in texts for part in map(_trim, _SEPARATOR.split(text)) if part]
    parts = [part for part in parts if not (is_length(part) or _GRADE.fullmatch(part))]
    institution = next((part for part in parts if SCHOOL.search(part)), "")
    degree = next((found for part in parts if (found := DEGREE.search(part))), None)
    if not institution:
        plain = [
            part
            for part in parts
            if not (DEGREE.search(part) or is_place(part) or _NO_SCHOOL.match(part))
        ]
        institution = plain[-1] if degree and plain else ""
    if not institution and not degree:
        return None
    study_type = degree[0].strip() if degree else ""
    area = _area(parts, institution, study_type)
    dates = entry.dates
    education = Education(
        institution=_without_degree(institution, study_type),
        area=area,
        study_type=study_type,
        start_date=dates.start_date if dates and dates.is_range else "",
        end_date=_end(dates),
        line_numbers=entry.numbers,
    )
    what = " ".join(part for part in (study_type, area) if part)
    return education, context_of(what, education.institution, entry.dates_text)


def _end(dates: DateRange | None) -> str:
    return dates.end_date if dates else ""


def _area(parts: Sequence[str], institution: str, study_type: str) -> str:
    """Give the field of study: what follows the degree, or the part beside it."""
    for part in parts:
        if study_type and study_type in part:
            before, after = part.split(study_type, 1)
            rest = _trim(_BESIDE_AREA.sub("", after.strip())) or _trim(before)
            if rest and not SCHOOL.search(rest):
                return rest
    beside = [p for p in parts if p != institution and not is_place(p) and not DEGREE.search(p)]
    return beside[0] if study_type and beside and len(beside[0]) < 60 else ""


def _without_degree(institution: str, study_type: str) -> str:
    return _trim(institution.removeprefix(study_type)) if study_type else institution


def _without_dates(text: str) -> str:
    kept, start = list[str](), 0
    for dates in find_ranges(text):
        kept.append(text[start : dates.start])
        start = dates.end
    return "\t".join([*kept, text[start:]])


def _trim(text: str) -> str:
    """Take separators off both ends, but not the bracket that closes one inside."""
    bare = text.strip(_EDGES)
    return f"{bare})" if bare.count("(") > bare.count(")") and f"{bare})" in text else bare
