"""The lines of a résumé: numbered, and put under the sections that its own headings open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.assistant.reading.dates import find_ranges
from bot.assistant.reading.names import has_title, is_person
from bot.assistant.reading.section_words import ResumeSection, resume_section
from knowledge.documents import Block, BlockKind, Document, Span

LineKind = ResumeSection | Literal["top"]
_LONGEST_POSITION = 110
_NEAR_TOP = 3
"""Lines in which a name may stand, set like a heading."""
_MOST_OF_LABEL = 3
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


_HEAD_CELLS = re.compile(
    r"(?:from|to|von|bis|start|end|since|until|dates?|period|zeitraum|dauer|years?|jahr|employer"
    r"|company|organi[sz]ation|arbeitgeber|firma|unternehmen|position|title|role|duties|main|job|name"
    r"|responsibilities|tasks|tätigkeit|aufgaben|qualification|degree|school|institution|place|of"
    r"|location|ort|abschluss|schule|empresa|puesto|fechas?|cargo|desde|hasta|entreprise|poste"
    r"|employeur|lugar|lieu|centro|titulación|diplôme|établissement|intitulé|année|período|période"
    r"|année|date|when|where|what|wann|wo|was|cuándo|dónde|quand|où|activities|qué|quoi|de|du"
    r"|[\s():./])+",
    re.IGNORECASE,
)


def is_table_head(text: str) -> bool:
    """Tell a row that only names its columns: "From, To, Employer, Position"."""
    return text.count("\t") >= 2 and _HEAD_CELLS.fullmatch(text) is not None


_LABEL = re.compile(
    r"(?:dates?(?: \(from ?[-\u2013] ?to\))?|occupation or position held|position held"
    r"|name and address of employer|main activities and responsibilities"
    r"|title of qualification awarded|name (?:and type )?of organi[sz]ation providing education"
    r"(?: and training)?|type of business or sector|employer|position|job title|zeitraum"
    r"|arbeitgeber"
    r"|now|current(?:ly)?|today|before(?: that)?|previously|earlier|heute|aktuell|davor|zuvor"
    r"|vorher|früher|ahora|antes|anteriormente|actualmente|actuellement|avant|auparavant|précédemment"
    r"|stelle|position bekleidet|fechas|empleador|puesto|employeur|poste occupé)\s*(?:\t"
    r"|:\s)\s*(?=\S)",
    re.IGNORECASE,
)
"""Names of values in forms of résumés, of Europass above all."""


_PROSE_HEAD = re.compile(
    r"(?P<head>\S.{15,100}?(?:[^\W\d_]{3}|\)))\.\s+(?P<rest>[A-ZÀ-Ý].{10,})$", re.DOTALL
)
"""A head with its dates, then sentences of what was done there, in one line."""


_SENTENCE_END = re.compile(r"(?<=[\w)%][\w)%]\.)\s+(?=[A-ZÀ-Ý])")


def form_lines(lines: Sequence[SectionLine]) -> list[SectionLine]:
    """Give the lines of a section without the names of their values and of columns.

    What one did there comes after the employer, wherever the form asks for it.
    """
    result, done_there = list[SectionLine](), list[SectionLine]()
    for line in lines:
        if is_table_head(line.text):
            continue
        found = _LABEL.match(line.text)
        name = found[0].casefold() if found else ""
        if name.startswith(("date", "zeitraum", "fecha")):
            result, done_there = [*result, *done_there], []
        value = _without(line, found.end(), "paragraph") if found else line
        if name.startswith(("main", "type")):
            done_there.append(_without(line, len(name), "item"))
        else:
            result.append(value)
    return [*result, *done_there]


def _without(line: SectionLine, length: int, kind: BlockKind) -> SectionLine:
    """Give a line of a form without the name of its value; its place is the value's."""
    span = Span(line.block.span.start + length, line.block.span.end)
    return replace(line, block=replace(line.block, text=line.text[length:], span=span, kind=kind))


def section_lines(document: Document) -> tuple[SectionLine, ...]:
    """Give every block a number from 1 and its section; a heading belongs to its own."""
    blocks = tuple(
        piece
        for block in document.blocks
        for labelled in _label_apart(block)
        for piece in _head_apart(labelled)
    )
    opened = {index: _section_opened(block) for index, block in enumerate(blocks)}
    known = {index: section for index, section in opened.items() if section is not None}
    level = _section_level(blocks, known)
    lines: list[SectionLine] = []
    kind: LineKind = "top"
    section = ""
    for index, block in enumerate(blocks):
        is_heading = index in known or _opens_unknown(blocks, index, level)
        if is_heading:
            kind, section = known.get(index, "other"), block.text.strip(" :")
        elif block.kind == "heading" and block.level == 1 and level > 1 and index > 0:
            kind, section = "top", ""
        lines.append(SectionLine(index + 1, block, kind, section, is_heading))
    return _with_told_careers(lines)


def _label_apart(block: Block) -> tuple[Block, ...]:
    """Cut the name of a section from the text that stands beside it, behind a tab."""
    label, tab, _ = block.text.partition("\t")
    is_label = label[:1].isupper() and len(label.split()) <= _MOST_OF_LABEL
    if not (tab and is_label and block.text.count("\t") == 1 and resume_section(label)):
        return (block,)
    beside = _piece(block, len(label) + 1, len(block.text))
    return (
        replace(_piece(block, 0, len(label)), kind="paragraph"),
        replace(beside, kind="paragraph"),
    )


def _head_apart(block: Block) -> tuple[Block, ...]:
    """Cut ``2019 - 2023: Cook at Hotel Adler, Graz. Led three commis.`` behind the employer.

    The sentences of what was done there become items.
    """
    found = _PROSE_HEAD.match(block.text) if block.kind != "heading" else None
    ranges = find_ranges(found["head"]) if found else []
    if found is None or not ranges or ranges[0].start > 1 or not ranges[0].is_range:
        return (block,)
    if not has_title(found["head"][ranges[0].end :]) or find_ranges(found["rest"]):
        return (block,)
    places = [found.start("rest"), *(end.end() for end in _SENTENCE_END.finditer(block.text))]
    starts = [0, *sorted(place for place in set(places) if place >= found.start("rest"))]
    pieces = zip(starts, [*starts[1:], len(block.text)], strict=True)
    head, *told = (_piece(block, start, end) for start, end in pieces)
    named = _piece(head, 0, found.end("head"))
    return (replace(named, kind="paragraph"), *(replace(one, kind="item") for one in told))


def _piece(block: Block, start: int, end: int) -> Block:
    text = block.text[start:end].rstrip()
    place = block.span.start + start
    return replace(block, text=text, span=Span(place, place + len(text)))


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
    if ": " in block.text or (is_person(block.text) and (level == 1 or index < _NEAR_TOP)):
        return False
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if after and after.kind == "heading" and after.level > level and not find_ranges(block.text):
        return True
    above = blocks[index - 1].text
    is_below_dates = len(above) <= _LONGEST_POSITION and any(d.is_range for d in find_ranges(above))
    if is_below_dates and has_title(block.text):
        return False
    reach = blocks[index : index + 1 + _ENTRY_REACH]
    return not any(find_ranges(near.text) for near in reach if near.kind != "item")
