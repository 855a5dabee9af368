from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.library import LibraryRows
from knowledge.documents import Document, Source
from knowledge.embedding import HashingEmbedder, LocalEmbedder, Vectors
from knowledge.errors import LibraryUnavailableError, UnknownPassageError
from knowledge.index import VectorIndex
from knowledge.ingestion import AddReport
from knowledge.library import Library
from knowledge.passages import Passage, Retrieval
from knowledge.readers.text import read_text
from tests.knowledge.documents import source
from tests.network_guard import loopback_port

ROLE = """\
---
title: {title}
also_known_as: [{alias}]
field: Construction and trades
seniority: any
esco: {{code: "7315.1", title: glass blower}}
onet: {{code: "51-9195.04", title: Glass Blowers}}
sources: [ESCO v1.2]
---

# {title}

## What the role is

A {title} {fact}.

## Pay

A {title} earns a fair wage.
"""
POSTING = "Brookhaven Clinic seeks a perfusionist for its night shifts."


class CountingEmbedder(HashingEmbedder):
    """Remembers what it was asked to embed, and may be killed."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.dies = False

    def embed(self, texts: Sequence[str]) -> Vectors:
        if self.dies:
            raise LibraryUnavailableError("killed")
        self.seen += texts
        return super().embed(texts)


class House:
    """The parts of one library, to be opened again as after a restart."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.embedder = CountingEmbedder()
        self.rows = LibraryRows(database)
        self.chroma = folder / "chroma"
        self.roles = folder / "roles"
        self.roles.mkdir()
        self.library = self._open()

    def _open(self) -> Library:
        self.vectors = VectorIndex(self.chroma, embedder_name=self.embedder.name)
        return Library(self.rows, self.embedder, self.vectors)

    def restart(self) -> None:
        self.vectors.close()
        self.embedder.seen.clear()
        self.library = self._open()

    def write_role(self, title: str, fact: str, *, alias: str = "") -> Path:
        path = self.roles / f"{title.lower().replace(' ', '-')}.md"
        path.write_text(ROLE.format(title=title, fact=fact, alias=alias or f"{title} expert"))
        return path

    async def add_roles(self) -> AddReport:
        return await self.library.add_roles(self.roles)

    async def search(self, query: str, *, owner: str | None = None) -> Retrieval:
        return await self.library.search(query, owner=owner)


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncIterator[House]:
    opened = House(database, tmp_path)
    opened.write_role("Glassblower", "shapes molten glass")
    opened.write_role("Cooper", "builds wooden barrels")
    yield opened
    opened.vectors.close()


def texts(retrieval: Retrieval) -> list[str]:
    return [found.passage.text for found in retrieval.found]


def titles(retrieval: Retrieval) -> list[str]:
    return [found.passage.source.title for found in retrieval.found]


def posting(owner: str | None, *, text: str = POSTING) -> tuple[Source, Document]:
    return source(f"posting:{owner}:a", title="Perfusionist", owner=owner), read_text(text)


async def test_roles_are_added_and_found(house: House) -> None:
    report = await house.add_roles()

    assert report == AddReport(added=2, passages=4)
    found = await house.search("Who shapes molten glass?")
    assert texts(found)[0] == "A Glassblower shapes molten glass."
    assert found.found[0].passage.header == "Glassblower — What the role is"


async def test_a_second_run_embeds_nothing(house: House) -> None:
    await house.add_roles()
    house.restart()

    report = await house.add_roles()

    assert report == AddReport(unchanged=2)
    assert house.embedder.seen == []


async def test_a_changed_file_alone_is_embedded_again(house: House) -> None:
    await house.add_roles()
    house.embedder.seen.clear()
    house.write_role("Cooper", "repairs casks")

    report = await house.add_roles()

    assert report == AddReport(changed=1, unchanged=1, passages=2)
    assert all(text.startswith("Cooper") for text in house.embedder.seen)
    found = texts(await house.search("casks barrels"))
    assert "A Cooper repairs casks." in found
    assert "A Cooper builds wooden barrels." not in found


async def test_the_words_of_a_changed_file_are_found_no_longer(house: House) -> None:
    await house.add_roles()
    house.write_role("Cooper", "repairs casks").write_text(
        house.roles.joinpath("cooper.md").read_text().partition("## Pay")[0]
    )

    await house.add_roles()

    assert (await house.library.stats()).passages == 3
    assert (await house.library.stats()).indexed_passages == 3
    assert not any("Cooper earns" in text for text in texts(await house.search("Cooper wage")))


async def test_a_removed_file_is_found_no_longer(house: House) -> None:
    await house.add_roles()
    assert (await house.search("What does a cooper do?")).confidence == "high"
    (house.roles / "cooper.md").unlink()

    report = await house.add_roles()

    assert report == AddReport(unchanged=1, removed=1)
    found = await house.search("What does a cooper do?")
    assert set(titles(found)) <= {"Glassblower"}
    assert found.confidence != "high"
    assert (await house.library.stats()).indexed_passages == 2


async def test_a_renamed_role_is_heard_under_its_new_name(house: House) -> None:
    await house.add_roles()
    path = house.write_role("Cooper", "builds wooden barrels")
    path.write_text(path.read_text().replace("title: Cooper", "title: Barrel Maker"))

    await house.add_roles()

    assert titles(await house.search("Is a barrel maker well paid?"))[0] == "Barrel Maker"


@pytest.mark.parametrize(
    "broken",
    [
        "no front matter",
        ROLE.format(title="Miller", fact="mills", alias="x").partition("# Miller")[0],
        "---\ntitle: Miller\n---\n",
        b"\xff\xfe\x00",
    ],
    ids=["no front matter", "no text", "no fields", "not text"],
)
async def test_a_broken_file_is_named_and_the_rest_goes_on(
    house: House, broken: str | bytes
) -> None:
    path = house.roles / "broken.md"
    path.write_bytes(broken.encode() if isinstance(broken, str) else broken)

    report = await house.add_roles()

    assert report.added == 2
    assert [problem.path for problem in report.skipped] == ["broken.md"]
    assert texts(await house.search("molten glass"))


async def test_a_folder_named_like_a_role_file_is_skipped(house: House) -> None:
    (house.roles / "folder.md").mkdir()

    report = await house.add_roles()

    assert (report.added, [problem.path for problem in report.skipped]) == (2, ["folder.md"])


async def test_a_role_whose_file_broke_stays_as_it_was(house: House) -> None:
    await house.add_roles()
    (house.roles / "cooper.md").write_text("half a file")

    report = await house.add_roles()

    assert (report.unchanged, report.removed, len(report.skipped)) == (1, 0, 1)
    assert "Cooper" in titles(await house.search("wooden barrels"))


async def test_two_files_of_one_title_are_both_kept(house: House) -> None:
    path = house.write_role("Cooper", "builds wooden barrels")
    shutil.copy(path, house.roles / "second-cooper.md")

    assert (await house.add_roles()).added == 3


async def test_an_empty_folder_is_an_empty_library(house: House, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert await house.library.add_roles(tmp_path / "empty") == AddReport()
    found = await house.search("anything")
    assert (found.found, found.confidence) == ((), "none")


async def test_what_a_killed_run_left_is_completed_by_the_next(house: House) -> None:
    house.embedder.dies = True
    with pytest.raises(LibraryUnavailableError):
        await house.add_roles()
    house.embedder.dies = False
    house.restart()

    report = await house.add_roles()

    assert report.passages == 4
    stats = await house.library.stats()
    assert (stats.passages, stats.indexed_passages) == (4, 4)
    house.restart()
    assert (await house.add_roles()).unchanged == 2


async def test_a_library_is_being_filled_until_its_passages_are_indexed(house: House) -> None:
    house.embedder.dies = True
    with pytest.raises(LibraryUnavailableError):
        await house.add_roles()
    cut_off = await house.library.is_being_filled()
    house.embedder.dies = False
    await house.add_roles()

    assert cut_off
    assert not await house.library.is_being_filled()


async def test_a_run_killed_before_its_mark_is_completed_by_the_next(house: House) -> None:
    await house.add_roles()
    house.write_role("Cooper", "repairs casks")
    house.embedder.dies = True
    with pytest.raises(LibraryUnavailableError):
        await house.add_roles()
    house.embedder.dies = False
    house.restart()

    await house.add_roles()

    assert "A Cooper repairs casks." in texts(await house.search("casks"))
    assert (await house.library.stats()).indexed_passages == 4


async def test_a_lost_vector_index_is_made_again_at_warm_up(house: House) -> None:
    await house.add_roles()
    house.vectors.close()
    shutil.rmtree(house.chroma)
    house.restart()

    await house.library.warm_up()

    assert (await house.library.stats()).indexed_passages == 4
    found = await house.search("Who shapes molten glass?")
    assert found.found[0].cosine > 0


async def test_warming_up_a_whole_library_embeds_only_its_question(house: House) -> None:
    await house.add_roles()
    house.restart()

    await house.library.warm_up()

    assert len(house.embedder.seen) == 1


async def test_rebuilding_gives_the_same_library(house: House) -> None:
    await house.add_roles()
    before = await house.search("Who builds barrels?")

    assert await house.library.rebuild() == 4

    assert await house.search("Who builds barrels?") == before


async def test_progress_counts_up_to_the_number_of_passages(house: House) -> None:
    for number in range(70):
        house.write_role(f"Trade {number}", f"does thing {number}")
    seen: list[tuple[int, int]] = []

    await house.library.add_roles(
        house.roles, progress=lambda done, total: seen.append((done, total))
    )

    assert seen == [(64, 144), (128, 144), (144, 144)]


async def test_holding_a_folder_is_known_without_the_indexes(house: House) -> None:
    assert not await house.library.holds(house.roles)
    await house.add_roles()
    house.restart()

    assert await house.library.holds(house.roles)
    assert house.embedder.seen == []
    house.write_role("Cooper", "repairs casks")
    assert not await house.library.holds(house.roles)


async def test_a_folder_with_a_broken_file_is_held_too(house: House) -> None:
    (house.roles / "broken.md").write_text("no front matter")
    await house.add_roles()

    assert await house.library.holds(house.roles)


async def test_ones_own_posting_is_found_by_oneself_alone(house: House) -> None:
    await house.add_roles()
    await house.library.add(*posting("7"))

    mine = await house.search("perfusionist night shifts", owner="7")

    assert texts(mine)[0] == POSTING
    for other in (None, "8", "77", ""):
        found = await house.search("perfusionist night shifts", owner=other)
        assert POSTING not in texts(found)


async def test_a_private_title_is_no_name_in_the_questions_of_others(house: House) -> None:
    await house.add_roles()
    await house.library.add(*posting("7"))

    assert (await house.search("Perfusionist?", owner="8")).confidence == "none"


async def test_a_private_passage_opens_for_its_owner_alone(house: House) -> None:
    await house.library.add(*posting("7"))

    passage = await house.library.passage("posting:7:a#0", owner="7")

    assert passage.text == POSTING
    for other in (None, "8", ""):
        with pytest.raises(UnknownPassageError):
            await house.library.passage("posting:7:a#0", owner=other)


async def test_an_unknown_passage_is_told_like_anothers(house: House) -> None:
    with pytest.raises(UnknownPassageError):
        await house.library.passage("role:nowhere#0", owner="7")


async def test_an_index_that_names_anothers_passage_is_not_believed(house: House) -> None:
    await house.library.add(*posting("7"))
    private = await house.library.passage("posting:7:a#0", owner="7")
    as_public = replace(private, source=replace(private.source, owner=None))
    await house.vectors.put([as_public], house.embedder.embed([as_public.text]))

    assert (await house.search("perfusionist night shifts")).found == ()


async def test_forgetting_removes_rows_vectors_and_words_of_one_owner(house: House) -> None:
    await house.add_roles()
    await house.library.add(*posting("7"))
    await house.library.add(*posting("8"))

    await house.library.forget("7")

    assert [row.source.owner for row in await house.library.sources(owner="7")] == [None, None]
    assert POSTING not in texts(await house.search("perfusionist night shifts", owner="7"))
    assert POSTING in texts(await house.search("perfusionist night shifts", owner="8"))
    stats = await house.library.stats()
    assert (stats.sources, stats.passages, stats.indexed_passages) == (3, 5, 5)


async def test_starter_roles_come_and_go_without_touching_other_sources(house: House) -> None:
    await house.library.add(*posting("7"))
    await house.library.add(source("reference:a", title="Handbook"), read_text("Wear goggles."))

    await house.add_roles()
    for path in house.roles.glob("*.md"):
        path.unlink()
    await house.add_roles()

    left = [row.source.id for row in await house.library.sources(owner="7")]
    assert left == ["reference:a", "posting:7:a"]


async def test_the_same_content_is_not_embedded_twice(house: House) -> None:
    assert await house.library.add(*posting("7")) == 1
    house.embedder.seen.clear()

    assert await house.library.add(*posting("7")) == 0
    assert house.embedder.seen == []


async def test_the_same_text_under_another_title_replaces_the_source(house: House) -> None:
    await house.library.add(source("reference:a", title="Old name"), read_text("Wear goggles."))
    await house.library.add(source("reference:a", title="New name"), read_text("Wear goggles."))

    assert titles(await house.search("goggles")) == ["New name"]


async def test_a_public_source_made_private_is_public_no_longer(house: House) -> None:
    await house.library.add(source("note", title="Note"), read_text(POSTING))
    await house.library.add(source("note", title="Note", owner="7"), read_text(POSTING))

    assert (await house.search("perfusionist night shifts")).found == ()
    assert texts(await house.search("perfusionist night shifts", owner="7")) == [POSTING]


async def test_a_document_of_headings_is_kept_without_passages(house: House) -> None:
    headings = read_text("# Only\n\n## Headings\n", media_type="text/markdown")

    assert await house.library.add(source("reference:a"), headings) == 0
    assert [row.passage_count for row in await house.library.sources(owner=None)] == [0]


async def test_removing_tells_whether_there_was_anything(house: House) -> None:
    await house.add_roles()

    assert await house.library.remove("role:cooper")
    assert not await house.library.remove("role:cooper")
    assert "Cooper" not in titles(await house.search("What does a cooper do?"))


async def test_sources_are_listed_by_title_with_their_passages(house: House) -> None:
    await house.add_roles()

    listed = await house.library.sources(owner=None)

    assert [(row.source.title, row.passage_count, row.indexed) for row in listed] == [
        ("Cooper", 2, True),
        ("Glassblower", 2, True),
    ]


async def test_questions_are_answered_while_sources_are_added(house: House) -> None:
    await house.add_roles()

    async with asyncio.TaskGroup() as group:
        for number in range(6):
            group.create_task(house.library.add(*posting(str(number))))
        answers = [group.create_task(house.search("molten glass")) for _ in range(6)]

    assert all("A Glassblower shapes molten glass." in texts(task.result()) for task in answers)
    assert (await house.library.stats()).indexed_passages == 10


async def test_a_dead_server_of_vectors_is_said_at_once(database: Database, tmp_path: Path) -> None:
    vectors = VectorIndex(
        tmp_path,
        embedder_name="hashing-256",
        server_url=f"http://127.0.0.1:{loopback_port()}",
    )
    library = Library(LibraryRows(database), HashingEmbedder(), vectors)

    async with asyncio.timeout(10):
        with pytest.raises(LibraryUnavailableError):
            await library.search("molten glass", owner=None)
        with pytest.raises(LibraryUnavailableError):
            await library.add(*posting("7"))


async def test_what_was_put_survives_a_restart(house: House) -> None:
    await house.add_roles()
    await house.library.add(*posting("7"))
    house.restart()

    assert POSTING in texts(await house.search("perfusionist", owner="7"))
    assert POSTING not in texts(await house.search("perfusionist", owner="8"))


async def test_passages_are_embedded_under_their_header(house: House) -> None:
    await house.add_roles()

    assert "Cooper — Pay\nA Cooper earns a fair wage." in house.embedder.seen


async def test_the_real_embedder_finds_meaning_behind_other_words(
    database: Database, tmp_path: Path, local_embedder: LocalEmbedder, house: House
) -> None:
    vectors = VectorIndex(tmp_path / "real", embedder_name=local_embedder.name)
    library = Library(LibraryRows(database), local_embedder, vectors)
    await library.add_roles(house.roles)

    found = await library.search("Which job makes casks for wine?", owner=None)

    assert found.found[0].passage.source.title == "Cooper"
    vectors.close()


async def test_another_embedder_embeds_every_role_again(
    database: Database, tmp_path: Path, local_embedder: LocalEmbedder, house: House
) -> None:
    await house.add_roles()
    vectors = VectorIndex(tmp_path / "chroma", embedder_name=local_embedder.name)
    library = Library(LibraryRows(database), local_embedder, vectors)

    assert (await library.add_roles(house.roles)).changed == 2
    vectors.close()


def test_passages_know_their_header() -> None:
    of = source("cooper", title="Cooper")

    assert Passage("cooper#0", of, "Pay", "", read_text("x").blocks[0].span).header == (
        "Cooper — Pay"
    )
    assert Passage("cooper#0", of, "", "", read_text("x").blocks[0].span).header == "Cooper"
