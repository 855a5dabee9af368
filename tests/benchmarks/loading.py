"""Loading real files: rows in, sources out, what is skipped and why, pay, the rate, and again.

Through ``knowledge add``, into an empty library. Real files are embedded by hashing, so that their
rate is that of reading and writing; a set of our own is embedded by the real model.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from bot.assembly import House, open_house
from bot.commands.adding import add_all
from bot.commands.inputs import fetcher_for_boards
from bot.commands.outcomes import Summary
from bot.commands.tables import Cell, Report, Table
from bot.commands.terminal import remark
from bot.settings import Settings
from bot.storage.library import LibraryRows
from knowledge.embedding import Embedder, HashingEmbedder, LocalEmbedder
from knowledge.index import VectorIndex
from knowledge.library import Library
from tests.benchmarks.loaded_facts import facts_table
from tests.benchmarks.raw_files import board_rows, bulletins, table_rows
from tests.benchmarks.retrieval import starter_sentences

LINES = 10_000
LINES_OF_THE_MODEL = 2_000
"""Embedding ten thousand takes minutes and says no more: the second time embeds none."""


@dataclass(frozen=True, slots=True)
class Material:
    """Files that are added together, with the rows that are in them."""

    name: str
    paths: tuple[Path, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """What adding a material twice came to, in seconds."""

    material: Material
    first: Summary
    first_s: float
    again: Summary
    again_s: float


async def measure(settings: Settings) -> Report:
    """Add a set of our own twice, then every real file that is there."""
    tables = [await _again_table(settings)]
    folder = settings.rolecall_data_sets
    found = materials_in(folder) if folder else ()
    if not folder or not found:
        return Report(tuple(tables), "ROLECALL_DATA_SETS names no folder with postings or tables.")
    async with _empty_house(settings, HashingEmbedder()) as house:
        loaded = [await load_twice(house, one) for one in found]
        tables += [real_files_table(loaded), await facts_table(folder, house.library)]
    return Report(tuple(tables))


def materials_in(folder: Path) -> tuple[Material, ...]:
    """Give the real files of the data sets, as far as they are there."""
    postings, onet, esco = folder / "postings", folder / "onet", folder / "esco"
    boards = [postings / name for name in ("ashby_dev.jsonl", "Nango.json", "homebase.json")]
    wages = [folder / "bls" / "national_wages.csv"]
    onet_tables = [one for one in sorted(onet.glob("*.txt")) if one.name != "Read Me.txt"]
    tables = {
        "BLS wages": (wages, wages),
        "O*NET occupations": (onet_tables, [onet / "Occupation Data.txt"]),
        "ESCO occupations and skills": (sorted(esco.glob("*.csv")), sorted(esco.glob("*.csv"))),
    }
    found = [
        Material(f"Ashby, {one.name}", (one,), len(board_rows(one)))
        for one in boards
        if one.is_file()
    ]
    if (postings / "la_city").is_dir():
        count = len(list(bulletins(postings / "la_city")))
        found.append(Material("bulletins of a city", (postings / "la_city",), count))
    for name, (given, counted) in tables.items():
        if counted and all(one.is_file() for one in counted):
            found.append(Material(name, tuple(given), sum(len(table_rows(one)) for one in counted)))
    return tuple(found)


async def load_twice(house: House, material: Material) -> Loaded:
    """Add a material, and once more as it is."""
    paths = [str(path) for path in material.paths]
    summaries: list[Summary] = []
    took: list[float] = []
    for _ in range(2):
        began = perf_counter()
        summaries.append(await add_all(house, paths, fetcher=fetcher_for_boards()))
        took.append(perf_counter() - began)
    remark(f"{material.name}: {took[0]:.1f} s")
    return Loaded(material, summaries[0], took[0], summaries[1], took[1])


def real_files_table(loaded: Sequence[Loaded]) -> Table:
    """Show what became of every row."""
    rows: list[tuple[Cell, ...]] = []
    for one in loaded:
        reasons = Counter(skipped.reason for skipped in one.first.skipped())
        why = "; ".join(f"{count}: {reason}" for reason, count in reasons.most_common())
        added = one.first.count("added")
        rows.append(
            (
                *(one.material.name, one.material.rows, added, one.first.count("repeated")),
                *(one.first.count("merged"), reasons.total(), why),
                *(one.first.count("passages"), f"{added / one.first_s:.0f}"),
                *(f"{one.again_s:.2f}", f"{one.first_s / one.again_s:.0f}"),
                one.again.count("unchanged"),
            )
        )
    return Table(
        "Real files",
        (
            *("material", "rows", "sources", "repeated", "merged", "skipped", "why"),
            *("passages", "sources a second", "again, s", "times faster", "unchanged"),
        ),
        tuple(rows),
        "Rows are counted by json and csv alone. Sources, repeated and skipped add up to the rows; "
        "merged sources are kept as copies of a posting that another file has too. Vectors are "
        "hashed: with MiniLM the first time is longer by its passages at the rate of the model.",
    )


async def _again_table(settings: Settings) -> Table:
    rows = [
        await _set_twice(settings, LocalEmbedder(), LINES_OF_THE_MODEL, "MiniLM"),
        await _set_twice(settings, HashingEmbedder(), LINES, "hashing"),
    ]
    return Table(
        "Adding a set, again, and with one line changed",
        (
            *("vectors", "passages", "first, s", "again, s", "times faster", "unchanged"),
            *("one changed, s", "times faster than first"),
        ),
        tuple(rows),
        f"{LINES:,} passages with MiniLM take {LINES // LINES_OF_THE_MODEL} times its first "
        "time; again, they take what they take with hashing, for nothing is embedded. Goal: 50 "
        "times faster.",
    )


async def _set_twice(
    settings: Settings, embedder: Embedder, lines: int, name: str
) -> tuple[Cell, ...]:
    async with _empty_house(settings, embedder) as house:
        file = house.settings.rolecall_data_dir / "set.jsonl"
        await asyncio.to_thread(_write_set, file, lines)
        one = await load_twice(house, Material(f"{lines:,} lines, {name}", (file,), lines))
        await asyncio.to_thread(_write_set, file, lines, changed=True)
        began = perf_counter()
        changed = await add_all(house, [str(file)], fetcher=fetcher_for_boards())
        took = perf_counter() - began
    if changed.count("changed") != 1:
        raise RuntimeError(f"one line was changed, not {changed.count('changed')}")
    return (
        *(name, one.first.count("passages"), f"{one.first_s:.1f}", f"{one.again_s:.3f}"),
        *(f"{one.first_s / one.again_s:.0f}", one.again.count("unchanged")),
        *(f"{took:.2f}", f"{one.first_s / took:.0f}"),
    )


def _write_set(file: Path, lines: int, *, changed: bool = False) -> None:
    """Write a set of one passage a line, of the length that passages of roles have."""
    sentences = starter_sentences()
    with file.open("w", encoding="utf-8") as out:
        for number in range(lines):
            words = " ".join(sentences[(number * 7 + n) % len(sentences)] for n in range(6))
            end = " Changed." if changed and number == 0 else ""
            line = {"id": f"d{number}", "title": f"Text {number}", "text": f"{words}{end}"}
            out.write(json.dumps(line) + "\n")


@asynccontextmanager
async def _empty_house(settings: Settings, embedder: Embedder) -> AsyncIterator[House]:
    folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="rolecall-bench-"))
    own = settings.model_copy(update={"rolecall_data_dir": folder, "database_url": None})
    vectors = VectorIndex(folder / "vectors", embedder_name=embedder.name)
    try:
        async with open_house(own) as house:
            yield replace(house, library=Library(LibraryRows(house.database), embedder, vectors))
    finally:
        await asyncio.to_thread(vectors.close)
        await asyncio.to_thread(shutil.rmtree, folder)
