"""``rolecall knowledge add``: whatever is given is recognised by content and added.

What needs no neighbours is added as it comes; tables that belong together are joined first; files
that no format claims are read as documents at the end, a batch at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from bot.assembly import STARTER_ROLES, House, open_house, prepare_library, writing
from bot.commands.added_documents import DOCUMENTS, PATH, DocumentFile, read_documents
from bot.commands.errors import NotAddedError, terminal_sentence
from bot.commands.inputs import Input, fetcher_for_boards, folders_of, open_all
from bot.commands.shapes import Json
from bot.commands.terminal import progress_bar, remark, show
from bot.settings import Settings
from knowledge.errors import InvalidRoleFileError
from knowledge.fetching.fetcher import Fetcher
from knowledge.ingestion import AddReport
from knowledge.offers import Harvest, Offer, Skipped
from knowledge.sources.esco import EscoFile, harvest_esco
from knowledge.sources.onet import OnetFile, harvest_onet
from knowledge.sources.recognition import GivenFile, Joint, recognise
from knowledge.sources.wages import GROUP as WAGES_GROUP
from knowledge.sources.wages import Wage, harvest_wages, read_wages, wage_of
from knowledge.store import StoredSource

GIVEN = (
    "a file, folder or pattern; a board by name (greenhouse:NAME, lever:NAME, ashby:NAME, "
    "workable:NAME); a web address"
)
NOT_OPENED = "not opened"
ROLE_FILE = "role file"
_SHOWN_REASONS = 20
_COUNTS = ("added", "changed", "unchanged", "removed", "repeated")
_ALWAYS = ("added", "changed", "unchanged", "skipped")


@dataclass(slots=True)
class Outcome:
    """What one input, or several that were joined, came to."""

    name: str
    kind: str
    report: AddReport
    skipped: list[Skipped]
    remarks: Sequence[str] = ()


@dataclass(slots=True)
class Summary:
    """What the whole call came to."""

    outcomes: list[Outcome] = field(default_factory=list)

    def count(self, name: str) -> int:
        """Sum one of the counts of ``AddReport``."""
        return sum(getattr(outcome.report, name) for outcome in self.outcomes)

    def skipped(self) -> list[Skipped]:
        """Give everything that became no source."""
        return [one for outcome in self.outcomes for one in outcome.skipped]


async def add(settings: Settings, *, paths: Sequence[str], as_json: bool) -> int:
    """Add what is given; what cannot be read is named and skipped. 1 when all were skipped."""
    async with open_house(settings) as house, writing(house):
        summary = await add_all(house, paths, fetcher=fetcher_for_boards())
    skipped = summary.skipped()
    if len(summary.outcomes) == 1 and summary.outcomes[0].kind == NOT_OPENED:
        raise NotAddedError(skipped[0].place, skipped[0].reason)
    _remark_skipped(skipped)
    if as_json:
        show(_shape(summary))
    else:
        print(_counted(summary))
    kept = sum(summary.count(name) for name in ("added", "changed", "unchanged", "repeated"))
    return 1 if skipped and not kept else 0


async def add_all(house: House, paths: Sequence[str], *, fetcher: Fetcher) -> Summary:
    """Add everything and say what it came to, remarking on stderr as it goes."""
    adding = _Adding(house)
    async for opened in open_all(paths, fetcher):
        await adding.take(opened)
    await adding.finish()
    for folder in folders_of(paths):
        await adding.follow(folder)
    return adding.summary


class _Adding:
    """One call: what was seen so far, and what waits for its neighbours."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.summary = Summary()
        self._joint: dict[Joint, list[GivenFile]] = {"wages": [], "onet": [], "esco": []}
        self._documents: list[DocumentFile] = []
        self._has_starters = False

    async def take(self, opened: Input | Skipped) -> None:
        """Recognise one file, and add it unless it has to wait."""
        if isinstance(opened, Skipped):
            self._note(Outcome(opened.place, NOT_OPENED, AddReport(), [opened]))
            return
        try:
            found = recognise(opened.file)
        except InvalidRoleFileError as error:
            skipped = Skipped(opened.file.name, terminal_sentence(error))
            self._note(Outcome(opened.file.name, ROLE_FILE, AddReport(), [skipped]))
            return
        if isinstance(found, Harvest):
            await self._take(opened, found)
        elif found is not None:
            self._joint[found].append(opened.file)
        else:
            self._documents.append(DocumentFile(opened.file, opened.place))

    async def _take(self, opened: Input, found: Harvest) -> None:
        name, group = opened.file.name, opened.file.group.rstrip(":")
        if found.kind == ROLE_FILE and await self._is_starter(opened.file.content):
            report = AddReport(unchanged=1)
            self._note(Outcome(name, ROLE_FILE, report, [], ("it is a starter role already",)))
        elif found.group.startswith(group) and Path(opened.place).is_absolute():
            offers = [_at(offer, opened.place) for offer in found.offers]
            await self._add(name, replace(found, offers=offers))
        else:
            await self._add(name, found)

    async def _is_starter(self, content: bytes) -> bool:
        """Tell whether this is a role that the library comes with, and see that it is there."""
        if content not in await asyncio.to_thread(_starter_files):
            return False
        if not self._has_starters:
            with progress_bar("the starter library") as progress:
                await prepare_library(self._house, progress=progress)
            self._has_starters = True
        return True

    async def follow(self, folder: Path) -> None:
        """Remove what came from files that stood in this folder and are gone."""
        rows = await self._house.library.sources(owner=None)
        gone = await asyncio.to_thread(_without_file, rows, folder)
        if gone:
            await self._house.library.remove_all(gone)
            text = f"removed {len(gone):,} whose files are gone"
            self._note(Outcome(str(folder), "folder", AddReport(removed=len(gone)), [], (text,)))

    async def finish(self) -> None:
        """Join the tables that waited, wages first, and read the documents."""
        wages: dict[str, Wage] = {}
        for file in self._joint["wages"]:
            read, skipped = read_wages(file.content, name=file.name)
            wages |= read
            await self._add(file.name, harvest_wages(read, origin=file.name, skipped=skipped))
        if tables := self._joint["onet"]:
            known = await self._known_wages() | wages
            harvest = harvest_onet([OnetFile(one.name, one.content) for one in tables], known)
            await self._add("O*NET", harvest)
        if tables := self._joint["esco"]:
            for harvest in harvest_esco([EscoFile(one.name, one.content) for one in tables]):
                await self._add("ESCO", harvest)
        if self._documents:
            await self._add_documents()

    async def _known_wages(self) -> dict[str, Wage]:
        """Give the wages that an earlier call added."""
        stored = await self._house.library.sources(owner=None)
        rows = [row.source for row in stored if row.source.id.startswith(WAGES_GROUP)]
        wages = [wage_of(source.metadata, source.title) for source in rows]
        return {wage.soc: wage for wage in wages}

    async def _add(self, name: str, harvest: Harvest) -> None:
        report = AddReport()
        if harvest.offers:
            with progress_bar(name, unit="source") as progress:
                report = await self._house.library.add_all(
                    harvest.group, harvest.offers, total=len(harvest.offers), progress=progress
                )
        unreadable = [Skipped(e.file_name, terminal_sentence(e)) for e in report.unreadable]
        skipped = [*harvest.skipped, *unreadable]
        self._note(Outcome(name, harvest.kind, report, skipped, harvest.remarks))

    async def _add_documents(self) -> None:
        known = {row.source.id: row for row in await self._house.library.sources(owner=None)}
        total = len(self._documents)
        with progress_bar("documents", unit="file") as progress:
            async for batch in read_documents(self._documents, self._house, known):
                report = await self._house.library.add_all(
                    DOCUMENTS, batch.offers, total=total, keeps_others=True
                )
                report = replace(report, unchanged=report.unchanged + batch.unchanged)
                self._note(Outcome("documents", "documents", report, batch.skipped))
                progress(batch.seen, total)

    def _note(self, outcome: Outcome) -> None:
        self.summary.outcomes.append(outcome)
        for text in outcome.remarks:
            remark(f"{outcome.name}: {text}")


def _at(offer: Offer, path: str) -> Offer:
    """Note the file that a source came from, so that it can go when the file does."""
    metadata = {**offer.source.metadata, PATH: path}
    return replace(offer, source=replace(offer.source, metadata=metadata))


@cache
def _starter_files() -> frozenset[bytes]:
    return frozenset(path.read_bytes() for path in STARTER_ROLES.glob("*.md"))


def _without_file(rows: Sequence[StoredSource], folder: Path) -> list[StoredSource]:
    """Give the added sources of files that stood in this folder and stand there no longer."""
    inside = [
        (row, path)
        for row in rows
        if isinstance(path := row.source.metadata.get(PATH), str)
        and Path(path).is_relative_to(folder)
    ]
    standing = {path: Path(path).is_file() for _, path in inside}
    return [row for row, path in inside if not standing[path]]


def _remark_skipped(skipped: Sequence[Skipped]) -> None:
    for one in skipped[:_SHOWN_REASONS]:
        remark(f"Skipped {one.place}: {one.reason}")
    if len(skipped) > _SHOWN_REASONS:
        remark(f"and {len(skipped) - _SHOWN_REASONS:,} more; --json lists all")


def _counted(summary: Summary) -> str:
    counts = {name: summary.count(name) for name in _COUNTS}
    counts["skipped"] = len(summary.skipped())
    shown = [f"{count:,} {name}" for name, count in counts.items() if count or name in _ALWAYS]
    return ", ".join(shown) + f"; {summary.count('passages'):,} passages written"


def _shape(summary: Summary) -> Json:
    counts: dict[str, Json] = {name: summary.count(name) for name in _COUNTS}
    return {
        **counts,
        "skipped": len(summary.skipped()),
        "passages": summary.count("passages"),
        "reasons": [{"place": one.place, "reason": one.reason} for one in summary.skipped()],
        "inputs": [
            {
                "name": outcome.name,
                "kind": outcome.kind,
                **{name: getattr(outcome.report, name) for name in _COUNTS},
                "skipped": len(outcome.skipped),
                "remarks": list(outcome.remarks),
            }
            for outcome in summary.outcomes
        ],
    }
