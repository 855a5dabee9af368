"""Our own unlike résumés, by how far each part can be believed."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import TypeAdapter

from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.tables import Table
from knowledge.readers.reader import read_bytes
from tests.data.resume_files import made
from tests.evals.labelled_resumes import LabelledResume, score_resume
from tests.evals.scores import Scores

_CASES = Path(__file__).parent / "cases" / "resumes_fresh.yaml"
Part = Literal["worked_on", "kept", "second", "third"]


class FreshResume(LabelledResume):
    """A résumé of ours; see the head of the case file."""

    part: Part


def fresh_resumes() -> tuple[FreshResume, ...]:
    """Give the labels of our own résumés."""
    content = yaml.safe_load(_CASES.read_text(encoding="utf-8"))
    return TypeAdapter(tuple[FreshResume, ...]).validate_python(content["resumes"])


def fresh_tables() -> tuple[Table, ...]:
    """Measure each part; files whose producer this machine lacks are counted and left out."""
    labels = fresh_resumes()
    return tuple(_table(part, [one for one in labels if one.part == part]) for part in _PARTS)


_PARTS: tuple[Part, ...] = get_args(Part)


def _table(part: Part, labels: list[FreshResume]) -> Table:
    scores, missing, right, count = Scores(), 0, 0, 0
    for label in labels:
        for name in label.files:
            data = made(name)
            if data is None:
                missing += 1
                continue
            one = Scores()
            resume = understand_resume(read_bytes(data, file_name=name))
            score_resume(scores, label, resume)
            score_resume(one, label, resume)
            count += 1
            right += all(score.row[-1] == 1.0 for score in one.by_kind.values())
    note = (
        f"{count} files of {len(labels)} invented persons, {right} of them all right; "
        f"{missing} left out for want of a program. "
        f"Values that stand in no text: {len(scores.without_span)}."
    )
    return scores.table(f"Our own résumés, {part.replace('_', ' ')}", note)
