"""Comparing: a question about two roles is searched for each of them.

One query for both finds the passages of whichever is named more clearly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain, zip_longest

from bot.llm.asking import wants_of
from bot.llm.ranking import stems
from knowledge.details import has_closed
from knowledge.filters import Filter
from knowledge.library import Library
from knowledge.passages import FoundPassage, Retrieval

_JOINER = re.compile(
    r"\s(?:vs\.?|versus|or|and|than|from|compared (?:to|with)|und|oder|y|o|et|ou|gegenüber)\s",
    re.IGNORECASE,
)
_DIFFERENTLY = re.compile(
    r"^what (?:does|do) (.+?) do differently (?:from|than|to) ", re.IGNORECASE
)
_CHOICE = re.compile(r"\b(?:better|more|rather|should|prefer|choose|suit)", re.IGNORECASE)
_HEAD = re.compile(
    r"^(?:.*\b(?:between|is|are|does|do|an?|the|of|be|become|better|more|rather|as|how|zwischen"
    r"|eine?[mrn]?|entre|una?|une?)\b,?|.*[.:!?])(?=\s)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?|the|eine?[mrn]?|una?|une?)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:[?!.;:]|\b(?:for|if|when|who|in|with|to|do|does|differs?|different|paid|earns?"
    r"|makes?)\b)"
    r".*$",
    re.IGNORECASE,
)
_NATURE = "what the role is, related roles"
_LONGEST_NAME = 7
"""Words."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What a question compares, and the question around it."""

    left: str
    right: str
    topic: str
    """What is to be known of each: what both are, or what the question begins with."""


def sides_of(question: str) -> Sides | None:
    """Take a comparison apart; None when the question compares nothing.

    "a junior and a senior backend engineer" are a "junior backend engineer" and a "senior backend
    engineer".
    """
    question = _DIFFERENTLY.sub(r"difference between \1 and ", question)
    joiners = list(_JOINER.finditer(question))
    is_comparison = any(want.kind == "comparison" for want in wants_of(question))
    if not joiners:
        return None
    before, after = question[: joiners[-1].start()], question[joiners[-1].end() :]
    head = _HEAD.match(before)
    if not (is_comparison or head is None or _CHOICE.search(question)):
        return None
    left = _ARTICLE.sub("", before[head.end() if head else 0 :].strip())
    left = _TAIL.sub("", left)
    right = _TAIL.sub("", _ARTICLE.sub("", after.strip()))
    if (
        not left
        or not right
        or left == right
        or max(len(left.split()), len(right.split())) > _LONGEST_NAME
    ):
        return None
    if len(left.split()) == 1 < len(right.split()):
        left = " ".join([left, *right.split()[1:]])
    if is_comparison or head is None:
        return Sides(left, right, _NATURE)
    return Sides(left, right, head[0].strip(" ,"))


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
            return _merged(question, left, right, limit)
    return await find(question)


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


def _is_about(retrieval: Retrieval, side: str) -> bool:
    """Tell whether a side is a role that was found, not a degree or a wish."""
    if not retrieval.found:
        return False
    source = retrieval.found[0].passage.source
    names = f"{source.title} {source.metadata.get('also_known_as', '')}"
    return bool(stems(side) & stems(names))


def _merged(question: str, left: Retrieval, right: Retrieval, limit: int) -> Retrieval:
    found: dict[str, FoundPassage] = {}
    for one in chain.from_iterable(zip_longest(left.found, right.found)):
        if one is not None:
            found.setdefault(one.passage.id, one)
    confidence = left.confidence if left.confidence == right.confidence else "low"
    return Retrieval(question, tuple(found.values())[:limit], confidence)
