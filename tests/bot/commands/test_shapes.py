"""The JSON of the commands has exactly the keys that ``docs/command-line.md`` promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.occupations import title_shape
from bot.commands.shapes import (
    Json,
    answer_shape,
    fit_shape,
    letter_shape,
    posting_shape,
    resume_shape,
    retrieval_shape,
    source_shape,
)
from bot.domain.answer import Answer, Citation
from bot.domain.claim import Claim, Evidence
from bot.domain.dropped import Dropped
from bot.domain.fit import Fit, RequirementMatch
from bot.domain.letter import Letter, LetterOptions, LetterParagraph, RubricItem, Sender
from knowledge.documents import Source, Span
from knowledge.occupations import OccupationName, Occupations
from knowledge.passages import FoundPassage, Passage, Retrieval
from knowledge.readers.reader import read_decoded
from knowledge.store import StoredSource
from tests.data.files import POSTING_TEXT, RESUME_TEXT

DOCUMENT = Path(__file__).parents[3] / "docs" / "command-line.md"
PROVEN = Claim(
    "A keeper logs.", "supported", evidence=(Evidence("role:k#1", "Keeper", "A keeper logs."),)
)
RESUME = understand_resume(
    read_decoded(f"{RESUME_TEXT}\nCERTIFICATES\nFirst aid (2020)\n", file_name="resume.txt")
)
POSTING = understand_posting(read_decoded(POSTING_TEXT, file_name="posting.txt"))
DROPPED = (Dropped("title", "Lighthouse queen"),)
SOURCE = Source("role:k", "role", "Keeper", "keeper.md")
PASSAGE = Passage("role:k#1", SOURCE, "What one does", "A keeper logs.", Span(0, 14))
SHAPES: dict[str, Json] = {
    "ask": answer_shape(
        Answer(
            question="What?",
            standalone_question="What?",
            text="A keeper logs. [1]",
            citations=(Citation(1, "role:k#1", "role:k", "Keeper", "Work", "keeper.md", "A…"),),
            claims=(PROVEN,),
            abstained=False,
            model="extractive",
            removed=(PROVEN,),
        )
    ),
    "knowledge list": [source_shape(StoredSource(SOURCE, "hash", 1, indexed=True), None)],
    "knowledge search": retrieval_shape(
        Retrieval("keeper", (FoundPassage(PASSAGE, 1.0, 0.5),), "high"), {}
    ),
    "knowledge map": title_shape(
        Occupations([OccupationName("onet", "1", "Keepers", "Keeper")]).normalise("Keeper")
    ),
    "read resume": resume_shape(replace(RESUME, dropped=DROPPED)),
    "read posting": posting_shape(replace(POSTING, dropped=DROPPED)),
    "fit": fit_shape(
        Fit((RequirementMatch(POSTING.requirements[0], "met", PROVEN.evidence),), 100)
    ),
    "letter": letter_shape(
        Letter(
            sender=Sender("Ada"),
            title="Keeper",
            organization="Harbour",
            salutation="Hello,",
            paragraphs=(LetterParagraph((PROVEN,)),),
            closing="Yours,",
            options=LetterOptions(),
            questions=(),
            rubric=(RubricItem("length", is_gate=False, points=2, max_points=2),),
            model="extractive",
        )
    ),
}


@pytest.mark.parametrize("command", SHAPES)
def test_a_shape_has_exactly_the_documented_keys(command: str) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith(f"| `{command}` |"))
    claim = re.search(r"\*\*Claim\*\*.*`(\{.*?\})`\.", text)
    shape = re.search(r"`([\[{][^`]*)`", row)
    assert shape
    assert claim

    documented = _names(shape[1].replace("[claim]", f"[{claim[1]}]"))

    assert set(_keys(SHAPES[command])) == documented


def _names(shape: str) -> set[str]:
    return set(re.findall(r"[{,]\s*(\w+)", shape))


def _keys(value: Json) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _keys(inner)
