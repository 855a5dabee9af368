"""Place, remote work, employment type and deadline, as the posting writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.names import ends_as_organization, is_place
from bot.assistant.reading.posting.keys import keyed
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.sentences import sentences_of
from bot.assistant.reading.posting.title import EDGES, SEPARATOR
from bot.assistant.reading.posting.top import line_of_facts

_TOP_LINES = 8
_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_BRACKETS = re.compile(r"\(([^()\n]{4,40})\)")
_AT_SITE = re.compile(
    r"\b(?:am Standort|an unserem Standort(?: in)?|für unseren Standort(?: in)?|basée? à"
    r"|con sede en) ([A-ZÀ-Ý][\w-]+)(?=[ .,]|$)"
)
_EMPLOYMENT = re.compile(
    r"\b(full[- ]time|part[- ]time|contract(?= (?:role|position|basis))|freelance|internship"
    r"|(?:temporary|permanent|seasonal)(?= (?:role|position|contract|job))|fixed[- ]term"
    r"|vollzeit|teilzeit|befristet|unbefristet|werkstudent\w*|praktikum|minijob|jornada completa"
    r"|media jornada|tiempo completo|contrato indefinido|prácticas|temps plein|temps partiel"
    r"|alternance|(?<=contrat )CD[ID]|(?<=en )CD[ID])\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:(?:apply|write|send|applications?|bewerbung\w*|candidatures?|cv)\b(?:[^\n.!?;]|\.(?=\w)){0,70}?"
    r"\b(?:by|before|until|bis|avant le|jusqu['\u2019]au|antes del|hasta el)|closing date"
    r"|(?:application )?deadline(?: for applications?)?"
    r"|applications? (?:close|must be received|due)s?(?: by| on)?|bewerbungsfrist"
    r"|bewerben sie sich bis|bewirb dich bis|fecha límite|plazo|date limite|avant le)\b"
    r"[\s:]*(?:(?:is|by|on|zum|am|el|le|ist) )*"
    r"([^\n.;|]{4,40}?\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.? [a-zà-ÿ]{3,10}(?: \d{4})?|[a-z]{3,10} \d{1,2}(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)


def read_place(lines: Sequence[SectionLine]) -> str:
    """Give the place of work."""
    if facts := line_of_facts(lines):
        return facts.place
    if value := keyed(lines, "place"):
        return value
    for line in lines[:_TOP_LINES]:
        text = line.block.text
        brackets = _LAST_BRACKETS.search(text)
        inside = [found[1] for found in _BRACKETS.finditer(text)] if len(text) > 60 else []
        for part in [*_parts(text), brackets[1] if brackets else "", *inside]:
            if 2 <= part.count(", ") <= 3 and len(part) <= 60 and is_place(_last_two(part)):
                return part
            for place in (part, part.rpartition(", ")[2]):
                if len(part) <= 60 and is_place(_LAST_BRACKETS.sub("", place)):
                    return place
    beside = (line.block.text.rpartition(", ") for line in lines[:_TOP_LINES])
    named = (tail for head, _, tail in beside if ends_as_organization(head) and len(tail) < 30)
    if place := next(named, ""):
        return place
    at_site = (_AT_SITE.search(line.block.text) for line in lines[: 2 * _TOP_LINES])
    return next((found[1] for found in at_site if found), "")


def read_remote(text: str) -> bool | None:
    """Tell whether one may work from anywhere; ``None`` when the posting does not say."""
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


def _last_two(part: str) -> str:
    """Give town or region and country of a place that names three."""
    return ", ".join(part.split(", ")[-2:])


def _parts(text: str) -> Iterator[str]:
    for part in SEPARATOR.split(text):
        if bare := part.strip(EDGES):
            yield bare
