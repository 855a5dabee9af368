"""Speaking: languages, by name and level."""

from __future__ import annotations

import re

from bot.assistant.fit.facets import Facet, all_of, any_of
from bot.assistant.fit.person import Person
from bot.assistant.grounding.credentials import degree_level
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.tongues import find_tongues, speaks

_OR = re.compile(r"\b(?:or|oder|ou|o)\b", re.IGNORECASE)
_NOTHING_ELSE = re.compile(
    r"(?:\W|\d|\b(?:and|or|und|oder|y|o|et|ou|in|at|the|of|de|en|le|la|el|l|level|niveau|nivel|skills?"
    r"|languages?|kenntnissen?|sprache|idioma|langue|written|spoken|wort|schrift|speaker|is|plus"
    r"|preferred|bonus|asset|welcome|nice|have|good|great|would|be|it|not|as|well|vorteilhaft|gern|gerne|gesehen|ein|se|valora|un|une|atout|serait|bienvenu\w*|required|desirable|advantage|must|ideally|apprécié\w*|souhaité\w*|exigé\w*|deseable"
    r"|valorable|imprescindible|erwünscht|wünschenswert|vorteil|von|erforderlich|an|a|proficiency|command|knowledge)\b)*",
    re.IGNORECASE,
)
_WRITTEN_IN = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
_LONG_ENOUGH = 6


def match_languages(text: str, person: Person, *, is_certain: bool) -> Facet | None:
    """Hold asked languages against those named; None when none is asked.

    ``is_certain``: the reader says that it asks for a language; else only plain words do
    (``Fluent Swedish``, ``Basque``), so that "the German market" asks for none.
    """
    asked = find_tongues(text)
    if not asked or not (is_certain or _asks_for_nothing_else(text)):
        return None
    facets = [_match_language(name, level or 0, person) for name, level in asked.items()]
    return any_of(facets) if _OR.search(text) else all_of(facets)


def _asks_for_nothing_else(text: str) -> bool:
    rest = text
    for name in re.findall(r"[^\W_]+", text):
        if find_tongues(name) or speaks(f"English {name}"):
            rest = re.sub(rf"\b{name}\b", " ", rest)
    return _NOTHING_ELSE.fullmatch(rest) is not None


def _match_language(language: str, asked: int, person: Person) -> Facet:
    lines = tuple(line for line in person.lines if _is_spoken(language, line, person))
    if not lines:
        return _match_written(language, person)
    has = max(find_tongues(line.text)[language] or 0 for line in lines)
    if asked and not has:
        return Facet("partly", f"{language} is named without a level", lines)
    if has < asked:
        return Facet("partly", f"{language} is named at a lower level", lines)
    return Facet("met", f"{language} is named", lines)


def _is_spoken(language: str, line: Line, person: Person) -> bool:
    """Tell a language from a subject (``BA English Literature``) and a place of work."""
    if language not in find_tongues(line.text):
        return False
    return not degree_level(line.text) and line not in person.headings


def _match_written(language: str, person: Person) -> Facet:
    """Show by its longest line that a résumé is written in a language that it does not name."""
    longest = max(person.lines, key=lambda line: len(line.text.split()), default=None)
    if longest is None or len(longest.text.split()) < _LONG_ENOUGH:
        return Facet("missing", f"no line names {language}")
    if _WRITTEN_IN[recognise_language(" ".join(x.text for x in person.lines))] != language:
        return Facet("missing", f"no line names {language}")
    return Facet("partly", f"no line names {language}; the résumé is written in it", (longest,))
