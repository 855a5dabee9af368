"""What is known of each posting that can be counted: read once, kept while it is unchanged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.posting import Posting, Requirement
from bot.llm.ranking import stems
from knowledge.details import Pay, details_of
from knowledge.documents import Source
from knowledge.library import Library
from knowledge.passages import Passage
from knowledge.pay import find_pay
from knowledge.store import StoredSource

ReadPosting = Callable[[str], Posting]
"""Understands the text of a posting; the reading room's."""
_REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class PostingFacts:
    """One posting of the library, structured."""

    source: Source
    passages: tuple[Passage, ...]
    requirements: tuple[Requirement, ...]
    is_remote: bool | None
    pay: Pay | None
    posted: date | None
    about: frozenset[str]
    """Stems of title, employer, place, level and field: what a topic is looked for in."""

    @property
    def text(self) -> str:
        """Give the whole posting."""
        return "\n".join(passage.text for passage in self.passages)


class KnownPostings:
    """The postings that a user may count: the public ones and their own."""

    def __init__(self, library: Library, read: ReadPosting) -> None:
        self._library = library
        self._read = read
        self._known: dict[tuple[str, str], PostingFacts] = {}

    async def of(self, owner: str) -> tuple[PostingFacts, ...]:
        """Give the facts of every posting, in the order of their titles."""
        rows = [
            row
            for row in await self._library.sources(owner=owner)
            if row.source.kind == "posting" and row.passage_count
        ]
        new = [row for row in rows if _key(row) not in self._known]
        passages = await self._library.passages_of(new)
        if len(self._known) + len(new) > _REMEMBERED:
            self._known.clear()
            return await self.of(owner) if len(rows) <= _REMEMBERED else ()
        for row in new:
            facts = await asyncio.to_thread(self._facts, row.source, passages[row.source.id])
            self._known[_key(row)] = facts
        return tuple(self._known[_key(row)] for row in rows)

    def _facts(self, source: Source, passages: Sequence[Passage]) -> PostingFacts:
        text = "\n\n".join(
            f"## {passage.section}\n\n{passage.text}" if passage.section else passage.text
            for passage in passages
        )
        posting = self._read(f"# {source.title}\n\n{text}")
        details = details_of(source.metadata)
        found = find_pay(text)
        names = (source.title, details.organization, details.place, details.level or "")
        return PostingFacts(
            source=source,
            passages=tuple(passages),
            requirements=posting.requirements,
            is_remote=posting.is_remote if details.is_remote is None else details.is_remote,
            pay=details.pay or (found.pay if found else None),
            posted=details.posted,
            about=stems(" ".join([*names, details.field, posting.job_location])),
        )


def _key(row: StoredSource) -> tuple[str, str]:
    return (row.source.id, row.content_hash)
