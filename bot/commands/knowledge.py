"""``rolecall knowledge``: what the public library holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.assembly import House, open_house, prepare_library, writing
from bot.commands.errors import UnknownSourceError, terminal_sentence
from bot.commands.shapes import Json, retrieval_shape, source_shape
from bot.commands.terminal import progress_bar, read_input, remark, show
from bot.errors import EmptyQuestionError
from bot.settings import Settings
from knowledge.documents import Document, Source
from knowledge.errors import InvalidRoleFileError, UnreadableFileError
from knowledge.indexes import Progress
from knowledge.offers import Offer
from knowledge.readers.text import read_text
from knowledge.sources.jsonl import (
    JsonLine,
    UnreadableLine,
    document_of,
    is_jsonl,
    read_jsonl,
    source_of,
)
from knowledge.sources.roles import read_role_file

_READABLE = {".jsonl", ".md", ".txt", ".pdf", ".docx", ".html", ".htm"}
"""Endings taken from a folder; a file that is named itself is recognised by its content."""


async def add(settings: Settings, *, paths: Sequence[str], as_json: bool) -> int:
    """Add files and folders; what cannot be read is named and skipped. 1 when all were skipped."""
    counts = {"added": 0, "unchanged": 0, "skipped": 0}
    async with open_house(settings) as house, writing(house):
        for name in _files(paths):
            with progress_bar(Path(name).name) as progress:
                try:
                    outcome = await _add_file(house, name, progress)
                except (UnreadableFileError, InvalidRoleFileError) as problem:
                    remark(f"Skipped {name}. {terminal_sentence(problem)}")
                    outcome = "skipped"
            counts[outcome] += 1
    if as_json:
        show(counts)
    else:
        print(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    return 1 if counts["skipped"] and not counts["added"] + counts["unchanged"] else 0


async def list_sources(settings: Settings, *, as_json: bool) -> int:
    """Print the public sources by title."""
    async with open_house(settings) as house:
        await _prepare(house)
        rows = await house.library.sources(owner=None)
    if as_json:
        show([source_shape(row) for row in rows])
    else:
        for row in rows:
            print(f"{row.source.id}\t{row.passage_count}\t{row.source.title}")
    return 0


async def search(settings: Settings, *, query: str, limit: int, as_json: bool) -> int:
    """Print the passages found for a query."""
    if not query.strip():
        raise EmptyQuestionError
    async with open_house(settings) as house:
        await _prepare(house)
        retrieval = await house.library.search(query, owner=None, limit=limit)
    if as_json:
        show(retrieval_shape(retrieval))
    else:
        for found in retrieval.found:
            print(f"{found.score_0_1:.2f}  {found.cosine:.2f}  {found.passage.header}")
            print(f"    {found.passage.text}\n")
    return 0


async def remove(settings: Settings, *, source_id: str) -> int:
    """Remove one source."""
    async with open_house(settings) as house, writing(house):
        if not await house.library.remove(source_id):
            raise UnknownSourceError(source_id)
    print(f"Removed {source_id}.")
    return 0


async def rebuild(settings: Settings) -> int:
    """Make the indexes anew from the rows."""
    async with open_house(settings) as house, writing(house):
        with progress_bar("Rebuilding the indexes") as progress:
            count = await house.library.rebuild(progress=progress)
    print(f"Indexed {count} passages.")
    return 0


async def stats(settings: Settings, *, as_json: bool) -> int:
    """Print how much the library holds."""
    async with open_house(settings) as house:
        await _prepare(house)
        counted = await house.library.stats()
    shape: Json = {
        "sources": counted.sources,
        "passages": counted.passages,
        "indexed_passages": counted.indexed_passages,
    }
    if as_json:
        show(shape)
    else:
        print(f"{counted.sources} sources, {counted.passages} passages, ", end="")
        print(f"{counted.indexed_passages} of them indexed")
    return 0


async def _prepare(house: House) -> None:
    with progress_bar("Embedding the library") as progress:
        await prepare_library(house, progress=progress)


def _files(paths: Sequence[str]) -> Iterator[str]:
    for name in paths:
        path = Path(name)
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.suffix.lower() in _READABLE)
            yield from map(str, inside)
        else:
            yield name


async def _add_file(house: House, name: str, progress: Progress) -> str:
    content, shown_name = read_input(name)
    if is_jsonl(content):
        return await _add_lines(house, content, name, progress)
    if content.startswith(b"---\n") and name.endswith(".md"):
        source, document = _role(Path(name))
    else:
        document = await house.reading.read_file(content, file_name=shown_name)
        source = _source(house, document, name)
    return "added" if await house.library.add(source, document, progress=progress) else "unchanged"


async def _add_lines(house: House, content: bytes, name: str, progress: Progress) -> str:
    """Add each line as a source of its own; a line that cannot be read is named and skipped."""
    lines = list(read_jsonl(content))
    for line in lines:
        if isinstance(line, UnreadableLine):
            remark(f"Skipped line {line.number} of {name}: {line.problem}.")
    group, origin = f"{_id_of(name)}:", Path(name).name
    offers = [
        Offer(source_of(line, group=group, origin=origin), line.text, partial(document_of, line))
        for line in lines
        if isinstance(line, JsonLine)
    ]
    report = await house.library.add_all(group, offers, total=len(offers), progress=progress)
    changes = report.added + report.changed + report.removed
    remark(
        f"{name}: {report.added} added, {report.changed} changed, {report.unchanged} unchanged, "
        f"{report.removed} removed, {report.repeated} repeated; {report.passages} passages."
    )
    return "added" if changes else "unchanged"


def _role(path: Path) -> tuple[Source, Document]:
    role = read_role_file(path)
    document = read_text(role.body, media_type="text/markdown")
    return replace(role.source, id=_id_of(str(path))), document


def _source(house: House, document: Document, name: str) -> Source:
    """Name a posting by its title, anything else by its file."""
    title = Path(name).stem
    if house.reading.recognise(document) == "posting":
        posting = house.reading.understand_posting(document)
        parts = [part for part in (posting.title, posting.hiring_organization) if part]
        return Source(_id_of(name), "posting", ", ".join(parts) or title, Path(name).name)
    return Source(_id_of(name), "reference", title, Path(name).name)


def _id_of(name: str) -> str:
    """Give the same path the same id, so that adding a changed file replaces the old source."""
    place = hashlib.sha256(str(Path(name).resolve()).encode()).hexdigest()[:12]
    return f"added:{Path(name).stem}-{place}"
