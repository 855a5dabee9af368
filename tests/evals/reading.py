"""Reading without a model: what is found in résumés and postings, against labelled facts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.tables import Report, Table
from bot.domain.resume import Resume
from bot.settings import Settings
from knowledge.readers.reader import read_bytes
from tests.benchmarks.reading import hostile_files, producers, timing
from tests.evals.posting_facts import POSTINGS, posting_tables
from tests.evals.scores import Scores, key

CASES = Path(__file__).parent / "cases"
_EVERY = 4
"""Of the 600 postings whose fields the board itself gives, so many are skipped between two."""
_EMPLOYMENT = {"FullTime": "Full time", "PartTime": "Part time"}

Job = Mapping[str, object]


class LabelledResume(BaseModel):
    """Files that hold the same résumé, and its facts."""

    model_config = ConfigDict(extra="forbid")

    files: tuple[str, ...]
    name: str
    email: str
    work: tuple[tuple[str, str, str, str], ...]
    """Position, employer, start and end."""


async def evaluate(settings: Settings) -> Report:
    """Measure résumés and postings where the data sets are, and files of our own anywhere."""
    ours = (await hostile_files(), await producers(), await timing())
    folder = settings.rolecall_data_sets
    if folder is None or not (folder / POSTINGS).is_file():
        missing = f"ROLECALL_DATA_SETS names no folder with {POSTINGS} and resumes/"
        return Report(ours, skipped=missing)
    jobs = [json.loads(line) for line in (folder / POSTINGS).read_text("utf-8").splitlines()]
    return Report((_resumes(folder / "resumes"), *posting_tables(jobs), *ours))


def labelled_resumes() -> tuple[LabelledResume, ...]:
    """Give the labels of the résumés."""
    content = yaml.safe_load((CASES / "resumes.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[LabelledResume, ...]).validate_python(content["resumes"])


def _resumes(folder: Path) -> Table:
    scores, same = Scores(), 0
    labelled = labelled_resumes()
    for label in labelled:
        read = [_read_resume(folder / name) for name in label.files]
        for resume in read:
            score_resume(scores, label, resume)
        same += len({_facts_of(resume) for resume in read}) == 1
    note = (
        f"{sum(len(label.files) for label in labelled)} files of {len(labelled)} résumés, all "
        f"invented persons; {same} of {len(labelled)} give the same facts in each of their files. "
        f"Values that stand in no text: {len(scores.without_span)}."
    )
    return scores.table("Résumés", note)


def _read_resume(path: Path) -> Resume:
    return understand_resume(read_bytes(path.read_bytes(), file_name=path.name))


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


def _facts_of(resume: Resume) -> tuple[object, ...]:
    work = ((key(w.position), key(w.name), w.start_date, w.end_date) for w in resume.work)
    return key(resume.basics.name), resume.basics.email, *work
