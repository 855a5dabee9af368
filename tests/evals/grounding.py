"""Grounding: labelled responses by source, a scripted liar, honest paraphrases, and time.

The labelled sets are read from the folder of data sets; without it, only our own are measured.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from time import process_time

import numpy as np
from numpy.typing import NDArray

from bot.assistant.answering.citing import read_reply
from bot.assistant.answering.grounded import GroundedReply, ground
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.responses import judge_response
from bot.commands.tables import Report, Table
from bot.settings import Settings
from knowledge.embedding import LocalEmbedder
from knowledge.passages import Passage
from tests.evals.labelled import Labelled, labelled_sets
from tests.evals.measures import auroc, interval, rates
from tests.evals.role_answers import Lie, lies, made_paraphrases, written_paraphrases

_LIES = 200
_MADE = 116
"""With the 84 that we wrote, 200 paraphrases."""


async def evaluate(settings: Settings) -> Report:
    """Measure the checker of responses and the checker of answers."""
    sets = labelled_sets(settings.rolecall_data_sets)
    return Report((_labelled_table(sets), *_answer_tables()))


def _labelled_table(sets: dict[str, list[Labelled]]) -> Table:
    return Table(
        "Responses called unsupported",
        ("set", "responses", "bad", "precision", "recall", "F1", "F1 95 %", "AUROC", "ms/sentence"),
        tuple(_labelled_row(name, responses) for name, responses in sorted(sets.items())),
        "Threshold 0.5 for every set. Processor time, one core, passages read anew for each "
        "response. The weights were made with these sets in view: what carries over to an unseen "
        "one is printed by `python -m tests.evals.entailment_training`.",
    )


def _labelled_row(name: str, responses: Sequence[Labelled]) -> tuple[str | int | float, ...]:
    began = process_time()
    judged = [judge_response(one.response, one.passages) for one in responses]
    spent = process_time() - began
    is_bad = [one.is_bad for one in responses]
    flags = [not one.supported for one in judged]
    found = rates(flags, is_bad)
    low, high = interval(len(flags), lambda draw: _f1_of(draw, flags, is_bad))
    sentences = max(sum(len(one.sentences) for one in judged), 1)
    area = auroc([1 - one.score_0_1 for one in judged], is_bad)
    rounded = [round(figure, 3) for figure in (found.precision, found.recall, found.f1)]
    time = round(1000 * spent / sentences, 2)
    return (name, len(flags), sum(is_bad), *rounded, f"{low:.2f}-{high:.2f}", round(area, 3), time)


def _f1_of(draw: NDArray[np.int64], flags: Sequence[bool], is_bad: Sequence[bool]) -> float:
    return rates([flags[place] for place in draw], [is_bad[place] for place in draw]).f1


def _answer_tables() -> tuple[Table, Table]:
    checker = ClaimChecker(LocalEmbedder(threads=1))
    reached: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for lie in lies(_LIES):
        told[lie.kind] += 1
        reached[lie.kind] += reaches_the_user(lie, checker)
    liar = Table(
        "A liar that adds one thing to each of 200 answers",
        ("kind", "lies", "reached the user"),
        tuple((kind, count, reached[kind]) for kind, count in told.items()),
    )
    groups = {
        "written, worked on": written_paraphrases("worked_on"),
        "written, held out": written_paraphrases("held_out"),
        "made by rule": made_paraphrases(_MADE),
    }
    rows: list[tuple[str | int | float, ...]] = []
    for name, group in groups.items():
        began = process_time()
        kept = [not check(sentence, passages, checker).removed for sentence, passages in group]
        time = round(1000 * (process_time() - began) / len(kept), 1)
        rows.append((name, len(kept), kept.count(False), time))
    honest = Table(
        "Honest paraphrases over our own roles",
        ("group", "sentences", "taken out", "ms/sentence"),
        tuple(rows),
        "Sentences without marks: each is tried against the three likeliest passages.",
    )
    return liar, honest


def reaches_the_user(lie: Lie, checker: ClaimChecker) -> bool:
    """Tell whether the invented word stands in what is kept of the answer."""
    kept = check(lie.answer, lie.passages, checker)
    said = " ".join(sentence.text for line in kept.lines for sentence in line.sentences)
    return lie.invented.lower() in said.lower()


def check(text: str, passages: Sequence[Passage], checker: ClaimChecker) -> GroundedReply:
    """Ground a text as an answer is."""
    return ground(read_reply(text, passages), passages, checker)
