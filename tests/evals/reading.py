"""Reading without a model: what is found in résumés and postings, against labelled facts."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.tables import Report, Table
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.settings import Settings
from knowledge.readers.reader import read_bytes, read_decoded

CASES = Path(__file__).parent / "cases"
POSTINGS = "postings/ashby_dev.jsonl"
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


class LabelledPosting(BaseModel):
    """Which lines of a posting ask something."""

    model_config = ConfigDict(extra="forbid")

    id: str
    lines: int
    split: Literal["tuning", "held_out"]
    must: str = ""
    nice: str = ""
    either: str = ""


@dataclass
class Score:
    """Facts that are there, that were found, and that are both."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def add(self, expected: Iterable[object], found: Iterable[object]) -> None:
        """Count one file's facts of a kind, each as often as it is given."""
        wanted, got = Counter(expected), Counter(found)
        self.expected += wanted.total()
        self.found += got.total()
        self.right += (wanted & got).total()

    @property
    def row(self) -> tuple[int, int, int, float, float, float]:
        """Give the counts, precision, recall and F1."""
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.expected if self.expected else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return self.expected, self.found, self.right, precision, recall, f1


@dataclass
class Scores:
    """A score for each kind of fact, and what stands in no text."""

    by_kind: dict[str, Score] = field(default_factory=dict)
    without_span: list[str] = field(default_factory=list)

    def add(self, kind: str, expected: Iterable[object], found: Iterable[object]) -> None:
        """Count facts of a kind."""
        self.by_kind.setdefault(kind, Score()).add(expected, found)

    def table(self, title: str, note: str) -> Table:
        """Give a row a kind."""
        columns = ("fact", "labelled", "found", "right", "precision", "recall", "F1")
        rows = tuple((kind, *score.row) for kind, score in self.by_kind.items())
        return Table(title, columns, rows, note)


async def evaluate(settings: Settings) -> Report:
    """Measure résumés and postings; skipped where the data sets are absent."""
    folder = settings.rolecall_data_sets
    if folder is None or not (folder / POSTINGS).is_file():
        return Report(skipped=f"ROLECALL_DATA_SETS names no folder with {POSTINGS} and resumes/")
    jobs = [json.loads(line) for line in (folder / POSTINGS).read_text("utf-8").splitlines()]
    return Report(
        (
            _resumes(folder / "resumes"),
            *(_facts(name, layout, jobs[::_EVERY]) for name, layout in LAYOUTS.items()),
            *_requirements({str(job["id"]): job for job in jobs}),
        )
    )


def labelled_resumes() -> tuple[LabelledResume, ...]:
    """Give the labels of the résumés."""
    content = yaml.safe_load((CASES / "resumes.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[LabelledResume, ...]).validate_python(content["resumes"])


def labelled_postings() -> tuple[LabelledPosting, ...]:
    """Give the labels of the postings."""
    content = yaml.safe_load((CASES / "postings.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[LabelledPosting, ...]).validate_python(content["postings"])


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
    scores.add("name", [_key(label.name)], [_key(resume.basics.name)])
    scores.add("e-mail", filter(None, [label.email]), filter(None, [resume.basics.email]))
    scores.add(
        "employer", (_key(job[1]) for job in label.work), (_key(w.name) for w in resume.work)
    )
    scores.add(
        "title", (_key(job[0]) for job in label.work), (_key(w.position) for w in resume.work)
    )
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
    work = ((_key(w.position), _key(w.name), w.start_date, w.end_date) for w in resume.work)
    return _key(resume.basics.name), resume.basics.email, *work


def _as_copied(job: Job) -> str:
    """Lay a job out as one copies it off the board's page: names on one line, values below."""
    pay = _compensation(job, "compensationTierSummary")
    lines = [str(job["title"]), "Location", str(job["location"]), "Employment Type"]
    kind = str(job["employmentType"])
    lines += [_EMPLOYMENT.get(kind, kind), "Department", str(job["department"])]
    lines += ["Compensation", pay] if pay else []
    return "\n\n".join([*lines, "Overview", "Application", str(job["descriptionPlain"])])


def _as_listed(job: Job) -> str:
    """Lay a job out as job sites do: a line of facts below the title."""
    kind = str(job["employmentType"])
    facts = f"{job['company']} · {job['location']} · {_EMPLOYMENT.get(kind, kind)}"
    pay = _compensation(job, "compensationTierSummary")
    return "\n".join(
        filter(None, [str(job["title"]), facts, pay, "", str(job["descriptionPlain"])])
    )


LAYOUTS = {"copied off the board's page": _as_copied, "with a line of facts": _as_listed}


def _facts(name: str, layout: object, jobs: list[Job]) -> Table:
    scores = Scores()
    for job in jobs:
        text = layout(job)  # type: ignore[operator]  # one of LAYOUTS
        posting = understand_posting(read_decoded(text, file_name="posting"))
        _score_facts(scores, job, posting)
    note = (
        f"{len(jobs)} postings against the fields that the board gives; the organisation's truth "
        "is its name in the board's address, which is not always the one it is called by. Values "
        f"that stand in no text: {len(scores.without_span)}."
    )
    return scores.table(f"Postings {name}", note)


def _score_facts(scores: Scores, job: Job, posting: Posting) -> None:
    title = str(job["title"]).strip()
    same_title = _near(posting.title, title)
    scores.add("title", [title], [title if same_title else posting.title or "none"])
    company = _as_called(str(job["company"]))
    found = _as_called(posting.hiring_organization)
    scores.add(
        "organisation", [company], filter(None, [company if _near(found, company) else found])
    )
    place = str(job["location"])
    found = posting.job_location
    scores.add("place", [place], filter(None, [place if _near(found, place) else found]))
    pay = _amounts(_compensation(job, "scrapeableCompensationSalarySummary"))
    if pay:
        scores.add("pay", [pay], filter(None, [_amounts(posting.base_salary)]))
    values = (posting.title, posting.hiring_organization, posting.job_location, posting.base_salary)
    asked = (requirement.text for requirement in posting.requirements)
    scores.without_span += [v for v in (*values, *asked) if v not in posting.text]


def _requirements(jobs: Mapping[str, Job]) -> Iterator[Table]:
    for split in ("tuning", "held_out"):
        scores, count = Scores(), 0
        for label in labelled_postings():
            if label.split == split:
                count += 1
                score_requirements(scores, label, str(jobs[label.id]["descriptionPlain"]))
        note = f"{count} postings; a line is right when it is found with its importance."
        yield scores.table(f"Requirements, {split.replace('_', ' ')}", note)


def score_requirements(scores: Scores, label: LabelledPosting, text: str) -> None:
    """Count the lines that were taken for requirements, must and nice apart."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) != label.lines:
        raise ValueError(f"{label.id} has {len(lines)} lines, its label {label.lines}")
    posting = understand_posting(read_decoded(text, file_name="posting"))
    places = _places(posting, lines)
    either = numbers(label.either)
    for importance in ("must", "nice"):
        found = {
            places[r.line_number]
            for r in posting.requirements
            if r.importance == importance and places.get(r.line_number)
        }
        scores.add(importance, numbers(getattr(label, importance)), found - either)


def _places(posting: Posting, lines: list[str]) -> dict[int, int]:
    """Tell for each line of the posting which line of the source it is."""
    keys = [_key(line) for line in lines]
    places: dict[int, int] = {}
    start = 0
    for line in posting.lines:
        wanted = _key(line.text)
        for index in (*range(start, len(keys)), *range(start)):
            if wanted and (keys[index] == wanted or wanted.startswith(keys[index] or "\0")):
                places[line.number], start = index + 1, index
                break
    return places


def numbers(ranges: str) -> set[int]:
    """Read ``3-5 8`` as 3, 4, 5 and 8."""
    found: set[int] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    return found


def _compensation(job: Job, name: str) -> str:
    compensation = job.get("compensation")
    value = compensation.get(name) if isinstance(compensation, dict) else None
    return value if isinstance(value, str) else ""


def _amounts(pay: str) -> tuple[float, ...]:
    found = re.findall(r"(\d[\d,]*(?:\.\d+)?)\s?([kK]?)", pay)
    return tuple(float(n.replace(",", "")) * (1000 if k else 1) for n, k in found)[:2]


def _near(found: str, truth: str) -> bool:
    """Tell whether one holds the other, apart from what stands in brackets."""
    plain = _key(re.sub(r"\([^)]*\)", "", truth)) or _key(truth)
    got = _key(found)
    return bool(got) and (plain in got or (got in _key(truth) and len(got) > 0.6 * len(plain)))


def _as_called(name: str) -> str:
    """Give a name without what only an address has: ".com", and "and" for "&"."""
    return re.sub(r"\.(?:com|ai|io)$|\band\b|&", "", name)


def _key(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())
