"""Roles turned: the words of a line with the part that the candidate had in it changed.

A training received is told as given, a nomination as a prize, a position that ended as one that
is held. The words and numbers all stand in the lines, so that no other check sees it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.assistant.grounding.dates import find_periods
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_person
from bot.assistant.grounding.words import Word, content_words, say_the_same, split_words, stem

_TRAINING = (
    r"train\w*|course|class(?:es)?|workshop|seminar|instruction|curso|formación|taller"
    r"|capacitación|\w*schulung|\w*kurs|\w*seminar|lehrgang|fortbildung|weiterbildung|formation"
)
_RECEIVED = re.compile(
    rf"\b(?:received|attended|completed|took part in|participated in|underwent|passed)\b"
    rf"[^.;]{{0,40}}\b(?:{_TRAINING})\b|^\W*trained (?:on|in|by)\b"
    rf"|\b(?:recibí|recibió|asistí|realicé|cursé|asistencia)\b[^.;]{{0,40}}\b(?:{_TRAINING})\b"
    rf"|\b(?:teilnahme|teilgenommen|besuch\w*|absolviert)\b[^.;]{{0,40}}\b(?:{_TRAINING})\b"
    rf"|\b(?:{_TRAINING})\b[^.;]{{0,60}}\b(?:besucht|absolviert|teilgenommen)\b"
    rf"|\b(?:suivi|reçu|participation)\b[^.;]{{0,40}}\b(?:{_TRAINING})\b|\bformée? (?:à|au|sur)\b",
    re.IGNORECASE,
)
_A_COURSE = re.compile(
    r"\W*(?:\d{4}\W+)?(?:[\w-]+ )?(?:course|workshop|seminar|curso|taller|kurs|lehrgang"
    r"|schulung|fortbildung|weiterbildung|formation) (?:in|on|de|en|zu|zum|zur|sur)\b",
    re.IGNORECASE,
)
_GAVE = re.compile(
    rf"\b(?:I|we)(?: have| had|'ve)?(?: \w+ly)? (?:taught|instructed|coached"
    r"|trained (?!(?:as|at|in|on|with|for|under|to|by)\b))"
    rf"|\b(?:I|we)(?: have| had|'ve)? (?:gave|given|ran|run|delivered|led|held|organi[sz]ed)\b"
    rf"[^.;,]{{0,40}}\b(?:{_TRAINING})\b"
    rf"|\b(?:impart[íi]\w*|di|dicté|enseñé|organicé|formé a|capacité a)\b"
    rf"|\b(?:ge(?:schult|lehrt|leitet|halten|geben)|unterrichtet\w*|schulte)\b"
    rf"|\b(?:dispensé|animé|donné|enseigné|formé (?:les|des|mes|l'))\b",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?:won|win|winner|awarded|first (?:place|prize)|1st (?:place|prize)|gan[éó]|ganador\w*"
    r"|primer premio|gewonnen|gewann|gewinner\w*|preisträger\w*|gagné|remporté|lauréat\w*)\b",
    re.IGNORECASE,
)
_NEARLY_WON = re.compile(
    r"\b(?:nominat\w+|nominee|finalist\w*|short-?listed|runners?-up|second place|2nd place"
    r"|third place|3rd place|hono(?:u)?rable mention|nominad[oa]|segundo (?:puesto|premio|lugar)"
    r"|tercer (?:puesto|premio|lugar)|nominiert|nominierung|(?:zweite|dritte)r? (?:platz|preis)"
    r"|nommée?|deuxième (?:place|prix))\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\bI(?:'m| am)? (?:still|currently|presently)\b|\bI work (?:at|for)\b"
    r"|\bI(?:'m| am)(?: still| currently| now)? (?:employed|working)\b"
    r"|\b(?:currently|at present|at the moment),? I(?:'m| am| work| lead| run| manage)\b"
    r"|\bmy (?:current|present) (?:job|role|employer|position|post)\b"
    r"|(?=.*\b(?:ich|meine?)\b).*\b(?:derzeit|zurzeit|momentan|gegenwärtig|immer noch|noch immer)\b"
    r"|\b(?:ich arbeite|arbeite ich)(?: noch| heute)? (?:bei|für)\b"
    r"|\b(?:actualmente|hoy en día|en la actualidad|sigo|continúo|(?:todavía|aún) trabajo)\b"
    r"|(?=.*\bI\b).*\b(?:at the moment|currently|at present|presently|nowadays|these days)\b"
    r"|\bactuellement\b|\bje travaille(?: encore| toujours)? (?:chez|à|au|pour)\b",
    re.IGNORECASE,
)
_I_AM = re.compile(
    r"\b(?:I am|I'm|ich bin|soy|je suis) (?:also |auch |también |aussi )?"
    r"(?:an?|the|eine?|die|der|una?|une|el|la|le)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:I sit on|I serve on|I belong to|member of|mitglied (?:der|des|im|in der)"
    r"|ich sitze (?:im|in der)|miembro de(?:l)?|membre d(?:e|u|es))"
    r" (?:the |our |la |los |las |les? |l'|dem |der )?"
    r"(?P<body>(?:(?!(?:and|where|which|who|that|since|in|und|y|et|qui|que|seit|desde|depuis)\b)"
    r"[\w'-]+ ?){1,5})",
    re.IGNORECASE,
)
_BELONGS = re.compile(
    r"\b(?:member\w*|sit|sat|serve[ds]?|belong\w*|elected|mitglied\w*|sitze|miembros?|vocal"
    r"|membres?|élue?|part of)\b",
    re.IGNORECASE,
)
_AS_ONE = re.compile(
    r"\b(?:as|I am|I'm|I was|I have been|I've been|als|ich bin|ich war|como|soy|fui|en tant que"
    r"|je suis|j'étais) (?:(?:an?|the|eine?|una?|une) )?(?P<one>(?:[\w'-]+ ){0,2}[\w'-]+)",
    re.IGNORECASE,
)
_TOWARDS = re.compile(
    r"\b(?:to|from|for|with|by|under|against|an|vor|für|von|mit|a|al|ante|para|por|con|del?"
    r"|aux?|à|pour|par|avec|devant)\s+(?:(?!(?:as|als|como|comme|en tant)\b)[\w'.-]+\s+){0,4}$",
    re.IGNORECASE,
)
_WAS_DONE_TO = re.compile(
    r"(?:^\W*|\b(?:I|and) )(?:was|were|am|been|being) (?:\w+ly )?(?P<done>\w+ed|taught|led|shown)"
    r" by\b",
    re.IGNORECASE,
)
_I_DID = re.compile(r"\bI(?:'ve| have| had)? (?:\w+ly |also )?(?P<verb>[a-z]+)")
_HEAD_FIRST = frozenset({"es", "fr"})
_NO_MORE = re.compile(r"\b(?:no longer|not|nicht mehr|ya no|plus)\b", re.IGNORECASE)


def role_problem(text: str, group: Sequence[Line]) -> str:
    """Find a training received that is told as given, or a prize that was nearly won as won."""
    if _GAVE.search(text) and not _RECEIVED.search(text):
        is_received = any(
            _RECEIVED.search(line.text) or _A_COURSE.match(line.text) for line in group
        )
        if is_received and not any(_gives(line) for line in group):
            return "the evidence tells of a training received, not given"
    if _WON.search(text) and not _NEARLY_WON.search(text):
        is_near = any(_NEARLY_WON.search(line.text) for line in group)
        if is_near and not any(_WON.search(line.text) for line in group):
            return "the evidence names no prize that was won"
    return _part_problem(text, group)


def _part_problem(text: str, group: Sequence[Line]) -> str:
    """Find somebody else's part in a line: a body reported to, an auditor answered."""
    for line in group:
        was_done = {stem(found["done"].lower(), "en") for found in _WAS_DONE_TO.finditer(line.text)}
        if any(stem(found["verb"], "en") in was_done for found in _I_DID.finditer(text)):
            return "the evidence says it the other way round"
    if found := _BODY.search(text):
        language = recognise_language(text)
        named = content_words(found["body"], language)
        head = named[:1] if language in _HEAD_FIRST else named[-1:]
        if _is_turned_towards(head, group) and not any(
            _BELONGS.search(line.text) and _names(line, head) for line in group
        ):
            return f"the evidence does not say that you belong to “{found['body'].strip()}”"
    if found := _AS_ONE.search(text):
        persons = [word for word in content_words(found["one"]) if is_person(word.text)][-1:]
        shown = {one for line in group for one in line.heading_stems}
        is_held = any(say_the_same(word.stem, one) for word in persons for one in shown)
        if not is_held and _is_turned_towards(persons, group):
            return f"the evidence tells of the “{persons[0].text}” as of somebody else"
    return ""


def _is_turned_towards(words: Sequence[Word], group: Sequence[Line]) -> bool:
    """Tell whether lines name these words, and only behind ``to``, ``from`` or ``with``."""
    places = [
        (line.text, said.start)
        for word in words
        for line in group
        for said in split_words(line.text, line.language)
        if say_the_same(word.stem, said.stem)
    ]
    return bool(places) and all(_TOWARDS.search(text[:start]) for text, start in places)


def _names(line: Line, words: Sequence[Word]) -> bool:
    return any(say_the_same(word.stem, one) for word in words for one in line.all_stems)


def ended_problem(text: str, group: Sequence[Line], today: date) -> str:
    """Find what is told as being done now, in lines whose own dates lie behind."""
    is_now = _NOW.search(text) or (_I_AM.search(text) and not any(_is_degree(one) for one in group))
    if not is_now or _NO_MORE.search(text):
        return ""
    dated = [line for line in group if find_periods(line.text, today)]
    if dated and all(_lies_behind(line.text, today) for line in dated):
        return "the evidence says that this has ended"
    return ""


def _is_degree(line: Line) -> bool:
    return bool(line.credentials)


def past_problem(text: str, scope: Sequence[Line], today: date) -> str:
    """Find a position that is told as held now, where the lines of its employer have ended."""
    if not _NOW.search(text) or _NO_MORE.search(text):
        return ""
    headings = {line.heading for line in scope if line.heading}
    if headings and all(_has_ended(heading, scope, today) for heading in headings):
        return "the evidence says that this position has ended"
    return ""


def _gives(line: Line) -> bool:
    return not _RECEIVED.search(line.text) and bool(_GAVE.search(f"I {line.text}"))


def _has_ended(heading: str, scope: Sequence[Line], today: date) -> bool:
    """Tell whether all periods of a heading, or else of its lines, lie behind."""
    below = "\n".join(line.text for line in scope if line.heading == heading)
    return _lies_behind(heading, today) or (
        not find_periods(heading, today) and _lies_behind(below, today)
    )


def _lies_behind(text: str, today: date) -> bool:
    """Tell whether a text names periods, and all of them have ended."""
    periods = find_periods(text, today)
    this_month = today.year * 12 + today.month - 1
    return bool(periods) and not any(
        period.is_open or period.end > (this_month if period.is_exact else today.year * 12 - 1)
        for period in periods
    )
