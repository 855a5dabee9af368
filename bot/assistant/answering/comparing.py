"""Comparing: a question about two roles is searched for each of them.

One query for both finds the passages of whichever is named more clearly.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain, zip_longest

from bot.llm.needing import searched_for
from bot.llm.ranking import stems
from bot.llm.sides import Sides, sides_of
from knowledge.details import has_closed
from knowledge.filters import Filter
from knowledge.library import Library
from knowledge.passages import FoundPassage, Passage, Retrieval

_FIRST = 4
_SUITING = 2
"""Passages of each side that say how it stands to the condition of a choice."""

_Find = Callable[[str], Awaitable[Retrieval]]


async def search(
    library: Library, question: str, *, owner: str, limit: int, today: date
) -> Retrieval:
    """Find the passages for a question; half of them for each side of a comparison."""
    find = partial(open_only, library, owner=owner, limit=limit, today=today)
    sides = sides_of(question)
    if sides is not None:
        left = await find(f"{sides.left}: {sides.topic}")
        right = await find(f"{sides.right}: {sides.topic}")
        if _is_about(left, sides.left) and _is_about(right, sides.right):
            suiting = await _suiting(find, sides, (left, right))
            return _merged(question, left, right, limit, suiting)
    return replace(await find(searched_for(question)), query=question)


async def open_only(
    library: Library, question: str, *, owner: str, limit: int, today: date
) -> Retrieval:
    """Find passages, none of a posting that says its last day and has closed.

    Such a posting is kept, but citing it would offer what is gone.
    """
    found = await library.search(question, owner=owner, limit=limit)
    if not any(has_closed(one.passage.source.metadata, today) for one in found.found):
        return found
    return await library.search(question, owner=owner, limit=limit, only=Filter(open_on=today))


def missing_side(question: str, retrieval: Retrieval) -> str:
    """Give the side of a comparison that nothing was found about, when the other was found."""
    sides = sides_of(question)
    if sides is None:
        return ""
    passages = [one.passage for one in retrieval.found]
    missing = [s for s in (sides.left, sides.right) if not any(_names(p, s) for p in passages)]
    return missing[0] if len(missing) == 1 else ""


async def _suiting(
    find: _Find, sides: Sides, found: tuple[Retrieval, Retrieval]
) -> list[FoundPassage]:
    """Find what each side has to do with the condition of the choice."""
    if not sides.condition:
        return []
    suiting: list[FoundPassage] = []
    for one in found:
        source = one.found[0].passage.source
        more = await find(f"{source.title}: {sides.condition}")
        own = [each for each in more.found if each.passage.source.id == source.id]
        suiting += own[:_SUITING]
    return suiting


def _is_about(retrieval: Retrieval, side: str) -> bool:
    """Tell whether a side is a role that was found, not a degree or a wish."""
    return bool(retrieval.found) and _names(retrieval.found[0].passage, side)


def _names(passage: Passage, side: str) -> bool:
    source = passage.source
    names = f"{source.title} {source.metadata.get('also_known_as', '')}"
    return bool(stems(side) & stems(names))


def _merged(
    question: str,
    left: Retrieval,
    right: Retrieval,
    limit: int,
    suiting: Sequence[FoundPassage],
) -> Retrieval:
    """Give two passages of each side, what bears on the condition, then the rest in turns."""
    found: dict[str, FoundPassage] = {}
    in_turns = list(chain.from_iterable(zip_longest(left.found, right.found)))
    for one in (*in_turns[:_FIRST], *suiting, *in_turns[_FIRST:]):
        if one is not None:
            found.setdefault(one.passage.id, one)
    confidence = left.confidence if left.confidence == right.confidence else "low"
    return Retrieval(question, tuple(found.values())[:limit], confidence)
