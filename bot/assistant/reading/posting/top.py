"""The line below the title that holds the facts: "Acme · Berlin, Germany · Full-time"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.reading.names import ends_as_organization, is_place
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.title import EDGES, is_away, is_headline

_FACTS = re.compile(r" ?[|•·] ?|\t")
_DASHES = re.compile(r" [\u2013\u2014-] ")
_CAPITALISED = r"[A-ZÀ-Ý][\w'\u2019-]+(?: [A-ZÀ-Ý][\w-]+)?"
_TOWN = re.compile(rf"{_CAPITALISED}(?:, {_CAPITALISED})?")
_TOP_LINES = 4
_LONGEST = 140
_LEAST_DASHED = 3
_TYPE = re.compile(
    r"(?:full|part)[- ]?time|contract(?:or)?|intern(?:ship)?|temporary|permanent|freelance|vollzeit"
    r"|teilzeit|werkstudent\w*|temps (?:plein|partiel)|cd[id]|alternance|stage|jornada completa"
    r"|media jornada",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:[$€£]|\d(?!\d{3,4} (?-i:[A-ZÀ-Ý]))|re-?posted|posted|promoted|over \d|easy apply"
    r"|(?:req(?:uisition)?|job|ref(?:erence)?)\b[ .:#]*(?:id|no|number|code)?\b"
    r"|(?:night|day|early|late) shifts?$"
    r"|from \w+ \d{4}|fixed term)",
    re.IGNORECASE,
)
_LAST_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class LineOfFacts:
    """What stands beside each other below a title."""

    organization: str
    place: str


def line_of_facts(lines: Sequence[SectionLine]) -> LineOfFacts | None:
    """Read the line of facts as job sites write it: who, where, and often how much time.

    Nothing unless the last parts name a working time, or the second one a place.
    """
    for line in lines[1:_TOP_LINES]:
        text = line.block.text
        parts = [part.strip(EDGES) for part in _split(text)]
        parts = [part for part in parts if part]
        if len(text) > _LONGEST or not 2 <= len(parts) <= 6 or _NO_NAME.match(parts[0]):
            continue
        if is_place(_LAST_BRACKETS.sub("", parts[0])):
            continue
        rest = [part for part in parts[1:] if not _NO_NAME.match(part)]
        places = [part for part in rest if not _TYPE.fullmatch(part)]
        if not _FACTS.search(text):
            places = [part for part in places if not is_away(part)]
        has_type = len(places) < len(rest)
        is_first_place = bool(places) and _is_town(places[0], beside=parts[0])
        if places and (is_first_place or (has_type and len(places) == 1)):
            return LineOfFacts(parts[0], places[0])
    return None


def _is_town(text: str, *, beside: str) -> bool:
    """Tell whether a part is a place; an unknown one is where it stands beside an employer."""
    bare = _LAST_BRACKETS.sub("", text)
    return is_place(bare) or (ends_as_organization(beside) and _TOWN.fullmatch(bare) is not None)


def _split(text: str) -> list[str]:
    """Split a line of facts; dashes stand between them too where there are three or more."""
    parts = _FACTS.split(text)
    dashed = _DASHES.split(text)
    is_dashed = len(parts) == 1 and len(dashed) >= _LEAST_DASHED and not is_headline(dashed[0])
    return dashed if is_dashed else parts
