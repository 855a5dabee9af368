"""``rolecall knowledge search --batch``: many queries in one process, for judging from outside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.assembly import House, open_house
from bot.commands.shapes import ranking_shape
from bot.commands.terminal import progress_bar, read_input, remark, show_line
from bot.settings import Settings
from knowledge.filters import Filter
from knowledge.sources.jsonl import JsonLine, UnreadableLine, read_jsonl


async def search_batch(settings: Settings, *, file: str, limit: int, only: Filter) -> int:
    """Print a JSON line for each query of a JSON Lines file, in its order; 1 when there is none.

    What an operator added is ranked; the starter roles only where nothing else was added. Nothing
    is embedded but the queries, and no result is held back for being unsure.
    """
    queries = _queries(file)
    if not queries:
        remark(f"{Path(file).name} holds no query: each line needs an id and a text.")
        return 1
    async with open_house(settings) as house:
        only = replace(only, without_starter=await _something_was_added(house))
        with progress_bar("Searching", unit="query") as progress:
            texts = [query.text or query.title for query in queries]
            rankings = house.library.search_all(texts, limit=limit, only=only)
            number = 0
            async for ranking in rankings:
                shape = ranking_shape(queries[number].id, ranking, limit=limit)
                show_line(shape)
                number += 1
                progress(number, len(queries))
    return 0


def _queries(file: str) -> list[JsonLine]:
    content, name = read_input(file)
    queries: list[JsonLine] = []
    for line in read_jsonl(content):
        if isinstance(line, UnreadableLine):
            remark(f"Skipped line {line.number} of {name}: {line.problem}.")
        else:
            queries.append(line)
    return queries


async def _something_was_added(house: House) -> bool:
    """Tell whether there is more than the starter roles; where there are none, nothing is left out.

    Leaving out costs time in every query, so it is done only where it matters.
    """
    counts = await house.library.count_public()
    return 0 < counts.starter < counts.all
