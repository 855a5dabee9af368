"""``rolecall knowledge``: what the public library holds."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assembly import open_house, writing
from bot.commands.errors import UnknownSourceError
from bot.commands.filling import open_filled_house
from bot.commands.occupations import (
    correct,
    in_words,
    normalised,
    open_occupations,
    title_shape,
    withdraw,
)
from bot.commands.shapes import Json, open_today, retrieval_shape, source_shape
from bot.commands.terminal import progress_bar, show
from bot.errors import EmptyQuestionError
from bot.settings import Settings
from knowledge.details import details_of
from knowledge.filters import Filter
from knowledge.occupations import Correction


async def list_sources(settings: Settings, *, as_json: bool) -> int:
    """Print the public sources by title."""
    async with open_filled_house(settings) as house:
        rows = await house.library.sources(owner=None)
        titles = await normalised(house, [row.source for row in rows])
    if as_json:
        show([source_shape(row, title_shape(titles.get(row.source.id))) for row in rows])
    else:
        for row in rows:
            shown = [row.source.id, str(row.passage_count), row.source.title]
            if title := titles.get(row.source.id):
                shown.append(in_words(title))
            print("\t".join([*shown, " ".join(details_of(row.source.metadata).links)]).rstrip())
    return 0


async def search(settings: Settings, *, query: str, limit: int, only: Filter, as_json: bool) -> int:
    """Print the passages found for a query."""
    if not query.strip():
        raise EmptyQuestionError
    async with open_filled_house(settings) as house:
        retrieval = await house.library.search(query, owner=None, limit=limit, only=only)
        titles = await normalised(house, [found.passage.source for found in retrieval.found])
    if as_json:
        shapes = {key: title_shape(title) for key, title in titles.items()}
        show(retrieval_shape(retrieval, shapes))
    else:
        for found in retrieval.found:
            print(f"{found.score_0_1:.2f}  {found.cosine:.2f}  {found.passage.header}")
            if title := titles.get(found.passage.source.id):
                print(f"    {in_words(title)}")
            if open_today(found.passage.source) is False:
                print("    closed: its last day is over")
            for link in details_of(found.passage.source.metadata).links:
                print(f"    {link}")
            print(f"    {found.passage.text}\n")
    return 0


async def map_title(
    settings: Settings,
    *,
    title: str,
    corrections: Sequence[Correction],
    is_withdrawn: bool,
    as_json: bool,
) -> int:
    """Print which occupations a title is, after correcting that where something is given."""
    if not title.strip():
        raise EmptyQuestionError
    async with open_filled_house(settings) as house:
        if is_withdrawn:
            await withdraw(house, title)
        elif corrections:
            await correct(house, title, corrections)
        found = (await open_occupations(house)).normalise(title)
    if as_json:
        show(title_shape(found))
    else:
        print(in_words(found))
    return 0


async def remove(settings: Settings, *, source_id: str) -> int:
    """Remove one source."""
    async with open_house(settings) as house, writing(house):
        if not await house.library.remove(source_id):
            raise UnknownSourceError(source_id)
    print(f"Removed {source_id}.")
    return 0


async def rebuild(settings: Settings) -> int:
    """Make the indexes anew from the rows."""
    async with open_house(settings) as house, writing(house):
        with progress_bar("Rebuilding the indexes") as progress:
            count = await house.library.rebuild(progress=progress)
    print(f"Indexed {count} passages.")
    return 0


async def stats(settings: Settings, *, as_json: bool) -> int:
    """Print how much the library holds."""
    async with open_filled_house(settings) as house:
        counted = await house.library.stats()
    shape: Json = {
        "sources": counted.sources,
        "passages": counted.passages,
        "indexed_passages": counted.indexed_passages,
    }
    if as_json:
        show(shape)
    else:
        print(f"{counted.sources} sources, {counted.passages} passages, ", end="")
        print(f"{counted.indexed_passages} of them indexed")
    return 0
