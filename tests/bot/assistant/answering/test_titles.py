"""The titles of cited postings are held against the library's occupations as they are now."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.assistant.answering.citing import citation_of
from bot.assistant.answering.titles import PostingTitles
from bot.domain.answer import Citation
from bot.domain.identity import UserId
from bot.storage.database import Database
from bot.storage.library import LibraryRows
from bot.storage.titles import TitleCorrections
from knowledge.documents import Source
from knowledge.embedding import HashingEmbedder
from knowledge.index import VectorIndex
from knowledge.library import Library
from knowledge.occupations import Correction, OccupationMatch, title_key
from knowledge.readers.text import read_text

USER, OTHER = UserId(7), UserId(8)
TITLE = "Senior Back-End Engineer II"


class House:
    def __init__(self, database: Database, vectors: VectorIndex) -> None:
        self.library = Library(LibraryRows(database), HashingEmbedder(), vectors)
        self.corrections = TitleCorrections(database)
        self.titles = PostingTitles(self.library, self.corrections)

    async def add(self, source: Source) -> Citation:
        await self.library.add(source, read_text("Builds the services of a bakery."))
        [row] = [one for one in await self.library.sources(owner="7") if one.source.id == source.id]
        [passage] = (await self.library.passages_of([row]))[source.id]
        return citation_of(1, passage)

    async def onet(self, citation: Citation, user: UserId = USER) -> OccupationMatch | None:
        found = await self.titles.of(citation, user)
        return found.best("onet") if found else None


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncIterator[House]:
    vectors = VectorIndex(tmp_path / "chroma", embedder_name=HashingEmbedder().name)
    opened = House(database, vectors)
    await opened.add(occupation("15-1254.00", "Web Developers", "Back End Engineer"))
    yield opened
    vectors.close()


def occupation(code: str, title: str, name: str) -> Source:
    known = {"taxonomy": "onet", "code": code, "alternative_titles": name}
    return Source(f"onet:{code}", "role", title, "O*NET", metadata=known)


def posting(owner: str | None = None) -> Source:
    known = {"job_title": TITLE, "organization": "Crumb"}
    return Source("posting:1", "posting", f"{TITLE}, Crumb", "board", owner, known)


async def test_a_cited_posting_says_its_occupation_and_what_it_was_matched_by(house: House) -> None:
    match = await house.onet(await house.add(posting()))

    assert match == OccupationMatch(
        "15-1254.00", "Web Developers", 1.0, "Back End Engineer", "taxonomy"
    )


async def test_a_correction_and_a_new_occupation_hold_at_once(house: House) -> None:
    citation = await house.add(posting())
    await house.onet(citation)
    await house.add(occupation("15-1252.00", "Software Developers", "Software Engineer"))
    await house.library.stats()  # looks at the clock, as a second's wait would
    await house.corrections.correct(title_key(TITLE), [Correction("onet", "15-1252.00")])

    match = await house.onet(citation)

    assert match is not None
    assert (match.code, match.title, match.said_by) == (
        "15-1252.00", "Software Developers", "operator",
    )  # fmt: skip


async def test_roles_and_what_is_gone_or_another_s_have_none(house: House) -> None:
    private = await house.add(posting(owner=str(USER)))

    assert await house.onet(private) is not None
    assert await house.onet(private, OTHER) is None
    assert await house.onet(replace(private, source_id="role:baker")) is None
    await house.library.remove("posting:1")
    assert await house.onet(private) is None
