"""Roles turned: the words of a line with the part that the candidate had in it changed.

A training received is told as given, a nomination as a prize, a position that ended as one that
is held. The words and numbers all stand in the lines, so that no other check sees it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.assistant.grounding.dates import find_periods
from bot.assistant.grounding.lines import Line

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
    r"|\bactuellement\b|\bje travaille(?: encore| toujours)? (?:chez|à|au|pour)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\b(?:no longer|not|nicht mehr|ya no|plus)\b", re.IGNORECASE)


def role_problem(text: str, group: Sequence[Line]) -> str:
    """Find a training received that is told as given, or a prize that was nearly won as won."""
    if _GAVE.search(text) and not _RECEIVED.search(text):
        is_received = any(_RECEIVED.search(line.text) for line in group)
        if is_received and not any(_gives(line) for line in group):
            return "the evidence tells of a training received, not given"
    if _WON.search(text) and not _NEARLY_WON.search(text):
        is_near = any(_NEARLY_WON.search(line.text) for line in group)
        if is_near and not any(_WON.search(line.text) for line in group):
            return "the evidence names no prize that was won"
    return ""


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
    periods = find_periods(heading, today) or find_periods(below, today)
    this_month = today.year * 12 + today.month - 1
    return bool(periods) and not any(
        period.is_open or period.end > (this_month if period.is_exact else today.year * 12 - 1)
        for period in periods
    )
