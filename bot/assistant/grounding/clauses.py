"""Clauses: a sentence cut into parts that each state one thing."""

from __future__ import annotations

import re

from bot.assistant.grounding.lexicon.tables import verb_levels

_BREAK = re.compile(
    r"\s*;\s+|\s+[—\u2013]\s+|\s-{1,2}\s|:\s+(?=(?:I|my|at|in)\b)"
    r"|,\s+(?:and|but|while|whereas|where|which|so|then|yet|although|though|obwohl|aunque|bien que"
    r"|und|aber|y|et|mais|pero)\s+"
    r"|,\s+(?=the (?:last|first|past)\b)|,\s+(?=(?:I|I've|my|you|your|we|ich|yo|je|j')\b)"
    r"|\s+(?:and|und|y|et)\s+(?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf"
    r"|sechs|dos|tres|cuatro|cinco|seis|deux|trois|quatre|cinq)"
    r" (?:in|as|at|with|als|bei|como|en|comme|chez|dans) )"
    r"|\s+(?:but|while|whereas|aber|pero|mais)\s+(?=\w)"
    r"|\s+(?:and|und|y|et)\s+(?=(?:I|I've|my|you|your|at|later|then|also|ich|yo|je)\b)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:counting|including|taken together|all in all"
    r"|most recently|before that|earlier|later|then|there|today|at|in|as|during|since|from|while"
    r"|with|for|after|under|bei|als|seit|en|como|desde|chez|depuis|comme)\b",
    re.IGNORECASE,
)
_LONGEST_LEAD_IN = 9
_AND_VERB = re.compile(r",?\s+(?:and|und|y|et)\s+(?=(\w+))|,\s+(?=(\w+ing)\b)", re.IGNORECASE)


def split_clauses(sentence: str) -> tuple[str, ...]:
    """Give the clauses of a sentence in order; nothing but the joining word is lost."""
    clauses: list[str] = []
    for part in _BREAK.split(sentence):
        clauses.extend(_split_before_verbs(part))
    return _join_short(tuple(clause.strip(" ,") for clause in clauses if clause.strip(" ,.")))


def _split_before_verbs(part: str) -> list[str]:
    pieces, start = [], 0
    for found in _AND_VERB.finditer(part):
        following = (found[1] or found[2] or "").lower()
        if following not in verb_levels():
            continue
        pieces.append(part[start : found.start()])
        start = found.end()
    return [*pieces, part[start:]]


def _is_scrap(clause: str) -> bool:
    return len(clause.split()) < 3 and not _LEAD_IN.match(clause)


def _leads_in(clause: str) -> bool:
    """Tell whether a clause only sets the scene for the next (``at the Gannet Hotel``)."""
    words = clause.split()
    return len(words) < 3 or (len(words) <= _LONGEST_LEAD_IN and _is_scene(clause))


def _is_scene(clause: str) -> bool:
    return bool(_LEAD_IN.match(clause)) and not re.search(r"\b(?:I|my|we|ich|je|yo)\b", clause)


def _join_short(clauses: tuple[str, ...]) -> tuple[str, ...]:
    """Join a clause of one or two words to its neighbour: alone it states nothing."""
    joined: list[str] = []
    for clause in clauses:
        if joined and (_is_scrap(clause) or _leads_in(joined[-1])):
            joined[-1] = f"{joined[-1]}, {clause}"
        else:
            joined.append(clause)
    return tuple(joined)
