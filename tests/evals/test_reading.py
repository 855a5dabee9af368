from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.resume.understanding import understand_resume
from knowledge.readers.reader import read_bytes, read_decoded
from tests.data.files import RESUME_EMAIL, RESUME_NAME, RESUME_TEXT
from tests.data.resume_docx import DOCUMENTS
from tests.data.resume_files import SOURCES, made
from tests.evals.fresh_resumes import fresh_resumes
from tests.evals.labelled_resumes import LabelledResume, score_resume
from tests.evals.pasted_postings import pasted_postings, pasted_tables, score_pasted
from tests.evals.posting_facts import (
    LabelledPosting,
    labelled_postings,
    numbers,
    score_requirements,
)
from tests.evals.reading import labelled_resumes
from tests.evals.scores import Scores

LABEL = LabelledResume(
    files=("x",),
    name=RESUME_NAME,
    email=RESUME_EMAIL,
    work=(
        ("Senior Backend Engineer", "Lindenpay GmbH", "2021-03", ""),
        ("Software Engineer", "Hafenlogistik AG", "2017-09", "2021-02"),
    ),
)
POSTING = """Baker
Requirements
- 5 years of experience
- Bakes bread
Nice to have
- Cakes
What we offer
- Holidays"""


def test_a_resume_that_is_read_right_scores_one() -> None:
    scores = Scores()

    score_resume(scores, LABEL, understand_resume(read_decoded(RESUME_TEXT, file_name="x")))

    assert {kind: score.row[-1] for kind, score in scores.by_kind.items()} == {
        "name": 1.0,
        "e-mail": 1.0,
        "employer": 1.0,
        "title": 1.0,
        "dates": 1.0,
    }
    assert scores.without_span == []


def test_a_wrong_fact_lowers_the_score() -> None:
    scores = Scores()
    wrong = LABEL.model_copy(update={"work": LABEL.work[:1]})

    score_resume(scores, wrong, understand_resume(read_decoded(RESUME_TEXT, file_name="x")))

    assert scores.by_kind["employer"].row == (1, 2, 1, 0.5, 1.0, 2 / 3)


def test_requirements_are_counted_by_line_and_importance() -> None:
    scores = Scores()
    label = LabelledPosting(
        id="x", lines=8, split="tuning", must="3-4", nice="6", either="8", organization="x"
    )

    score_requirements(scores, label, POSTING)

    assert scores.by_kind["must"].row[-1] == 1.0
    assert scores.by_kind["nice"].row[-1] == 1.0


def test_every_paste_is_labelled_soundly() -> None:
    pastes = pasted_postings()

    assert len({paste.file for paste in pastes}) == len(pastes) == 46
    for paste in pastes:
        lines = [line for line in paste.text.split("\n") if line.strip()]
        assert len(lines) == paste.lines, paste.file
        assert max(numbers(paste.must) | numbers(paste.nice), default=1) <= paste.lines


def test_nothing_of_a_paste_is_without_its_place_in_the_text() -> None:
    assert all(table.note.endswith("no text: 0.") for table in pasted_tables())


def test_a_wrong_employer_of_a_paste_lowers_its_score_alone() -> None:
    scores, [label, *_] = Scores(), pasted_postings()
    posting = understand_posting(read_decoded(label.text, file_name="text"))

    score_pasted(scores, label.model_copy(update={"organization": "Another Ltd"}), posting)

    assert scores.by_kind["organisation"].right == 0
    assert scores.by_kind["title"].right == 1


def test_ranges_are_read() -> None:
    assert numbers("3-5 8") == {3, 4, 5, 8}
    assert numbers("") == set()


def test_the_labels_are_sound() -> None:
    postings = labelled_postings()

    assert len({label.id for label in postings}) == len(postings) >= 100
    assert all(max(numbers(p.must) | numbers(p.nice), default=1) <= p.lines for p in postings)
    assert all(not numbers(p.either) & (numbers(p.must) | numbers(p.nice)) for p in postings)
    assert sum(len(label.files) for label in labelled_resumes()) == 17


@pytest.mark.parametrize("part", ["worked_on", "kept", "second", "third"])
def test_our_own_resumes_are_read_right(part: str) -> None:
    """Those that need no program beside Python; the others are measured by the evals."""
    scores = Scores()
    for label in fresh_resumes():
        for name in label.files if label.part == part else ():
            if (data := _made_here(name)) is not None:
                resume = understand_resume(read_bytes(data, file_name=name))
                score_resume(scores, label, resume)

    assert scores.without_span == []
    assert all(score.row[-1] >= 0.95 for score in scores.by_kind.values())
    assert scores.by_kind["name"].expected > 0


def _made_here(name: str) -> bytes | None:
    stem, _, kind = name.partition(".")
    source = next((path for path in SOURCES.iterdir() if path.stem == stem), None)
    needs_none = stem in DOCUMENTS or (
        source is not None and source.suffix in {f".{kind}", ".typ", ".profile"}
    )
    return made(name) if needs_none else None
