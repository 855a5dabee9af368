"""Merging: copies of one posting become one source with all links, and part again.

What copies there are is worked out anew from the rows whenever postings changed, so that the order
of adding is no matter, nothing is lost when one of them goes, and a killed run is completed by the
next one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.current import Current
from knowledge.duplicates import Shingles, arrange, shingles_of
from knowledge.indexes import Indexes
from knowledge.passages import Passage
from knowledge.sources.records import AT_A_GLANCE
from knowledge.store import Copy, LibraryStore, TwinState

_KEYS_A_BATCH = 100


async def merge_copies(*, store: LibraryStore, indexes: Indexes, current: Current) -> int:
    """Bring the twins to where the postings are; gives how many became a twin.

    The vectors go first: until the rows say so too, the next run does it again.
    """
    unmerged = await store.unmerged()
    if unmerged.is_empty:
        return 0
    await current.look_again()
    changes: list[_Change] = []
    for start in range(0, len(unmerged.keys), _KEYS_A_BATCH):
        changes += await _merge(unmerged.keys[start : start + _KEYS_A_BATCH], store, indexes)
    await store.write_twins([change.state for change in changes], at=unmerged.change)
    await current.look_again()
    return sum(change.becomes_twin for change in changes)


@dataclass(frozen=True, slots=True)
class _Change:
    """What a copy was and is to be."""

    now: Copy
    state: TwinState

    @property
    def becomes_twin(self) -> bool:
        return self.now.twin_of is None and self.state.twin_of is not None

    @property
    def stands_alone(self) -> bool:
        """Tell whether it was a twin and is to be retrieved itself."""
        return self.now.twin_of is not None and self.state.twin_of is None


async def _merge(keys: Sequence[str], store: LibraryStore, indexes: Indexes) -> list[_Change]:
    groups: defaultdict[str, list[Copy]] = defaultdict(list)
    for copy in await store.copies(keys):
        groups[copy.key].append(copy)
    ids = [copy.source.id for group in groups.values() for copy in group]
    texts = _Texts(await store.passages_of(ids, with_twins=True))
    changes = [change for group in groups.values() for change in _changes(group, texts)]
    await indexes.put([one for new in changes if new.stands_alone for one in texts.of(new.now)])
    gone = [one.id for new in changes if new.becomes_twin for one in texts.of(new.now)]
    await indexes.remove(gone)
    return changes


def _changes(group: Sequence[Copy], texts: _Texts) -> Iterator[_Change]:
    by_id = {copy.source.id: copy for copy in group}
    for state in arrange(group, texts.shingles):
        now = by_id[state.source_id]
        if (now.twin_of, now.twin_links) != (state.twin_of, state.twin_links):
            yield _Change(now, state)


class _Texts:
    """The passages of some sources, and their runs of words once these are asked for."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages: defaultdict[str, list[Passage]] = defaultdict(list)
        self._shingles: dict[str, Shingles] = {}
        for passage in sorted(passages, key=lambda one: one.span.start):
            self._passages[passage.source.id].append(passage)

    def of(self, copy: Copy) -> Sequence[Passage]:
        return self._passages[copy.source.id]

    def shingles(self, source_id: str) -> Shingles:
        if source_id not in self._shingles:
            said = [one for one in self._passages[source_id] if one.section != AT_A_GLANCE]
            lines = [line for one in said for line in (one.section, *one.text.split("\n"))]
            self._shingles[source_id] = shingles_of("\n".join(dict.fromkeys(lines)))
        return self._shingles[source_id]
