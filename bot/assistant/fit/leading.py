"""Leading: whether people were led, and how many; a title alone says less than a deed."""

from __future__ import annotations

import re
from typing import Final

from bot.assistant.fit.facets import Facet
from bot.assistant.fit.person import Person, Position
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_general, is_person
from bot.assistant.grounding.quantities import find_quantities

_PEOPLE: Final = (
    r"(?:teams?|people|staff|engineers?|developers?|nurses?|employees|colleagues|analysts?|cooks?"
    r"|chefs?|drivers?|technicians?|reports|crew|shift|department|volunteers|teachers?|tradespeople|workers|operatives|mitarbeite\w*"
    r"|personal|teams?|équipes?|collaborateurs|personnes|equipos?|personas|empleados)"
)
_LED = re.compile(
    r"\b(?:led|leads?|leading|manag(?:e|ed|es|ing)|headed|heading|supervis(?:e|ed|es|ing)|run|runs"
    r"|direct(?:ed|s|ing)|ran|running|oversaw|overs(?:ee|ees|eeing)|buil[dt]|grew|hired|recruited"
    r"|coordinat\w+|in charge of|responsible for|leit(?:e|ete|eten|ung)|geleitet|geführt"
    r"|führ(?:te|e|ung)|verantwort\w+|dirig\w+|encadr\w+|manag[eé]\w*|anim[eé]\w*|coordin\w+"
    r"|lider\w+|supervis\w+|a cargo de)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:lead(?:ing)?|led|manag(?:e|ing|ed)|supervis(?:e|ing|ed)|head(?:ing|ed)?|overseeing)\b"
    rf"[^.,;]{{0,25}}\b{_PEOPLE}\b|\b(?:team (?:lead|leadership|management)|people management|staff"
    r" management|people manager|line management)\b|\b(?:führungserfahrung|personalverantwortung"
    r"|(?:mitarbeiter|personal)führung|teamleitung|führung von)\b|\bencadrement"
    r" (?:d['\u2019]|de |du )(?!.{0,12}\b(?:stagiaires|apprentis|élèves|enfants|étudiants))"
    r"|\bmanagement d['\u2019]équipe|\b(?:gestión|liderazgo|dirección|coordinación"
    r"|coordinar|supervisión|dirigir|dirigiendo|liderando|liderar|gestionar) (?:de )?(?:un )?"
    r"(?:equipos?|personas|personal)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\bdirect reports\b|\breport(?:s|ed)? to me\b|\bteamleitung\b|\bteamführung\b"
    r"|\b(?:personal|führungs)verantwortung\b|\b(?:fachliche|disziplinarische) (?:führung|leitung)",
    re.IGNORECASE,
)
_LED_LAST = re.compile(
    r"\b(?:team|gruppe|schicht|abteilung|kolonne|brigade)\b[^.;]{0,40}"
    r"\b(?:geführt|geleitet|angeleitet|eingeteilt)\b",
    re.IGNORECASE,
)
"""German says what was done behind whom (``Team von sechs Monteuren geführt``)."""
_LED_GROUPS = re.compile(
    r"voluntari[oa]s|bénévoles|camarer[oa]s|operari[oa]s|monteuren?|pflegekräften?|peones|albañiles"
    r"|commis|serveurs|vendeurs|ouvriers|caristes",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\W{0,2}?[ \u00a0]+([\w'\u2019-]+)")
_FARTHEST = 6
_STOPS = re.compile(
    r"(?:with|for|to|by|in|across|from|on|at|into|within|during|through|per|while|when|who|that|which"
    r"|and|or|as|until|mit|für|bei|im|am|auf|zu|und|avec|pour|par|dans|chez|et|sur|con|para|por|en|y"
    r"|al|durante)"
)
_OF = re.compile(r"(?:of|von|de|d|aus)")
_GROUPS = re.compile(
    r"(?:teams?|groups?|crews?|gangs?|staff|departments?|squads?|brigades?|shifts?|units?|gruppen?|schicht"
    r"|abteilung|équipes?|groupes?|services?|equipos?|grupos?|turnos?|departamento)",
    re.IGNORECASE,
)
_ONE_GROUP = re.compile(
    r"team|group|crew|gang|department|squad|shift|schicht|brigade|equipe|équipe|departamento|equipo"
    r"|grupo|turno",
    re.IGNORECASE,
)
_NOT_LED = re.compile(
    r"(?:customer|client|user|guest|patient|reader|vendor|supplier|partner|stakeholder|student|pupil"
    r"|investor|owner|kunde|client|cliente|patiente?|gast|gäste|schüler|élève|alumno)(?:[nes]|en)?",
    re.IGNORECASE,
)
LEADING_TITLE = re.compile(
    r"\b(?<!community )(?<!product )(?<!account )(?<!content )(?<!media )(?<!case )"
    r"(?:manager|head|director|supervisor|team lead(?:er)?|foreman|forewoman|\w*leiter(?:in)?"
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
    told = [line for line in person.lines if line not in person.headings]
    lines = [line for line in told if _says_led(line.text)]
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


def asks_to_lead(text: str) -> str:
    """Give the words that ask for having led people; nothing where none do."""
    found = _ASKED.search(text)
    return found[0] if found else ""


def has_led(position: Position) -> bool:
    """Tell whether a title or a line of a position says that people were led."""
    is_titled = bool(LEADING_TITLE.search(position.work.position))
    return is_titled or any(_says_led(line.text) for line in position.lines)


def _by_title(person: Person) -> Facet:
    titled = [p for p in person.positions if LEADING_TITLE.search(p.work.position)]
    lines: tuple[Line, ...] = tuple(line for p in titled for line in p.lines[:1])
    if not lines:
        return Facet("missing", "no line says that people were led")
    return Facet("partly", "a title says it, no line says who was led", lines[:_MOST])


def _says_led(text: str) -> bool:
    """Tell whether people were led: no rewrite "of the driver app", no "team's budget"."""
    if _REPORTS.search(text) or _LED_LAST.search(text):
        return True
    return any(_is_followed_by_people(text[found.end() :]) for found in _LED.finditer(text))


def _is_followed_by_people(after: str) -> bool:
    place, before = 0, ""
    for _ in range(_FARTHEST):
        found = _NEXT.match(after, place)
        if found is None:
            return False
        word, place = found[1].lower(), found.end()
        if _is_led(word) and _ends_there(after[place:]):
            return True
        if _STOPS.fullmatch(word) or (_OF.fullmatch(word) and not _GROUPS.fullmatch(before)):
            return False
        before = word
    return False


def _is_led(word: str) -> bool:
    is_plural = word[-1] in "sne" or is_general(word) or bool(_ONE_GROUP.fullmatch(word))
    named = is_person(word) or bool(_GROUPS.fullmatch(word) or _LED_GROUPS.fullmatch(word))
    return named and is_plural and _NOT_LED.fullmatch(word) is None


def _ends_there(after: str) -> bool:
    """Tell whether no other noun follows: "team meetings" are no team."""
    found = _NEXT.match(after)
    if found is None or not after[:1].isspace():
        return not after[:1].isalnum()
    return bool(_STOPS.fullmatch(found[1].lower()) or _OF.fullmatch(found[1].lower()))


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
    words = re.findall(r"[\w-]+", found[1] or "")
    return not words or any(is_person(word) or _LED_GROUPS.fullmatch(word) for word in words)
