"""Notes in a margin: dates, places or section titles that belong to the row beside them."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from knowledge.readers.pdf.lines import Line, line_of, was_full
from knowledge.readers.pdf.rows import Row
from knowledge.readers.pieces import without_bullet

_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d\d\b")
_MOST_CHARACTERS = 0.6
"""Of the side they belong to."""
_TITLE_CHARACTERS = 28
_SAME_ROW = 0.5
_NEAR = 1.7
"""In font sizes, from a row to the next of the same note or list."""
_LONGEST_TITLE = 45
_GAP = 0.75
"""In font sizes, from a title to the nearest row of the other side."""
_WHOLE_RANGE = re.compile(
    r"(?:19|20)\d\d\s*(?:[-\u2013\u2014]|to\b|bis\b|a\b|à\b|hasta\b).*?(?:(?:19|20)\d\d|present|now\b"
    r"|today|heute|current|actual|hoy\b|présent|aujourd|date\b)|^(?:seit|since|desde|depuis)\b.*\d$",
    re.IGNORECASE,
)
_BEGINS_RANGE = re.compile(r"(?:\w{3,12}\.? |\d{1,2}[/.])*(?:19|20)\d\d\b|[^\W\d]{3,12}\.?$")
_DASHES = "-\u2013\u2014"
_OPEN_MONTH = re.compile(r"[-\u2013\u2014]\s*[^\W\d]{3,12}\.?$")
_OPEN_RANGE = re.compile(r"[-\u2013\u2014]\s*$|\b(?:to|bis|a|au)\s*$")


def are_notes(rows: Sequence[Row], beside: Sequence[Row], *, are_left: bool) -> bool:
    """Tell whether the rows of one side are notes to the other: few, aligned, and mostly dates."""
    notes = [row for row in rows if not _is_between(row, beside)]
    if are_left or len(rows) <= 2 * len(notes):
        rows = notes
    if _characters(rows) > _MOST_CHARACTERS * _characters(beside):
        return False
    baselines = {row.baseline for row in beside}
    groups = _groups(rows, baselines)
    if not groups:
        return False
    aligned = sum(group[0].baseline in baselines for group in groups)
    if aligned < 0.75 * len(groups):
        return False
    dated = sum(any(_YEAR.search(row.text) for row in group) for group in groups)
    if dated >= 0.6 * len(groups):
        return True
    are_short = len(rows) <= 2 * len(groups) and all(len(r.text) <= _TITLE_CHARACTERS for r in rows)
    return are_left and are_short and aligned == len(groups)


def with_notes(lines: Sequence[Line], notes: Sequence[Row], *, are_left: bool) -> list[Line]:
    """Put each note to the line it stands beside; the rest of its group is kept near it.

    A note beside a list item belongs to the line that the list hangs on, not to the item.
    """
    result = list(lines)
    titles = [row for row in notes if _is_between(row, lines)]
    baselines = {line.baseline for line in lines}
    groups = _groups([row for row in notes if row not in titles], baselines)
    for before, group, after in zip([None, *groups], groups, [*groups[1:], None], strict=False):
        is_listed = _are_near(before, group) or _are_near(group, after)
        _place_group(result, _joined_ranges(group), are_left=are_left, is_listed=is_listed)
    for title in titles:
        below = (n for n, line in enumerate(result) if line.baseline < title.baseline)
        result.insert(next(below, len(result)), line_of(title, math.inf))
    return result


def note_starts(notes: Sequence[Row]) -> list[float]:
    """Give the baseline at which each note begins."""
    return [group[0].baseline for group in _groups(notes, frozenset())]


def note_lines(notes: Sequence[Row]) -> list[Line]:
    """Give each note as one line."""
    groups = (_joined_ranges(group) for group in _groups(notes, frozenset()))
    return [replace(g[0], text=" ".join(line.text for line in g)) for g in groups]


def _is_between(row: Row, beside: Sequence[Row] | Sequence[Line]) -> bool:
    """Tell the title of a section, which stands where the other side has a gap."""
    text = row.text
    if any(character.isdigit() for character in text) or text.rstrip().endswith(":"):
        return False
    near = min(abs(other.baseline - row.baseline) for other in beside)
    return len(text) <= _LONGEST_TITLE and near > _GAP * row.size


def _are_near(above: Sequence[Row] | None, below: Sequence[Row] | None) -> bool:
    """Tell two notes on rows that follow each other, as labels of a list do."""
    if not above or not below:
        return False
    return above[-1].baseline - below[0].baseline < _NEAR * below[0].size


def _place_group(lines: list[Line], notes: list[Line], *, are_left: bool, is_listed: bool) -> None:
    place = _index_beside(lines, notes[0])
    if not are_left:
        place = _end_of_wrapped(lines, place)
    beside = lines[place]
    is_title = are_left and not any(character.isdigit() for character in notes[0].text)
    if (
        is_title
        and not is_listed
        and len(notes[0].text) > 6
        and not notes[0].text.endswith((":", ")"))
    ):
        lines.insert(place, notes[0])
        place += 1
    elif are_left:
        lines[place] = replace(beside, text=f"{notes[0].text}\t{beside.text}")
    else:
        lines[place] = replace(beside, text=f"{beside.text}\t{notes[0].text}")
    for note in notes[1:]:
        row = _index_beside(lines, note)
        is_in_list = any(without_bullet(line.text)[1] for line in lines[place + 1 : row + 1])
        if not are_left and not is_in_list and row > place and _takes_note(lines[row], note):
            lines[row] = replace(lines[row], text=f"{lines[row].text}\t{note.text}")
        else:
            place += 1
            lines.insert(place, note)


def _end_of_wrapped(lines: Sequence[Line], place: int) -> int:
    """Go on to the last line of a wrapped title, so that a note does not tear it."""
    while place + 1 < len(lines) and _is_wrapped(lines[place], lines[place + 1]):
        place += 1
    return place


def _is_wrapped(line: Line, after: Line) -> bool:
    is_same = line.size == after.size and line.is_bold == after.is_bold
    return is_same and not without_bullet(after.text)[1] and was_full(line, after, least=0.8)


def _takes_note(line: Line, note: Line) -> bool:
    """Tell whether a line is a short one on the note's own row, and no list item."""
    is_short = line.right - line.left < 0.7 * (line.column_right - line.left)
    return is_short and abs(line.baseline - note.baseline) < _SAME_ROW


def _index_beside(lines: Sequence[Line], note: Line) -> int:
    return min(range(len(lines)), key=lambda index: abs(lines[index].baseline - note.baseline))


def _joined_ranges(group: Sequence[Row]) -> list[Line]:
    """Make lines of the notes; a range of dates that was broken in two becomes one."""
    notes: list[Line] = []
    for row in group:
        note = line_of(row, math.inf)
        is_cut = bool(notes) and _OPEN_MONTH.search(notes[-1].text) and _YEAR.match(note.text)
        is_open = bool(notes) and (_OPEN_RANGE.search(notes[-1].text) or note.text[0] in _DASHES)
        if is_open or is_cut:
            notes[-1] = replace(notes[-1], text=f"{notes[-1].text} {note.text}")
        else:
            notes.append(note)
    return notes


def _groups(rows: Sequence[Row], baselines: Collection[float]) -> list[list[Row]]:
    """Put rows together that are one note, wrapped; ``baselines`` are those of the other side."""
    groups: list[list[Row]] = []
    for row in rows:
        is_near = bool(groups) and groups[-1][-1].baseline - row.baseline < _NEAR * row.size
        if is_near and not _is_next_label(groups[-1], row, baselines):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _is_next_label(group: Sequence[Row], row: Row, baselines: Collection[float]) -> bool:
    """Tell the next of a list of labels or of whole ranges, each on the row of its value."""
    before = group[-1]
    if row.baseline in baselines and before.baseline in baselines:
        if before.text.endswith(":") and row.text.endswith(":"):
            return True
        are_words = not any(c.isdigit() for found in (*group, row) for c in found.text)
        if are_words and not (before.text.isupper() and row.text.isupper()):
            return True
    note = " ".join(found.text for found in group)
    return bool(_WHOLE_RANGE.search(note) and _BEGINS_RANGE.match(row.text))


def _characters(rows: Sequence[Row]) -> int:
    return sum(len(word.text) for row in rows for word in row.words)
