"""A process of its own that serves a library: ``python -m tests.benchmarks.serving FOLDER``.

Prints one JSON object: milliseconds of searches and of their parts, and the memory at the end.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from time import perf_counter

from bot.storage.database import open_database
from bot.storage.library import LibraryRows
from knowledge.embedding import LocalEmbedder
from knowledge.index import VectorIndex
from knowledge.library import Library

ROUNDS = 150
QUESTIONS = (
    "How is the work of a recruiter measured?",
    "Who plans where new roads are built?",
    "Which tools does a data engineer use every day?",
    "pay of an electrician in the United States",
    "How do I become a firefighter?",
    "Which degree does a pharmacist need?",
    "What does a product designer hand over to engineers?",
    "night shifts in a hospital",
)


async def serve(folder: Path) -> dict[str, object]:
    """Search beside the bare parts of a search, in turns."""
    database = await open_database(f"sqlite+aiosqlite:///{folder / 'rolecall.db'}")
    embedder = LocalEmbedder()
    vectors = VectorIndex(folder / "chroma", embedder_name=embedder.name)
    library = Library(LibraryRows(database), embedder, vectors)
    began = perf_counter()
    await library.search(QUESTIONS[0], owner=None)
    first = perf_counter() - began
    searches: list[float] = []
    parts: list[float] = []
    for number in range(ROUNDS):
        question = f"{QUESTIONS[number % len(QUESTIONS)]} ({number})"
        began = perf_counter()
        vector = embedder.embed([question])
        [_] = await vectors.nearest_public(vector, limit=10)
        parts.append(perf_counter() - began)
        began = perf_counter()
        await library.search(question, owner=None)
        searches.append(perf_counter() - began)
    vectors.close()
    await database.close()
    return {"first_s": first, "search": searches, "parts": parts, "memory_mb": _memory_mb()}


def _memory_mb() -> float:
    """Give the resident memory now; pages of files that the system may drop are counted too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    [line] = [one for one in status.read_text().splitlines() if one.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps(asyncio.run(serve(Path(sys.argv[1])))))
