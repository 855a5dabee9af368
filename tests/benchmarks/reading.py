"""Reading files: seconds for one page and for ten, each in a child process of its own."""

from __future__ import annotations

import asyncio
import statistics
from time import perf_counter

from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.tables import Report, Table
from bot.settings import Settings
from knowledge.readers.isolated import IsolatedReader
from tests.data import files, good_files

_RUNS = 7


async def measure(_settings: Settings) -> Report:
    """Time the whole way from bytes to a résumé, and how long the loop was held meanwhile."""
    reader = IsolatedReader()
    kinds = {
        "one page, PDF": files.resume_pdf(),
        "ten pages, PDF": files.many_pages_pdf(10),
        "one page, DOCX": files.resume_docx(),
        "one page, ODT": good_files.odt(),
        "one page, RTF": good_files.word_rtf(),
        "one page, text": files.RESUME_TEXT.encode(),
    }
    rows = tuple([(name, *await _timed(reader, data)) for name, data in kinds.items()])
    columns = ("file", "bytes", "median s", "slowest s", "loop held ms")
    note = f"{_RUNS} runs each after one to warm up; the loop is looked at every 5 ms."
    return Report((Table("From bytes to a résumé", columns, rows, note),))


async def _timed(reader: IsolatedReader, data: bytes) -> tuple[int, float, float, float]:
    elapsed_s, held_ms = list[float](), 0.0
    for run in range(_RUNS + 1):
        watch = _Watch()
        async with asyncio.TaskGroup() as group:
            watching = group.create_task(watch.run())
            began = perf_counter()
            document = await reader.read(data, file_name="resume")
            await asyncio.to_thread(understand_resume, document)
            took = perf_counter() - began
            watching.cancel()
        if run:
            elapsed_s.append(took)
            held_ms = max(held_ms, watch.longest_s * 1000)
    return len(data), statistics.median(elapsed_s), max(elapsed_s), held_ms


class _Watch:
    """Sees how late the loop comes back."""

    def __init__(self) -> None:
        self.longest_s = 0.0

    async def run(self) -> None:
        while True:
            began = perf_counter()
            await asyncio.sleep(0.005)
            self.longest_s = max(self.longest_s, perf_counter() - began - 0.005)
