"""Planning: what of a folder or a file is new, so that nothing is read or embedded twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.embedding import Embedder
from knowledge.errors import (
    EmptyFileError,
    FileTooLargeError,
    InvalidRoleFileError,
    UnreadableFileError,
)
from knowledge.ingestion import AddReport, Entry, content_hash, entry_of
from knowledge.offers import Offer
from knowledge.readers.text import read_text
from knowledge.sources.roles import read_role_bytes, read_role_file, source_id_of
from knowledge.store import SourceState, StoredSource

_SOURCES_A_BATCH = 64
"""Written and embedded between two marks that they are done: what a killed run does again."""


class SetPlan:
    """Sorts the offers of one file or set into what is new, what is as it was, and what is gone."""

    def __init__(self, known: Mapping[str, SourceState], embedder: Embedder) -> None:
        self._known = known
        self._embedder = embedder
        self._seen: set[str] = set()
        self._outcomes: Counter[str] = Counter()
        self._unreadable: list[UnreadableFileError] = []
        self.seen = 0
        """Offers looked at so far."""

    def batches(self, offers: Iterable[Offer]) -> Iterator[list[Entry]]:
        """Give what is new or changed, a batch at a time."""
        batch: list[Entry] = []
        for offer in offers:
            self.seen += 1
            entry = entry_of(offer, self._embedder)
            outcome = self._outcome(entry)
            self._seen.add(entry.source.id)
            if outcome in ("added", "changed"):
                try:
                    batch.append(_read(entry))
                except UnreadableFileError as problem:
                    self._unreadable.append(problem)
                    continue
            self._outcomes[outcome] += 1
            if len(batch) == _SOURCES_A_BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def gone(self) -> dict[str, SourceState]:
        """Give the sources that were known and are offered no longer."""
        return {key: state for key, state in self._known.items() if key not in self._seen}

    def report(self, *, removed: int, passages: int, merged: int) -> AddReport:
        """Say what the offers changed."""
        return AddReport(
            added=self._outcomes["added"],
            changed=self._outcomes["changed"],
            unchanged=self._outcomes["unchanged"],
            repeated=self._outcomes["repeated"],
            removed=removed,
            merged=merged,
            unreadable=tuple(self._unreadable),
            passages=passages,
        )

    def _outcome(self, entry: Entry) -> str:
        known = self._known.get(entry.source.id)
        if entry.source.id in self._seen:
            return "repeated"
        if known is None:
            return "added"
        is_same = known.indexed and known.content_hash == entry.content_hash
        return "unchanged" if is_same else "changed"


def _read(entry: Entry) -> Entry:
    """Read the document now, while it can still be left out."""
    document = entry.read()
    return Entry(entry.source, lambda: document, entry.content_hash)


def role_paths(folder: Path) -> dict[str, Path]:
    """Give the role files of a folder by the id that each one's source has."""
    return {source_id_of(path): path for path in sorted(folder.glob("*.md"))}


@dataclass(frozen=True, slots=True)
class RolePlan:
    """The role files to read, and what is known before they are."""

    entries: tuple[Entry, ...]
    report: AddReport


def plan_roles(
    paths: Mapping[str, Path], known: Mapping[str, StoredSource], embedder: Embedder
) -> RolePlan:
    """Compare role files with the rows; a file is parsed only when its bytes are new."""
    entries: list[Entry] = []
    skipped: list[InvalidRoleFileError] = []
    counts = {"added": 0, "changed": 0, "unchanged": 0}
    for source_id, path in paths.items():
        row = known.get(source_id)
        try:
            digest = content_hash(read_role_bytes(path), embedder)
            if row is not None and row.indexed and row.content_hash == digest:
                counts["unchanged"] += 1
                continue
            entries.append(_entry(path, digest))
        except InvalidRoleFileError as problem:
            skipped.append(problem)
        else:
            counts["added" if row is None else "changed"] += 1
    report = AddReport(
        added=counts["added"],
        changed=counts["changed"],
        unchanged=counts["unchanged"],
        skipped=tuple(skipped),
    )
    return RolePlan(tuple(entries), report)


def _entry(path: Path, digest: str) -> Entry:
    role = read_role_file(path)
    try:
        document = read_text(role.body, media_type="text/markdown", file_name=path.name)
    except EmptyFileError as error:
        raise InvalidRoleFileError(path.name, "no text stands below the front matter") from error
    except FileTooLargeError as error:
        raise InvalidRoleFileError(path.name, f"it is above {error.detail}") from error
    return Entry(role.source, lambda: document, digest)
