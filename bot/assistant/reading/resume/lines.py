"""The lines of a résumé: numbered, and put under the sections that its own headings open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.assistant.reading.dates import find_ranges
from bot.assistant.reading.names import is_person
from bot.assistant.reading.section_words import ResumeSection, resume_section
from knowledge.documents import Block, Document

LineKind = ResumeSection | Literal["top"]
_LONGEST_POSITION = 110
_ENTRY_REACH = 2
"""Lines below a heading in which the dates of an entry stand."""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A block of the document with its number and the section it stands in."""

    number: int
    block: Block
    kind: LineKind
    section: str
    """The résumé's own heading, or an empty string above the first."""
    is_heading: bool

    @property
    def text(self) -> str:
        """The line as it stands in the text."""
        return self.block.text


def section_lines(document: Document) -> tuple[SectionLine, ...]:
    """Give every block a number from 1 and its section; a heading belongs to its own."""
    opened = {index: _section_opened(block) for index, block in enumerate(document.blocks)}
    known = {index: section for index, section in opened.items() if section is not None}
    level = _section_level(document.blocks, known)
    lines: list[SectionLine] = []
    kind: LineKind = "top"
    section = ""
    for index, block in enumerate(document.blocks):
        is_heading = index in known or _opens_unknown(document.blocks, index, level)
        if is_heading:
            kind, section = known.get(index, "other"), block.text.strip(" :")
        elif block.kind == "heading" and block.level == 1 and level > 1 and index > 0:
            kind, section = "top", ""
        lines.append(SectionLine(index + 1, block, kind, section, is_heading))
    return _with_told_careers(lines)


def _with_told_careers(lines: Sequence[SectionLine]) -> tuple[SectionLine, ...]:
    """Take a summary of several positions with their dates ("Career summary") for work."""
    dated = Counter(
        line.section
        for line in lines
        if line.kind == "summary"
        and len(line.text) <= _LONGEST_POSITION
        and any(dates.is_range for dates in find_ranges(line.text))
    )
    return tuple(
        replace(line, kind="work") if line.kind == "summary" and dated[line.section] > 1 else line
        for line in lines
    )


def _section_opened(block: Block) -> ResumeSection | None:
    """Name the section of a block that reads like a heading and looks like one."""
    if block.kind == "item" or any(sign in block.text for sign in "\t@|"):
        return None
    kind = resume_section(block.text)
    is_short = len(block.text.split()) <= 3 and block.text[:1].isupper()
    return kind if block.kind == "heading" or is_short else None


def _section_level(blocks: Sequence[Block], known: dict[int, ResumeSection]) -> int:
    """Give the level of most section headings; 0 when none is a heading."""
    levels = Counter(blocks[index].level for index in known if blocks[index].kind == "heading")
    return levels.most_common(1)[0][0] if levels else 0


def _opens_unknown(blocks: Sequence[Block], index: int, level: int) -> bool:
    """Tell a section of unknown name from an entry set in the same size, which has dates."""
    block = blocks[index]
    if block.kind != "heading" or not level or block.level != level or index == 0:
        return False
    if ": " in block.text or (level == 1 and is_person(block.text)):
        return False
    reach = blocks[index : index + 1 + _ENTRY_REACH]
    return not any(find_ranges(near.text) for near in reach if near.kind != "item")
