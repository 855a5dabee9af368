"""The person of a résumé as a fit sees them: lines that can be evidence, positions with dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.assistant.grounding.dates import Period, find_periods, period_between
from bot.assistant.grounding.lines import Line, lines_of
from bot.assistant.grounding.materials import quote_material, resume_materials
from bot.domain.claim import Evidence
from bot.domain.resume import Resume, Work

_MOST_EVIDENCE = 3
_NO_WORK = re.compile(
    r"\b(?:volunt\w+|ehrenamt\w*|bénévol\w*|parental|maternity|elternzeit|sabbatical|congé|excedencia"
    r"|since|seit|depuis|desde|break|stud(?:y|ied|ium|iert|ies)|school|university|universität|hochschule|universidad"
    r"|université|école|instituto|lycée|degree|diploma|ausbildung|valid|gültig)\b",
    re.IGNORECASE,
)
_DATES = re.compile(r"^[\d./\s\u2013-]*(?:bis|to|until|à|a|au|hasta)?\s*[\w./]*\s*[,:]\s*")
"""Dates at the beginning of a line, with what sets them apart."""


@dataclass(frozen=True, slots=True)
class Position:
    """One position with its lines and the time it lasted."""

    work: Work
    lines: tuple[Line, ...]
    period: Period | None

    @property
    def naming_line(self) -> tuple[Line, ...]:
        """Give the line that names the title, else the first; none where it has no lines."""
        titled = [line for line in self.lines if self.work.position in line.text]
        return tuple((titled if self.work.position else [])[:1]) or self.lines[:1]

    @property
    def profession(self) -> str:
        """Give the last word of its title, which names the profession (``engineer``)."""
        words = self.work.position.replace(",", " ").replace("(", " ").split()
        return words[-1].lower() if words else ""


@dataclass(frozen=True, slots=True)
class Person:
    """A résumé, prepared once for all requirements."""

    lines: tuple[Line, ...]
    """Without name and contact lines: they show nothing."""
    positions: tuple[Position, ...]
    section_names: frozenset[str]
    headings: frozenset[Line]
    """The lines that name a position, its employer and dates."""

    def is_of_position(self, line: Line) -> bool:
        """Tell whether a line stands under a position."""
        return any(line in position.lines for position in self.positions)


def read_person(resume: Resume, *, today: date) -> Person:
    """Prepare a résumé."""
    sections = {line.number: line.section for line in resume.lines}
    contact = {resume.basics.name, resume.basics.email, resume.basics.phone} - {""}
    lines = tuple(
        line
        for line in lines_of(resume_materials(resume))
        if (sections[_number(line)] or line.heading) or not any(c in line.quote for c in contact)
    )
    positions = tuple(_position(work, lines, today) for work in resume.work)
    if not any(position.period for position in positions):
        positions = (*positions, *_told_in_lines(resume, lines, today))
    headings = frozenset(position.lines[0] for position in positions if position.lines)
    return Person(
        lines=lines,
        positions=positions,
        section_names=frozenset(sections.values()),
        headings=headings,
    )


def evidence_of(lines: Iterable[Line]) -> tuple[Evidence, ...]:
    """Give lines as evidence: each once, those of positions first, three at most."""
    chosen = sorted(dict.fromkeys(lines), key=lambda line: not line.heading)
    return tuple(quote_material(line.material, line.quote) for line in chosen[:_MOST_EVIDENCE])


def _position(work: Work, lines: tuple[Line, ...], today: date) -> Position:
    numbers = set(work.line_numbers)
    return Position(
        work=work,
        lines=tuple(line for line in lines if _number(line) in numbers),
        period=period_between(
            work.start_date, work.end_date, is_current=work.is_current, today=today
        ),
    )


def _told_in_lines(resume: Resume, lines: Sequence[Line], today: date) -> Iterator[Position]:
    """Give a position for each line that has dates of its own, where none was read.

    A whole position in one line has no head; left out, its years would be an invented gap.
    """
    studied = {number for course in resume.education for number in course.line_numbers}
    for line in lines:
        periods = find_periods(line.text, today)
        if len(periods) == 1 and _number(line) not in studied and not _NO_WORK.search(line.text):
            work = Work(name="", position=_DATES.sub("", line.text).strip(" ,:-"))
            yield Position(work, (line,), periods[0])


def _number(line: Line) -> int:
    return int(line.material.id.rpartition(":")[2])
