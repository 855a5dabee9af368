"""The claim checker: lies caught, truths refused and time a sentence, over invented pairs."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import process_time
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.tables import Report, Table
from bot.domain.claim import Claim
from bot.domain.identity import Language
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.settings import Settings
from knowledge.embedding import LocalEmbedder
from knowledge.readers.reader import read_decoded

CASES = Path(__file__).parent / "cases" / "claims.yaml"
FRESH = CASES.with_name("claims_fresh.yaml")
BLIND = CASES.with_name("claims_blind.yaml")
PLAIN = CASES.with_name("claims_plain.yaml")
COURTESY = CASES.with_name("claims_courtesy.yaml")
TODAY = date(2026, 11, 23)
_PASSES = ("supported", "not_a_claim")

Split = Literal["tuning", "held_out", "fresh", "blind", "plain", "courtesy"]


class Pair(BaseModel):
    """A résumé and a posting with sentences that may and may not be said of them."""

    model_config = ConfigDict(extra="forbid")

    id: str
    field: str
    language: Language
    split: Split
    of: str = ""
    """The pair of ``PLAIN`` whose résumé and posting these sentences are about."""
    resume: str = ""
    posting: str = ""
    truths: tuple[dict[str, str], ...]
    lies: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence with what the checker said of it."""

    pair: Pair
    kind: str
    is_lie: bool
    claim: Claim
    elapsed_ms: float

    @property
    def is_right(self) -> bool:
        """Tell whether a lie was caught, or a truth let through."""
        return (self.claim.verdict in _PASSES) != self.is_lie


def read_pairs(cases: Path = CASES) -> tuple[Pair, ...]:
    """Give the pairs of the public test set.

    ``FRESH`` has those written after it, ``BLIND`` and ``PLAIN`` those of who never read
    the checker, ``COURTESY`` how letters talk of applying.
    """
    text = cases.read_text(encoding="utf-8")
    pairs = TypeAdapter(dict[str, tuple[Pair, ...]]).validate_python(yaml.safe_load(text))["pairs"]
    if not any(pair.of for pair in pairs):
        return pairs
    whole = {pair.id: pair for pair in read_pairs(PLAIN)}
    texts = {pair.id: whole.get(pair.of, pair) for pair in pairs}
    return tuple(
        pair.model_copy(update={"resume": texts[pair.id].resume, "posting": texts[pair.id].posting})
        for pair in pairs
    )


async def evaluate(_settings: Settings) -> Report:
    """Judge every sentence; errors are listed for the tuning split alone."""
    checker = ClaimChecker(LocalEmbedder(threads=1), clock=lambda: TODAY)
    pairs = [pair for cases in (CASES, FRESH, BLIND, PLAIN, COURTESY) for pair in read_pairs(cases)]
    judged = [one for pair in pairs for one in judge(pair, checker)]
    return Report((_splits(judged), _kinds(judged), _errors(judged)))


def judge(pair: Pair, checker: ClaimChecker) -> Iterator[Judged]:
    """Judge the sentences of one pair."""
    resume, posting = read_texts(pair.resume, pair.posting)
    checker.check_letter_sentence("I work.", (), resume=resume, posting=posting)
    for is_lie, rows in ((False, pair.truths), (True, pair.lies)):
        for kind, sentence in (item for row in rows for item in row.items()):
            began = process_time()
            claim = checker.check_letter_sentence(sentence, (), resume=resume, posting=posting)
            yield Judged(pair, kind, is_lie, claim, (process_time() - began) * 1000)


def read_texts(resume: str, posting: str) -> tuple[Resume, Posting]:
    """Read a résumé and a posting as the product does."""
    return (
        understand_resume(read_decoded(resume, file_name="resume.txt")),
        understand_posting(read_decoded(posting, file_name="posting.txt")),
    )


def _splits(judged: Sequence[Judged]) -> Table:
    groups = [
        (f"{split}, {name}", [j for j in judged if j.pair.split == split and keep(j.pair.language)])
        for split in get_args(Split)
        for name, keep in (
            ("all", lambda _language: True),
            ("English", lambda language: language == "en"),
            ("de, es, fr", lambda language: language != "en"),
        )
    ]
    return Table(
        "Claims: lies caught and truths refused",
        (
            "split",
            "sentences",
            "lies caught",
            "share",
            "truths refused",
            "share",
            "mean CPU ms",
            "p95",
        ),
        tuple((name, *_counts(group)) for name, group in groups),
        "Keyless. A truth counts as refused when its verdict is neither supported nor not_a_claim.",
    )


def _counts(group: Sequence[Judged]) -> tuple[str | int | float, ...]:
    lies = [one for one in group if one.is_lie]
    truths = [one for one in group if not one.is_lie]
    caught = sum(one.is_right for one in lies)
    refused = sum(not one.is_right for one in truths)
    times = [one.elapsed_ms for one in group]
    return (
        len(group),
        f"{caught} of {len(lies)}",
        caught / len(lies),
        f"{refused} of {len(truths)}",
        refused / len(truths),
        round(statistics.fmean(times), 1),
        round(statistics.quantiles(times, n=20)[-1], 1),
    )


def _kinds(judged: Sequence[Judged]) -> Table:
    total = Counter((one.is_lie, one.kind) for one in judged)
    right = Counter((one.is_lie, one.kind) for one in judged if one.is_right)
    return Table(
        "Claims by kind, all splits",
        ("kind", "is", "rightly judged", "of"),
        tuple(
            (kind, "lie" if is_lie else "truth", right[is_lie, kind], number)
            for (is_lie, kind), number in sorted(total.items())
        ),
    )


def _errors(judged: Sequence[Judged]) -> Table:
    return Table(
        "Wrongly judged in the tuning split",
        ("pair", "is", "kind", "sentence", "reason"),
        tuple(
            (
                one.pair.id,
                "lie" if one.is_lie else "truth",
                one.kind,
                one.claim.text,
                one.claim.reason,
            )
            for one in judged
            if not one.is_right and one.pair.split == "tuning"
        ),
        "The other parts are counted and not listed, so that nobody tunes on them.",
    )
