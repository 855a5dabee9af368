"""Abstention: questions the starter library answers against questions it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from bot.commands.tables import Cell, Report, Table
from bot.settings import Settings
from knowledge.library import Library
from knowledge.passages import Confidence
from tests.evals.starter import starter_library

CASES = Path(__file__).parent / "cases" / "abstention.yaml"
_ANSWERABLE = "answerable"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what the library said of it."""

    kind: str
    language: str
    question: str
    cosine: float
    score: float
    confidence: Confidence


async def evaluate(settings: Settings) -> Report:
    """Ask every question of the starter library."""
    async with starter_library(settings) as library:
        return Report(tables(await ask_all(library)))


async def ask_all(library: Library) -> list[Asked]:
    """Ask the committed questions; the score is the first passage's."""
    asked: list[Asked] = []
    for kind, by_language in cases().items():
        for language, questions in by_language.items():
            for question in questions:
                found = await library.search(question, owner=None)
                cosine = max((one.cosine for one in found.found), default=0.0)
                score = found.found[0].score_0_1 if found.found else 0.0
                asked.append(Asked(kind, language, question, cosine, score, found.confidence))
    return asked


def cases() -> Mapping[str, Mapping[str, list[str]]]:
    """Give the questions by kind and language."""
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return TypeAdapter(dict[str, dict[str, list[str]]]).validate_python(content)


def tables(asked: Sequence[Asked]) -> tuple[Table, ...]:
    """Show separation, decisions by kind and language, and each wrong decision."""
    answerable = [one for one in asked if one.kind == _ANSWERABLE]
    others = [one for one in asked if one.kind != _ANSWERABLE]
    kinds = ("everyday", "career_near")
    separation = tuple(
        (
            kind,
            auroc([one.score for one in answerable], [one.score for one in chosen]),
            auroc([one.cosine for one in answerable], [one.cosine for one in chosen]),
        )
        for kind, chosen in (
            ("all", others),
            *((kind, [one for one in others if one.kind == kind]) for kind in kinds),
        )
    )
    return (
        Table("AUROC, answerable against", ("questions", "score", "cosine alone"), separation),
        _decisions(asked),
        _mistakes(answerable, others),
    )


def _decisions(asked: Sequence[Asked]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for kind, language in sorted({(one.kind, one.language) for one in asked}):
        chosen = [one for one in asked if (one.kind, one.language) == (kind, language)]
        counts = [sum(one.confidence == name for one in chosen) for name in ("high", "low", "none")]
        rows.append((kind, language, len(chosen), *counts))
    return Table(
        "Decisions", ("kind", "language", "questions", "answered", "caveat", "refused"), tuple(rows)
    )


def _mistakes(answerable: Sequence[Asked], others: Sequence[Asked]) -> Table:
    wrong = [one for one in answerable if one.confidence == "none"]
    wrong += [one for one in others if one.confidence != "none"]
    rows = tuple((one.question, one.kind, one.confidence, one.cosine, one.score) for one in wrong)
    return Table(
        "Refused though answerable, or not refused",
        ("question", "kind", "confidence", "cosine", "score"),
        rows,
        "A caveat (low) lets the answer step hold its words against the question once more.",
    )


def auroc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """Give the chance that one of ``higher`` scores above one of ``lower``."""
    pairs = [(a > b) + 0.5 * (a == b) for a in higher for b in lower]
    return sum(pairs) / len(pairs)
