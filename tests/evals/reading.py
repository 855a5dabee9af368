"""Reading without a model: what is found in résumés and postings, against labelled facts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.tables import Report, Table
from bot.domain.resume import Resume
from bot.settings import Settings
from knowledge.readers.reader import read_bytes
from tests.benchmarks.reading import hostile_files, producers, timing
from tests.evals.fresh_resumes import fresh_tables
from tests.evals.labelled_resumes import LabelledResume, score_resume
from tests.evals.pasted_postings import pasted_tables
from tests.evals.posting_facts import POSTINGS, posting_tables
from tests.evals.scores import Scores, key

CASES = Path(__file__).parent / "cases"
_EVERY = 4
"""Of the 600 postings whose fields the board itself gives, so many are skipped between two."""
_EMPLOYMENT = {"FullTime": "Full time", "PartTime": "Part time"}

Job = Mapping[str, object]


async def evaluate(settings: Settings) -> Report:
    """Measure résumés and postings where the data sets are, and files of our own anywhere."""
    own = (*fresh_tables(), *pasted_tables())
    ours = (*own, await hostile_files(), await producers(), await timing())
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


def _facts_of(resume: Resume) -> tuple[object, ...]:
    work = ((key(w.position), key(w.name), w.start_date, w.end_date) for w in resume.work)
    return key(resume.basics.name), resume.basics.email, *work
