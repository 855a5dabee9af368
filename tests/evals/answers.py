"""Answers: 150 questions over our own roles and postings; facts, citations and abstention.

With ``OPENAI_API_KEY`` the model of the settings answers, without it the extractive writer.
Citations are judged as in ALCE (Gao et al. 2023): recall is the share of factual sentences that
their cited passages carry together, precision the share of citations that carry the sentence
alone or without which it is not carried. The judge is not the checker that let the sentence pass
but ``entailment.py``, which asks only for overlap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.assembly import House, open_house, prepare_library
from bot.assistant.grounding.entailment import SENTENCE_SUPPORTED_FROM, sentence_score
from bot.assistant.grounding.overlap import PassageWords
from bot.assistant.grounding.sentences import split_sentences, strip_marks
from bot.commands.ask import COMMAND_LINE_USER
from bot.commands.tables import Cell, Report, Table
from bot.domain.answer import Answer, AnswerFinished, Citation, Question
from bot.settings import Settings
from tests.evals.known_answers import own_postings

CASES = Path(__file__).parent / "cases" / "answers.yaml"
_FOR_ALCE = 100
_MARK = re.compile(r"\[(\d+)\]")


class Case(BaseModel):
    """A question with what its answer must hold, and where that stands."""

    model_config = ConfigDict(extra="forbid")

    q: str
    role: str = ""
    section: str = ""
    posting: str = ""
    say: list[list[str]] = []
    never: list[str] = []
    answerable: bool = True

    @property
    def kind(self) -> str:
        """Name the group that the case is counted in."""
        if not self.answerable:
            return "not answerable"
        return "posting" if self.posting else "role"

    @property
    def source_id(self) -> str:
        """Give the source that the answer must cite."""
        return f"own:{self.posting}" if self.posting else f"role:{self.role}"


@dataclass(frozen=True, slots=True)
class Tried:
    """A case with its answer."""

    case: Case
    answer: Answer

    @property
    def says_it(self) -> bool:
        """Tell whether every fact is said."""
        text = self.answer.text.lower()
        return all(any(words.lower() in text for words in group) for group in self.case.say)

    @property
    def cites_it(self) -> bool:
        """Tell whether the expected source, and section where one is named, is cited."""
        return any(
            citation.source_id == self.case.source_id
            and self.case.section in ("", citation.section)
            for citation in self.answer.citations
        )

    @property
    def says_what_it_must_not(self) -> bool:
        """Tell whether something stands in the answer that never may."""
        return any(words.lower() in self.answer.text.lower() for words in self.case.never)

    @property
    def is_right(self) -> bool:
        """Tell whether all that is asked of the answer is met."""
        if not self.case.answerable:
            return self.answer.abstained and not self.says_what_it_must_not
        return self.says_it and self.cites_it and not self.says_what_it_must_not


@dataclass(frozen=True, slots=True)
class CitationRates:
    """As in ALCE, 0 to 1."""

    sentences: int
    recall: float
    citations: int
    precision: float


async def evaluate(settings: Settings) -> Report:
    """Ask every question in a conversation of its own."""
    folder = settings.rolecall_data_dir / "evals" / "answers"
    own = settings.model_copy(update={"rolecall_data_dir": folder, "database_url": None})
    async with open_house(own) as house:
        await prepare_library(house)
        postings = list(own_postings())
        await house.library.add_all("own:", postings, total=len(postings))
        tried = [Tried(case, await _answer(house, case.q)) for case in cases()]
    return Report(tables(tried))


async def _answer(house: House, question: str) -> Answer:
    await house.conversations.start_new(COMMAND_LINE_USER)
    async for event in house.answering.ask(Question(COMMAND_LINE_USER, question)):
        if isinstance(event, AnswerFinished):
            return event.answer
    raise RuntimeError("the answer never finished")


def cases() -> list[Case]:
    """Give the cases."""
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return TypeAdapter(list[Case]).validate_python(content["questions"])


def tables(tried: Sequence[Tried]) -> tuple[Table, ...]:
    """Show what is right, by kind, how well it is cited, and what is not right."""
    kinds = list(dict.fromkeys(one.case.kind for one in tried))
    found = citation_rates([one.answer for one in tried if not one.answer.abstained][:_FOR_ALCE])
    wrong = tuple(
        (one.case.q, " ".join(one.answer.text.split())[:160]) for one in tried if not one.is_right
    )
    models = sorted({one.answer.model for one in tried})
    return (
        Table(
            "Answers to questions over our own roles and postings",
            ("kind", "questions", "facts", "cited", "must not", "abstained", "right"),
            tuple(_row(kind, [one for one in tried if one.case.kind == kind]) for kind in kinds),
            f"Answered by {', '.join(models)}.",
        ),
        Table(
            f"Citations of {_FOR_ALCE} answers, as in ALCE",
            ("sentences", "recall", "citations", "precision"),
            ((found.sentences, found.recall, found.citations, found.precision),),
        ),
        Table("Not right", ("question", "answer"), wrong),
    )


def _row(kind: str, group: Sequence[Tried]) -> tuple[Cell, ...]:
    is_asked = group[0].case.answerable
    return (
        kind,
        len(group),
        sum(one.says_it for one in group) if is_asked else "",
        sum(one.cites_it for one in group) if is_asked else "",
        sum(one.says_what_it_must_not for one in group),
        sum(one.answer.abstained for one in group),
        sum(one.is_right for one in group),
    )


def citation_rates(answers: Sequence[Answer]) -> CitationRates:
    """Judge every factual sentence with its marks."""
    carried: list[bool] = []
    needed: list[bool] = []
    for answer in answers:
        by_marker = {citation.marker: citation for citation in answer.citations}
        for claim, cited in _marked_sentences(answer.text, by_marker):
            is_carried = _carries(claim, cited)
            carried.append(is_carried)
            for one in cited:
                others = [other for other in cited if other is not one]
                is_needed = _carries(claim, [one]) or not _carries(claim, others)
                needed.append(is_carried and is_needed)
    return CitationRates(len(carried), _share(carried), len(needed), _share(needed))


def _marked_sentences(
    text: str, by_marker: dict[int, Citation]
) -> list[tuple[str, list[Citation]]]:
    """Give the sentences with a mark; what the bot says of itself (notes) bears none."""
    found = []
    for sentence in split_sentences(text):
        marks = [int(mark) for mark in _MARK.findall(sentence)]
        if marks:
            found.append((strip_marks(sentence), [by_marker[mark] for mark in marks]))
    return found


def _carries(claim: str, cited: Sequence[Citation]) -> bool:
    words = _words(tuple(f"{one.title}. {one.section}. {one.quote}" for one in cited))
    return sentence_score(words.overlap(claim)) >= SENTENCE_SUPPORTED_FROM


@lru_cache(maxsize=512)
def _words(passages: tuple[str, ...]) -> PassageWords:
    return PassageWords(passages)


def _share(flags: Sequence[bool]) -> float:
    return round(sum(flags) / len(flags), 3) if flags else 0.0
