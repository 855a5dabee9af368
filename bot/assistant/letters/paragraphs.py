"""How the blocks of a letter fall into paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from bot.assistant.letters.selection import (
    Block,
    CareerBlock,
    EducationBlock,
    FactBlock,
    ListBlock,
    SkillsBlock,
    is_block_about,
)

_FEWEST_WORDS = 70
"""A body below this stays one paragraph."""
_MOST_WORDS = 105
_OTHER_BLOCK_WORDS = 12
_COST_OF_TEARING = 30
"""Words of imbalance that are better than a paragraph break in the middle of one employer."""


def grouped(blocks: Sequence[Block], count: int) -> list[list[Block]]:
    """Cut blocks into about ``count`` paragraphs, rather where the employer changes."""
    sizes = [_estimate(block) for block in blocks]
    count = min(len(blocks), 1 if sum(sizes) < _FEWEST_WORDS else count)
    if count < 2 and sum(sizes) <= _MOST_WORDS:
        return [list(blocks)] if blocks else []
    best = min(
        combinations(range(1, len(blocks)), max(0, count - 1)),
        key=lambda cuts: _cost(blocks, sizes, cuts),
    )
    edges = (0, *best, len(blocks))
    return [list(blocks[a:b]) for a, b in pairwise(edges)]


def focused(groups: Sequence[list[Block]], topic: str, place: int) -> list[list[Block]]:
    """Bring the blocks about a topic into one paragraph (from 0), the others into the rest."""
    about = [block for group in groups for block in group if is_block_about(block, topic)]
    if not about:
        return list(groups)
    place = min(max(place, 0), len(groups) - 1)
    others = [[b for b in group if not is_block_about(b, topic)] for group in groups]
    if len(groups) > 1:
        others[place - 1 if place else 1] += others[place]
        others[place] = []
    others[place] = [*about, *others[place]]
    return [group for group in others if group]


def _cost(blocks: Sequence[Block], sizes: Sequence[int], cuts: Sequence[int]) -> float:
    edges = (0, *cuts, len(blocks))
    groups = [sum(sizes[a:b]) for a, b in pairwise(edges)]
    aim = sum(sizes) / len(groups)
    torn = sum(_employer(blocks[cut - 1]) == _employer(blocks[cut]) for cut in cuts)
    excess = sum(max(0, size - _MOST_WORDS) for size in groups)
    return sum(abs(size - aim) for size in groups) + _COST_OF_TEARING * torn + 10 * excess


def _employer(block: Block) -> str:
    match block:
        case FactBlock():
            return block.told.fact.work.name if block.told.fact.work else ""
        case CareerBlock():
            return block.work.name
        case SkillsBlock() | EducationBlock() | ListBlock():
            return "other"


def _estimate(block: Block) -> int:
    """Estimate the words that a block takes."""
    if not isinstance(block, FactBlock):
        return _OTHER_BLOCK_WORDS
    statement = block.told.statement
    said = sum(len(text.split()) for text in (statement.bare, *statement.results))
    need = len(block.theme.need.text.split()) + 4 if block.theme and block.theme.need else 0
    return said + need + 5
