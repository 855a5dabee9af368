"""Known answers: a hundred questions with a labelled passage; how often it is in the top five."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, TypeAdapter

from bot.assembly import STARTER_ROLES
from bot.commands.tables import Cell, Report, Table
from bot.settings import Settings
from knowledge.documents import Source
from knowledge.embedding import LocalEmbedder
from knowledge.library import Library
from knowledge.offers import Offer
from knowledge.passages import FoundPassage
from knowledge.readers.text import read_text
from knowledge.sources.jsonl import JsonLine, document_of, read_jsonl, source_of
from tests.evals.measures import share_interval
from tests.evals.opened import opened_library
from tests.evals.vectors import CachingEmbedder

CASES = Path(__file__).parent / "cases" / "known_answers.yaml"
POSTINGS = CASES.with_name("postings.jsonl")
TOP = 5
_BOARD_POSTINGS = 200
"""The first of the file: all labelled ones are among them."""


class Case(BaseModel):
    """A question with the passage that answers it, labelled in one of three ways."""

    q: str
    role: str = ""
    section: str = ""
    posting: str = ""
    holds: str = ""
    board: str = ""

    def is_answered_by(self, found: FoundPassage) -> bool:
        """Tell whether a passage is the labelled one."""
        passage = found.passage
        if self.role:
            return passage.source.id == f"role:{self.role}" and passage.section == self.section
        if self.posting:
            is_posting = passage.source.id == f"own:{self.posting}"
            return is_posting and self.holds in f"{passage.source.title} {passage.text}"
        return passage.source.id == f"board:{self.board}"


@dataclass(frozen=True, slots=True)
class Tried:
    """A case with the place of its passage, counted from 1; 0 when it was not found."""

    kind: str
    case: Case
    place: int


async def evaluate(settings: Settings) -> Report:
    """Ask every question of one library that holds roles and postings together."""
    known = cases()
    cache = settings.rolecall_data_dir / "evals" / "vectors.sqlite"
    embedder = CachingEmbedder(LocalEmbedder(), cache)
    async with opened_library(embedder) as library:
        await library.add_roles(STARTER_ROLES)
        own = list(own_postings())
        await library.add_all("own:", own, total=len(own))
        boards = list(_board_postings(settings.rolecall_data_sets))
        if boards:
            await library.add_all("board:", boards, total=len(boards))
        else:
            known.pop("boards")
        tried = await try_all(library, known)
    embedder.close()
    return Report(tables(tried))


async def try_all(library: Library, known: dict[str, list[Case]]) -> list[Tried]:
    """Search for each question and look where its passage stands."""
    tried: list[Tried] = []
    for kind, chosen in known.items():
        for case in chosen:
            found = await library.search(case.q, owner=None, limit=10)
            places = [n for n, one in enumerate(found.found, 1) if case.is_answered_by(one)]
            tried.append(Tried(kind, case, min(places, default=0)))
    return tried


def cases() -> dict[str, list[Case]]:
    """Give the cases by kind."""
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return TypeAdapter(dict[str, list[Case]]).validate_python(content)


def own_postings() -> Iterator[Offer]:
    """Give the postings that stand beside the cases."""
    for line in read_jsonl(POSTINGS.read_bytes()):
        if isinstance(line, JsonLine):
            of = source_of(line, group="own:", origin=POSTINGS.name)
            yield Offer(of, line.text, lambda line=line: document_of(line))  # type: ignore[misc]


def _board_postings(folder: Path | None) -> Iterator[Offer]:
    file = folder / "postings" / "ashby_dev.jsonl" if folder else None
    if file is None or not file.is_file():
        return
    for line in file.read_text(encoding="utf-8").splitlines()[:_BOARD_POSTINGS]:
        row = json.loads(line)
        title = f"{row['title']}, {row['company']}, {row['location']}"
        of = Source(f"board:{row['id']}", "posting", title, file.name)
        text = row["descriptionPlain"]
        yield Offer(of, text, lambda text=text: read_text(text))  # type: ignore[misc]


def tables(tried: Sequence[Tried]) -> tuple[Table, ...]:
    """Show how many passages stand in the top 5, by kind, and which do not."""
    kinds = list(dict.fromkeys(one.kind for one in tried))
    rows: list[tuple[Cell, ...]] = []
    for kind in [*kinds, "all"]:
        chosen = [one for one in tried if kind in ("all", one.kind)]
        first = sum(one.place == 1 for one in chosen)
        found = sum(0 < one.place <= TOP for one in chosen)
        low, high = share_interval(found, len(chosen))
        rows.append((kind, len(chosen), first, found, f"{low:.2f}-{high:.2f}"))
    missed = tuple((one.case.q, one.place) for one in tried if not 0 < one.place <= TOP)
    return (
        Table("Known answers", ("kind", "questions", "first", f"top {TOP}", "95 %"), tuple(rows)),
        Table("Not in the top 5", ("question", "place, 0: not in 10"), missed),
    )
