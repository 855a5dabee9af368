"""Reading files: seconds for a page, hostile files, and files of many producers."""

from __future__ import annotations

import asyncio
import statistics
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter

from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.tables import Report, Table
from bot.domain.resume import Resume
from bot.settings import Settings
from bot.telegram.texts.errors import sentence_for
from knowledge.errors import UnreadableFileError
from knowledge.readers.isolated import IsolatedReader
from tests.benchmarks._children import MemoryWatch
from tests.data import files, good_files
from tests.data.bad_files import BAD_FILES, PAYLOAD
from tests.data.hidden_texts import HIDDEN

_RUNS = 7


async def measure(_settings: Settings) -> Report:
    """Time the whole way from bytes to a résumé, then read what is hostile and what is not."""
    return Report((await timing(), await hostile_files(), await producers()))


async def timing() -> Table:
    """Time files from bytes to a résumé, and how long the loop was held meanwhile."""
    reader = IsolatedReader()
    kinds = {
        "one page, PDF": (files.resume_pdf(), 1.0),
        "one page, two columns, PDF": (files.two_column_pdf(), 1.0),
        "ten pages, PDF": (files.many_pages_pdf(10), 4.0),
        "one page, DOCX": (files.resume_docx(), 1.0),
        "one page, ODT": (good_files.odt(), 1.0),
        "one page, RTF": (good_files.word_rtf(), 1.0),
        "one page, text": (files.RESUME_TEXT.encode(), 1.0),
    }
    rows = tuple(
        [(name, goal, *await _timed(reader, data)) for name, (data, goal) in kinds.items()]
    )
    columns = ("file", "goal s", "bytes", "median s", "slowest s", "loop held ms")
    note = f"{_RUNS} runs each after one to warm up; the loop is looked at every 5 ms."
    return Table("From bytes to a résumé", columns, rows, note)


async def hostile_files() -> Table:
    """Read every hostile and broken file, and every file with a text that nobody can see."""
    rows = (
        ("hostile and broken", *await _corpus(dict.fromkeys(BAD_FILES))),
        ("with hidden text", *await _corpus(dict.fromkeys(HIDDEN))),
    )
    columns = (
        *("files", "count", "one sentence", "read", "handed on what is hidden"),
        *("longest s", "highest MB"),
    )
    note = (
        "One sentence: refused with a sentence of its own that names the file. Goals: within 15 s "
        "and 512 MB, nothing hidden handed on. Memory is the resident memory of the child."
    )
    return Table("Hostile files, each in a child process", columns, rows, note)


async def _corpus(names: dict[str, None]) -> tuple[int, int, int, int, float, float]:
    refused = read = handed_on = 0
    longest_s = 0.0
    async with _watched() as memory:
        for name in names:
            data = (BAD_FILES.get(name) or HIDDEN[name])()
            began = perf_counter()
            try:
                document = await IsolatedReader().read(data, file_name=name)
            except UnreadableFileError as error:
                refused += name in sentence_for(error, "en")
            else:
                read += 1
                handed_on += PAYLOAD in document.text
            longest_s = max(longest_s, perf_counter() - began)
    return len(names), refused, read, handed_on, longest_s, memory.highest_mb


async def producers() -> Table:
    """Read the same person in files of many producers."""
    right = dict.fromkeys(("name", "e-mail", "positions"), 0)
    longest_s = 0.0
    async with _watched() as memory:
        for name, make in good_files.GOOD_FILES.items():
            data, began = make(), perf_counter()
            document = await IsolatedReader().read(data, file_name=name)
            resume = await asyncio.to_thread(understand_resume, document)
            longest_s = max(longest_s, perf_counter() - began)
            right["name"] += resume.basics.name.casefold() == good_files.NAME.casefold()
            right["e-mail"] += resume.basics.email == good_files.EMAIL
            right["positions"] += _positions(resume) == list(good_files.JOBS)
    count = len(good_files.GOOD_FILES)
    row = (count, *right.values(), longest_s, memory.highest_mb)
    columns = ("files", *(f"{fact} right" for fact in right), "longest s", "highest MB")
    note = "Positions: every title, employer, start and end, and no other."
    return Table("The same person in files of many producers", columns, (row,), note)


def _positions(resume: Resume) -> list[tuple[str, str, str, str]]:
    return [(w.position, w.name, w.start_date, w.end_date) for w in resume.work]


@asynccontextmanager
async def _watched() -> AsyncIterator[MemoryWatch]:
    memory = MemoryWatch()
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(memory.run())
        yield memory
        watching.cancel()


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
