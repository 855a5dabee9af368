"""Education: degrees by their level, certificates and licences by their name."""

from __future__ import annotations

import re

from bot.assistant.fit.facets import Facet, any_of
from bot.assistant.fit.levels import (
    AFTER_DOCTORATE,
    BACHELOR,
    level_of,
    levels_in,
    name_of,
    number_of,
)
from bot.assistant.fit.naming import NOT_BEGUN, UNFINISHED, spells_out
from bot.assistant.fit.permits import PERMITS, match_permit
from bot.assistant.fit.person import Person
from bot.assistant.fit.subjects import is_related, takes_related
from bot.assistant.grounding.credentials import degree_level, degree_spans, find_credentials
from bot.assistant.grounding.lexicon.credentials import DEGREES
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.words import content_words, say_the_same

_EQUIVALENT = re.compile(
    r"\b(?:equivalent|or comparable|gleichwertig|vergleichbar|equivalente|équivalent)",
    re.IGNORECASE,
)
_RELATED = re.compile(r"\brelated (?:field|subject|discipline|area)|\bsimilar field", re.IGNORECASE)
_UNIVERSITY = re.compile(
    r"^(?!.*\b(?:associate|diploma|foundation|ausbildung|lehre)\b).*\bdegree\b", re.IGNORECASE
)
_IN_TRADE = re.compile(
    r"(?:ausbildung|lehre|apprenticeship) (?:zu[mr]|als|in|im|as)\b", re.IGNORECASE
)
_IN_COMPOUND = 5
"""Letters of a stem that is looked for inside of longer words: ``pfleg`` in ``Krankenpfleger``."""
_MASTERY = re.compile(r"\bma[iî]trise (?=d['\u2019]|de |du |des |parfaite )", re.IGNORECASE)
"""French for a good command of something, and for a degree."""
_TRAINED = re.compile(
    r"\b(?:lehre\b|lehrabschluss|ausbildung zu[mr]?\b|(?:berufs)?ausbildung\b|gesellenbrief"
    r"|apprenticeship|journeyman)",
    re.IGNORECASE,
)
_TRADE_TITLE = re.compile(
    r"\b(?:IHK|HWK|fachkraft|\w*fach(?:informatiker|verkäufer|angestellte|arbeiter)\w*|kauffrau"
    r"|kaufmann|gesell\w+|\w*kaufleute)\b",
    re.IGNORECASE,
)
"""Names of German trades, outside of any position: who has one is trained in it."""
_OR_TRAINED = re.compile(
    r"\b(?:oder|or|ou|o)\b.{0,30}(?:ausbildung|apprenticeship|vocational|berufsabschluss)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:level|niveau|stufe) \d\b|\b(?:qualification|certificate|diploma|or|equivalent|higher"
    r"|above|in|minimum|award|willingness|work|towards)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:required|preferred|essential|exigée?|requise?|obligatoire|souhaitée?|imprescindible"
    r"|erforderlich|wünschenswert|abgeschlossene?s?)\b",
    re.IGNORECASE,
)
_OR_ONLY = re.compile(r"\b(?:or|oder|ou|o)\b", re.IGNORECASE)
_OR = re.compile(r"\b(?:or|oder|ou|o)\b|/", re.IGNORECASE)
_GENERIC = frozenset({"degree", "certified", "licensed", "honours", "award"})


def match_degree(text: str, person: Person) -> Facet | None:
    """Hold an asked degree against those of the résumé; None when none is asked."""
    text = AFTER_DOCTORATE.sub(" ", _MASTERY.sub(" ", text))
    if trained := _match_training(text, person):
        return trained
    if numbered := _match_number(text, person):
        return numbered
    asked = _lowest_level(text) or (BACHELOR if _UNIVERSITY.search(text) else 0)
    if not asked and "degree" not in find_credentials(text):
        return None
    degrees = _degrees_of(person)
    if max(degrees.values(), default=0) < asked and (trained := _instead(text, person)):
        return trained
    worded = _named_whole(text, person)
    if worded and not asked:
        return Facet("met", "it is named", worded)
    return _best_of(degrees, text, asked) if degrees else _without_degree(text, person)


def _best_of(degrees: dict[Line, int], text: str, asked: int) -> Facet:
    """Hold the highest degree against the level and the subject asked for."""
    best = max(degrees, key=lambda line: degrees[line])
    level = degrees[best]
    if level < asked:
        return Facet("partly", f"{name_of(level)}, asked: {name_of(asked)}", (best,))
    enough = [
        line
        for line, reached in degrees.items()
        if reached >= asked and not UNFINISHED.search(line.text)
    ]
    if not enough:
        return Facet("partly", "the degree is not finished", (best,))
    fitting = [line for line in enough if _is_of_area(line, text)]
    if fitting:
        return Facet("met", name_of(degrees[fitting[0]]), (fitting[0],))
    return Facet("partly", f"{name_of(level)} in another subject", (best,))


def match_credentials(text: str, person: Person) -> Facet | None:
    """Hold asked certificates and licences against those named; None when none is asked."""
    degrees = {name for name, _, _ in DEGREES}
    asked = sorted(find_credentials(text) - degrees - _GENERIC)
    if not asked:
        return None
    facets = [
        match_permit(name, text, person) if name in PERMITS else _match_credential(name, person)
        for name in asked
    ]
    if len(facets) > 1 and _OR.search(text):
        return any_of(facets)
    statuses = {facet.status for facet in facets}
    return Facet(
        facets[0].status if len(statuses) == 1 else "partly",
        "; ".join(facet.why for facet in facets),
        tuple(line for facet in facets for line in facet.lines),
    )


def _match_credential(name: str, person: Person) -> Facet:
    lines = tuple(
        line
        for line in person.lines
        if (name in find_credentials(line.text) or spells_out(line.text, name))
        and not NOT_BEGUN.search(line.text)
    )
    if not lines:
        return Facet("missing", f"no line names {name}")
    if all(UNFINISHED.search(line.text) for line in lines):
        return Facet("partly", f"{name} is named as unfinished", lines)
    return Facet("met", f"{name} is named", lines)


def _without_degree(text: str, person: Person) -> Facet:
    if worded := _named_whole(text, person):
        return Facet("met", "it is named", worded)
    lines = tuple(position.lines[0] for position in person.positions if position.lines)
    if _EQUIVALENT.search(text) and lines:
        return Facet("partly", "no degree is named; experience may stand for it", lines)
    trained = [line for line in person.lines if _is_training(line, person)]
    if _TRAINED.search(text) and trained:
        return Facet("met", "a completed training is named", tuple(trained[:1]))
    return Facet("missing", "no line names a degree")


def _degrees_of(person: Person) -> dict[Line, int]:
    """Give the degrees named, with their levels; under a position only in plain words."""
    levels = {
        line: degree_level(line.text) if person.is_of_position(line) else level_of(line.text)
        for line in person.lines
    }
    return {line: level for line, level in levels.items() if level}


def _match_number(text: str, person: Person) -> Facet | None:
    """Hold a numbered qualification (``NVQ Level 3``) against those of the same kind."""
    asked = number_of(text)
    kind = [word.stem for word in content_words(_NUMBERED.sub(" ", text))]
    lines = [
        line
        for line in person.lines
        if number_of(line.text) and any(say_the_same(k, o) for k in kind for o in line.stems)
    ]
    if not asked or not lines:
        return None
    best = max(lines, key=lambda line: number_of(line.text))
    why = f"Level {number_of(best.text)}, asked: Level {asked}"
    if UNFINISHED.search(best.text):
        return Facet("partly", "the degree is not finished", (best,))
    return Facet("met" if number_of(best.text) >= asked else "partly", why, (best,))


def _match_training(text: str, person: Person) -> Facet | None:
    """Hold an asked apprenticeship against one that names the same trade."""
    if not _TRAINED.search(text) or _lowest_level(text):
        return None
    if worded := _named_whole(text, person):
        return Facet("met", "it is named", worded)
    asked = _trade(text)
    for line in person.lines:
        shared = any(say_the_same(one, other) for one in asked for other in line.stems)
        shared = shared or any(
            len(one) >= _IN_COMPOUND and one in line.text.lower() for one in asked
        )
        if shared and _is_training(line, person):
            return Facet("met", "a completed training is named", (line,))
    trained = tuple(line for line in person.lines if _is_training(line, person))
    if asked and trained and _IN_TRADE.search(text):
        return Facet("partly", "a training in another trade", trained[:1])
    return None


def _is_training(line: Line, person: Person) -> bool:
    if line.quote in person.section_names:
        return False
    if _TRAINED.search(line.text):
        return True
    return _TRADE_TITLE.search(line.text) is not None and not person.is_of_position(line)


def _instead(text: str, person: Person) -> Facet | None:
    """Take a completed training where a posting does (``Studium oder Ausbildung``)."""
    trained = [line for line in person.lines if _is_training(line, person)]
    if not trained or not _OR_TRAINED.search(text):
        return None
    return Facet("met", "a completed training is named", (trained[0],))


def _trade(text: str) -> list[str]:
    """Give the stems of what an apprenticeship is asked in (``Pflege``)."""
    named = _TRAINED.sub(" ", _ASKING.sub(" ", text))
    return [word.stem for word in content_words(named) if word.text[0].isupper()]


def _named_whole(text: str, person: Person) -> tuple[Line, ...]:
    """Give the lines that have every word of what is asked (``Diplôme d'État d'infirmier``).

    Of several that are asked for one is enough (``éducateur spécialisé ou assistant social``).
    """
    bare = _ASKING.sub(" ", _TRAINED.sub(" ", text))
    asked = [[word.stem for word in content_words(one)] for one in (bare, *_OR_ONLY.split(bare))]
    return tuple(
        line
        for line in person.lines
        if any(
            len(stems) > 1
            and all(any(say_the_same(one, other) for other in line.stems) for one in stems)
            for stems in asked
        )
    )


def _lowest_level(text: str) -> int:
    """``Bachelor's or Master's``: the lower is enough."""
    return min(levels_in(text), default=0)


def _is_of_area(line: Line, text: str) -> bool:
    """Tell whether the degree is in the subject asked for; any is, where none is asked."""
    named = _subject(text)
    spans = degree_spans(named)
    subject = [
        word.stem
        for word in content_words(named)
        if not any(start <= word.start < end for start, end in spans)
    ]
    if not subject or (takes_related(text) and is_related(text, line.text)):
        return True
    return any(say_the_same(one, other) for one in subject for other in line.stems)


def _subject(text: str) -> str:
    """Give what stands behind ``in``: ``a degree in accounting or a related field``."""
    found = re.search(r"\b(?:in|of|im|in der|en)\s+(.*)", text, re.IGNORECASE)
    return _RELATED.sub("", re.sub(_EQUIVALENT, "", found[1])) if found else ""
