"""Résumés and postings for tests, built without a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.posting import Importance, Posting, PostingLine, Requirement, RequirementKind
from bot.domain.resume import Basics, Education, Resume, ResumeLine, Skill, Work
from knowledge.documents import Span


@dataclass(frozen=True)
class Job:
    """One position: dates are ``YYYY`` or ``YYYY-MM``; no end means that it still runs."""

    employer: str
    position: str
    start: str
    end: str
    highlights: tuple[str, ...]

    @property
    def context(self) -> str:
        return f"{self.position}, {self.employer} ({self.start} - {self.end or 'present'})"


@dataclass(frozen=True)
class Degree:
    """One line of the education section."""

    text: str
    institution: str = ""
    study_type: str = ""
    area: str = ""


class _ResumePage:
    """Numbers the lines of a résumé and remembers where they stand."""

    def __init__(self) -> None:
        self.text = ""
        self.lines: list[ResumeLine] = []

    def add(self, text: str, section: str, context: str = "") -> int:
        start = len(self.text)
        self.text += f"{text}\n"
        span = Span(start, start + len(text))
        self.lines.append(ResumeLine(len(self.lines) + 1, text, section, context, span))
        return len(self.lines)

    def add_job(self, job: Job) -> Work:
        heading = self.add(job.context, "Experience", job.context)
        numbers = [self.add(text, "Experience", job.context) for text in job.highlights]
        return Work(
            name=job.employer,
            position=job.position,
            start_date=job.start,
            end_date=job.end,
            is_current=not job.end,
            highlights=job.highlights,
            line_numbers=(heading, *numbers),
        )

    def add_degree(self, degree: Degree) -> Education:
        number = self.add(degree.text, "Education")
        return Education(
            degree.institution,
            area=degree.area,
            study_type=degree.study_type,
            line_numbers=(number,),
        )


def build_resume(
    name: str,
    *,
    jobs: Sequence[Job] = (),
    summary: Sequence[str] = (),
    degrees: Sequence[Degree] = (),
    skills: Sequence[str] = (),
    certificates: Sequence[str] = (),
    languages: Sequence[str] = (),
    location: str = "",
) -> Resume:
    """Give a résumé whose every line has its number, section, context and span."""
    page = _ResumePage()
    page.add(name, "")
    if location:
        page.add(location, "")
    for text in summary:
        page.add(text, "Summary")
    work = tuple(page.add_job(job) for job in jobs)
    education = tuple(page.add_degree(degree) for degree in degrees)
    skill_line = page.add(", ".join(skills), "Skills") if skills else 0
    for text in certificates:
        page.add(text, "Certificates")
    for text in languages:
        page.add(text, "Languages")
    return Resume(
        text=page.text,
        lines=tuple(page.lines),
        basics=Basics(name=name, location=location, summary=" ".join(summary)),
        work=work,
        education=education,
        skills=tuple(Skill(skill, skill_line) for skill in skills),
        languages=tuple(languages),
        certificates=tuple(certificates),
    )


@dataclass(frozen=True)
class Asked:
    """One requirement of a posting to be built."""

    text: str
    kind: RequirementKind = "skill"
    importance: Importance = "must"
    skills: tuple[str, ...] = ()
    years: float | None = None


def build_posting(
    title: str,
    organization: str,
    *,
    about: Sequence[str] = (),
    duties: Sequence[str] = (),
    asked: Sequence[Asked] = (),
    location: str = "",
) -> Posting:
    """Give a posting whose every line has its number, section and span."""
    rows = [(f"{title} — {organization}", "")]
    rows += [(text, "About us") for text in about]
    rows += [(text, "What you will do") for text in duties]
    first_asked = len(rows) + 1
    rows += [(item.text, "What we ask for") for item in asked]
    text, lines = "", list[PostingLine]()
    for number, (row, section) in enumerate(rows, start=1):
        lines.append(PostingLine(number, row, section, Span(len(text), len(text) + len(row))))
        text += f"{row}\n"
    return Posting(
        text=text,
        lines=tuple(lines),
        title=title,
        hiring_organization=organization,
        job_location=location,
        requirements=tuple(
            Requirement(
                text=item.text,
                importance=item.importance,
                kind=item.kind,
                line_number=number,
                years_min=item.years,
                skills=item.skills,
            )
            for number, item in enumerate(asked, start=first_asked)
        ),
    )
