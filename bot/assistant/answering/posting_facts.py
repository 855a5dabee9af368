"""What is known of each posting that can be counted: read once, kept while it is unchanged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.posting import Posting, Requirement
from bot.llm.ranking import stems
from knowledge.details import Pay, details_of, has_closed
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


@dataclass(frozen=True, slots=True)
class Chosen:
    """The postings to count."""

    postings: tuple[PostingFacts, ...]
    all: int
    """How many postings there are of any topic."""
    too_many: int = 0
    """How many are left unread, for being more than are counted at once."""


class KnownPostings:
    """The postings that a user may count: the public ones that have not closed, and their own."""

    def __init__(self, library: Library, read: ReadPosting, now: Callable[[], datetime]) -> None:
        self._now = now
        self._library = library
        self._read = read
        self._known: dict[tuple[str, str], PostingFacts] = {}

    async def of(self, owner: str, *, topic: frozenset[str] = frozenset()) -> Chosen:
        """Give the facts of the postings that are about all stems of ``topic``, by title.

        Only those are read that may be: title, employer, place, level and field are known before.
        """
        today = self._now().date()
        rows = [
            row
            for row in await self._library.sources(owner=owner, kind="posting")
            if not has_closed(row.source.metadata, today)
        ]
        likely = [row for row in rows if row.passage_count and _may_be(row.source, topic)]
        if len(likely) > _REMEMBERED:
            return Chosen((), all=len(rows), too_many=len(likely))
        read = [one for row in likely if topic <= (one := await self._facts_of(row)).about]
        return Chosen(tuple(read), all=len(rows))

    async def _facts_of(self, row: StoredSource) -> PostingFacts:
        if _key(row) not in self._known:
            passages = (await self._library.passages_of([row]))[row.source.id]
            facts = await asyncio.to_thread(self._facts, row.source, passages)
            if len(self._known) >= _REMEMBERED:
                self._known.pop(next(iter(self._known)))  # the oldest
            self._known[_key(row)] = facts
        return self._known[_key(row)]

    def _facts(self, source: Source, passages: Sequence[Passage]) -> PostingFacts:
        text = "\n\n".join(
            f"## {passage.section}\n\n{passage.text}" if passage.section else passage.text
            for passage in passages
        )
        posting = self._read(f"# {source.title}\n\n{text}")
        details = details_of(source.metadata)
        return PostingFacts(
            source=source,
            passages=tuple(passages),
            requirements=posting.requirements,
            is_remote=posting.is_remote if details.is_remote is None else details.is_remote,
            pay=details.pay or find_pay(text),
            posted=details.posted,
            about=_about(source) | stems(posting.job_location),
        )


def _about(source: Source) -> frozenset[str]:
    details = details_of(source.metadata)
    names = (source.title, details.organization, details.place, details.level or "", details.field)
    return stems(" ".join(names))


def _may_be(source: Source, topic: frozenset[str]) -> bool:
    """Tell whether a posting may be about a topic; where it is may stand in its text alone."""
    return topic <= _about(source) or not details_of(source.metadata).place


def _key(row: StoredSource) -> tuple[str, str]:
    return (row.source.id, row.content_hash)
