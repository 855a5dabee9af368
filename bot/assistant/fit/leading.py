"""Leading: whether people were led, and how many; a title alone says less than a deed."""

from __future__ import annotations

import re
from typing import Final

from bot.assistant.fit.facets import Facet
from bot.assistant.fit.person import Person
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_person, leads_people
from bot.assistant.grounding.quantities import find_quantities

_PEOPLE: Final = (
    r"(?:teams?|people|staff|engineers?|developers?|nurses?|employees|colleagues|analysts?|cooks?"
    r"|chefs?|drivers?|technicians?|reports|crew|shift|department|volunteers|teachers?|mitarbeite\w*"
    r"|personal|teams?|équipes?|collaborateurs|personnes|equipos?|personas|empleados)"
)
_LED: Final = (
    r"\b(?:led|leads?|leading|manag(?:e|ed|es|ing)|head(?:ed|s|ing)?|supervis(?:e|ed|es|ing)|run|runs"
    r"|direct(?:ed|s|ing)|ran|running|oversaw|overs(?:ee|ees|eeing)|built|grew|hired|recruited"
    r"|coordinat\w+|in charge of|responsible for|leit(?:e|ete|eten|ung)|geleitet|geführt"
    r"|führ(?:te|e|ung)|verantwort\w+|dirig\w+|encadr\w+|manag[eé]\w*|anim[eé]\w*|coordin\w+"
    r"|lider\w+|supervis\w+|a cargo de)\b"
)
_ASKED = re.compile(
    r"\b(?:lead(?:ing)?|led|manag(?:e|ing|ed)|supervis(?:e|ing|ed)|head(?:ing|ed)?|overseeing)\b"
    rf"[^.,;]{{0,25}}\b{_PEOPLE}\b|\b(?:team (?:lead|leadership|management)|people management|staff"
    r" management|people manager|line management)\b|\b(?:führungserfahrung|personalverantwortung"
    r"|(?:mitarbeiter|personal)führung|teamleitung|führung von)\b|\bencadrement"
    r" (?:d['\u2019]|de |du )(?!.{0,12}\b(?:stagiaires|apprentis|élèves|enfants|étudiants))"
    r"|\bmanagement d['\u2019]équipe|\b(?:gestión|liderazgo|dirección|dirigir|dirigiendo|liderando"
    r"|liderar|gestionar) (?:de )?(?:equipos?|personas|personal)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    rf"{_LED}[^.;]{{0,40}}?\b{_PEOPLE}\b|\bdirect reports\b|\bline[- ]manag\w+",
    re.IGNORECASE,
)
_LEADING_TITLE = re.compile(
    r"\b(?:manager|head|director|supervisor|team lead(?:er)?|foreman|forewoman|\w*leiter(?:in)?"
    r"|chef d['\u2019]équipe|responsable|jef[ea]|encargad[oa]|director[a]?|directeur|directrice)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:team|staff|crew|department|group|brigade|équipe|equipo|gruppe) (?:of|von|de|d['\u2019])"
    r" ?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"^-?köpfig|^\W*((?:[\w-]+\W+){0,2}[\w-]+)", re.IGNORECASE)
_MOST = 3


def match_leading(text: str, person: Person) -> Facet | None:
    """Hold leading people, and how many, against what was done; None when it is not asked."""
    if not _ASKED.search(text):
        return None
    lines = [line for line in person.lines if _SHOWN.search(line.text) or leads_people(line)]
    if not lines:
        return _by_title(person)
    lines.sort(key=lambda line: -_people_in(line.text))
    asked, led, shown = _people_in(text), _people_in(lines[0].text), tuple(lines[:_MOST])
    if not asked:
        return Facet("met", "the résumé shows leading people", shown)
    if not led:
        return Facet("partly", f"it does not say how many people were led, asked: {asked:g}", shown)
    is_enough = led >= asked
    return Facet("met" if is_enough else "partly", f"{led:g} people led, asked: {asked:g}", shown)


def _by_title(person: Person) -> Facet:
    titled = [p for p in person.positions if _LEADING_TITLE.search(p.work.position)]
    lines: tuple[Line, ...] = tuple(line for p in titled for line in p.lines[:1])
    if not lines:
        return Facet("missing", "no line says that people were led")
    return Facet("partly", "a title says it, no line says who was led", lines[:_MOST])


def _people_in(text: str) -> float:
    """Give the number of people that a text speaks of; 0 where it gives none."""
    counts = [
        quantity.value
        for quantity in find_quantities(text, recognise_language(text))
        if quantity.kind == "count"
        and (_BEFORE.search(text[: quantity.start]) or _is_of_people(text[quantity.end :]))
    ]
    return max(counts, default=0)


def _is_of_people(after: str) -> bool:
    found = _AFTER.match(after)
    if found is None:
        return False
    return found[1] is None or any(is_person(word) for word in re.findall(r"[\w-]+", found[1]))
