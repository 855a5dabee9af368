"""Title, organisation, place, pay, employment type and deadline, as the posting writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.names import ends_as_organization, has_title, is_place, is_title
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.section_words import posting_section

_TOP_LINES = 8
_LONGEST_TITLE = 90
_EDGES = " \t,;:|•·-\u2013\u2014"
_SEPARATOR = re.compile(
    r"\t| ?[|•·] ?| (?:[\u2013\u2014]|--?|@) |\u2014| (?:at|bei|chez) (?=[A-ZÀ-Ý])"
)
_GENDER = re.compile(r"\s*\(\s*(?:[mwfdx]\s*[/|]\s*){1,3}[mwfdx]\s*\)", re.IGNORECASE)
_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_AWAY = re.compile(
    r"\b(?:remote|hybrid|on-?site|part[- ]time|full[- ]time|contract)\b", re.IGNORECASE
)
_POSITION = r"([A-Z][\w&/+.-]*(?:,? (?:of |and |for |& )?[A-Z][\w&/+.-]*){0,5})"
_WANTED = re.compile(
    r"(?:(?:looking|searching) for|seeking|hiring|recruiting|join (?:us|our team) as) "
    r"(?:an? |our |the )?(?:new |experienced |talented |skilled |passionate |motivated )?"
    rf"{_POSITION}|(?:^|[.!?] )As an? {_POSITION}(?=,| you)"
    rf"|(?:^|[.!?] )An? {_POSITION}(?= is (?:an?|responsible)\b)"
)
_ABOUT = re.compile(
    r"^(?:about|über|sobre|à propos de)\s+([A-Z0-9][\w.&'\u2019 -]{1,40})$", re.IGNORECASE
)
_NOT_A_COMPANY = re.compile(
    r"^(?:us|you|me|the|this|our|your|uns|nosotros|nous|mí|dich|sie|role|job|team|company|we|it"
    r"|position|opportunity|work)\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z0-9][\w.&'\u2019-]*(?: [A-Z0-9&][\w.&'\u2019-]*){0,3}"
_IN_PROSE = re.compile(
    rf"(?:^|[.!?]\s)(?:At|Here at|Join|Bei|En|Chez)\s+({_NAME}?)(?=,| we\b|['\u2019]s\b| is\b|!)"
    rf"|(?:^|[.!?]\s)({_NAME}) (?:is (?:an?|the|one|seeking|looking|hiring|building|on a)|builds"
    r"|helps|was founded|sucht|ist (?:ein|das|der)|busca|es una|est une?|recherche|recrute)\b"
)
_SIGN = r"(?:(?:USD |EUR |GBP |CHF |CAD |AUD |US|CA?|A)?[$€£]\s?|(?:USD|EUR|GBP|CHF)\s)"
_MONEY = r"\d[\d.,' ]{0,12}(?<=\d)\s?[kK]?"
_AFTER = r"(?:€|£|\$|USD|EUR|GBP|CHF|CAD|AUD|euros?|dollars)"
_PAY = re.compile(
    rf"""(?:(?<!\w){_SIGN}{_MONEY}|{_MONEY}\s?{_AFTER})(?:\s?{_AFTER})?
    (?:\s*(?:-|\u2013|\u2014|to|bis|a|à|and)\s*(?:{_SIGN})?{_MONEY}(?:\s?{_AFTER})?)?
    (?:\s*(?:per|an?|/|pro|por|par|je)\s*(?:hour|year|annum|month|week|day|hr|yr|stunde|jahr
        |monat|hora|año|mes|heure|an|mois)\b|\s*(?:annually|hourly|brutto|gross|p\.a\.))?""",
    re.VERBOSE | re.IGNORECASE,
)
_BIG_MONEY = re.compile(
    r"^\s*(?:m|mm|bn?|tn?|million|billion|trillion|mio|mrd)\b|^[MB]\+", re.IGNORECASE
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
    r"(?:apply (?:by|before|until)|closing date|(?:application )?deadline(?: for applications?)?"
    r"|applications? (?:close|must be received|due)s?(?: by| on)?|bewerbungsfrist"
    r"|bewerben sie sich bis|bewirb dich bis|fecha límite|plazo|date limite|avant le)\b"
    r"[\s:]*(?:(?:is|by|on|zum|am|el|le|ist) )*"
    r"([^\n.;|]{4,40}?\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.? [a-zà-ÿ]{3,10}|[a-z]{3,10} \d{1,2}(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_KEYS = {
    "title": r"(?:job )?title|position|role|stelle|stellenbezeichnung|puesto|poste|intitulé",
    "organization": r"company|employer|organi[sz]ation|firma|unternehmen|arbeitgeber|empresa"
    r"|entreprise|société",
    "place": r"(?:job )?locations?|place|ort|standort|arbeitsort|einsatzort|ubicación|lugar|lieu"
    r"|localisation|office",
    "type": r"employment type|job type|type|contract type|arbeitszeit|anstellungsart|contrato"
    r"|contrat",
}


def read_title(lines: Sequence[SectionLine]) -> str:
    """Give the title of the advertised position."""
    if keyed := _keyed(lines, "title"):
        return _clean_title(keyed)
    for line in _top(lines):
        for part in _parts(line.block.text):
            if _names_position(part) and not _is_sentence(part):
                return _clean_title(part)
    prose = " ".join(line.block.text for line in lines[:40] if not line.is_heading)
    wanted = ("".join(filter(None, found.groups())) for found in _WANTED.finditer(prose))
    return next((title.strip(" ,.") for title in wanted if has_title(title)), "")


def read_organization(lines: Sequence[SectionLine]) -> str:
    """Give the organisation that advertises."""
    if keyed := _keyed(lines, "organization"):
        return keyed
    text = " ".join(line.block.text for line in lines)
    beside = list(_beside_title(lines))
    known = [name for name in beside if text.count(name) > 1 or ends_as_organization(name)]
    about = (_ABOUT.match(line.block.text.strip(" :")) for line in lines if line.is_heading)
    named = [found[1].strip() for found in about if found and not _NOT_A_COMPANY.match(found[1])]
    name = next(iter((*known, *named, *_in_prose(lines), *beside)), "")
    return _as_in_prose(name, text) if name.isupper() else name


def _as_in_prose(name: str, text: str) -> str:
    """Give a name that stands in capitals in a heading as the sentences write it."""
    written = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return next((form for form in written if form != name and form[0].isupper()), name)


def read_place(lines: Sequence[SectionLine]) -> str:
    """Give the place of work."""
    if keyed := _keyed(lines, "place"):
        return keyed
    for line in _top(lines):
        brackets = _LAST_BRACKETS.search(line.block.text)
        for part in [*_parts(line.block.text), brackets[1] if brackets else ""]:
            for place in (part, part.rpartition(", ")[2]):
                if len(part) <= 60 and is_place(place):
                    return place
    return ""


def read_remote(text: str) -> bool | None:
    """Tell whether one may work from anywhere; ``None`` when the posting does not say."""
    if has_cue("not remote", text):
        return False
    return True if has_cue("full remote", text) else None


def read_pay(lines: Sequence[SectionLine]) -> str:
    """Give the pay as written; money that is not pay (funding, stipends) is left out."""
    amounts = [amount for line in lines for amount in _amounts(line)]
    ranges = [amount for amount in amounts if len(re.findall(r"\d[\d.,]*", amount)) > 1]
    return next(iter((*ranges, *amounts)), "")


def _amounts(line: SectionLine) -> Iterator[str]:
    text = line.block.text
    if not (has_cue("pay", text) or has_cue("pay", line.section)):
        return
    for found in _PAY.finditer(text):
        after = re.split(r"[$€£\d]", text[found.end() : found.end() + 40], maxsplit=1)[0]
        around = text[max(0, found.start() - 60) : found.end()] + after
        is_pay = not _BIG_MONEY.match(text[found.end() :]) and not has_cue("not pay", around)
        if is_pay and sum(character.isdigit() for character in found[0]) >= 2:
            yield found[0].strip(" .,")


def read_employment_type(lines: Sequence[SectionLine]) -> str:
    """Give the kind of employment as written."""
    if keyed := _keyed(lines, "type"):
        return keyed
    short = (
        line.block.text for line in lines if line.kind != "must" and len(line.block.text) < 400
    )
    return next((found[1] for text in short if (found := _EMPLOYMENT.search(text))), "")


def read_deadline(lines: Sequence[SectionLine]) -> str:
    """Give the day until which one may apply, as written."""
    return next((found[1] for line in lines if (found := _DEADLINE.search(line.block.text))), "")


def _top(lines: Sequence[SectionLine]) -> Sequence[SectionLine]:
    return lines[:_TOP_LINES]


def _keyed(lines: Iterable[SectionLine], name: str) -> str:
    """Find "Location: Berlin" near the top or anywhere on a line of its own."""
    pattern = re.compile(rf"^(?:{_KEYS[name]})\s*:\s*(\S.{{0,90}})$", re.IGNORECASE)
    for line in lines:
        if found := pattern.match(line.block.text):
            return found[1].strip()
    return ""


def _parts(text: str) -> Iterator[str]:
    for part in _SEPARATOR.split(text):
        if bare := part.strip(_EDGES):
            yield bare


def _beside_title(lines: Sequence[SectionLine]) -> Iterator[str]:
    """Give the names beside the title or below it: "Acme - Nurse", "Nurse at Acme"."""
    top = [line.block.text for line in _top(lines)[:3]]
    for above, text in zip(["", *top], top, strict=False):
        is_headline = _is_headline(text) or (_is_headline(above) and _is_name_line(text))
        for part in _parts(text) if is_headline else ():
            bare = _without_place(_LAST_BRACKETS.sub("", part))
            if bare and not has_title(bare) and not is_place(bare) and not _AWAY.search(bare):
                yield bare


def _is_headline(text: str) -> bool:
    """Tell whether a line is the title, alone or with something beside it."""
    return not _is_sentence(text) and any(map(is_title, _parts(text)))


def _is_name_line(text: str) -> bool:
    """Tell whether the line below a title can name the organisation."""
    is_short = len(text) <= 80 and not text.rstrip().endswith((".", ":", "!", "?"))
    return is_short and posting_section(text) is None and not re.match(r"[\w ]{2,25}: ", text)


def _without_place(text: str) -> str:
    head, _, tail = text.rpartition(", ")
    return head if head and is_place(tail) else text


def _in_prose(lines: Sequence[SectionLine]) -> Iterator[str]:
    for line in lines[:40]:
        for found in _IN_PROSE.finditer(line.block.text[:2_000]):
            name = found[1] or found[2]
            if (
                not _NOT_A_COMPANY.match(name)
                and not has_title(name)
                and posting_section(name) is None
            ):
                yield name


def _clean_title(text: str) -> str:
    """Take place and gender out of the brackets behind a title."""
    bare = _GENDER.sub("", text).strip(_EDGES) if text.endswith(")") else text
    brackets = _LAST_BRACKETS.search(bare)
    if brackets and (is_place(brackets[1]) or _AWAY.search(brackets[1])):
        bare = bare[: brackets.start()]
    return bare.strip(_EDGES)


def _names_position(text: str) -> bool:
    """Tell whether a line is a title, also one that goes on ("Technician I, Pharmacy")."""
    first, _, _ = text.partition(",")
    return len(text) <= _LONGEST_TITLE and (is_title(text) or is_title(first))


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!", "?")) or len(text.split()) > 12
