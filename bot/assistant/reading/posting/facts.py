"""Place, remote work, employment type and deadline, as the posting writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.names import ends_as_organization, is_place
from bot.assistant.reading.posting.keys import keyed
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.sentences import sentences_of
from bot.assistant.reading.posting.title import AWAY, EDGES, SEPARATOR
from bot.assistant.reading.posting.top import line_of_facts

_TOP_LINES = 8
_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_BRACKETS = re.compile(r"\(([^()\n]{4,40})\)")
_AT_SITE = re.compile(
    r"\b(?:[Ff]ür unsere?n? [A-Z][\w-]+ in|(?:at|for|in) our [\w-]+ in|para nuestr[oa] [\w-]+ en"
    r"|pour notre [\w-]+ à|am Standort|an unserem Standort(?: in)?|für unseren Standort(?: in)?"
    r"|basée? à"
    r"|con sede en) ([A-ZÀ-Ý][\w-]+)(?=[ .,]|$)"
)
_PICTURE = r"\s*[\U0001f000-\U0001faff]\ufe0f?\s*"
_WITH_DISTRICT = re.compile(r"[A-Z][a-z]{3,} [BEGLMNSW]\d{1,2}")
"""A town with the district of its postcode, alone on a line: "Glasgow G1"."""
_PLACE_IS_REMOTE = re.compile(r"(?:fully |100 ?% )?remote\b(?!.*hybrid)", re.IGNORECASE)
_READ_CHARACTERS = 8_000
_CAPITALISED = r"[A-ZÀ-Ý][\w'\u2019-]+(?: [A-ZÀ-Ý][\w'\u2019-]+)?"
_TOWN = rf"({_CAPITALISED}(?:, {_CAPITALISED})?)"
_NO_TOWN = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|python|java|english|german|french|spanish|our|the|your|computer|finance|sales|marketing)\b",
    re.IGNORECASE,
)
_TOWN_IN_NAME = re.compile(
    r"^(?:University|Universität|Université|Universidad|City|Town|Mairie|Ville|Ayuntamiento|Stadt)"
    r" (?:of |de |du |d['\u2019])?([A-ZÀ-Ý][\w-]+)"
)
"""A town whose own institution it is: "University of Tarnmouth"."""
_EMPLOYMENT = re.compile(
    r"\b(full[- ]time|part[- ]time|contract(?= (?:role|position|basis))|freelance|internship"
    r"|(?:temporary|permanent|seasonal)(?= (?:role|position|contract|job)|,|$)|fixed[- ]term"
    r"|vollzeit|teilzeit|befristet|unbefristet|werkstudent\w*|praktikum|minijob|jornada completa"
    r"|media jornada|tiempo completo|contrato indefinido|prácticas|temps plein|temps partiel"
    r"|alternance|(?<=contrat )CD[ID]|(?<=en )CD[ID]|(?<=[-\u2013·|] )CD[ID](?= ?[-\u2013·|]|$)"
    r"|CDD(?= de )|contrato (?:temporal|de \w+ (?:años?|mes(?:es)?)))\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_DEADLINE = re.compile(
    r"(?:(?:apply|write|send|dm|e-?mail|manda|applications?|bewerbung\w*|candidatures?|cv)\b"
    r"(?:[^\n.!?;]|\.(?=\w)){0,70}?"
    r"\b(?:by|before|until|till|bis|avant le|antes de|hasta|jusqu['\u2019]au|antes del"
    r"|hasta el)|closing date"
    r"|(?:application )?deadline(?: for applications?)?"
    r"|applications? (?:close|must be received|due)s?(?: by| on)?|bewerbungsfrist"
    r"|bewerben sie sich bis|bewirb dich bis|fecha límite|plazo|date limite|avant le)\b"
    r"[\s:]*(?:(?:is|by|on|zum|am|el|le|ist) )*"
    rf"((?:the )?end of {_MONTH}(?: \d{{4}})?|(?:\w+day )?\d{{1,2}}\.\d{{1,2}}\b(?!\.?\d)"
    rf"|(?<=antes de ){_MONTH}|(?<=hasta ){_MONTH}"
    r"|[^\n.;|]{4,40}?\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.? [a-zà-ÿ]{3,10}(?: \d{4})?|[a-z]{3,10} \d{1,2}(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)


def read_place(lines: Sequence[SectionLine], *, title: str = "", organization: str = "") -> str:
    """Give the place of work: named so, at the top, or where the text says who sits where."""
    if facts := line_of_facts(lines):
        return facts.place
    if value := keyed(lines, "place"):
        return value
    places = list(_places_at_top(lines))
    towns = (place for place in places if not AWAY.search(place))
    if place := next(towns, "") or _place_beside(lines, organization):
        return place
    at_site = (_AT_SITE.search(line.block.text) for line in lines[: 2 * _TOP_LINES])
    if place := next((found[1] for found in at_site if found), ""):
        return place
    return _place_in_prose(lines, title, organization) or next(iter(places), "")


def _places_at_top(lines: Sequence[SectionLine]) -> Iterator[str]:
    for line in lines[:_TOP_LINES]:
        text = line.block.text
        brackets = _LAST_BRACKETS.search(text)
        if _WITH_DISTRICT.fullmatch(text):
            yield text
        inside = [found[1] for found in _BRACKETS.finditer(text)] if len(text) > 60 else []
        for part in [*_parts(text), brackets[1] if brackets else "", *inside]:
            if 2 <= part.count(", ") <= 3 and len(part) <= 60 and is_place(_last_two(part)):
                yield part
                continue
            for place in (part, part.rpartition(", ")[2]):
                if len(part) <= 60 and (is_place(place) or is_place(_without_brackets(place))):
                    yield place
                    break


def _place_beside(lines: Sequence[SectionLine], organization: str) -> str:
    """Give what stands behind the employer's name below the title: "Brockle Beers, Hereford"."""
    tops = (part for line in lines[:_TOP_LINES] for part in _parts(line.block.text))
    for head, _, tail in (part.rpartition(", ") for part in tops):
        is_theirs = head and (ends_as_organization(head) or head == organization)
        is_town = 2 < len(tail) < 30 and tail[0].isupper() and not tail.endswith(".")
        if is_theirs and is_town and len(head) < 60 and not ends_as_organization(tail):
            return tail
    for line in lines[:_TOP_LINES]:
        rest = line.block.text.removeprefix(organization).split() if organization else []
        towns = [word for word in rest[:2] if is_place(word)]
        if line.block.text.startswith(f"{organization} ") and towns:
            return towns[0]
    return ""


def _place_in_prose(lines: Sequence[SectionLine], title: str, organization: str) -> str:
    """Give the town that a sentence names behind the employer or the position."""
    text = "\n".join(line.block.text for line in lines[: 3 * _TOP_LINES])[:_READ_CHARACTERS]
    for name in filter(None, (organization, title)):
        there = r"(?: e\. ?V\.)?,? (?i:based )?(?i:in|near|en|à|bei)"
        for found in re.finditer(rf"(?i:{re.escape(name)})(?:{there} | \(){_TOWN}(?=\W)", text):
            if not _NO_TOWN.match(found[1]):
                return found[1]
    named = _TOWN_IN_NAME.search(organization)
    return named[1] if named else ""


def read_remote(text: str, place: str = "") -> bool | None:
    """Tell whether one may work from anywhere; ``None`` when the posting does not say.

    A place of work that is "Remote" says more than days in person elsewhere in the text.
    """
    if _PLACE_IS_REMOTE.match(place):
        return True
    if has_cue("not remote", text):
        return False
    return True if has_cue("full remote", text) else None


def read_employment_type(lines: Sequence[SectionLine]) -> str:
    """Give the kind of employment as written."""
    if value := keyed(lines, "type"):
        return value
    others = (line.block.text for line in lines if line.kind != "must")
    short = (
        part for text in others for part in ([text] if len(text) < 400 else sentences_of(text))
    )
    return next((found[1] for text in short if (found := _EMPLOYMENT.search(text))), "")


def read_deadline(lines: Sequence[SectionLine]) -> str:
    """Give the day until which one may apply, as written."""
    return next((found[1] for line in lines if (found := _DEADLINE.search(line.block.text))), "")


def _without_brackets(part: str) -> str:
    return _LAST_BRACKETS.sub("", part)


def _last_two(part: str) -> str:
    """Give town or region and country of a place that names three."""
    return ", ".join(part.split(", ")[-2:])


def _parts(text: str) -> Iterator[str]:
    for part in re.split(rf"{SEPARATOR.pattern}|{_PICTURE}", text):
        if bare := part.strip(EDGES):
            yield bare
