"""Search time, memory and embedding rate, at 10,000 and 100,000 passages.

The passages are synthetic: sentences of the starter roles in another order, and unit vectors around
those of 200 real passages. Embedding a hundred thousand would take half an hour and change nothing
in what is measured here. ``ROLECALL_DATA_SETS`` is not needed.
"""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import numpy as np

from bot.assembly import STARTER_ROLES
from bot.commands.tables import Cell, Report, Table
from bot.commands.terminal import progress_bar, remark
from bot.settings import Settings
from bot.storage.database import open_database
from bot.storage.library import LibraryRows
from knowledge.documents import Source, Span
from knowledge.embedding import LocalEmbedder, Vectors, _mean_pool
from knowledge.index import VectorIndex
from knowledge.passages import Passage
from knowledge.store import CutSource

SIZES = (10_000, 100_000)
_REAL = 200
_A_SOURCE = 10
_A_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Served:
    """What the serving process measured, in seconds and megabytes."""

    first_s: float
    search: list[float]
    parts: list[float]
    memory_mb: float


async def measure(_settings: Settings) -> Report:
    """Build each size once and serve it from a fresh process."""
    sentences = starter_sentences()
    embedder = LocalEmbedder()
    real = embedder.embed([" ".join(sentences[n : n + 6]) for n in range(0, _REAL * 3, 3)])
    served = [(size, await _serve(size, sentences, real)) for size in SIZES]
    return Report((_searching(served), _embedding(embedder, sentences)))


async def _serve(size: int, sentences: Sequence[str], real: Vectors) -> Served:
    folder = Path(tempfile.mkdtemp(prefix="rolecall-bench-"))
    try:
        began = perf_counter()
        await _build(folder, size, sentences, real)
        remark(f"{size} passages written in {perf_counter() - began:.0f} s")
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.benchmarks.serving", str(folder)),
            stdout=asyncio.subprocess.PIPE,
        )
        printed, _ = await child.communicate()
        return Served(**json.loads(printed))
    finally:
        shutil.rmtree(folder)


async def _build(folder: Path, size: int, sentences: Sequence[str], real: Vectors) -> None:
    database = await open_database(f"sqlite+aiosqlite:///{folder / 'rolecall.db'}")
    vectors = VectorIndex(folder / "chroma", embedder_name=LocalEmbedder.name)
    rows = LibraryRows(database)
    chance = np.random.default_rng(7)
    with progress_bar(f"{size} passages") as progress:
        for start in range(0, size, _A_BATCH):
            sources = list(_sources(start, min(_A_BATCH, size - start), sentences))
            passages = [passage for source in sources for passage in source.passages]
            near = real[chance.integers(0, len(real), len(passages))]
            noise = chance.standard_normal(near.shape, dtype=np.float32) / np.sqrt(near.shape[1])
            made = near + 0.8 * noise
            made /= np.linalg.norm(made, axis=1, keepdims=True)
            await rows.put(sources)
            await vectors.put(passages, made.astype(np.float32))
            await rows.mark_indexed([source.source.id for source in sources])
            progress(start + len(passages), size)
    vectors.close()
    await database.close()


def _sources(start: int, count: int, sentences: Sequence[str]) -> Iterator[CutSource]:
    chance = random.Random(start)  # noqa: S311  # synthetic text, not secrecy
    for first in range(start, start + count, _A_SOURCE):
        source = Source(f"set:{first}", "posting", f"{sentences[first % 97][:40]}", "bench")
        texts = [" ".join(chance.choices(sentences, k=6)) for _ in range(_A_SOURCE)]
        yield CutSource(
            source,
            "hash",
            tuple(
                Passage(f"{source.id}#{n}", source, "", text, Span(0, len(text)))
                for n, text in enumerate(texts)
            ),
        )


def starter_sentences() -> list[str]:
    """Give the sentences of the starter roles."""
    texts = [
        path.read_text(encoding="utf-8").split("---")[2] for path in STARTER_ROLES.glob("*.md")
    ]
    lines = [line.lstrip("- ") for text in sorted(texts) for line in text.splitlines()]
    return [line for line in lines if len(line.split()) > 6]


def _searching(served: Sequence[tuple[int, Served]]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for size, one in served:
        search, parts = _percentiles(one.search), _percentiles(one.parts)
        rows.append(
            (
                f"{size:,}",
                *(f"{value * 1e3:.1f}" for value in (*search, *parts)),
                f"{search[0] / parts[0]:.2f}",
                f"{search[1] / search[0]:.2f}",
                f"{one.first_s:.1f}",
                f"{one.memory_mb:.0f}",
            )
        )
    return Table(
        "Searching (milliseconds)",
        (
            *("passages", "p50", "p95", "parts p50", "parts p95"),
            *("p50 / parts", "p95 / p50", "first, s", "memory, MB"),
        ),
        tuple(rows),
        "Parts: embedding the query and a bare Chroma query for ten, in turns with the search in "
        "one fresh process. The first search fills the keywords from the rows. Goals: p50 at most "
        "1.5 times the parts, p95 under 3 times the p50, memory under 600 MB.",
    )


def _percentiles(values: Sequence[float]) -> tuple[float, float]:
    cuts = quantiles(values, n=100)
    return cuts[49], cuts[94]


def _embedding(embedder: LocalEmbedder, sentences: Sequence[str]) -> Table:
    """Compare with onnxruntime driven directly with the same batches, in turns."""
    chance = random.Random(7)  # noqa: S311  # synthetic text, not secrecy
    texts = [" ".join(chance.choices(sentences, k=chance.randint(1, 8))) for _ in range(192)]
    tokenizer, session = embedder._load()
    ours = bare = 0.0
    for _ in range(3):
        began = perf_counter()
        embedder.embed(texts)
        ours += perf_counter() - began
        encodings = sorted(tokenizer.encode_batch(texts), key=lambda one: len(one.ids))
        batches = [encodings[start : start + 8] for start in range(0, len(encodings), 8)]
        began = perf_counter()
        for batch in batches:
            _mean_pool(session, batch)
        bare += perf_counter() - began
    count = 3 * len(texts)
    return Table(
        "Embedding",
        ("passages a second", "onnxruntime alone", "share"),
        ((f"{count / ours:.1f}", f"{count / bare:.1f}", f"{bare / ours:.2f}"),),
        "The share includes cutting words and sorting by length; goal: at least 0.9.",
    )
