"""Permits: visas, licences, clearances and registrations, met only where one's own is named.

Words about a permit are not the permit: "processed visa applications" shows no visa. What the
résumé does not name is asked of the user, never guessed.
"""

from __future__ import annotations

import re

from bot.assistant.fit.facets import Facet
from bot.assistant.fit.particulars import particulars, regions_in
from bot.assistant.fit.person import Person
from bot.assistant.grounding.credentials import find_credentials
from bot.assistant.grounding.facts import read_clause
from bot.assistant.grounding.lexicon.credentials import CREDENTIALS
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.support import coverage

PERMITS = frozenset({"work permit", "security clearance", "driving licence", "RN"})
_WRITTEN = {
    "driving licence": re.compile(
        r"\blicen[cs]e,? (?:category|class|cat\.?) [A-D]\b|\b(?:category|class) [A-D] licen[cs]e\b"
        r"|\bpermis de conduire\b|\bpermiso (?:de conducir\b|(?-i:[A-D]\d?)\b)"
        r"|\bcarn[eé]t? de conducir\b",
        re.IGNORECASE,
    )
}
"""Further writings of a permit, in résumés and postings."""
_NAMED = 0.8
_UNFINISHED = re.compile(
    r"\b(?:pending|in progress|expired|lapsed|applied for|awaiting|studying|student|preparing"
    r"|working towards|no|not|without|never|kein\w*|ohne|sin|sans|beantragt|abgelaufen)\b",
    re.IGNORECASE,
)
_OF_OTHERS_BEFORE = re.compile(
    r"\b(?:process\w*|handl\w*|assist\w*|advis\w*|support\w*|help\w*|check\w*|verif\w*|issu\w*"
    r"|manag\w*|prepar\w*|review\w*|train\w*|taught|teach\w*|instruct\w*|guard\w*|supervis\w*"
    r"|worked with|working with|alongside|on behalf|requir\w*|obtain\w* \w+ for|recruit\w*|hir\w+"
    r"|clients?|customers?|patients?|employees|candidates|bearbeit\w*|berat\w*|tramit\w*|trait\w*)\b",
    re.IGNORECASE,
)
_OF_OTHERS_AFTER = re.compile(
    r"^\W*(?:applications?|processing|cases?|holders?|requirements?|interviews?|support|documents?"
    r"|matters?|renewals?|sponsorships?|lessons?|training|instructor|programs?|programmes?|anträge)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:hold(?:s|er|ing)?|valid|current|active|full|clean|have|has|possess\w*|granted|eligible"
    r"|authori[sz]ed|permanent|unrestricted|citizen|dual|national|registered|licen[sc]ed|cleared"
    r"|besitz\w*|inhaber\w*|gültig\w*|titular|titulaire|vigente|valable|drove|driving (?:the|a|an)"
    r"|conduite d\w+|conduis\w*|conduje|conducción|gefahren|fahre)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:sponsor\w*|citizen\w*|permanent resid\w*|indefinite|settled status|green card"
    r"|unrestricted)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_BODY = re.compile(r"\b[A-Z]{3,6}\b")


def permits_in(text: str) -> list[str]:
    """Give the permits that a text names."""
    found = {name for name, pattern in _WRITTEN.items() if pattern.search(text)}
    return sorted((find_credentials(text) & PERMITS) | found)


def match_permits(text: str, person: Person) -> Facet:
    """Hold an asked eligibility against what the résumé names as the person's own."""
    names = permits_in(text)
    if not names:
        return _match_other(text, person)
    facets = [match_permit(name, text, person) for name in names]
    return min(facets, key=lambda facet: facet.status == "met")


def match_permit(name: str, text: str, person: Person) -> Facet:
    """Hold one permit, with its country, class or level, against the résumé."""
    held = [line for line in person.lines if _is_held(line, name, person)]
    if not held:
        return Facet("missing", f"the résumé names no {name} of one's own")
    exact = [line for line in held if not _lacking(name, text, line.text)]
    if exact:
        return Facet("met", f"{name} is named", (exact[0],))
    lacking = _lacking(name, text, held[0].text)
    return Facet("missing", f"“{held[0].quote}” does not name {', '.join(lacking)}")


def _match_other(text: str, person: Person) -> Facet:
    facts = read_clause(text, is_start=True)
    numbers = set(_NUMBER.findall(text))
    bodies = set(_BODY.findall(text)) - regions_in(text)
    for line in person.lines:
        is_named = bodies <= set(_BODY.findall(line.text)) if bodies else bool(facts.words)
        is_named = is_named and numbers <= set(_NUMBER.findall(line.text))
        is_near = bool(bodies) or coverage(facts, (line,)) >= _NAMED
        if is_named and is_near and _is_own(line, 0, len(line.text), person):
            return Facet("met", "the résumé names it", (line,))
    return Facet("missing", "the résumé does not name it")


def _is_held(line: Line, name: str, person: Person) -> bool:
    """Tell whether a line names a permit as the person's own."""
    found = CREDENTIALS[name].search(line.text)
    if found is None and name in _WRITTEN:
        found = _WRITTEN[name].search(line.text)
    if found is None:
        return False
    is_nurse = name == "RN" and line in person.headings
    return _is_own(line, found.start(), found.end(), person, is_titled=is_nurse)


def _is_own(line: Line, start: int, end: int, person: Person, *, is_titled: bool = False) -> bool:
    """Tell whether what stands in a line from start to end is held by the person."""
    if _UNFINISHED.search(line.text):
        return False
    before, after = line.text[:start], line.text[end:]
    if _OF_OTHERS_BEFORE.search(before) or _OF_OTHERS_AFTER.search(after):
        return False
    if line in person.headings:
        return is_titled
    return not person.is_of_position(line) or _HOLDS.search(line.text) is not None


def _lacking(name: str, asked: str, has: str) -> tuple[str, ...]:
    """Give what of the asked country, class or level a line does not name."""
    lacking = sorted(particulars(name, asked) - particulars(name, has, is_held=True))
    if name != "work permit":
        return tuple(lacking)
    if "sponsor" in asked.lower() and not _LASTING.search(has):
        lacking.append("work without sponsorship")
    if not regions_in(asked) and regions_in(has):
        lacking.append("the country of this posting")
    return tuple(lacking)
