"""Careers: lengths of time told of a whole working life (``nine years in accounting, in all``).

No single line gives them: they are the months of several positions together, each of which must be
of the work they are told of.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.assistant.grounding.arithmetic import agrees_with_length, is_long
from bot.assistant.grounding.dates import Period, find_periods, merged_years
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.fields import is_field, shows_field
from bot.assistant.grounding.lexicon.polarity import WIDENING
from bot.assistant.grounding.lexicon.tables import said_of_any_work, strict_words, verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.rereading import (
    SAID_OF_ANY_TITLE,
    claims_a_title,
    is_title_of,
    title_told,
)
from bot.assistant.grounding.verbs import first_level
from bot.assistant.grounding.words import Word, say_the_same, split_words
from bot.domain.resume import Resume

_LEADS = 2
_ROOT = 5
_IN_ALL = re.compile(
    r"\b(?:all told|all in all|in total|altogether|all together|in all|insgesamt|alles in allem"
    r"|en total|en tout|au total|a lo largo de toda mi carrera)\b,?",
    re.IGNORECASE,
)
_BEGINNER = re.compile(
    r"\b(?:apprentic|trainee|intern|student|auszubild|aprendi|stagiai)", re.IGNORECASE
)
_SINCE = re.compile(
    r"^\W*(?:since|after|seit|nach|desde|después de|depuis|après)(?: the end of| completing"
    r"| finishing| el fin de| la fin de)? (?:my|meine\w*|mi|mis|mon|ma|mes) [\w-]+",
    re.IGNORECASE,
)
_COUNTED_IN = re.compile(
    r",? (?:counting|including|with|if (?:you|one) counts?|mitgerechnet|einschließlich|contando"
    r"|incluyendo|en comptant|y compris) (?=my |the |those |meine|die |mis |los |mes |les )",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r",\s+(?:all|each) of (?:them|it|which)\b|,\s+(?:alle davon|sämtlich|tod[oa]s ellos|tous)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Position:
    heading: str
    period: Period
    lines: tuple[Line, ...]

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(one for line in self.lines for one in line.all_stems)


class Career:
    """The dated positions of a résumé, the latest first."""

    def __init__(
        self, resume: Resume, lines: Sequence[Line], *, held: frozenset[str], today: date
    ) -> None:
        of_work = {f"resume:{number}" for work in resume.work for number in work.line_numbers}
        positions = [
            _Position(heading, periods[0], tuple(below))
            for heading, below in itertools.groupby(lines, key=lambda line: line.heading)
            if (periods := find_periods(heading, today))
        ]
        self._positions = sorted(
            (
                one
                for one in positions
                if not of_work or any(line.material.id in of_work for line in one.lines)
            ),
            key=lambda one: -one.period.start,
        )
        self._held = held
        self._summary = frozenset(
            one for line in lines if not line.heading for one in line.all_stems
        )

    def show(self, facts: ClauseFacts) -> tuple[Line, ...]:
        """Give a line of each position whose years a clause adds up; none where they do not."""
        told, part = _without_part(_without_total(facts))
        lengths = [quantity for quantity in told.quantities if is_long(quantity)]
        if len(lengths) != 1 or len(told.quantities) > 1 or not self._may_be_told(told):
            return ()
        if part.quantities and not self._is_of_one(part):
            return ()
        chosen = self._of_title(told)
        for number in range(len(chosen), 0, -1):
            run = chosen[:number]
            years = merged_years(one.period for one in run)
            is_exact = all(one.period.is_exact for one in run)
            if agrees_with_length(lengths[0], years, is_exact=is_exact) and self._is_spent_on(
                told, run
            ):
                return tuple(one.lines[0] for one in run)
        return ()

    def _is_of_one(self, facts: ClauseFacts) -> bool:
        """Tell whether a length of time is that of one position, of the work that is told."""
        return all(
            any(
                agrees_with_length(length, one.period.years, is_exact=one.period.is_exact)
                and self._is_spent_on(facts, [one])
                for one in self._positions
            )
            for length in facts.quantities
        )

    def _may_be_told(self, facts: ClauseFacts) -> bool:
        """Leave skills, other degrees, employers and leading to the checks of their own."""
        return not (
            any(not is_field(skill) for skill in facts.skills)
            or facts.credentials - self._held
            or first_level(facts.text) == _LEADS
            or any(pattern.search(_narrowed(facts.text)) for pattern in WIDENING.values())
        )

    def _of_title(self, facts: ClauseFacts) -> Sequence[_Position]:
        title = title_told(facts) if claims_a_title(facts) else ()
        return [
            one
            for one in self._positions
            if not title or (is_title_of(title, one.heading) and not _BEGINNER.search(one.heading))
        ]

    def _named(self, facts: ClauseFacts) -> tuple[Word, ...]:
        """Give the words of headings that a clause names, the first of a sentence left out."""
        headed = {one for position in self._positions for one in position.lines[0].heading_stems}
        return tuple(
            word
            for word in split_words(facts.text, facts.language)[1:]
            if word.is_capitalised and word.stem in headed
        )

    def _is_spent_on(self, facts: ClauseFacts, run: Sequence[_Position]) -> bool:
        """Tell whether every position is of the work told, and every word of it is shown.

        Behind ``all of them`` each position must show each word, as each must show each name.
        """
        found = _ALL_OF_THEM.search(facts.text)
        work = _work_told(facts)
        of_all = [word for word in work if found and word.start > found.end()]
        of_any = [word for word in work if word not in of_all]
        shown = self._summary.union(*(one.stems for one in run))
        return (
            all(_is_shown(word, one.stems) for word in (*of_all, *facts.names) for one in run)
            and all(word.stem in one.stems for word in self._named(facts) for one in run)
            and all(_is_shown(word, shown) for word in of_any)
            and all(any(_is_shown(word, one.stems) for word in of_any) or not of_any for one in run)
        )


def _work_told(facts: ClauseFacts) -> tuple[Word, ...]:
    """Give the words that say what the time was spent on."""
    return tuple(
        word
        for word in facts.words
        if word.text.lower() in strict_words()
        or not (
            is_plain(word)
            or word.text.lower() in verb_levels()
            or word.text.lower() in said_of_any_work()
            or (facts.credentials and word.text.lower() in SAID_OF_ANY_TITLE)
        )
    )


def _without_part(facts: ClauseFacts) -> tuple[ClauseFacts, ClauseFacts]:
    """Give a clause without the part that it counts in (``counting my two years in support``)."""
    found = _COUNTED_IN.search(facts.text)
    place = found.start() if found else len(facts.text)
    end = found.end() if found else len(facts.text)
    return (
        replace(
            facts,
            text=facts.text[:place],
            words=tuple(word for word in facts.words if word.start < place),
            quantities=tuple(one for one in facts.quantities if one.start < place),
        ),
        replace(
            facts,
            text=facts.text[end:],
            words=tuple(word for word in facts.words if word.start >= end),
            quantities=tuple(one for one in facts.quantities if one.start >= end),
        ),
    )


def _narrowed(text: str) -> str:
    """Give a text without the sayings that make nothing larger here."""
    return _ALL_OF_THEM.sub("", _IN_ALL.sub("", text))


def _without_total(facts: ClauseFacts) -> ClauseFacts:
    """Leave out what says that a length of time is a sum (``all told``), or since when it runs."""
    told = (*_IN_ALL.finditer(facts.text), *_SINCE.finditer(facts.text))
    spans = [found.span() for found in (*told, *_ALL_OF_THEM.finditer(facts.text))]
    return replace(
        facts,
        words=tuple(
            word
            for word in facts.words
            if not any(start <= word.start < end for start, end in spans)
        ),
    )


def _is_shown(word: Word, stems: frozenset[str]) -> bool:
    return (
        any(say_the_same(word.stem, other) for other in stems)
        or shows_field(word.text, stems)
        or (len(word.stem) >= _ROOT and any(one.startswith(word.stem[:_ROOT]) for one in stems))
    )
