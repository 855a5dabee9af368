"""``rolecall knowledge add``: whatever is given is recognised by content and added.

What needs no neighbours is added as it comes; tables that belong together are joined first; files
that no format claims are read as documents at the end, a batch at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from bot.assembly import STARTER_ROLES, House, open_house, prepare_library, writing
from bot.commands.added_documents import DOCUMENTS, PATH, DocumentFile, read_documents
from bot.commands.errors import NotAddedError, terminal_sentence
from bot.commands.inputs import Input, fetcher_for_boards, folders_of, open_all
from bot.commands.outcomes import Outcome, Summary, counted, remark_skipped, summary_shape
from bot.commands.terminal import progress_bar, remark, show
from bot.settings import Settings
from bot.storage.loaded import LoadedSet, LoadedSets
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

NOT_OPENED = "not opened"
ROLE_FILE = "role file"


async def add(settings: Settings, *, paths: Sequence[str], as_json: bool) -> int:
    """Add what is given; what cannot be read is named and skipped. 1 when all were skipped."""
    async with open_house(settings) as house, writing(house):
        summary = await add_all(house, paths, fetcher=fetcher_for_boards())
    skipped = summary.skipped()
    if len(summary.outcomes) == 1 and summary.outcomes[0].kind == NOT_OPENED:
        raise NotAddedError(skipped[0].place, skipped[0].reason)
    remark_skipped(skipped)
    if as_json:
        show(summary_shape(summary))
    else:
        print(counted(summary))
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
        self._joint: dict[Joint, list[Input]] = {"wages": [], "onet": [], "esco": []}
        self._documents: list[DocumentFile] = []
        self._has_starters = False
        self._loaded = LoadedSets(house.database)

    async def take(self, opened: Input | Skipped) -> None:
        """Recognise one file, and add it unless it has to wait or was added before."""
        if isinstance(opened, Skipped):
            self._note(Outcome(opened.place, NOT_OPENED, AddReport(), [opened]))
        elif not await self._is_loaded(self._files_hash(opened.file, place=opened.place)):
            await self._recognise(opened)

    async def _recognise(self, opened: Input) -> None:
        try:
            found = recognise(opened.file)
        except InvalidRoleFileError as error:
            skipped = Skipped(opened.file.name, terminal_sentence(error))
            self._note(Outcome(opened.file.name, ROLE_FILE, AddReport(), [skipped]))
            return
        if isinstance(found, Harvest):
            await self._take(opened, found)
        elif found is not None:
            self._joint[found].append(opened)
        else:
            self._documents.append(DocumentFile(opened.file, opened.place))

    async def _take(self, opened: Input, found: Harvest) -> None:
        name, group = opened.file.name, opened.file.group.rstrip(":")
        if found.kind == ROLE_FILE and await self._is_starter(opened.file.content):
            report = AddReport(unchanged=1)
            self._note(Outcome(name, ROLE_FILE, report, [], ("it is a starter role already",)))
        elif found.group.startswith(group) and Path(opened.place).is_absolute():
            offers = [_at(offer, opened.place) for offer in found.offers]
            await self._load(opened, replace(found, offers=offers))
        else:
            await self._load(opened, found)

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
        rows = await self._house.library.sources(
            owner=None, prefix=DOCUMENTS, stating=str(folder), with_twins=True
        )
        gone = await asyncio.to_thread(_without_file, rows, folder)
        if gone:
            await self._house.library.remove_all(gone)
            text = f"removed {len(gone):,} whose files are gone"
            self._note(Outcome(str(folder), "folder", AddReport(removed=len(gone)), [], (text,)))

    async def finish(self) -> None:
        """Join the tables that waited, wages first, and read the documents."""
        wages: dict[str, Wage] = {}
        for one in self._joint["wages"]:
            file = one.file
            read, skipped = read_wages(file.content, name=file.name)
            wages |= read
            await self._load(one, harvest_wages(read, origin=file.name, skipped=skipped))
        if tables := self._joint["onet"]:
            await self._join_onet([one.file for one in tables], wages)
        if tables := self._joint["esco"]:
            files = [one.file for one in tables]
            files_hash = self._files_hash(*files)
            if not await self._is_loaded(files_hash):
                harvests = harvest_esco([EscoFile(one.name, one.content) for one in files])
                await self._load_all(files_hash, "ESCO", harvests)
        if self._documents:
            await self._add_documents()

    async def _join_onet(self, files: Sequence[GivenFile], wages: dict[str, Wage]) -> None:
        known = await self._known_wages() | wages
        files_hash = self._files_hash(*files, place=repr(sorted(map(repr, known.values()))))
        if not await self._is_loaded(files_hash):
            harvest = harvest_onet([OnetFile(one.name, one.content) for one in files], known)
            await self._load_all(files_hash, "O*NET", [harvest])

    async def _known_wages(self) -> dict[str, Wage]:
        """Give the wages that an earlier call added."""
        rows = await self._house.library.sources(owner=None, prefix=WAGES_GROUP)
        wages = [wage_of(row.source.metadata, row.source.title) for row in rows]
        return {wage.soc: wage for wage in wages}

    def _files_hash(self, *files: GivenFile, place: str = "") -> str:
        """Name files by all that what is made of them depends on."""
        parts = [place.encode()]
        for one in files:
            parts += [f"{one.name}\n{one.group}\n{one.site}\n".encode(), one.content]
        return self._house.library.digest(b"\0".join(parts))

    async def _is_loaded(self, files_hash: str) -> bool:
        """Tell whether the library holds all that these files make, and note what they came to."""
        sets = await self._loaded.made_of(files_hash)
        for one in sets:
            report = AddReport(unchanged=one.sources, repeated=one.repeated)
            self._note(Outcome(one.name, one.kind, report, list(one.skipped), one.remarks))
        return bool(sets)

    async def _load(self, opened: Input, found: Harvest) -> None:
        files_hash = self._files_hash(opened.file, place=opened.place)
        await self._load_all(files_hash, opened.file.name, [found])

    async def _load_all(self, files_hash: str, name: str, found: Sequence[Harvest]) -> None:
        """Add what the same files make, and remember them once all of it is there."""
        groups = [harvest.group for harvest in found if harvest.offers]
        await self._loaded.forget(groups)
        made = [(one.group, await self._add(name, one)) for one in found]
        if groups and len(set(groups)) == len(found):
            await self._loaded.remember(files_hash, [_set(*one) for one in made])

    async def _add(self, name: str, harvest: Harvest) -> Outcome:
        report = AddReport()
        if harvest.offers or harvest.is_empty:
            with progress_bar(name, unit="source") as progress:
                report = await self._house.library.add_all(
                    harvest.group, harvest.offers, total=len(harvest.offers), progress=progress
                )
        unreadable = [Skipped(e.file_name, terminal_sentence(e)) for e in report.unreadable]
        skipped = [*harvest.skipped, *unreadable]
        return self._note(Outcome(name, harvest.kind, report, skipped, harvest.remarks))

    async def _add_documents(self) -> None:
        known = await self._house.library.named([one.source_id for one in self._documents])
        total = len(self._documents)
        with progress_bar("documents", unit="file") as progress:
            async for batch in read_documents(self._documents, self._house, known):
                report = AddReport()
                if batch.offers:
                    report = await self._house.library.add_all(
                        DOCUMENTS, batch.offers, total=total, keeps_others=True
                    )
                report = replace(report, unchanged=report.unchanged + batch.unchanged)
                self._note(Outcome("documents", "documents", report, batch.skipped))
                progress(batch.seen, total)

    def _note(self, outcome: Outcome) -> Outcome:
        self.summary.outcomes.append(outcome)
        for text in outcome.remarks:
            remark(f"{outcome.name}: {text}")
        return outcome


def _set(group: str, outcome: Outcome) -> LoadedSet:
    report = outcome.report
    return LoadedSet(
        group,
        outcome.name,
        outcome.kind,
        sources=report.added + report.changed + report.unchanged,
        repeated=report.repeated,
        skipped=tuple(outcome.skipped),
        remarks=tuple(outcome.remarks),
    )


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
