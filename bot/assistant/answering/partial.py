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
_IN_LOWER_CASE = re.compile(rf"\b(?:in|à|en|au|aux) (?P<place>{_PLACES.pattern})", re.IGNORECASE)


def untold(
    question: str, plain: str, claims: Sequence[Claim], retrieval: Retrieval, wording: Wording
) -> list[str]:
    """Say what of the question the sentences shown do not tell; nothing when they tell all."""
    said = " ".join(claim.text for claim in claims)
    notes = [
        wording.missing_place.format(place=place)
        for place in _places(question)
        if place.lower() not in said.lower()
    ]
    if side := missing_side(plain, retrieval):
        notes.append(wording.missing_side.format(side=side))
    if any(want.kind == "interview" for want in wants_of(plain)):
        notes.append(wording.interview)
    return notes


def _places(question: str) -> Iterator[str]:
    """Give the places a question names, each once, also those written without capitals."""
    lower = (found["place"] for found in _IN_LOWER_CASE.finditer(question))
    named: dict[str, str] = {}
    for place in (*_PLACES.findall(question), *lower):
        named.setdefault(place.lower(), place if place[0].isupper() else place.title())
    yield from named.values()


def is_only_near(plain: str, titles: Sequence[str], claims: Sequence[Claim]) -> bool:
    """Tell whether a question of no known kind shares no word with what is shown."""
    if wants_of(plain) != (OPEN,):
        return False
    asked = stems(without_cues(plain)) - stems(" ".join(titles))
    return bool(asked) and not asked & stems(" ".join(claim.text for claim in claims))
