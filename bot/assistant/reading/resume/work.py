"""The positions of a résumé, and the words that bind a line to its position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.reading.names import has_title
from bot.assistant.reading.resume.courses import is_course
from bot.assistant.reading.resume.entries import Entry, dates_of, entries_of, is_title_line
from bot.assistant.reading.resume.header import Header, read_headers
from bot.assistant.reading.resume.lines import SectionLine, form_lines
from bot.assistant.reading.resume.told import ToldJob, told_jobs
from bot.domain.resume import Work

_BREAK = re.compile(
    r"(?:(?:planned )?career (?:break|gap)|(?:parental|maternity|paternity|family|sick|medical)"
    r" leave|sabbatical|gap year|elternzeit|mutterschutz|familienzeit|pflegezeit|auszeit"
    r"|arbeit(?:s|ssuch)los|arbeitsuchend|arbeitssuchend|congé (?:parental|sabbatique"
    r"|maternité)|pause carrière|sabático"
    r"|excedencia|baja (?:maternal|por)|unemployed|redundan)",
    re.IGNORECASE,
)
"""Time that was no work; it stays in the text and is no position."""
_UNPAID = re.compile(
    r"^volunteer(?! \w*(?:coord|manag|lead|direct|recruit|officer|supervis))|^ehrenamt"
    r"|\b(?:bénévole|voluntari[oa])$",
    re.IGNORECASE,
)
"""What one does for nothing; it stays in the text and is no position."""
_SAID_UNPAID = re.compile(
    r"\([^()]*\b(?:volunt(?:eer|ary)|unpaid|pro bono|ehrenamtlich|bénévole|voluntari[oa])",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"\b(?:additional|other|further|weitere|sonstige|autres?|otr[ao]s)\b", re.IGNORECASE
)
"""Sections in which what is said to be unpaid is no position; under work it is as one counts it."""


@dataclass(frozen=True, slots=True)
class WorkEntry:
    """A position and what its lines are told to belong to."""

    work: Work
    context: str


def read_work(lines: Sequence[SectionLine]) -> list[WorkEntry]:
    """Read the positions of every section that tells of work, in the order of the page."""
    found: list[WorkEntry] = []
    for section in _sections(lines) or [form_lines(_unheaded(lines))]:
        entries = entries_of(section, of_work=True)
        headers = read_headers(entries)
        found += [
            _work(e, h)
            for e, h in zip(entries, headers, strict=True)
            if (h.position or h.employer)
            and not _BREAK.match(h.position or h.employer)
            and not is_course(h.position, h.employer)
            and not _is_unpaid(e, h)
        ]
    return found or [_told(job) for job in told_jobs(_prose(lines))]


def _is_unpaid(entry: Entry, header: Header) -> bool:
    if _UNPAID.search(header.position):
        return True
    first = entry.title_lines[0]
    is_said = any(_SAID_UNPAID.search(line.text) for line in entry.title_lines)
    return is_said and _BESIDES.search(first.section) is not None


def courses_among_work(lines: Sequence[SectionLine]) -> list[Entry]:
    """Give the courses of study that stand between positions."""
    found: list[Entry] = []
    for section in _sections(lines) or [form_lines(_unheaded(lines))]:
        entries = entries_of(section, of_work=True)
        pairs = zip(entries, read_headers(entries), strict=True)
        found += [entry for entry, h in pairs if is_course(h.position, h.employer)]
    return found


def _prose(lines: Sequence[SectionLine]) -> list[SectionLine]:
    return [line for line in lines if line.kind in {"work", "summary", "top"}]


def _told(job: ToldJob) -> WorkEntry:
    work = Work(
        name=job.employer,
        position=job.position,
        start_date=job.start_date,
        end_date=job.end_date,
        is_current=job.is_current,
        line_numbers=(job.line.number,),
    )
    return WorkEntry(work, context_of(job.position, job.employer, job.dates_text))


def _sections(lines: Sequence[SectionLine]) -> list[list[SectionLine]]:
    """Give the lines of each work section without its heading."""
    sections: list[list[SectionLine]] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if line.kind == "work":
            if before is None or before.kind != "work" or line.is_heading:
                sections.append([])
            if not line.is_heading:
                sections[-1].append(line)
    return [form_lines(section) for section in sections if section]


def _unheaded(lines: Sequence[SectionLine]) -> list[SectionLine]:
    """Give what may tell of work on a page without a heading for it: from the first dates on."""
    top = [line for line in lines if line.kind == "top"]
    dated = [index for index, line in enumerate(top) if dates_of(line) is not None]
    if not dated:
        return []
    titled = [i for i in range(2, dated[0]) if is_title_line(top[i]) and has_title(top[i].text)]
    return top[titled[0] if titled else dated[0] :]


def _work(entry: Entry, header: Header) -> WorkEntry:
    dates = entry.dates
    work = Work(
        name=header.employer,
        position=header.position,
        location=header.place,
        start_date=dates.start_date if dates else "",
        end_date=dates.end_date if dates else "",
        is_current=dates.is_current if dates else False,
        highlights=tuple(line.text for line in entry.body),
        line_numbers=entry.numbers,
    )
    return WorkEntry(work, context_of(header.position, header.employer, entry.dates_text))


def context_of(what: str, where: str, dates: str) -> str:
    """Write what a line belongs to: ``Staff Engineer, Meridian (2021 - now)``."""
    name = ", ".join(part for part in (what, where) if part)
    return f"{name} ({dates})".strip() if dates else name
