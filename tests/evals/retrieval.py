"""Retrieval: labelled sets beside their rivals, by set and by kind of query, and the worst ten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from bot.commands.shapes import ranking_shape
from bot.commands.tables import Cell, Report, Table
from bot.commands.terminal import progress_bar, remark
from bot.settings import Settings
from knowledge.embedding import Embedder, LocalEmbedder
from knowledge.library import Library
from knowledge.offers import Offer
from knowledge.sources.jsonl import JsonLine, document_of, source_of
from tests.evals.opened import opened_library
from tests.evals.query_kinds import LENGTHS, SHARES, kinds_of
from tests.evals.rivals import best_ten, english_terms, rivals_of
from tests.evals.sets import IrSet, interval, is_held_out, ndcg, sets_in
from tests.evals.vectors import CachingEmbedder

_WORST = 10
_OURS = "Rolecall"
_SINGLE = ("BM25", "MiniLM")
_TO_BEAT = (*_SINGLE, "RRF k=60")


@dataclass(frozen=True, slots=True)
class Judged:
    """One query of a set, with the score of each way to rank."""

    set_name: str
    query: str
    query_id: str
    scores: Mapping[str, float]
    kinds: tuple[str, ...] = ()
    """By length, and by how much of it its answer says."""


async def evaluate(settings: Settings) -> Report:
    """Measure retrieval on everything that is there."""
    folder = settings.rolecall_data_sets
    if folder is None:
        return Report(skipped="ROLECALL_DATA_SETS names no folder with labelled sets.")
    embedder = CachingEmbedder(
        LocalEmbedder(), settings.rolecall_data_dir / "evals" / "vectors.sqlite"
    )
    judged: list[Judged] = []
    for one in sets_in(folder / "retrieval"):
        remark(f"{one.name}: {len(one.corpus)} documents, {len(one.queries)} queries")
        judged += await judge_set(one, embedder)
    embedder.close()
    if not judged:
        return Report(skipped=f"There are no labelled sets in {folder / 'retrieval'}.")
    return Report(tables(judged))


def tables(judged: Sequence[Judged]) -> tuple[Table, ...]:
    """Show both halves by set, the untuned one by kind of query, and what loses most."""
    return (
        _per_set(judged, held_out=True),
        _per_set(judged, held_out=False),
        _per_kind(judged),
        _worst(judged),
    )


async def judge_set(one: IrSet, embedder: Embedder) -> list[Judged]:
    """Rank a set by every way, ours through the library as an operator would fill it."""
    rankings = {
        name: best_ten(one, scores) for name, scores in rivals_of(one, embedder).rankings().items()
    }
    async with opened_library(embedder) as library:
        await _fill(library, one)
        texts = [query.text for query in one.queries]
        found = [ranking async for ranking in library.search_all(texts, limit=10)]
    rankings[_OURS] = [_ids(ranking_shape("", row, limit=10)) for row in found]
    items, terms = {item.id: item for item in one.corpus}, english_terms()
    return [
        Judged(
            one.name,
            query.text,
            query.id,
            {name: ndcg(rows[place], one.grades[query.id]) for name, rows in rankings.items()},
            kinds_of(query.text, (items[d] for d in one.grades[query.id] if d in items), terms),
        )
        for place, query in enumerate(one.queries)
    ]


async def _fill(library: Library, one: IrSet) -> None:
    offers = [
        _offer(JsonLine(number, item.id, item.title, item.text))
        for number, item in enumerate(one.corpus, start=1)
    ]
    with progress_bar(one.name, unit="document") as progress:
        await library.add_all("set:", offers, total=len(offers), progress=progress)


def _offer(line: JsonLine) -> Offer:
    of = source_of(line, group="set:", origin="corpus.jsonl")
    return Offer(of, line.text, lambda: document_of(line))


def _ids(shape: object) -> list[str]:
    results = shape["results"] if isinstance(shape, dict) else []
    return [str(result["source_id"]) for result in results]


def _per_set(judged: Sequence[Judged], *, held_out: bool) -> Table:
    names = sorted({one.set_name for one in judged})
    ways = list(judged[0].scores)
    rows: list[tuple[Cell, ...]] = []
    gains: list[float] = []
    for name in names:
        chosen = [
            one for one in judged if one.set_name == name and is_held_out(one.query_id) == held_out
        ]
        means = {way: fmean(one.scores[way] for one in chosen) for way in ways}
        gain = means[_OURS] / max(means[way] for way in _SINGLE) - 1
        lead = means[_OURS] - max(means[way] for way in _TO_BEAT)
        gains.append(gain)
        shown = [means[way] for way in ways]
        ours = interval([one.scores[_OURS] for one in chosen])
        rows.append((name, len(chosen), *shown, ours, f"{lead:+.3f}", f"{gain:+.1%}"))
    averages = [fmean(float(row[2 + place]) for row in rows) for place in range(len(ways))]
    rows.append(("mean", "", *averages, "", "", f"{fmean(gains):+.1%}"))
    half = "not tuned on" if held_out else "tuned on"
    return Table(
        f"nDCG@10, queries {half}",
        ("set", "queries", *ways, "95 %", "to best of three", "to best single"),
        tuple(rows),
        "Best of three: BM25, MiniLM, RRF k=60 of both. Best single: BM25 or MiniLM.",
    )


def _per_kind(judged: Sequence[Judged]) -> Table:
    """Show the queries that nothing was tuned on by their kind, over all sets."""
    untuned = [one for one in judged if is_held_out(one.query_id)]
    ways = list(judged[0].scores)
    rows: list[tuple[Cell, ...]] = []
    for kind in (*LENGTHS, *SHARES):
        chosen = [one for one in untuned if kind in one.kinds]
        if chosen:
            ours = [one.scores[_OURS] for one in chosen]
            means = [fmean(one.scores[way] for one in chosen) for way in ways]
            missed = sum(score == 0.0 for score in ours)
            rows.append((kind, len(chosen), *means, interval(ours), f"{missed / len(ours):.0%}"))
    return Table(
        "nDCG@10 by kind, queries not tuned on",
        ("kind", "queries", *ways, "95 %", "not in the first ten"),
        tuple(rows),
        "All sets together, each query counted once by its length and once by the words that it "
        "shares with the relevant document that has most of them; stems, without stop words.",
    )


def _worst(judged: Sequence[Judged]) -> Table:
    """Give the queries that lose most against the best rival."""

    def lost(one: Judged) -> float:
        return max(one.scores[way] for way in _TO_BEAT) - one.scores[_OURS]

    worst = sorted(judged, key=lambda one: (-lost(one), one.set_name, one.query_id))[:_WORST]
    return Table(
        "The ten queries that lose most",
        ("set", "query", _OURS, "best rival"),
        tuple(
            (
                one.set_name,
                one.query_id,
                one.scores[_OURS],
                max(one.scores[way] for way in _TO_BEAT),
            )
            for one in worst
        ),
        "By id: the queries stand in queries.jsonl of the set.",
    )
