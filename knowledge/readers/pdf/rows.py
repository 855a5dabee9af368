"""Words on one baseline form a row; wide gaps cut a row into segments."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.readers.pdf.words import Word
from knowledge.readers.pieces import without_bullet

_SEGMENT_GAP = 1.5
"""In font sizes; more than a justified line stretches its spaces."""
_TAB_GAP = 2.2
_SPACED_LETTERS = 4
_TRACKING = 0.03
"""In font sizes; letters set apart, beyond kerning."""
_NUMBER = re.compile(r"\(?\d{1,2}[.)]$")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one row without a wide gap between them."""

    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        """The left edge in points."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """The right edge in points."""
        return max(word.right for word in self.words)


@dataclass(frozen=True, slots=True)
class Row:
    """Segments on one baseline, from left to right."""

    segments: tuple[Segment, ...]
    baseline: float

    @property
    def left(self) -> float:
        """The left edge in points."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """The right edge in points."""
        return self.segments[-1].right

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word of the row."""
        return tuple(word for segment in self.segments for word in segment.words)

    @property
    def size(self) -> float:
        """The font size of most of its characters."""
        return dominant_size(self.words)

    @property
    def text(self) -> str:
        """The row as one line; a tab where a wide gap is."""
        parts = [joined_text(self.segments[0].words)]
        for before, after in itertools.pairwise(self.segments):
            is_wide = after.left - before.right > _TAB_GAP * self.size
            parts += ["\t" if is_wide else " ", joined_text(after.words)]
        return "".join(parts)


def dominant_size(words: Sequence[Word]) -> float:
    """Give the font size of the widest word, which stands for the line."""
    return max(words, key=lambda word: len(word.text)).size


def joined_text(words: Sequence[Word]) -> str:
    """Join words with spaces, but not where they touch."""
    parts = [words[0].text]
    for before, after in itertools.pairwise(words):
        touches = after.left - before.right < 0.08 * after.size
        parts += ["" if touches else " ", after.text]
    return "".join(parts)


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Group words by baseline, from the top of the page to its bottom."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.baseline):
        if groups and groups[-1][0].baseline - word.baseline < 0.35 * min(
            word.size, groups[-1][0].size
        ):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_row(sorted(group, key=lambda word: word.left)) for group in groups]


def _row(words: list[Word]) -> Row:
    words = _join_spaced_letters(words)
    segments: list[list[Word]] = [[words[0]]]
    for before, after in itertools.pairwise(words):
        is_wide = after.left - before.right > _SEGMENT_GAP * max(before.size, after.size)
        if is_wide and not _is_mark(segments[-1]):
            segments.append([])
        segments[-1].append(after)
    return Row(tuple(Segment(tuple(segment)) for segment in segments), words[0].baseline)


def _is_mark(segment: list[Word]) -> bool:
    """Tell whether only a bullet or a number stands there, which belongs to what follows."""
    text = segment[0].text
    return len(segment) == 1 and (without_bullet(f"{text} x")[1] or _NUMBER.match(text) is not None)


def _join_spaced_letters(words: list[Word]) -> list[Word]:
    """Make one word of letters that were set apart ("E X P E R I E N C E")."""
    joined: list[Word] = []
    run: list[Word] = []
    for word in [*words, None]:
        if word is not None and _is_spaced(word) and (not run or _is_near(run[-1], word)):
            run.append(word)
            continue
        joined += _words_of_letters(run)
        run = []
        if word is not None and _is_spaced(word):
            run = [word]
        elif word is not None:
            joined.append(word)
    return joined


def _is_spaced(word: Word) -> bool:
    """Tell one letter, or capitals that were set apart."""
    is_apart = word.tracking > _TRACKING * word.size and word.text.isupper()
    return len(word.text) == 1 or is_apart


def _is_near(before: Word, after: Word) -> bool:
    return after.left - before.right < 2 * after.size and before.size == after.size


def _words_of_letters(run: list[Word]) -> list[Word]:
    letters = "".join(letter.text for letter in run)
    if len(letters) < _SPACED_LETTERS or not all(
        sign.isalnum() or sign in "&/-'\u2019" for sign in letters
    ):
        return run
    gaps = [after.left - before.right for before, after in itertools.pairwise(run)]
    trackings = [word.tracking for word in run if len(word.text) > 1]
    widest_within = 1.6 * max(statistics.median([*gaps, *trackings, *trackings]), 0.1 * run[0].size)
    words = [run[0]]
    for gap, letter in zip(gaps, run[1:], strict=True):
        if gap > widest_within:
            words.append(letter)
        else:
            words[-1] = replace(words[-1], text=words[-1].text + letter.text, right=letter.right)
    return words
