"""Speakers: whether a clause speaks of the candidate, of the employer, or does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from bot.assistant.grounding.lexicon.numbers import NUMBER_WORDS
from bot.assistant.grounding.lexicon.stances import CANDIDATE_WORDS, EMPLOYER_WORDS
from bot.domain.identity import Language

Speaker = Literal["candidate", "employer", "open"]

_FIRST_PERSON: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?!(?:as[ií]|aqu[ií]|allí|café|qué|porqué|también|aún)\b)\w{2,}(?:é|í)\b"
        r"|^(?!(?:como|cuando|todo|pero|cuanto|sino|cada|otro|ambos|durante|mismo)\b)\w+[^aeiou\W]o\b"
        r"|\b(?:soy|estoy|tengo|hablo|dirijo|llevo|he|fui|trabajo|hago|puedo|vivo|conozco|sé|domino"
        r"|manejo|cuento con|me ocupo|negocio|estudio|cambio|inicio|limpio"
        r"|superviso|gestiono|coordino|organizo|preparo|atiendo)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(r"\bj'|\b(?:je|moi)\b", re.IGNORECASE),
}


def speaker_of(clause: str, names: Sequence[str], language: Language) -> Speaker:
    """Look at who is spoken of first; ``names`` are those of the employer."""
    candidate = _first_person(clause, language)
    employer = find_employer(clause, names)
    if candidate is not None and (employer is None or candidate < employer):
        return "candidate"
    if employer is not None:
        addressed = re.match(r"\s*(?:at|in|for|with|to|bei|en|chez|für)\b", clause, re.IGNORECASE)
        return "candidate" if addressed and candidate is not None else "employer"
    return "open"


def find_employer(clause: str, names: Sequence[str]) -> int | None:
    """Give where the employer is named or addressed first."""
    found = EMPLOYER_WORDS.search(clause)
    places = [found.start()] if found else []
    wanted = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)
    named = (re.search(pattern, clause, re.IGNORECASE) for pattern in wanted)
    places += [place.start() for place in named if place]
    return min(places, default=None)


def _first_person(clause: str, language: Language) -> int | None:
    patterns = [CANDIDATE_WORDS]
    if language in _FIRST_PERSON:
        patterns.append(_FIRST_PERSON[language])
    places = [
        found.start()
        for pattern in patterns
        for found in pattern.finditer(clause)
        if found[0].lower() not in NUMBER_WORDS[language]
    ]
    return min(places, default=None)
