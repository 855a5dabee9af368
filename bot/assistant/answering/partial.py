"""Partial answers: which part of a question a quoted answer does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.answering.comparing import missing_side
from bot.assistant.answering.wording import Wording
from bot.domain.claim import Claim
from bot.llm.asking import OPEN, wants_of, without_cues
from bot.llm.ranking import stems
from knowledge.passages import Retrieval

_PLACES = re.compile(
    r"\b(?:Germany|Deutschland|Alemania|Allemagne|France|Frankreich|Francia|Spain|Spanien"
    r"|España|Espagne"
    r"|Italy|Austria|Österreich|Switzerland|Schweiz|Suiza|Suisse|Netherlands|Belgium|Poland"
    r"|Portugal"
    r"|Sweden|Norway|Denmark|Finland|Ireland|India|China|Japan|Canada|Kanada|Australia"
    r"|Mexico|Brazil"
    r"|Europe|Europa|(?:the )?UK|United Kingdom|Britain|England|Scotland|Africa|Asia"
    r"|Singapore|Dubai"
    r"|London|Berlin|Munich|München|Hamburg|Vienna|Wien|Zurich|Zürich|Paris|Lyon|Madrid|Barcelona"
    r"|New York|California|San Francisco|Texas|Boston|Chicago|Toronto)\b"
)
_PEOPLE = {
    "germany": r"germany|german|deutsch\w*|alem\w+|allem\w+",
    "united kingdom": r"united kingdom|england|english|wales|britain|british|scot\w+|uk",
    "france": r"france|french",
    "spain": r"spain|spanish",
    "switzerland": r"switzerland|swiss",
    "austria": r"austria|austrian",
    "europe": r"europe|european",
}
"""How sentences speak of a country."""
_NAMES = {
    "deutschland": "germany",
    "alemania": "germany",
    "allemagne": "germany",
    "the uk": "united kingdom",
    "uk": "united kingdom",
    "england": "united kingdom",
    "britain": "united kingdom",
    "frankreich": "france",
    "francia": "france",
    "spanien": "spain",
    "españa": "spain",
    "espagne": "spain",
    "schweiz": "switzerland",
    "suiza": "switzerland",
    "suisse": "switzerland",
    "österreich": "austria",
    "europa": "europe",
}
_PLACE_ONLY = re.compile(
    rf"^\W*(?:and|but|what about|how about|or|so)?\s*(?:what about )?(?:in|for)?\s*(?:the )?"
    rf"(?P<place>{_PLACES.pattern})\W*$",
    re.IGNORECASE,
)
_IN_LOWER_CASE = re.compile(rf"\b(?:in|à|en|au|aux) (?P<place>{_PLACES.pattern})", re.IGNORECASE)


def untold(
    question: str, plain: str, claims: Sequence[Claim], retrieval: Retrieval, wording: Wording
) -> list[str]:
    """Say what of the question the sentences shown do not tell; nothing when they tell all."""
    said = " ".join(claim.text for claim in claims)
    notes = [
        wording.missing_place.format(place=place)
        for place in _places(question)
        if not speaks_of(said, place)
    ]
    if side := missing_side(plain, retrieval):
        notes.append(wording.missing_side.format(side=side))
    if any(want.kind == "interview" for want in wants_of(plain)):
        notes.append(wording.interview)
    return notes


def speaks_of(text: str, place: str) -> bool:
    """Tell whether a text names a place or its people: "German electricians"."""
    name = _NAMES.get(place.lower(), place.lower())
    pattern = _PEOPLE.get(name, re.escape(name))
    return re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE) is not None


def place_only(question: str) -> str:
    """Give the place where a follow-up asks for nothing else: "and in germany?"."""
    found = _PLACE_ONLY.match(question)
    return found["place"][:1].upper() + found["place"][1:] if found else ""


def _places(question: str) -> Iterator[str]:
    """Give the places a question names, each once, also those written without capitals."""
    lower = (found["place"] for found in _IN_LOWER_CASE.finditer(question))
    named: dict[str, str] = {}
    for place in (*_PLACES.findall(question), *lower):
        name = _NAMES.get(place.lower(), place.lower())
        named.setdefault(name, place if place[0].isupper() else place.title())
    yield from named.values()


def is_only_near(plain: str, titles: Sequence[str], claims: Sequence[Claim]) -> bool:
    """Tell whether a question of no known kind shares no word with what is shown."""
    if wants_of(plain) != (OPEN,):
        return False
    asked = stems(without_cues(plain)) - stems(" ".join(titles))
    return bool(asked) and not asked & stems(" ".join(claim.text for claim in claims))
