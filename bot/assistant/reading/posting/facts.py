"""Place, remote work, employment type and deadline, as the posting writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.names import is_place
from bot.assistant.reading.posting.keys import keyed
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.title import EDGES, SEPARATOR, is_headline

_TOP_LINES = 8
_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_EMPLOYMENT = re.compile(
    r"\b(full[- ]time|part[- ]time|contract(?= (?:role|position|basis))|freelance|internship"
    r"|(?:temporary|permanent|seasonal)(?= (?:role|position|contract|job))|fixed[- ]term"
    r"|vollzeit|teilzeit|befristet|unbefristet|werkstudent\w*|praktikum|minijob|jornada completa"
    r"|media jornada|tiempo completo|contrato indefinido|prácticas|temps plein|temps partiel"
    r"|alternance|(?<=contrat )CD[ID]|(?<=en )CD[ID])\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:apply (?:by|before|until)|closing date|(?:application )?deadline(?: for applications?)?"
    r"|applications? (?:close|must be received|due)s?(?: by| on)?|bewerbungsfrist"
    r"|bewerben sie sich bis|bewirb dich bis|fecha límite|plazo|date limite|avant le)\b"
    r"[\s:]*(?:(?:is|by|on|zum|am|el|le|ist) )*"
    r"([^\n.;|]{4,40}?\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.? [a-zà-ÿ]{3,10}|[a-z]{3,10} \d{1,2}(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)


def read_place(lines: Sequence[SectionLine]) -> str:
    """Give the place of work."""
    if value := keyed(lines, "place"):
        return value
    for above, line in zip([None, *lines], lines[:_TOP_LINES], strict=False):
        text = line.block.text
        brackets = _LAST_BRACKETS.search(text)
        for part in [*_parts(text), brackets[1] if brackets else ""]:
            for place in (part, part.rpartition(", ")[2]):
                if len(part) <= 60 and is_place(place):
                    return place
        follows_title = above is not None and is_headline(above.block.text)
        if follows_title and (place := _left_over(text)):
            return place
    return ""


def _left_over(text: str) -> str:
    """Give the part of "Acme · Remote (Canada) · Full-time" between name and working time."""
    parts = list(_parts(text))
    if len(parts) < 3 or len(text) > 120:
        return ""
    rest = [part for part in parts[1:] if not _EMPLOYMENT.search(part) and not part[0].isdigit()]
    return rest[0] if len(rest) == 1 else ""


def read_remote(text: str) -> bool | None:
    """Tell whether one may work from anywhere; ``None`` when the posting does not say."""
    if has_cue("not remote", text):
        return False
    return True if has_cue("full remote", text) else None


def read_employment_type(lines: Sequence[SectionLine]) -> str:
    """Give the kind of employment as written."""
    if value := keyed(lines, "type"):
        return value
    short = (
        line.block.text for line in lines if line.kind != "must" and len(line.block.text) < 400
    )
    return next((found[1] for text in short if (found := _EMPLOYMENT.search(text))), "")


def read_deadline(lines: Sequence[SectionLine]) -> str:
    """Give the day until which one may apply, as written."""
    return next((found[1] for line in lines if (found := _DEADLINE.search(line.block.text))), "")


def _parts(text: str) -> Iterator[str]:
    for part in SEPARATOR.split(text):
        if bare := part.strip(EDGES):
            yield bare
