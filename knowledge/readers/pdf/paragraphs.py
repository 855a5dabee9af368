"""Lines in reading order become headings, items and paragraphs; wrapped lines are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.readers.pdf.lines import Line, was_full
from knowledge.readers.pieces import Piece, without_bullet

_HYPHEN_AT_END = re.compile(r"(\w+)[-\u00ad\u2010]$")
_DATES_FIRST = re.compile(
    r"(?:\w{3,9}\.? |\d{1,2}[/.])?(?:19|20)\d\d(?:[-/.]\d{1,2})?\s*(?:[-\u2013\u2014]|to\b|bis\b)"
)
_ENDS_WITH_RANGE = re.compile(
    r"(?:19|20)\d\d\s*(?:[-\u2013\u2014]|to\b|bis\b)\s*(?:\w{3,9}\.? |\d{1,2}[/.])?"
    r"(?:(?:19|20)\d\d|present|now|today|heute|current|actualidad|aujourd['\u2019]hui)\)?$",
    re.IGNORECASE,
)
_ENDS_WITH_LENGTH = re.compile(
    r"(?:19|20)\d\d\b.{0,40}\((?:\d+ \w+ ?){1,2}\)$|\(.{0,30}(?:19|20)\d\d.{0,20}\)$"
)
"""How the head of a position on a profile page ends: its dates and how long that was."""
_NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s")
_COMPOUND_STARTS = frozenset(
    {"all", "back", "co", "community", "cost", "cross", "customer", "data", "decision", "end"}
    | {"event", "front", "full", "hands", "high", "in", "large", "least", "long", "low", "multi"}
    | {"non", "object", "on", "open", "out", "part", "peer", "post", "pre", "problem", "real"}
    | {"result", "self", "semi", "short", "small", "state", "test", "third", "time", "user", "well"}
)
_LARGER = 1.15
_MAX_HEADING_CHARACTERS = 70
_LONGEST_HEADING = 110
_LONGEST_HEAD = 60
"""Of a position that closes with its dates, whatever stands above it."""
_HANGING = 2.5
"""Points by which the later lines of an item stand right of its bullet."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line and the page it stands on."""

    line: Line
    page: int


@dataclass(frozen=True, slots=True)
class _Open:
    """A piece that may go on in the next line."""

    piece: Piece
    left: float
    last: Line
    is_bold: bool


class Paragraphs:
    """Joins and names the lines of a whole file, whose most common font size is the body's."""

    def __init__(self, lines: Sequence[PageLine]) -> None:
        self._lines = lines
        sizes = Counter[float]()
        for found in lines:
            sizes[_rounded(found.line.size)] += len(found.line.text)
        self._body_size = sizes.most_common(1)[0][0]
        larger = {size for size in sizes if size >= _LARGER * self._body_size}
        self._levels = {size: level for level, size in enumerate(sorted(larger, reverse=True), 1)}
        self._text = " ".join(found.line.text for found in lines).lower()

    def pieces(self) -> list[Piece]:
        """Give the pieces in order."""
        done: list[Piece] = []
        current: _Open | None = None
        for found in self._lines:
            if current and self._goes_on(current, found):
                text = self._joined(current.piece.text, found.line.text)
                current = replace(current, piece=replace(current.piece, text=text), last=found.line)
                continue
            if current:
                done.append(current.piece)
            line = found.line
            current = _Open(self._begin(found), line.left, line, line.is_bold)
        if current:
            done.append(current.piece)
        return [_unless_prose(piece) for piece in done]

    def _begin(self, found: PageLine) -> Piece:
        text, has_bullet = without_bullet(found.line.text)
        if has_bullet or _NUMBERED.match(text):
            return Piece(text, "item", page=found.page)
        level = self._heading_level(found.line)
        return Piece(text, "heading" if level else "paragraph", level, found.page)

    def _heading_level(self, line: Line) -> int:
        """Rank by size; below come capitals of the body's size, then bold lines."""
        text = line.text.strip()
        if len(text) > _MAX_HEADING_CHARACTERS or not any(c.isalpha() for c in text):
            return 0
        if level := self._levels.get(_rounded(line.size)):
            return min(level, 6)
        if "\t" in text or text[-1] in ".,;" or "@" in text or len(text.split()) > 10:
            return 0
        if text.isupper() and len(text) > 3:
            return min(len(self._levels) + 1, 6)
        return min(len(self._levels) + 2, 6) if line.is_bold else 0

    def _goes_on(self, current: _Open, found: PageLine) -> bool:
        """Tell whether the line is the rest of the open piece."""
        before, line = current.last, found.line
        if _rounded(before.size) != _rounded(line.size) or without_bullet(line.text)[1]:
            return False
        if current.piece.kind == "heading":
            is_near = 0 < before.baseline - line.baseline < 1.5 * line.size
            is_rest = current.is_bold == line.is_bold and was_full(before, line, least=0.9)
            return is_near and (is_rest or self._is_name_on_two_lines(current, line))
        if not self._is_below(current, found) or "\t" in line.text or _NUMBERED.match(line.text):
            return False
        if (
            _ENDS_WITH_LENGTH.search(before.text)
            or _DATES_FIRST.match(line.text)
            or _is_next_position(before.text, line.text)
        ):
            return False
        if current.piece.kind == "item" and line.left > current.left + _HANGING:
            return True
        is_whole = "\t" in before.text and not _is_cut(before.text, line.text)
        is_same = line.is_bold <= current.is_bold and not is_whole
        return is_same and (was_full(before, line) or _goes_on_in_lower_case(before, line))

    def _is_name_on_two_lines(self, current: _Open, line: Line) -> bool:
        """Tell the second line of the one heading in the largest letters: "Ada", then "Baker"."""
        words = [*current.piece.text.split(), *line.text.split()]
        return (
            current.piece.level == 1
            and self._levels.get(_rounded(line.size)) == 1
            and len(words) <= 4
            and all(word[0].isupper() and word.replace("-", "").isalpha() for word in words)
        )

    def _is_below(self, current: _Open, found: PageLine) -> bool:
        step = current.last.baseline - found.line.baseline
        if step < 0:  # the next column or page
            return found.line.text[0].islower()
        return step < 2.1 * found.line.size

    def _joined(self, before: str, after: str) -> str:
        hyphen = _HYPHEN_AT_END.search(before)
        if hyphen is None or not after[:1].islower():
            is_compound = hyphen is not None and after[:1].isalnum()
            return f"{before}{after}" if is_compound else f"{before} {after}"
        keeps = self._keeps_hyphen(hyphen[1].lower(), re.split(r"\W", after, maxsplit=1)[0].lower())
        return (
            f"{before[: hyphen.end(1)]}-{after}" if keeps else f"{before[: hyphen.end(1)]}{after}"
        )

    def _keeps_hyphen(self, start: str, end: str) -> bool:
        """Tell a compound (``open-source``) from a word cut in two (``model-ing``)."""
        if f"{start}-{end}" in self._text.replace(f"{start}- {end}", ""):
            return True
        if re.search(rf"\b{start}{end}\b", self._text):
            return False
        return start in _COMPOUND_STARTS


def _is_cut(before: str, line: str) -> bool:
    """Tell the row beside a note in the margin that goes on below it."""
    return before[-1] in ",&/" or line[0].islower()


def _is_next_position(before: str, line: str) -> bool:
    """Tell a position, one of a list with a line each, that closes with its dates."""
    is_head = line[0].isupper() and len(line) < _LONGEST_HEAD and before[-1] not in ",&"
    return bool(_ENDS_WITH_RANGE.search(line) and (is_head or _ENDS_WITH_RANGE.search(before)))


def _goes_on_in_lower_case(before: Line, line: Line) -> bool:
    """Tell the rest of a sentence in a ragged column, whose lines end where they look best."""
    is_long = before.right - before.left > 0.7 * (before.column_right - before.left)
    return is_long and line.text[0].islower() and before.text[-1] not in ".:;!?"


def _unless_prose(piece: Piece) -> Piece:
    """Make a paragraph of a heading that turned out to be a text in large letters."""
    is_prose = piece.kind == "heading" and len(piece.text) > _LONGEST_HEADING
    return replace(piece, kind="paragraph", level=0) if is_prose else piece


def _rounded(size: float) -> float:
    return round(size * 2) / 2
