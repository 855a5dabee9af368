"""Years: how long somebody did what is asked for, with the arithmetic shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.fit.abilities import positions_that_show
from bot.assistant.fit.facets import Facet
from bot.assistant.fit.fields import of_named_field
from bot.assistant.fit.leading import LEADING_TITLE, asks_to_lead, has_led
from bot.assistant.fit.person import Person, Position
from bot.assistant.grounding.dates import Period, merged_years
from bot.assistant.grounding.lexicon.numbers import YEAR_S
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.skills import is_known_skill, names_skill
from bot.assistant.grounding.words import content_words, say_the_same

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_ANY_WORK = re.compile(
    r"\b(?:relevant|professional|work(?:ing)?|industry|related|prior|previous|proven|progressive|least"
    r"|post-(?:registration|qualif\w+)|demonstrated|direct|similar|roles?|positions?|capacity"
    r"|environments?|background|berufserfahrung|erfahrung|praxis|mindestens|jahren?|relevanten"
    r"|mínimo|al menos|años?|experiencia|demostrable|laboral|profesional|au moins|ans?|expérience"
    r"|professionnelle|significative|une|un"
    r"|one|two|three|four|five|six|seven|eight|ten|zwei|drei|vier|fünf|sechs|sieben|acht|zehn"
    r"|dos|tres|cuatro|cinco|deux|trois|quatre|cinq"
    r"|minimum|overall|total|solid|strong|hands-on|experiences?|years?|einschlägige?|relevante?)\b",
    re.IGNORECASE,
)
_AS_ROLE = re.compile(
    r"\b(?:as an?|in the role of an?|als|comme|en tant que|como)\s+([^,;.()]{3,60}?)"
    r"(?=\s+(?:with|or|and|in|at|for|mit|oder|und|avec|ou|con|o|y)\b|[,;.()]|$)",
    re.IGNORECASE,
)
"""``as an Information Systems Manager, a …``: what follows the title says no more of the field."""
_AS_ROLES = re.compile(
    r"\bas an? ((?:[\w-]+(?: [\w-]+)?(?:, ?| / ?))*[\w-]+(?: or| and|,) [\w-]+) "
    r"(engineer|developer|manager|analyst|nurse|teacher|technician|assistant|administrator)\b",
    re.IGNORECASE,
)
"""``as a systems, DevOps or reliability engineer``: one profession, several kinds."""
_SOFTWARE_ASKED = re.compile(
    r"\bsoftware (?:development|engineer(?:ing)?|industry)|\b(?:software|web) developer|\bcoding\b"
    r"|\bsoftwareentwicklung|\bdesarrollo de software|\bdéveloppement logiciel",
    re.IGNORECASE,
)
_SOFTWARE_TITLE = re.compile(
    r"\b(?:software|backend|back-end|frontend|front-end|full[- ]?stack|web|mobile|android|ios|data"
    r"|ml|ai|machine learning|platform|cloud|devops|game\w*)\b.{0,20}"
    r"\b(?:engineer|developer|programmer|architect|entwickler)|\b(?:programmer|software\w*entwickler)",
    re.IGNORECASE,
)
_OF_EXPERIENCE = re.compile(r"\b(?!beruf|arbeit|praxis)(\w{4,}?)s?erfahrung\b", re.IGNORECASE)
"""``Unterrichtserfahrung``: a field, and the word of any experience."""
_DEVELOPER = re.compile(
    r"(?:(?:junior|senior|lead|principal|graduate|trainee|staff) )*"
    r"(?:developer|programmer|entwickler(?:in)?|desarrollador[a]?|développeu(?:r|se))",
    re.IGNORECASE,
)
_SHORTEST_ROOT, _LONGEST_ENDING = 5, 3
_ANY_FIELD = re.compile(
    r"development|engineering|management|administration|operations?|field|area|industry|sector"
    r"|entwicklung|gestión|gestion|gestionar|bereich|ámbito|domaine",
    re.IGNORECASE,
)
_SHARED_WORDS = 0.5
_LIKE_TITLE = 0.55
_NEAR_TITLE = 0.4
_SAME_PROFESSION = 0.35
_NEAR_LINES = 0.3
"""Cosines of the field asked for (``restaurant management``) to a title, or to a position's lines;
measured with MiniLM on five pairs of other projects and on our own: titles of the field asked for
lie above 0.4, titles of other fields mostly below 0.35; see the tests and the eval ``fit``."""


def match_years(
    asked: float, text: str, skills: Sequence[str], person: Person, similarity: Similarity
) -> Facet:
    """Count the years of the positions that the requirement means, overlaps once."""
    positions = _relevant_positions(text, skills, person.positions, similarity)
    dated = [position for position in positions if position.period is not None]
    periods = [position.period for position in dated if position.period is not None]
    years = merged_years(periods)
    lines = tuple(line for position in positions for line in position.naming_line)
    stated = _stated_years(text, person.lines)
    if years >= asked:
        return Facet("met", f"{_sum(periods, years)}, asked: {asked:g}", lines)
    if stated is not None and stated[0] >= asked:
        return Facet("met", f"the résumé says {stated[0]:g} years, asked: {asked:g}", (stated[1],))
    if years > 0:
        return Facet("partly", f"{_sum(periods, years)}, asked: {asked:g}", lines)
    if lines:
        return Facet("partly", f"the positions carry no dates, asked: {asked:g} years", lines)
    return _without_positions(asked, text, skills, person)


def _without_positions(asked: float, text: str, skills: Sequence[str], person: Person) -> Facet:
    """Say what else speaks of the years: what was told, or a line in other words."""
    if told := tuple(
        line for line in person.lines if line.material.told_on and _names(line, skills)
    ):
        return Facet("partly", f"you told me of it, not how long, asked: {asked:g} years", told)
    if (loosely := _stated_years(text, person.lines, share=0.0)) and loosely[0] >= asked:
        why = f"the résumé says {loosely[0]:g} years, in other words; asked: {asked:g}"
        return Facet("partly", why, (loosely[1],))
    return Facet("missing", f"no position shows this, asked: {asked:g} years")


def _names(line: Line, skills: Sequence[str]) -> bool:
    return any(names_skill(line.text, skill) for skill in skills)


def _relevant_positions(
    text: str, skills: Sequence[str], positions: Sequence[Position], similarity: Similarity
) -> list[Position]:
    """Give the positions that name the skill, or share the field's words or the profession."""
    named = _naming(skills, positions) if skills else []
    if named and any(is_known_skill(skill) for skill in skills):
        return named
    if any(is_known_skill(skill) for skill in skills):
        return []
    close = _of_asked_field(text, positions, similarity)
    return [p for p in positions if p in named or p in close]


def _of_asked_field(
    text: str, positions: Sequence[Position], similarity: Similarity
) -> list[Position]:
    """Give the positions of the field that a requirement asks for in words."""
    if listed := _AS_ROLES.search(text):
        return _of_kinds(listed, positions, similarity)
    if asked_as := _AS_ROLE.search(text):
        text = asked_as[1]
        if LEADING_TITLE.search(text):
            positions = [p for p in positions if LEADING_TITLE.search(p.work.position)]
    if leading := asks_to_lead(text):
        led = [p for p in positions if has_led(p)]
        field = _ANY_WORK.sub(" ", text.replace(leading, " "))
        return _of_field(field, led, similarity) or led
    field = " ".join(_ANY_WORK.sub(" ", _OF_EXPERIENCE.sub(r"\1", text)).split())
    if not content_words(field):
        return list(positions)
    coding = _coding(positions) if _SOFTWARE_ASKED.search(text) else []
    close = _of_field(field, positions, similarity)
    known = of_named_field(field, positions)
    if shown := positions_that_show(field, positions):
        return [p for p in positions if p in known or p in shown]
    return coding or [p for p in positions if p in close or p in known]


def _of_kinds(
    listed: re.Match[str], positions: Sequence[Position], similarity: Similarity
) -> list[Position]:
    """Give the positions of one profession in any of its kinds that are listed."""
    kinds = re.split(r",|/|\b(?:and|or)\b", listed[1])
    asked = [f"{kind.strip()} {listed[2]}" for kind in kinds if kind.strip()]
    found = [_of_field(one, positions, similarity) for one in asked]
    return [p for p in positions if any(p in close for close in found)]


def _of_field(field: str, positions: Sequence[Position], similarity: Similarity) -> list[Position]:
    """Give the positions that name the field and those of a like title, else those near it."""
    titles = {p: similarity.between(field, p.work.position) for p in positions}
    named = [position for position in positions if _names_field(field, position)]
    enough = _LIKE_TITLE if named else _NEAR_TITLE
    close = [
        position
        for position in positions
        if position in named
        or titles[position] >= enough
        or (not named and _is_near_in_lines(field, position, similarity))
    ]
    professions = {position.profession for position in close} - {""}
    title_ends = {_title_end(position) for position in close} - {()}
    return [
        p
        for p in positions
        if p in close
        or (p.profession in professions and titles[p] >= _SAME_PROFESSION)
        or _title_end(p) in title_ends
    ]


def _naming(skills: Sequence[str], positions: Sequence[Position]) -> list[Position]:
    """Give the positions of which a line names a skill; what was told says where, not how long."""
    return [
        position
        for position in positions
        if any(
            names_skill(line.text, skill)
            for line in position.lines
            if line.material.told_on is None
            for skill in skills
        )
    ]


def _coding(positions: Sequence[Position]) -> list[Position]:
    """Give the positions whose title says that software was made, of whatever kind."""
    return [
        p
        for p in positions
        if _SOFTWARE_TITLE.search(p.work.position) or _DEVELOPER.fullmatch(p.work.position.strip())
    ]


def _title_end(position: Position) -> tuple[str, ...]:
    """Give the last two words of a title (``site manager``); nothing of a shorter one."""
    words = re.findall(r"[^\W\d_]+", position.work.position.lower())
    return tuple(words[-2:]) if len(words) > 1 else ()


def _names_field(field: str, position: Position) -> bool:
    """Tell whether a position shows each word of the field (``accounting`` in ``Buchhalterin``)."""
    title = position.work.position.lower()
    words = [word for word in content_words(field) if not _ANY_FIELD.fullmatch(word.text)]
    shown = _shown(position)
    return bool(words) and all(
        _root(word.text) in title or any(say_the_same(word.stem, other) for other in shown)
        for word in words
    )


def _root(word: str) -> str:
    return word.lower()[: max(_SHORTEST_ROOT, len(word) - _LONGEST_ENDING)]


def _is_near_in_lines(field: str, position: Position, similarity: Similarity) -> bool:
    asked = [word.stem for word in content_words(field)]
    shown = _shown(position)
    shared = sum(any(say_the_same(one, other) for other in shown) for one in asked)
    if shared < _SHARED_WORDS * len(asked):
        return False
    return similarity.between(field, " ".join(x.text for x in position.lines)) >= _NEAR_LINES


def _shown(position: Position) -> frozenset[str]:
    return frozenset(stem for line in position.lines for stem in (*line.stems, *line.heading_stems))


def _stated_years(
    text: str, lines: Sequence[Line], *, share: float = _SHARED_WORDS
) -> tuple[float, Line] | None:
    """Find a line that says itself how many years (``eight years building services``)."""
    field = text if share else _ANY_WORK.sub(" ", text)
    asked = [word.stem for word in content_words(field)]
    for line in lines:
        shared = sum(any(say_the_same(one, other) for other in line.stems) for one in asked)
        if asked and shared <= share * len(asked):
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
