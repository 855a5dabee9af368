"""The lines of a section become entries: title lines with dates, then what was done there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.reading.dates import DateRange, find_ranges
from bot.assistant.reading.names import has_title, is_part_of_organization, is_place, is_title
from bot.assistant.reading.resume.courses import is_course
from bot.assistant.reading.resume.lines import SectionLine

_LONGEST_TITLE_LINE = 110
_CELLS = 4
"""Columns of a table that count as the title; what follows tells of the work."""
_MOST_TITLE_LINES = 3
_BOTH = 2
"""Names of a whole head: the position's and the employer's."""
_APART = re.compile(r"\t| ?[|•·] | (?:[\u2013\u2014]|--?|@) |\u2014| (?:at|bei|chez) (?=[A-ZÀ-Ý])")
_ABBREVIATED = re.compile(
    r"\b(?:S\.A(?:\.U)?|S\.L(?:\.U)?|S\.r\.l|Inc|Ltd|Co|Corp|LLC|Bros|e\. ?V|z o\. ?o)\.$",
    re.IGNORECASE,
)
"""A full stop that ends a name, not a sentence."""
_LED_BY_WORD = re.compile(
    r"(?:between|from|since|zwischen|von|vom|seit|ab|entre|desde|de|depuis|du|dès|[aà] partir)\b"
)
_SENTENCE = re.compile(r"[a-zà-ÿ]{3}\. [A-ZÀ-Ý]")
"""A full stop inside of a line: prose, where no dates stand."""
_BORN = re.compile(r"\b(?:born|geboren|geb\.|nacid[oa]|née?)\b", re.IGNORECASE)
_SMALL_WORD, _FEWEST_WORDS = 3, 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One position or course of study as it stands on the page."""

    title_lines: tuple[SectionLine, ...]
    body: tuple[SectionLine, ...]
    dates: DateRange | None
    dated_line: SectionLine | None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its lines."""
        return tuple(dict.fromkeys(line.number for line in (*self.title_lines, *self.body)))

    @property
    def dates_text(self) -> str:
        """The dates as they are written."""
        if self.dates is None or self.dated_line is None:
            return ""
        return self.dated_line.text[self.dates.start : self.dates.end]


def entries_of(lines: Sequence[SectionLine], *, of_work: bool = False) -> list[Entry]:
    """Cut the lines below one heading into entries, each around the line that has its dates.

    Among positions that run from one date to another, a year alone opens none unless it stands with
    a title: "Picker of the Month, 2019" tells of the position above it.
    """
    anchors = [index for index, line in enumerate(lines) if dates_of(line) is not None]
    if of_work and any(dates.is_range for i in anchors if (dates := dates_of(lines[i]))):
        anchors = [index for index in anchors if not _is_moment(lines, index)]
    in_passing = {index for index in anchors if _is_in_passing(lines[index])}
    if len(in_passing) < len(anchors):
        anchors = [index for index in anchors if index not in in_passing]
    if not anchors:
        return _undated(lines)
    above = _lines_above(lines, anchors)
    starts = [anchor - above[anchor] for anchor in anchors]
    entries = [
        _entry(lines, s, a, e)
        for s, a, e in zip(starts, anchors, [*starts[1:], len(lines)], strict=True)
    ]
    return [*_undated(lines[: starts[0]]), *entries]


def _is_moment(lines: Sequence[SectionLine], index: int) -> bool:
    dates = dates_of(lines[index])
    if dates is None or dates.is_range or lines[index].block.has_air:
        return False
    names = _names(lines[index].text)
    if any(is_course(name, "") for name in names):
        return False
    heads = [head for head, _, tail in map(_at_comma, names) if tail]
    is_head = any(map(is_title, heads)) or (len(names) > 1 and any(map(is_title, names)))
    above = lines[index - 1] if index else None
    if above is None or dates_of(above) is not None:
        return not is_head
    return not is_head and not (is_title_line(above) and is_title(above.text))


def _is_in_passing(line: SectionLine) -> bool:
    """Tell dates inside of a phrase ("mentor since 2019"), where other heads set them apart."""
    dates = dates_of(line)
    if dates is None or dates.start == 0:
        return False
    is_led = _LED_BY_WORD.match(line.text[dates.start :]) is not None
    return is_led and line.text[: dates.start].rstrip()[-1:].isalnum()


def dates_of(line: SectionLine) -> DateRange | None:
    """Give the dates of a title line; prose that mentions a year is none."""
    cells = line.text.split("\t")
    if (
        line.is_heading
        or _BORN.search(line.text)
        or len("\t".join(cells[:_CELLS])) > _LONGEST_TITLE_LINE
    ):
        return None
    ranges = find_ranges(line.text)
    if not ranges:
        return None
    found = next((dates for dates in ranges if dates.is_range), ranges[-1])
    rest = line.text[: found.start] + line.text[found.end :]
    is_prose = rest.rstrip(" )").endswith(".") and len(rest.split()) > 8
    if is_prose or (line.block.kind == "item" and not _is_item_title(line.text, found)):
        return None
    at_edge = found.start <= 1 or found.end >= len(line.text) - 1
    has_frame = line.text[found.end :].lstrip()[:1] in {
        ")",
        "]",
        "|",
        "\t",
        "",
        "-",
        "\u2013",
        ",",
        "·",
    }
    return found if found.is_range or at_edge or has_frame else None


def _is_item_title(text: str, dates: DateRange) -> bool:
    """Tell whether a list item is an entry of its own ("2015 - 2018: Cook, Hotel Adler")."""
    if dates.start > 0 and _LED_BY_WORD.match(text[dates.start :]):  # "between 2021 and 2023"
        return False
    rest = (text[: dates.start] + text[dates.end :]).strip(" ()-\u2013\u2014|,:\t")
    return dates.is_range and (not rest or (len(rest) < 90 and has_title(rest)))


def is_title_line(line: SectionLine) -> bool:
    """Tell whether a line can be part of an entry's title."""
    text = line.text.rstrip()
    is_sentence = text.endswith((".", ":", ";")) and not _ABBREVIATED.search(text)
    is_short = len(text) <= _LONGEST_TITLE_LINE and not is_sentence
    return line.block.kind != "item" and is_short and not line.is_heading


def _lines_above(lines: Sequence[SectionLine], anchors: Sequence[int]) -> dict[int, int]:
    """Tell for each dated line how many title lines stand above it.

    Where no body separates two entries, the first entry shows how many are usual.
    """
    above: dict[int, int] = {}
    usual = _run_above(lines, anchors[0], 0)
    for before, anchor in zip([-1, *anchors], anchors, strict=False):
        run = _run_above(lines, anchor, before + 1)
        touches = before >= 0 and anchor - run == before + 1
        is_below = usual == 0 and (_names(lines[anchor].text) or _is_dates(lines[anchors[0]].text))
        if _is_whole_head(lines[anchor]):
            above[anchor] = 0
            continue
        above[anchor] = min(run, usual if touches or is_below else max(usual, 1))
    return above


def _is_whole_head(line: SectionLine) -> bool:
    """Tell dates with position and employer behind them: "2016 - 2020  Baker, Hofer Ltd"."""
    dates = dates_of(line)
    names = _names(line.text)
    titled = [is_title(name) for name in names]
    is_first = dates is not None and dates.start == 0 and dates.is_range
    return is_first and any(titled) and _names_both(names, titled)


def _run_above(lines: Sequence[SectionLine], anchor: int, first: int) -> int:
    run = 0
    is_capital = lines[anchor].text[:1].isupper()
    while run < _MOST_TITLE_LINES and anchor - run > first:
        line = lines[anchor - run - 1]
        if not is_title_line(line) or (is_capital and line.text[:1].islower()):
            break
        run += 1
    return run


def _entry(lines: Sequence[SectionLine], start: int, anchor: int, end: int) -> Entry:
    """Take the lines from ``start``: title lines around the dated one, then the body."""
    last = anchor + 1
    while last < end and last - start < _MOST_TITLE_LINES and is_title_line(lines[last]):
        if not _has_room(lines[start:last], lines[last].text):
            break
        last += 1
    titles = lines[start:last]
    line = lines[anchor]
    return Entry(tuple(titles), tuple(lines[last:end]), dates_of(line), line)


def _is_dates(text: str) -> bool:
    """Tell a line of dates and perhaps a place, whose names stand below it."""
    return bool(find_ranges(text)) and not _names(text)


def _has_room(titles: Sequence[SectionLine], text: str) -> bool:
    """Tell whether a line below the dates can still name the position, the employer or the place.

    A head that names both is whole; what follows tells of the work, with or without a bullet.
    """
    if is_place(text):
        return True
    names = [name for line in titles for name in _names(line.text)]
    titled = [is_title(name) for name in names]
    if any(titled):
        return not _reads_on(text) and not _names_both(names, titled)
    return len(names) < _BOTH or is_title(text)


def _names(text: str) -> list[str]:
    """Cut a line without its dates where a dash, a bar or a tab stands between two names."""
    for dates in reversed(find_ranges(text)):
        text = f"{text[: dates.start]}\t{text[dates.end :]}"
    names = (name.strip(" ,;:()[]") for name in _APART.split(text))
    return [name for name in names if any(c.isalpha() for c in name) and not is_place(name)]


def _names_both(names: Sequence[str], titled: Sequence[bool]) -> bool:
    """Tell position and employer, apart or with a comma between: "Baker, Hofer Ltd".

    A part of an employer ("Baker, Night Shift Team") leaves room for its name.
    """
    if not all(titled):
        return True
    return any(
        is_title(head) and not is_title(tail) and not is_part_of_organization(tail)
        for head, _, tail in map(_at_comma, names)
        if tail
    )


def _at_comma(name: str) -> tuple[str, str, str]:
    return name.partition(", ")


def _reads_on(text: str) -> bool:
    """Tell words of a sentence from a name, whose words begin with capitals."""
    words = [word for word in text.split() if len(word) > _SMALL_WORD]
    small = sum(word[0].islower() for word in words)
    return len(words) >= _FEWEST_WORDS and small > len(words) / 2


def _is_bare_title(line: SectionLine) -> bool:
    return is_title_line(line) and _SENTENCE.search(line.text) is None


def _undated(lines: Sequence[SectionLine]) -> list[Entry]:
    """Make entries of lines without dates: each heading with what follows it."""
    entries: list[Entry] = []
    for index, line in enumerate(lines):
        opens = line.block.kind == "heading" or (not entries and _is_bare_title(line))
        follows_heading = index > 0 and lines[index - 1].block.kind == "heading"
        if opens and not (entries and not entries[-1].body and follows_heading):
            entries.append(Entry((line,), (), None, None))
        elif entries and not entries[-1].body and is_title_line(line) and follows_heading:
            last = entries.pop()
            entries.append(Entry((*last.title_lines, line), (), None, None))
        elif entries:
            last = entries.pop()
            entries.append(Entry(last.title_lines, (*last.body, line), None, None))
    return [entry for entry in entries if entry.body or has_title(entry.title_lines[0].text)]
