"""Years: how long somebody did what is asked for, with the arithmetic shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.fit.facets import Facet
from bot.assistant.fit.person import Person, Position
from bot.assistant.grounding.dates import Period, merged_years
from bot.assistant.grounding.lexicon.numbers import YEAR_S
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.skills import names_skill
from bot.assistant.grounding.words import content_words, say_the_same

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_ANY_WORK = re.compile(
    r"\b(?:relevant|professional|work(?:ing)?|industry|related|prior|previous|proven|progressive|least"
    r"|minimum|overall|total|solid|strong|hands-on|experiences?|years?|einschlägige?|relevante?)\b",
    re.IGNORECASE,
)
_SOFTWARE_ASKED = re.compile(
    r"\bsoftware (?:development|engineering|industry)|\b(?:software|web) developer|\bcoding\b"
    r"|\bsoftwareentwicklung|\bdesarrollo de software|\bdéveloppement logiciel",
    re.IGNORECASE,
)
_SOFTWARE_TITLE = re.compile(
    r"\b(?:software|backend|back-end|frontend|front-end|full[- ]?stack|web|mobile|android|ios|data"
    r"|ml|ai|machine learning|platform|cloud|devops|game\w*)\b.{0,20}"
    r"\b(?:engineer|developer|programmer|architect|entwickler)|\b(?:programmer|software\w*entwickler)",
    re.IGNORECASE,
)
_SHARED_WORDS = 0.5
_NEAR_TITLE = 0.4
_NEAR_LINES = 0.3
"""Cosines, measured with MiniLM on five pairs of other projects and on our own: titles of the field
asked for lie at 0.41 to 0.52, titles of other fields below 0.35; see the tests."""


def match_years(
    asked: float, text: str, skills: Sequence[str], person: Person, similarity: Similarity
) -> Facet:
    """Count the years of the positions that the requirement means, overlaps once."""
    positions = _relevant_positions(text, skills, person.positions, similarity)
    dated = [position for position in positions if position.period is not None]
    periods = [position.period for position in dated if position.period is not None]
    years = merged_years(periods)
    lines = tuple(line for position in positions for line in position.lines[:1])
    stated = _stated_years(text, person.lines)
    if years >= asked:
        return Facet("met", f"{_sum(periods, years)}, asked: {asked:g}", lines)
    if stated is not None and stated[0] >= asked:
        return Facet("met", f"the résumé says {stated[0]:g} years, asked: {asked:g}", (stated[1],))
    if years > 0:
        return Facet("partly", f"{_sum(periods, years)}, asked: {asked:g}", lines)
    if lines:
        return Facet("partly", f"the positions carry no dates, asked: {asked:g} years", lines)
    if told := tuple(
        line for line in person.lines if line.material.told_on and _names(line, skills)
    ):
        return Facet("partly", f"you told me of it, not how long, asked: {asked:g} years", told)
    return Facet("missing", f"no position shows this, asked: {asked:g} years")


def _names(line: Line, skills: Sequence[str]) -> bool:
    return any(names_skill(line.text, skill) for skill in skills)


def _relevant_positions(
    text: str, skills: Sequence[str], positions: Sequence[Position], similarity: Similarity
) -> list[Position]:
    """Give the positions that name the skill, or share the field's words or the profession."""
    if skills:
        return [
            position
            for position in positions
            if any(
                names_skill(line.text, skill)
                for line in position.lines
                if line.material.told_on is None  # it says where, not how long
                for skill in skills
            )
        ]
    asked = [word.stem for word in content_words(_ANY_WORK.sub(" ", text))]
    if not asked:
        return list(positions)
    if _SOFTWARE_ASKED.search(text) and (coding := _coding(positions)):
        return coding
    asked = [word.stem for word in content_words(text)]
    close = [position for position in positions if _is_close(position, text, asked, similarity)]
    professions = {position.profession for position in close} - {""}
    return [p for p in positions if p in close or p.profession in professions]


def _coding(positions: Sequence[Position]) -> list[Position]:
    """Give the positions whose title says that software was made, of whatever kind."""
    return [p for p in positions if _SOFTWARE_TITLE.search(p.work.position)]


def _is_close(position: Position, text: str, asked: Sequence[str], similarity: Similarity) -> bool:
    """Ask the title first; the lines only when they share words with what is asked, too."""
    if similarity.between(text, position.work.position) >= _NEAR_TITLE:
        return True
    lines = " ".join(line.text for line in position.lines)
    is_shared = _share(asked, position) >= _SHARED_WORDS
    return is_shared and similarity.between(text, lines) >= _NEAR_LINES


def _share(asked: Sequence[str], position: Position) -> float:
    shown = frozenset(
        stem for line in position.lines for stem in (*line.stems, *line.heading_stems)
    )
    return sum(any(say_the_same(one, other) for other in shown) for one in asked) / len(asked)


def _stated_years(text: str, lines: Sequence[Line]) -> tuple[float, Line] | None:
    """Find a line that says itself how many years (``eight years building services``)."""
    asked = [word.stem for word in content_words(text)]
    for line in lines:
        shared = sum(any(say_the_same(one, other) for other in line.stems) for one in asked)
        if asked and shared <= _SHARED_WORDS * len(asked):
            continue
        for quantity in line.quantities:
            is_own = not line.heading or line.material.told_on is not None
            if quantity.kind == "time" and quantity.value >= YEAR_S and is_own:
                return quantity.value / YEAR_S, line
    return None


def _sum(periods: Sequence[Period], years: float) -> str:
    shown = " + ".join(_name(period) for period in sorted(periods, reverse=True))
    about = "" if all(period.is_exact for period in periods) else "about "
    return f"{shown} = {about}{years:.1f} years".replace(".0 years", " years")


def _name(period: Period) -> str:
    start = _point(period.start, is_exact=period.is_exact)
    end = (
        "now"
        if period.is_open
        else _point(period.end - 1 if period.is_exact else period.end, is_exact=period.is_exact)
    )
    return f"{start} \u2013 {end}"


def _point(months: int, *, is_exact: bool) -> str:
    return f"{_MONTHS[months % 12]} {months // 12}" if is_exact else str(months // 12)
