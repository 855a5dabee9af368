"""What a labelled résumé says, and how what was read of it is counted."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from bot.domain.resume import Resume
from tests.evals.scores import Scores, key


class LabelledResume(BaseModel):
    """Files that hold the same résumé, and its facts."""

    model_config = ConfigDict(extra="forbid")

    files: tuple[str, ...]
    name: str
    email: str
    work: tuple[tuple[str, str, str, str], ...]
    """Position, employer, start and end."""


def score_resume(scores: Scores, label: LabelledResume, resume: Resume) -> None:
    """Count what was found in one résumé."""
    scores.add("name", [key(label.name)], [key(resume.basics.name)])
    scores.add("e-mail", filter(None, [label.email]), filter(None, [resume.basics.email]))
    scores.add("employer", (key(job[1]) for job in label.work), (key(w.name) for w in resume.work))
    scores.add("title", (key(job[0]) for job in label.work), (key(w.position) for w in resume.work))
    scores.add(
        "dates",
        (job[2:] for job in label.work),
        ((work.start_date, work.end_date) for work in resume.work),
    )
    scores.without_span += [value for value in _values_of(resume) if value not in resume.text]


def _values_of(resume: Resume) -> Iterator[str]:
    basics = resume.basics
    yield from (basics.name, basics.label, basics.email, basics.phone, basics.url, basics.location)
    for work in resume.work:
        yield from (work.name, work.position, work.location, *work.highlights)
    for course in resume.education:
        yield from (course.institution, course.area, course.study_type)
    yield from (skill.name for skill in resume.skills)
    yield from (*resume.languages, *resume.certificates)
