"""Binding: the employer, place or school of the résumé that a clause names, and its lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from bot.assistant.grounding.dates import find_periods, is_month
from bot.assistant.grounding.lexicon.stances import CANDIDATE_WORDS
from bot.assistant.grounding.lexicon.tongues import TONGUES
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.skills import find_skills
from bot.assistant.grounding.words import Word, content_words, is_familiar, split_words, stem
from bot.domain.posting import Posting

_SHORTEST = 4
_COUNTED = re.compile(r"(?<![\w.,-])\d{1,3}(?:[.,]\d{3})* [^\W\d_]{4,}")
_AT_A_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Bb]ei|[Ii]m|[Ee]n|[Cc]hez|à|À)\s+(?:the |der |dem |la |el |l')?"
    r"([^\W\d_][\w-]+)"
)
_CONTACT = re.compile(r"\S@\S|\+\d[\d ()/-]{6,}|\b(?:linkedin|github)\.com/")


_HEAD_LINES, _HEAD_WORDS = 3, 8
_LEGAL_FORM = re.compile(
    r"\s+(?:ltd|inc|llc|plc|gmbh|ag|se|kg|bv|s\.?l|s\.?a|sarl|sas|corp|co)\b\.?.*$", re.IGNORECASE
)


class Binding:
    """Knows the words that stand in the headings of a résumé and nowhere else in it."""

    def __init__(
        self,
        resume_lines: Sequence[Line],
        posting_lines: Sequence[Line],
        *,
        employers: frozenset[str] = frozenset(),
    ) -> None:
        """Take ``employers``, the words of their names: other lines may name those as well."""
        self._headings: Mapping[str, frozenset[str]] = _headings_by_word(
            resume_lines, posting_lines, employers
        )
        self._places: Mapping[str, frozenset[str]] = _headings_by_place(resume_lines)

    @property
    def words(self) -> frozenset[str]:
        """Give those words, as written."""
        return frozenset(self._headings)

    def headings_in(self, text: str) -> frozenset[str]:
        """Give the headings that a text names; empty when it names none."""
        words = [word.text.removesuffix("'s") for word in split_words(text)]
        named = [self._headings[word] for word in words if word in self._headings]
        if not named:
            named = [
                self._places[found[1]]
                for found in _AT_A_PLACE.finditer(text)
                if found[1] in self._places
            ]
        if not named:
            return frozenset()
        return frozenset.intersection(*named) or frozenset.union(*named)


def _headings_by_place(resume_lines: Sequence[Line]) -> dict[str, frozenset[str]]:
    """Give the headings by each word of them that may name a place, told elsewhere or not."""
    headings = {line.heading for line in resume_lines if find_periods(line.heading, date.max)}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for heading in headings:
        for word in split_words(heading):
            if _may_name(word):
                found[word.text.removesuffix("'s")].add(heading)
    return {word: frozenset(under) for word, under in found.items() if len(under) < len(headings)}


def _headings_by_word(
    resume_lines: Sequence[Line], posting_lines: Sequence[Line], employers: frozenset[str]
) -> dict[str, frozenset[str]]:
    headings = {line.heading for line in resume_lines if line.heading}
    told = {
        word.stem
        for line in resume_lines
        if not _is_head(line) and not _is_address(line)
        for word in content_words(line.text, line.language)
        if not (word.stem in line.heading_stems and _begins_with_its_head(line))
        and not (not line.heading and word.text in employers)
    }
    told.update(one for line in posting_lines for one in line.stems)
    told.update(one for line in resume_lines if _is_address(line) for one in line.all_stems)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for heading in headings:
        for word in split_words(heading):
            if word.stem not in told and _may_name(word):
                found[word.text.removesuffix("'s")].add(heading)
    return {word: frozenset(under) for word, under in found.items()}


def _is_head(line: Line) -> bool:
    """Tell a line that names a position from one below it, which a reader may have taken for it.

    ``Betreuung von 140 Bestandskunden`` names nobody, even where it stands in the heading; a line
    with the dates does, even where the heading has its words in another order.
    """
    text = line.text.rstrip(" .")
    if not line.heading:
        return False
    if find_periods(text, date.max):
        return {word.stem for word in split_words(text)} <= {
            word.stem for word in split_words(line.heading)
        }
    return text in line.heading and not _COUNTED.search(text)


def _begins_with_its_head(line: Line) -> bool:
    """Tell a line that names its position before it says what was done there."""
    parts = [part for part in line.heading.split(" · ") if len(part) > _SHORTEST]
    return any(line.text.startswith(part) for part in parts)


def _may_name(word: Word) -> bool:
    return (
        word.is_capitalised
        and len(word.text) >= _SHORTEST
        and not is_month(word.text)
        and not is_familiar(word.stem)
        and not find_skills(word.text)
    )


def _is_address(line: Line) -> bool:
    return not line.heading and len(line.text.split()) <= 6 and not line.text.endswith(".")


def under_headings(lines: Sequence[Line], headings: frozenset[str]) -> tuple[Line, ...]:
    """Keep the lines of these headings, and those that belong to none."""
    if not headings:
        return tuple(lines)
    return tuple(line for line in lines if not line.heading or line.heading in headings)


def known_names(resume_lines: Sequence[Line]) -> frozenset[str]:
    """Give the stems of names that a letter may say without a line: employers, places, schools."""
    texts = [line.heading for line in resume_lines]
    texts += [line.text for line in resume_lines if _is_address(line)]
    texts += [line.text for line in resume_lines if "@" in line.text]
    texts += [
        word.text
        for line in resume_lines
        for word in split_words(line.text)[1:]
        if _may_name(word) and line.language != "de"
    ]
    return frozenset(word.stem for text in set(texts) for word in split_words(text))


def names_of_employer(posting: Posting, resume_lines: Sequence[Line]) -> tuple[str, ...]:
    """Give the names by which a letter may call the posting's organisation.

    Besides the whole name: those words of it that the résumé does not have.
    """
    organization = re.split(r"[,(|]|\s[-\u2013\u2014]\s", posting.hiring_organization)[0].strip()
    names = [organization, _LEGAL_FORM.sub("", organization)] if organization else []
    known = {one for line in resume_lines for one in line.all_stems}
    heads = [
        segment
        for line in posting.lines[:_HEAD_LINES]
        if len(line.text.split()) <= _HEAD_WORDS and not line.text.endswith((".", ":"))
        for segment in re.split(r"[,(|]|\s[-\u2013\u2014]\s", line.text)
        if posting.title.lower() not in line.text.lower() and len(segment.split()) > 1
    ]
    names += [
        word
        for word in re.findall(r"[^\W\d_]+", " ".join((organization, *heads)))
        if len(word) >= _SHORTEST and _may_be_a_name(word, known)
    ]
    return tuple(dict.fromkeys(name for name in names if name and name.lower() not in TONGUES))


def _may_be_a_name(word: str, known: set[str]) -> bool:
    return (
        word[:1].isupper()
        and stem(word.lower(), "en") not in known
        and word.lower() not in TONGUES
        and not is_familiar(stem(word.lower(), "en"))
        and not find_skills(word)
        and not CANDIDATE_WORDS.fullmatch(word)
    )


def is_contact(line: Line) -> bool:
    """Tell a line that says how to reach somebody: it is no evidence of what they did."""
    return not line.heading and bool(_CONTACT.search(line.text))
