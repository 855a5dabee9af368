"""Fits: the verdict of each requirement against a career adviser's, over invented pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.assistant.fit.fitting import Fitting
from bot.commands.tables import Report, Table
from bot.domain.fit import MatchStatus, RequirementMatch
from bot.domain.identity import Language
from bot.settings import Settings
from knowledge.embedding import LocalEmbedder
from tests.evals.claims import TODAY, Split, read_texts
from tests.evals.measures import share_interval

CASES = Path(__file__).parent / "cases" / "fit.yaml"
FRESH = CASES.with_name("fit_fresh.yaml")
UNSEEN = CASES.with_name("fit_unseen.yaml")
Given = MatchStatus | Literal["not read"]
_SPLITS: Final[tuple[Split, ...]] = ("tuning", "held_out", "fresh", "blind")
_HEIGHTS: Final[dict[Given, int]] = {"not read": 0, "missing": 0, "partly": 1, "met": 2}
_SUM = re.compile(r"= (?:about )?([\d.]+) years")
_MARK = re.compile(r"^(?:[-*•·\u2013>]|\d{1,2}[.)])\s+")
_TOLERANCE_YEARS = 0.11


class FitPair(BaseModel):
    """A résumé, a posting, and how far each requirement is met, by words of its line."""

    model_config = ConfigDict(extra="forbid")

    id: str
    field: str
    language: Language
    split: Split
    resume: str
    posting: str
    labels: dict[str, MatchStatus]
    years: dict[str, float] = {}
    """The sum that the reason must show, by words of a requirement."""


@dataclass(frozen=True, slots=True)
class JudgedRequirement:
    """One labelled requirement with the verdict of the fit."""

    pair: FitPair
    words: str
    label: MatchStatus
    given: Given
    why: str

    @property
    def is_right(self) -> bool:
        """Tell whether the fit says what the adviser says."""
        return self.label == self.given

    @property
    def is_invented_gap(self) -> bool:
        """Tell whether the fit says that nothing shows what a line does show."""
        return self.label != "missing" and self.given == "missing"

    @property
    def error(self) -> int:
        """Give how far the verdict lies from the adviser's: below 0 too strict, above too kind."""
        return _HEIGHTS[self.given] - _HEIGHTS[self.label]

    @property
    def has_right_sum(self) -> bool:
        """Tell whether the reason shows the years that the adviser counts."""
        found = _SUM.search(self.why)
        expected = self.pair.years[self.words]
        return found is not None and abs(float(found[1]) - expected) < _TOLERANCE_YEARS


def read_fit_pairs(cases: Sequence[Path] = (CASES, FRESH, UNSEEN)) -> tuple[FitPair, ...]:
    """Give the labelled pairs, and those that were written after them."""
    reading = TypeAdapter(dict[str, tuple[FitPair, ...]])
    texts = (case.read_text(encoding="utf-8") for case in cases)
    read = [reading.validate_python(yaml.safe_load(text))["pairs"] for text in texts]
    return tuple(pair for pairs in read for pair in pairs)


async def evaluate(_settings: Settings) -> Report:
    """Judge every requirement; errors are listed for the tuning split alone."""
    fitting = Fitting(LocalEmbedder(threads=1), clock=lambda: TODAY)
    judged = [one for pair in read_fit_pairs() for one in await judge_pair(pair, fitting)]
    return Report((accuracy(judged), kinds_of_error(judged), worst(judged)))


async def judge_pair(pair: FitPair, fitting: Fitting) -> tuple[JudgedRequirement, ...]:
    """Judge the labelled requirements of one pair, read as the product reads them."""
    resume, posting = read_texts(pair.resume, pair.posting)
    fit = await fitting.assess(resume, posting)
    return tuple(labelled(pair, fit.matches))


def labelled(pair: FitPair, matches: Sequence[RequirementMatch]) -> Iterator[JudgedRequirement]:
    """Find the match of each label; a requirement that was not read is an error too."""
    for words, label in pair.labels.items():
        line = line_of(words, pair)
        found = [match for match in matches if _bare(match.requirement.text) == line]
        given: Given = found[0].status if found else "not read"
        yield JudgedRequirement(pair, words, label, given, found[0].why if found else "")


def line_of(words: str, pair: FitPair) -> str:
    """Give the posting's line that holds the words of a label, without its mark."""
    posting = f"{pair.posting}\n"
    start = posting.rfind("\n", 0, posting.index(words)) + 1
    return _bare(posting[start:].partition("\n")[0])


def accuracy(judged: Sequence[JudgedRequirement]) -> Table:
    """Say for each verdict of the adviser how often the fit gives it, with 95 % intervals."""
    rows: list[tuple[str | int | float, ...]] = []
    for split in _SPLITS:
        of_split = [one for one in judged if one.pair.split == split]
        for label in ("met", "partly", "missing"):
            of_label = [one for one in of_split if one.label == label]
            said = [one.is_right for one in of_split if one.given == label]
            rows.append((split, label, *_share([one.is_right for one in of_label]), *_of(said)))
        rows.append((split, "all", *_share([one.is_right for one in of_split]), ""))
    return Table(
        "Fits: the verdict of each requirement",
        (
            "split",
            "adviser says",
            "requirements",
            "fit agrees",
            "share",
            "95 %",
            "when fit says it",
        ),
        tuple(rows),
        "Labelled by us; text files are read as the product reads them. Wilson's intervals.",
    )


def kinds_of_error(judged: Sequence[JudgedRequirement]) -> Table:
    """Count the errors that matter most: invented gaps, verdicts too kind, years added wrongly."""
    rows = []
    for split in _SPLITS:
        of_split = [one for one in judged if one.pair.split == split]
        summed = [one.has_right_sum for one in of_split if one.words in one.pair.years]
        gaps = [one for one in of_split if one.label != "missing"]
        rows.append(
            (
                split,
                f"{sum(one.is_invented_gap for one in gaps)} of {len(gaps)}",
                f"{sum(one.error > 0 for one in of_split)} of {len(of_split)}",
                f"{sum(one.given == 'not read' for one in of_split)} of {len(of_split)}",
                f"{sum(summed)} of {len(summed)}",
            )
        )
    return Table(
        "Fits: kinds of error",
        ("split", "invented gaps", "too kind", "not read", "years summed right"),
        tuple(rows),
    )


def worst(judged: Sequence[JudgedRequirement]) -> Table:
    """List the errors of the tuning part, the farthest first."""
    wrong = [one for one in judged if not one.is_right and one.pair.split == "tuning"]
    wrong.sort(key=lambda one: -abs(one.error))
    return Table(
        "Errors of the tuning part, the worst first",
        ("pair", "requirement", "adviser", "fit", "why"),
        tuple((one.pair.id, one.words.strip(), one.label, one.given, one.why) for one in wrong),
    )


def _share(right: Sequence[bool]) -> tuple[int, int, float, str]:
    low, high = share_interval(sum(right), len(right))
    share = sum(right) / max(1, len(right))
    return len(right), sum(right), share, f"{low:.2f} to {high:.2f}"


def _of(right: Sequence[bool]) -> tuple[str]:
    return (f"right {sum(right)} of {len(right)}",)


def _bare(text: str) -> str:
    """Give a line without the mark or the number of its list."""
    return _MARK.sub("", text.strip()).strip(" -*•")
