"""Reading postings without a model: facts of the board and of our labels, and what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.assistant.reading.posting.understanding import understand_posting
from bot.commands.tables import Table
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded
from tests.evals.scores import Scores, key

_CASES = Path(__file__).parent / "cases" / "postings.yaml"
POSTINGS = "postings/ashby_dev.jsonl"
_EVERY = 4
"""Of the 600 postings whose fields the board itself gives, so many are skipped between two."""
_EMPLOYMENT = {"FullTime": "Full time", "PartTime": "Part time"}

Job = Mapping[str, object]
Layout = Callable[[Job], str]
Split = Literal["tuning", "held_out", "unseen", "last", "first_sight", "kept"]


class LabelledPosting(BaseModel):
    """What a posting says; see the head of the case file."""

    model_config = ConfigDict(extra="forbid")

    id: str
    lines: int
    split: Split
    must: str = ""
    nice: str = ""
    either: str = ""
    organization: str
    level: str = ""


def labelled_postings() -> tuple[LabelledPosting, ...]:
    """Give the labels of the postings."""
    content = yaml.safe_load(_CASES.read_text(encoding="utf-8"))
    return TypeAdapter(tuple[LabelledPosting, ...]).validate_python(content["postings"])


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


LAYOUTS: Mapping[str, Layout] = {
    "copied off the board's page": _as_copied,
    "with a line of facts": _as_listed,
}


def posting_tables(jobs: list[Job]) -> Iterator[Table]:
    """Measure postings against the board's fields, then against our labels, split by split."""
    for name, layout in LAYOUTS.items():
        yield _against_board(name, layout, jobs[::_EVERY])
    by_id = {str(job["id"]): job for job in jobs}
    for split in get_args(Split):
        labels = [label for label in labelled_postings() if label.split == split]
        yield _against_labels(split, labels, by_id)


def _against_board(name: str, layout: Layout, jobs: list[Job]) -> Table:
    scores = Scores()
    for job in jobs:
        posting = _read(layout(job))
        _score_board_facts(scores, job, posting)
        _score_organization(scores, [str(job["company"])], posting)
        scores.without_span += _without_span(posting)
    note = (
        f"{len(jobs)} postings against the fields that the board gives; the organisation's truth "
        "is its name in the board's address, which is not always the one it is called by. Values "
        f"that stand in no text: {len(scores.without_span)}."
    )
    return scores.table(f"Postings {name}", note)


def _against_labels(split: Split, labels: list[LabelledPosting], jobs: Mapping[str, Job]) -> Table:
    scores = Scores()
    for label in labels:
        job = jobs[label.id]
        posting = _read(_as_copied(job))
        _score_board_facts(scores, job, posting)
        _score_organization(scores, label.organization.split("|"), posting)
        _score_level(scores, label.level.split("|"), posting)
        scores.without_span += _without_span(posting)
        score_requirements(scores, label, str(job["descriptionPlain"]))
    note = (
        f"{len(labels)} postings copied off the board's page, against our labels. A line is right "
        "when it is found with its importance. Values that stand in no text: "
        f"{len(scores.without_span)}."
    )
    return scores.table(f"Labelled postings, {split.replace('_', ' ')}", note)


def _read(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


def _score_board_facts(scores: Scores, job: Job, posting: Posting) -> None:
    title = str(job["title"]).strip()
    same_title = is_near(posting.title, title)
    scores.add("title", [title], [title if same_title else posting.title or "none"])
    place, found = str(job["location"]), posting.job_location
    scores.add("place", [place], filter(None, [place if is_near(found, place) else found]))
    pay = money_of(_compensation(job, "scrapeableCompensationSalarySummary"))
    if pay:
        scores.add("pay", [pay], filter(None, [money_of(posting.base_salary)]))


def _score_organization(scores: Scores, names: list[str], posting: Posting) -> None:
    """Count the organisation, right when it is found by one of the names it is called by."""
    found = _as_called(posting.hiring_organization)
    near = any(is_near(found, _as_called(name)) for name in names)
    scores.add("organisation", filter(None, names[:1]), filter(None, [names[0] if near else found]))


def _score_level(scores: Scores, levels: list[str], posting: Posting) -> None:
    """Count the level, where the posting names one or one was found."""
    found = posting.level
    if not found and "" in levels:
        return
    near = any(level and is_near(found, level) for level in levels)
    scores.add("level", filter(None, levels[:1]), filter(None, [levels[0] if near else found]))


def _without_span(posting: Posting) -> list[str]:
    values = (posting.title, posting.hiring_organization, posting.job_location, posting.base_salary)
    asked = (requirement.text for requirement in posting.requirements)
    return [v for v in (*values, posting.level, *asked) if v not in posting.text]


def score_requirements(scores: Scores, label: LabelledPosting, text: str) -> None:
    """Count the lines that were taken for requirements, must and nice apart."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) != label.lines:
        raise ValueError(f"{label.id} has {len(lines)} lines, its label {label.lines}")
    posting = _read(text)
    places = line_places(posting, lines)
    either = numbers(label.either)
    for importance in ("must", "nice"):
        found = {
            places[r.line_number]
            for r in posting.requirements
            if r.importance == importance and places.get(r.line_number)
        }
        scores.add(importance, numbers(getattr(label, importance)), found - either)


def line_places(posting: Posting, lines: list[str]) -> dict[int, int]:
    """Tell for each line of the posting which line of the source it is."""
    keys = [key(line) for line in lines]
    places: dict[int, int] = {}
    start = 0
    for line in posting.lines:
        wanted = key(line.text)
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


def money_of(pay: str) -> tuple[float, ...]:
    """Give the first two amounts of a pay, whatever their signs."""
    found = re.findall(r"(\d[\d,]*(?:\.\d+)?)\s?([kK]?)", pay)
    return tuple(float(n.replace(",", "")) * (1000 if k else 1) for n, k in found)[:2]


def is_near(found: str, truth: str) -> bool:
    """Tell whether one holds the other, apart from what stands in brackets."""
    plain = key(re.sub(r"\([^)]*\)", "", truth)) or key(truth)
    got = key(found)
    return bool(got) and (plain in got or (got in key(truth) and len(got) > 0.6 * len(plain)))


def _as_called(name: str) -> str:
    """Give a name without what only an address has: ".com", and "and" for "&"."""
    return re.sub(r"\.(?:com|ai|io)$|\band\b|&", "", name)
