"""Lists whose bullets were lost on the way: lines that stand close together under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.posting.kinds import is_wish
from bot.assistant.reading.section_words import posting_section
from bot.assistant.reading.skill_names import find_skills
from knowledge.documents import Block

_LEAST = 2
_MOST_WORDS = 30
_MOST_WORDS_OF_HEADING, _MOST_WORDS_OF_NEXT = 7, 3


def unmarked_items(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the indices of paragraphs that are items: two or more below a known heading.

    Only plain text tells where empty lines stand; an empty line ends the list.
    """
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if _opens_requirements(block):
            run = _run(blocks, index + 1)
            found |= set(run) if len(run) >= _LEAST else set()
    return frozenset(found)


def asks_already(text: str) -> bool:
    """Tell a requirement without a bullet from a heading: "Fluent English; German is a plus"."""
    if text.rstrip().endswith((":", "?", "\u2026")) or not (";" in text or is_wish(text)):
        return False
    names_what = bool(find_skills(text)) or has_cue("human language", text)
    return names_what or ";" in text or text.rstrip().endswith(".")


def _opens_requirements(block: Block) -> bool:
    is_line = block.kind == "heading" or len(block.text.split()) <= _MOST_WORDS_OF_HEADING
    return is_line and block.kind != "item" and posting_section(block.text) in {"must", "nice"}


def _is_heading(text: str) -> bool:
    """Tell a heading inside a run from a line that asks ("You have worked nights before")."""
    kind = posting_section(text)
    is_long = kind == "must" and len(text.split()) > _MOST_WORDS_OF_NEXT
    return kind is not None and not is_long and not asks_already(text)


def _run(blocks: Sequence[Block], first: int) -> list[int]:
    run: list[int] = []
    for index in range(first, len(blocks)):
        block = blocks[index]
        goes_on = index == first or not block.has_air
        is_long = len(block.text.split()) > _MOST_WORDS
        if block.kind != "paragraph" or not goes_on or is_long or block.text.endswith(":"):
            break
        if _is_heading(block.text):
            break
        run.append(index)
    return run
