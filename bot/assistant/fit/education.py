"""Education: degrees by their level, certificates and licences by their name."""

from __future__ import annotations

import re

from bot.assistant.fit.facets import Facet, any_of
from bot.assistant.fit.naming import UNFINISHED, spells_out
from bot.assistant.fit.permits import PERMITS, match_permit
from bot.assistant.fit.person import Person
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
_BACHELOR = 3
_IN_TRADE = re.compile(
    r"(?:ausbildung|lehre|apprenticeship) (?:zu[mr]|als|in|im|as)\b", re.IGNORECASE
)
_IN_COMPOUND = 5
"""Letters of a stem that is looked for inside of longer words: ``pfleg`` in ``Krankenpfleger``."""
_HONOURS = re.compile(r"\b(?:MA|BA|BSc|BEng|LLB) ?\(Hons\.?\)", re.IGNORECASE)
_MASTERY = re.compile(r"\bma[iî]trise (?=d['\u2019]|de |du |des |parfaite )", re.IGNORECASE)
"""French for a good command of something, and for a degree."""
_TRAINED = re.compile(
    r"\b(?:lehre\b|lehrabschluss|ausbildung zu[mr]?\b|(?:berufs)?ausbildung\b|gesellenbrief"
    r"|apprenticeship|journeyman)",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:required|preferred|essential|exigée?|requise?|obligatoire|souhaitée?|imprescindible"
    r"|erforderlich|wünschenswert|abgeschlossene?s?)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"\b(?:or|oder|ou|o)\b|/", re.IGNORECASE)
_GENERIC = frozenset({"degree", "certified", "licensed", "honours", "award"})


def match_degree(text: str, person: Person) -> Facet | None:
    """Hold an asked degree against those of the résumé; None when none is asked."""
    text = _MASTERY.sub(" ", text)
    if trained := _match_training(text, person):
        return trained
    asked = _lowest_level(text) or (_BACHELOR if _UNIVERSITY.search(text) else 0)
    if not asked and "degree" not in find_credentials(text):
        return None
    lines = [line for line in person.lines if _level_of(line)]
    return _best_of(lines, text, asked) if lines else _without_degree(text, person)


def _best_of(lines: list[Line], text: str, asked: int) -> Facet:
    """Hold the highest degree against the level and the subject asked for."""
    best = max(lines, key=_level_of)
    level = _level_of(best)
    if level < asked:
        return Facet("partly", f"{_name(level)}, asked: {_name(asked)}", (best,))
    if UNFINISHED.search(best.text):
        return Facet("partly", "the degree is not finished", (best,))
    enough = [line for line in lines if _level_of(line) >= asked]
    fitting = [line for line in enough if _is_of_area(line, text)]
    if fitting:
        return Facet("met", _name(_level_of(fitting[0])), (fitting[0],))
    return Facet("partly", f"{_name(level)} in another subject", (best,))


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
        if name in find_credentials(line.text) or spells_out(line.text, name)
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
    trained = [line for line in person.lines if _TRAINED.search(line.text)]
    if _TRAINED.search(text) and trained:
        return Facet("met", "a completed training is named", tuple(trained[:1]))
    return Facet("missing", "no line names a degree")


def _level_of(line: Line) -> int:
    """Give the level of a degree; Scotland's MA (Hons) is a first degree."""
    return degree_level(line.text) or (_BACHELOR if _HONOURS.search(line.text) else 0)


def _match_training(text: str, person: Person) -> Facet | None:
    """Hold an asked apprenticeship against one that names the same trade."""
    if not _TRAINED.search(text) or _lowest_level(text):
        return None
    asked = _trade(text)
    for line in person.lines:
        shared = any(say_the_same(one, other) for one in asked for other in line.stems)
        shared = shared or any(
            len(one) >= _IN_COMPOUND and one in line.text.lower() for one in asked
        )
        if shared and _TRAINED.search(line.text):
            return Facet("met", "a completed training is named", (line,))
    trained = tuple(line for line in person.lines if _TRAINED.search(line.text))
    if asked and trained and _IN_TRADE.search(text):
        return Facet("partly", "a training in another trade", trained[:1])
    return None


def _trade(text: str) -> list[str]:
    """Give the stems of what an apprenticeship is asked in (``Pflege``)."""
    named = _TRAINED.sub(" ", _ASKING.sub(" ", text))
    return [word.stem for word in content_words(named) if word.text[0].isupper()]


def _named_whole(text: str, person: Person) -> tuple[Line, ...]:
    """Give the lines that have every word of what is asked (``Diplôme d'État d'infirmier``)."""
    asked = [word.stem for word in content_words(_ASKING.sub(" ", text))]
    return tuple(
        line
        for line in person.lines
        if len(asked) > 1
        and all(any(say_the_same(one, other) for other in line.stems) for one in asked)
    )


def _lowest_level(text: str) -> int:
    """``Bachelor's or Master's``: the lower is enough."""
    return min((level for _, level, pattern in DEGREES if pattern.search(text)), default=0)


def _name(level: int) -> str:
    return {
        1: "a school leaving certificate",
        2: "an associate degree",
        3: "a bachelor's degree",
        4: "a master's degree",
        5: "a doctorate",
    }.get(level, "a degree")


def _is_of_area(line: Line, text: str) -> bool:
    """Tell whether the degree is in the subject asked for; any is, where none is asked."""
    named = _subject(text)
    spans = degree_spans(named)
    subject = [
        word.stem
        for word in content_words(named)
        if not any(start <= word.start < end for start, end in spans)
    ]
    if not subject:
        return True
    return any(say_the_same(one, other) for one in subject for other in line.stems)


def _subject(text: str) -> str:
    """Give what stands behind ``in``: ``a degree in accounting or a related field``."""
    found = re.search(r"\b(?:in|of|im|in der|en)\s+(.*)", text, re.IGNORECASE)
    return _RELATED.sub("", re.sub(_EQUIVALENT, "", found[1])) if found else ""
