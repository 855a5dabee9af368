"""The titles of postings that answers cite, as occupations of ESCO and O*NET.

What an operator corrected comes first (``rolecall knowledge map``), also in a running bot.
"""

from __future__ import annotations

import asyncio

from bot.domain.answer import Citation
from bot.domain.identity import UserId
from bot.storage.titles import TitleCorrections
from knowledge.documents import STARTER_PREFIX, Source
from knowledge.errors import UnknownPassageError
from knowledge.library import Library
from knowledge.occupations import NormalisedTitle, Occupations, names_of_occupation
from knowledge.sources.records import JOB_TITLE


class PostingTitles:
    """Holds the names of all occupations once a title was asked for: 94,000 take 50 MB."""

    def __init__(self, library: Library, corrections: TitleCorrections) -> None:
        self._library = library
        self._corrections = corrections
        self._roles: tuple[Source, ...] = ()
        self._occupations = Occupations(())
        self._reading = asyncio.Lock()

    async def of(self, citation: Citation, user: UserId) -> NormalisedTitle | None:
        """Give what the cited posting's title is; ``None`` for a role and for what is gone."""
        if citation.source_id.startswith(STARTER_PREFIX):
            return None
        try:
            passage = await self._library.passage(citation.passage_id, owner=str(user))
        except UnknownPassageError:
            return None
        source = passage.source
        if source.kind != "posting":
            return None
        occupations = await self._read(str(user))
        corrections = await self._corrections.all()
        title = str(source.metadata.get(JOB_TITLE, source.title))
        return await asyncio.to_thread(occupations.normalise, title, corrections)

    async def _read(self, owner: str) -> Occupations:
        """Give the occupations of the library as it is now; read anew when its roles changed."""
        async with self._reading:
            held = await self._library.roles_and_own(owner)
            roles = tuple(source for source in held if source.kind == "role")
            if roles != self._roles:
                names = (name for role in roles for name in names_of_occupation(role))
                self._occupations = await asyncio.to_thread(Occupations, names)
                self._roles = roles
            return self._occupations
