"""``rolecall evals``: measures how good the answers are; evals inform, tests gate.

Evals and their cases belong to the checkout (``tests/evals``), not to the installed package.
A module ``tests/evals/NAME.py`` is the eval ``NAME`` when it defines
``async def evaluate(settings: Settings) -> Report``; the first line of its docstring is its
summary. ``tests/benchmarks`` is read the same way, with ``measure`` instead.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.assembly import open_house
from bot.commands.errors import CheckoutMissingError, UnknownEvalError
from bot.commands.shapes import Json
from bot.commands.tables import Report, in_markdown, report_shape
from bot.commands.terminal import remark, show, show_line
from bot.settings import Settings
from bot.storage.ratings import Rating

CHECKOUT = Path(__file__).parents[2]

Measure = Callable[[Settings], Awaitable[Report]]


@dataclass(frozen=True, slots=True)
class Measurement:
    """A module of the checkout that measures something."""

    name: str
    summary: str
    measure: Measure


def measurements(package: str, function: str) -> tuple[Measurement, ...]:
    """Give the modules directly in ``package`` that define ``function``, by name.

    Raises ``CheckoutMissingError`` where only the package was installed.
    """
    folder = CHECKOUT.joinpath(*package.split("."))
    if not (folder / "__init__.py").is_file():
        raise CheckoutMissingError(str(CHECKOUT / "tests"))
    if str(CHECKOUT) not in sys.path:
        sys.path.insert(0, str(CHECKOUT))
    found: list[Measurement] = []
    for module_of in pkgutil.iter_modules([str(folder)]):
        if module_of.name.startswith(("_", "test_")) or module_of.name == "conftest":
            continue
        module = importlib.import_module(f"{package}.{module_of.name}")
        measure = getattr(module, function, None)
        if measure is not None:
            summary = (module.__doc__ or "").strip().partition("\n")[0]
            found.append(Measurement(module_of.name, summary, measure))
    return tuple(found)


async def list_evals(_settings: Settings, *, as_json: bool) -> int:
    """Print the evals with what each measures."""
    found = measurements("tests.evals", "evaluate")
    shape: Json = [{"name": one.name, "summary": one.summary} for one in found]
    if as_json:
        show(shape)
    else:
        for one in found:
            print(f"{one.name}\t{one.summary}")
    return 0


async def run_eval(settings: Settings, *, name: str, as_json: bool) -> int:
    """Run one eval and print its tables; 0 also when it is skipped for want of data."""
    found = {one.name: one for one in measurements("tests.evals", "evaluate")}
    if name not in found:
        raise UnknownEvalError(name, ", ".join(sorted(found)))
    report = await found[name].measure(settings)
    if as_json:
        show(report_shape(name, report))
    else:
        print_report(report)
    return 0


async def export(settings: Settings) -> int:
    """Print each answer that a user rated as a case, one JSON object a line, without the user."""
    async with open_house(settings) as house:
        async for rating in house.ratings.all():
            show_line(_case(rating))
    return 0


def _case(rating: Rating) -> Json:
    answer, trace = rating.answer, rating.answer.trace
    retrieval: Json = None
    if trace is not None:
        found: list[Json] = [
            {"passage_id": one.passage_id, "score": one.score_0_1, "cosine": one.cosine}
            for one in trace.found
        ]
        retrieval = {"query": trace.query, "confidence": trace.confidence, "found": found}
    return {
        "id": f"turn:{rating.turn_id}",
        "rating": "good" if rating.is_good else "bad",
        "question": answer.question,
        "standalone_question": answer.standalone_question,
        "answer": answer.text,
        "abstained": answer.abstained,
        "model": answer.model,
        "passages": [citation.passage_id for citation in answer.citations],
        "removed": [claim.text for claim in answer.removed],
        "retrieval": retrieval,
    }


def print_report(report: Report) -> None:
    """Print the tables on stdout, and on stderr why there are none."""
    if report.skipped:
        remark(f"Skipped: {report.skipped}")
    for table in report.tables:
        print(in_markdown(table), end="\n\n", flush=True)
