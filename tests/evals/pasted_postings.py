"""Reading postings in the shapes people paste: chats, mails, copied pages, lost bullets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.assistant.reading.posting.understanding import understand_posting
from bot.commands.tables import Table
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded
from tests.evals.posting_facts import is_near, line_places, money_of, numbers
from tests.evals.scores import Scores

_CASES = Path(__file__).parent / "cases" / "pasted.yaml"
_TEXTS = _CASES.parent / "pasted"
Split = Literal["first", "second", "third"]


class PastedPosting(BaseModel):
    """What a pasted posting says; see the head of the case file."""

    model_config = ConfigDict(extra="forbid")

    file: str
    split: Split
    language: str
    lines: int
    title: str = ""
    organization: str = ""
    place: str = ""
    pay: str = ""
    level: str = ""
    must: str = ""
    nice: str = ""

    @property
    def text(self) -> str:
        """Give the posting as it is pasted."""
        return (_TEXTS / self.file).read_text(encoding="utf-8")


def pasted_postings() -> tuple[PastedPosting, ...]:
    """Give the labelled pastes."""
    content = yaml.safe_load(_CASES.read_text(encoding="utf-8"))
    return TypeAdapter(tuple[PastedPosting, ...]).validate_python(content["postings"])


def pasted_tables() -> Iterator[Table]:
    """Measure the pastes, split by split."""
    for split in get_args(Split):
        labels = [label for label in pasted_postings() if label.split == split]
        scores = Scores()
        for label in labels:
            posting = understand_posting(read_decoded(label.text, file_name="text"))
            score_pasted(scores, label, posting)
        note = (
            f"{len(labels)} invented postings in the shapes people paste. Values that stand in no "
            f"text: {len(scores.without_span)}."
        )
        yield scores.table(f"Pasted postings, {split}", note)


def score_pasted(scores: Scores, label: PastedPosting, posting: Posting) -> None:
    """Count the facts and the lines of requirements of one posting."""
    found = (
        ("title", label.title, posting.title),
        ("organisation", label.organization, posting.hiring_organization),
        ("place", label.place, posting.job_location),
        ("level", label.level, posting.level),
    )
    for kind, truth, value in found:
        _score(scores, kind, truth, value)
    pays = label.pay.split("|")
    same_pay = money_of(posting.base_salary) in [money_of(pay) for pay in pays]
    if posting.base_salary or "" not in pays[1:]:
        found_pay = pays[0] if same_pay else posting.base_salary
        scores.add("pay", filter(None, pays[:1]), filter(None, [found_pay]))
    lines = [line for line in label.text.split("\n") if line.strip()]
    places = line_places(posting, lines)
    for importance in ("must", "nice"):
        asked = {
            places[one.line_number]
            for one in posting.requirements
            if one.importance == importance and places.get(one.line_number)
        }
        scores.add(f"{importance}, by line", numbers(getattr(label, importance)), asked)
    values = [value for _, _, value in found] + [one.text for one in posting.requirements]
    scores.without_span += [v for v in (*values, posting.base_salary) if v not in posting.text]


def _score(scores: Scores, kind: str, truth: str, value: str) -> None:
    names = truth.split("|")
    if not value and "" in names:
        return
    near = any(name and is_near(value, name) for name in names)
    scores.add(kind, filter(None, names[:1]), filter(None, [names[0] if near else value]))
