"""The lines of a posting: numbered, and put under the sections that its headings open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from bot.assistant.grounding.machine_words import speaks_to_a_machine
from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.posting.announcing import announced
from bot.assistant.reading.posting.chrome import around_posting
from bot.assistant.reading.posting.kinds import names_ability
from bot.assistant.reading.posting.sentences import SENTENCE_END
from bot.assistant.reading.posting.unmarked import asks_already, unmarked_items
from bot.assistant.reading.section_words import PostingSection, posting_section
from knowledge.documents import Block, BlockKind, Document, Span

LineKind = PostingSection | Literal["unknown", "around"]
"""``around`` is no part of the posting: menus, buttons, other jobs."""
_SIGN = re.compile(
    r"(?:(?P<tick>[\u2705\u2714\u2611\u2795\u2728\u27a1\u25b6\U0001f539\U0001f538\U0001f449\U0001f4a5])"
    r"|[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff])[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*\s+"
)
"""A picture that stands where others put a bullet or nothing."""
_VALUE = re.compile(r"[^:]{2,40}:\s+\S")
"""A name with its value: "Company: Acme" opens no section."""
_LONG_PARAGRAPH = 10
"""Words; a shorter line between items may be a heading below the heading."""
_LEAD_IN = re.compile(
    r"(?:.*(?:[.!?;,]|\u2014| \u2013)\s+)(?:but |and |so |also,? )?(\S[^.!?;,]*):\s*$", re.DOTALL
)
"""A sentence that closes with what a list below it is: "We are a small team, but we do expect:"."""
_LONGEST_LEAD_IN = 500
_LONGEST_HEADLINE, _LONGEST_BARE = 10, 7
"""Words of a heading with and without a colon."""
_FIRST_WORDS = 6
_LEAST_TICKS = 2
_YOUR_ASSETS = re.compile(r"(?:vos|tes|les) atouts", re.IGNORECASE)
"""Strengths that are asked for, or those that are welcome where a profile stands above them."""
_WILL = re.compile(r"\b(?:candidate|person|holder|hire) will\W*$", re.IGNORECASE)
"""What the chosen one does: "The successful candidate will:"."""
_NOT_ASKED = re.compile(
    r"\b(?:location|place|start|date|hours|schedule|shift|name)s?$", re.IGNORECASE
)
"""What a preferred one of is no requirement: "Preferred location: Leeds"."""
_PREFIX = re.compile(r"^([^:.]{3,60}):\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A block of the posting with its number and the section it stands in."""

    number: int
    block: Block
    kind: LineKind
    section: str
    """The posting's own heading, or an empty string above the first."""
    is_heading: bool
    body: str
    """The text, without words at its start that only name its section ("Nice to have: …"); empty
    where it addresses a machine."""


def section_lines(document: Document) -> tuple[SectionLine, ...]:
    """Give every block a number from 1 and its section; a heading belongs to its own."""
    blocks = [_without_sign(block) for block in document.blocks]
    is_plain = document.media_type == "text/plain"
    around = around_posting(blocks) if is_plain else frozenset()
    bare = unmarked_items(blocks) - around if is_plain else frozenset()
    blocks = [replace(b, kind="item") if i in bare else b for i, b in enumerate(blocks)]
    lines: list[SectionLine] = []
    kind: LineKind = "unknown"
    section, level, has_items = "", 0, False
    for number, block in enumerate(blocks, 1):
        if number - 1 in around or speaks_to_a_machine(block.text):
            named: LineKind = "around" if number - 1 in around else kind
            lines.append(SectionLine(number, block, named, section, is_heading=False, body=""))
            continue
        opened = _opened(blocks, number - 1, kind, level)
        if opened is not None:
            if _YOUR_ASSETS.fullmatch(block.text.strip(" :")) and _has_kind(lines, "must"):
                opened = "nice"
            kind, section, level, has_items = opened, block.text.strip(" :"), block.level, False
            lines.append(SectionLine(number, block, kind, section, is_heading=True, body=""))
            continue
        if has_items and (_ends_list(block) or (block.has_air and number - 2 in bare)):
            kind, section, has_items = "unknown", "", False
        has_items = has_items or block.kind == "item"
        lines.append(_body_line(number, block, kind, section))
    return _ticked(_named_by_content(lines))


def opens_with_ability(text: str) -> bool:
    """Tell whether an item begins like a requirement ("Experience with…", "5 years of…")."""
    start = " ".join(text.split()[:_FIRST_WORDS])
    return names_ability(start) or has_cue("asks person", start)


def _without_sign(block: Block) -> Block:
    """Give a line without the picture at its start; a tick or a cross there makes it an item."""
    found = _SIGN.match(block.text)
    if found is None or found.end() == len(block.text):
        return block
    kind: BlockKind = "item" if found["tick"] and block.kind == "paragraph" else block.kind
    span = Span(block.span.start + found.end(), block.span.end)
    return replace(block, text=block.text[found.end() :], span=span, kind=kind)


def _ends_list(block: Block) -> bool:
    """Tell whether a long paragraph after a list leaves the list's section behind."""
    is_long = block.kind == "paragraph" and len(block.text.split()) >= _LONG_PARAGRAPH
    prefix = _PREFIX.match(block.text)
    return is_long and not (prefix and opens_with_ability(block.text[prefix.end() :]))


def _named_by_content(lines: Sequence[SectionLine]) -> tuple[SectionLine, ...]:
    """Call a list requirements that reads so, under a heading that is unknown or a wrong one."""
    result: list[SectionLine] = []
    for _, group in groupby(lines, key=lambda line: (line.kind, line.section)):
        section = list(group)
        items = [line for line in section if line.block.kind == "item" and line.body]
        if _reads_as_asking(section[0].kind, [line.body for line in items]):
            section = [replace(line, kind="must") for line in section]
        result += section
    return tuple(result)


def _ticked(lines: Sequence[SectionLine]) -> tuple[SectionLine, ...]:
    """Call the items of a short post without any heading requirements when one of them asks."""
    items = [line for line in lines if line.block.kind == "item" and line.kind == "unknown"]
    is_headed = any(line.is_heading for line in lines[2:])
    asks = any(has_cue("asks person", line.body) or names_ability(line.body) for line in items)
    offers = any(has_cue("never", line.body) for line in items)
    if is_headed or not asks or offers or len(items) < _LEAST_TICKS:
        return tuple(lines)
    return tuple(replace(line, kind="must") if line in items else line for line in lines)


def _has_kind(lines: Sequence[SectionLine], kind: LineKind) -> bool:
    return any(line.kind == kind for line in lines)


def _reads_as_asking(kind: LineKind, items: Sequence[str]) -> bool:
    """Tell whether most items begin with an ability; under duties, "you have shipped" is none."""
    if kind == "unknown":
        return sum(map(opens_with_ability, items)) >= max(2, 0.5 * len(items))
    starts = (" ".join(item.split()[:_FIRST_WORDS]) for item in items)
    named = sum(map(names_ability, starts))
    return kind == "duties" and named >= max(3, 0.6 * len(items))


def _opened(blocks: Sequence[Block], index: int, current: LineKind, level: int) -> LineKind | None:
    """Name the section that a block opens; a heading below a section's heading stays in it."""
    block = blocks[index]
    is_headline = _is_headline(block)
    if block.kind != "heading" and is_headline and asks_already(block.text):
        return None
    known = posting_section(block.text) if is_headline else None
    if known is not None and block.kind != "heading" and _VALUE.match(block.text):
        return None
    if known is not None:
        return "duties" if _WILL.search(block.text) else known
    if block.kind != "heading":
        return _led_in(blocks, index, current)
    is_below = block.level > level > 0
    follows_heading = index > 0 and blocks[index - 1].kind == "heading"
    if is_below or (follows_heading and current != "unknown"):
        return current
    return announced(block.text) or "unknown"


def _led_in(blocks: Sequence[Block], index: int, current: LineKind) -> LineKind | None:
    """Name the section that a sentence before a list opens, or the last clause of a long one."""
    text = blocks[index].text.rstrip()
    opens_list = index + 1 < len(blocks) and blocks[index + 1].kind == "item"
    if not opens_list or not text.endswith((":", "\u2026", "...")) or len(text) > _LONGEST_LEAD_IN:
        return None
    if blocks[index].kind == "item":
        return None
    clause = _LEAD_IN.match(text)
    last = clause[1] if clause else text
    known = posting_section(last)
    found = known if known in {"must", "nice"} else announced(SENTENCE_END.split(text)[-1])
    return None if found == "must" and current in {"must", "nice", "noise"} else found


def _is_headline(block: Block) -> bool:
    if block.kind == "heading":
        return True
    text, words = block.text.rstrip(), len(block.text.split())
    if text.endswith((":", "\u2026", "...", "?")):
        return words <= _LONGEST_HEADLINE
    is_bare = block.kind == "paragraph" and not text.endswith((".", ";"))
    return is_bare and words <= _LONGEST_BARE


def _body_line(number: int, block: Block, kind: LineKind, section: str) -> SectionLine:
    """Read a line whose first words name its own section: "Nice to have: Terraform"."""
    prefix = _PREFIX.match(block.text)
    named = posting_section(prefix[1]) if prefix and not _NOT_ASKED.search(prefix[1]) else None
    if prefix and named is None and announced(prefix[1]) == "nice":
        named = "nice"
    may_ask = block.kind != "item" or kind in {"unknown", "must", "nice"}
    if prefix and named is not None and (named != "must" or may_ask):
        kind = "nice" if (named, kind) == ("must", "nice") else named
        body = block.text[prefix.end() :]
        return SectionLine(number, block, kind, section, is_heading=False, body=body)
    return SectionLine(number, block, kind, section, is_heading=False, body=block.text)
