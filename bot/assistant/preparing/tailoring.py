"""Tailoring: which of the user's own lines a posting is to see, and in which order.

Positions keep their order and their dates: none is hidden, so no gap is made. Within a position
the entries that show a requirement come first, and the least related are left out of a long one.
Every line is word for word the user's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.words import content_words
from bot.assistant.letters.addressee import addressee_of, sender_of
from bot.assistant.letters.unfit import is_hostile
from bot.assistant.reading.section_words import resume_section
from bot.domain.fit import Fit
from bot.domain.posting import Posting
from bot.domain.preparation import TailoredGroup, TailoredLine, TailoredResume, TailoredSection
from bot.domain.resume import Resume, ResumeLine, Work

_MOST_ENTRIES = (6, 6, 4)
"""In the first positions; in each further one:"""
_MOST_IN_OLDER = 2
_BESIDE = re.compile(
    r"interest|hobb|reference|referenz|freizeit|aficion|intereses|referencias|loisirs|centres d"
    r"|références",
    re.IGNORECASE,
)
"""Sections that a posting sees only when they show a requirement."""
_SPACES = re.compile(r"\s+")


def tailor(resume: Resume, posting: Posting, fit: Fit) -> TailoredResume:
    """Choose and order the lines of a résumé for a posting."""
    addressee = addressee_of(posting)
    lines = [x for x in resume.lines if x.text.strip() and not x.told_on]
    head, rest = _split_head([x for x in lines if not is_hostile(x.text)])
    tailoring = _Tailoring(resume, _Relevance(posting, fit))
    sections = tuple(tailoring.sections(rest))
    kept = {n for line in _all_lines(sections) for n in line.numbers}
    left = [x for x in rest if x.number not in kept and x.text.strip() != x.section.strip()]
    titles = set(tailoring.title_numbers)
    return TailoredResume(
        sender=sender_of(resume),
        head=tuple(_as_line([x]) for x in head if not _is_contact(x, resume)),
        sections=sections,
        left_out=tuple(_as_line([x]) for x in left if x.number not in titles),
        language=recognise_language(resume.text),
        title=addressee.title,
        organization=addressee.organization,
    )


@dataclass(frozen=True, slots=True)
class _Relevance:
    """How near a posting an entry is: what it shows of the requirements first, then its words."""

    posting: Posting
    fit: Fit

    def shown(self, numbers: Sequence[int]) -> float:
        """Give the points of the requirements that lines are evidence for."""
        cited = {f"resume:{number}" for number in numbers}
        return sum(
            match.points
            for match in self.fit.matches
            if cited & {evidence.material_id for evidence in match.evidence}
        )

    def weight(self, line: TailoredLine) -> tuple[float, int]:
        """Give what entries are ordered by."""
        wanted = {word.stem for word in content_words(self.posting.text)}
        shared = {word.stem for word in content_words(line.text)} & wanted
        return self.shown(line.numbers), len(shared) + bool(re.search(r"\d", line.text))


class _Tailoring:
    """Goes through the sections of one résumé."""

    def __init__(self, resume: Resume, relevance: _Relevance) -> None:
        self._works = resume.work
        self._relevance = relevance
        self._positions = 0
        self.title_numbers: list[int] = []

    def sections(self, lines: Sequence[ResumeLine]) -> Iterator[TailoredSection]:
        """Give the sections in the résumé's order, without those that show nothing here."""
        for title, inside in _by_section(lines):
            body = [x for x in inside if x.text.strip() != title]
            self.title_numbers += [x.number for x in inside if x.text.strip() == title]
            if _BESIDE.search(title) and not self._relevance.shown([x.number for x in body]):
                continue
            groups = tuple(self._groups(body))
            if groups:
                yield TailoredSection(title, groups)

    def _groups(self, lines: Sequence[ResumeLine]) -> Iterator[TailoredGroup]:
        for context, grouped in groupby(lines, key=lambda line: line.context):
            inside = list(grouped)
            work = _work_of(inside, self._works)
            if work is None or not context:
                yield TailoredGroup((), tuple(_as_line([x]) for x in inside))
                continue
            deeds = _deeds(inside, work)
            first = deeds[0].numbers[0] if deeds else inside[-1].number + 1
            in_deeds = {number for deed in deeds for number in deed.numbers}
            heading = [x for x in inside if x.number < first]
            others = [x for x in inside if x.number > first and x.number not in in_deeds]
            chosen = self._chosen(deeds)
            yield TailoredGroup(
                tuple(_as_line([x]) for x in heading),
                (*chosen, *(_as_line([x]) for x in others)),
            )

    def _chosen(self, deeds: Sequence[TailoredLine]) -> tuple[TailoredLine, ...]:
        """Order what was done in a position, and leave out what is least related."""
        position, self._positions = self._positions, self._positions + 1
        most = _MOST_ENTRIES[position] if position < len(_MOST_ENTRIES) else _MOST_IN_OLDER
        ordered = sorted(deeds, key=self._relevance.weight, reverse=True)
        return tuple(
            deed
            for place, deed in enumerate(ordered)
            if place < most or self._relevance.shown(deed.numbers)
        )


def _split_head(lines: Sequence[ResumeLine]) -> tuple[list[ResumeLine], list[ResumeLine]]:
    """Give what stands above the first section or position, and the rest."""
    for place, line in enumerate(lines):
        if line.section or line.context or resume_section(line.text):
            return list(lines[:place]), list(lines[place:])
    return list(lines), []


def _by_section(lines: Sequence[ResumeLine]) -> Iterator[tuple[str, list[ResumeLine]]]:
    """Give the lines by section; a heading that the reader left in the text opens one too."""
    title, inside = "", list[ResumeLine]()
    for line in lines:
        is_heading = bool(resume_section(line.text)) and len(line.text.split()) <= 4
        named = line.section.strip() or (line.text.strip() if is_heading else title)
        if named != title and inside:
            yield title, inside
            inside = []
        title = named
        inside.append(line)
    if inside:
        yield title, inside


def _deeds(lines: Sequence[ResumeLine], work: Work) -> list[TailoredLine]:
    """Give the entries of a position; the lines of a wrapped one are joined."""
    deeds: list[list[ResumeLine]] = []
    last = None
    for line in lines:
        highlight = next((h for h in work.highlights if _plain(line.text) in _plain(h)), None)
        if highlight is None:
            last = None
        elif highlight == last:
            deeds[-1].append(line)
        else:
            deeds.append([line])
            last = highlight
    return [_as_line(deed) for deed in deeds]


def _work_of(lines: Sequence[ResumeLine], works: Sequence[Work]) -> Work | None:
    numbers = {line.number for line in lines}
    return next((work for work in works if numbers & set(work.line_numbers)), None)


def _is_contact(line: ResumeLine, resume: Resume) -> bool:
    """Tell whether a line holds name, address, phone or link: code puts those in."""
    basics = resume.basics
    known = (basics.email, basics.phone, basics.url)
    is_name = _plain(line.text) == _plain(basics.name)
    is_place = _plain(line.text) == _plain(basics.location)
    return is_name or is_place or any(value and value in line.text for value in known)


def _all_lines(sections: Sequence[TailoredSection]) -> Iterator[TailoredLine]:
    for section in sections:
        for group in section.groups:
            yield from group.heading
            yield from group.lines


def _as_line(lines: Sequence[ResumeLine]) -> TailoredLine:
    text = " ".join(line.text.strip() for line in lines)
    return TailoredLine(tuple(line.number for line in lines), text)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip().casefold()
