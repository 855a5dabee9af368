"""Who the person is and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.dates import find_ranges
from bot.assistant.reading.names import has_title, is_person, is_place
from bot.assistant.reading.resume.lines import SectionLine
from bot.assistant.reading.resume.whole_name import EMAIL, plain_letters
from bot.assistant.reading.section_words import resume_section
from bot.domain.resume import Basics

_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00)?\(?\d[\d ()./\u2013-]{6,20}\d(?![\w/-])")
_DATE = re.compile(
    r"\(?(?:(?:\d{1,2}[./-]){0,2}(?:19|20)\d\d\s*[./\u2013-]|(?:\d{1,2}[./-]){1,2}(?:19|20)\d\d(?!\d))"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\s*[-\u2013/]\s*(?:19|20)\d\d\b")
_BIRTH = re.compile(
    r"\b(?:geb(?:oren|urts\w*)?|born|birth|dob|naissance|née?|nacimiento|nacid[oa])\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:europass|curr[ií]culum|v[ií]tae|r[ée]sum[ée]|lebenslauf|clearance|profile?|contact|kontakt"
    r"|confidential|certified|licensed|available|citizen)\b",
    re.IGNORECASE,
)
_WORKING_SURNAME = re.compile(
    r"(?!(?:head|lead|senior|junior|sous|chief|master|line|pastry|artisan|assistant|trainee|night|school"
    r"|fine|dog|kitchen|hotel|train|truck|bus|cloud|data)\b)"
    r"[^\W\d_][\w'\u2019-]+(?: [^\W\d_]\.| [^\W\d_][\w'\u2019-]+)? (?:baker|barber|butler"
    r"|carpenter|carter"
    r"|chandler|cook|cooper|farmer|fisher|gardener|gardner|glover|hunter|judge|mason|miller|painter|parker"
    r"|porter|potter|sailor|sawyer|shepherd|singer|smith|tanner|taylor|turner|walker|weaver|wright|bauer"
    r"|bäcker|becker|fischer|förster|gärtner|jäger|koch|maurer|meister|metzger|müller|richter|schmidt"
    r"|schneider|schreiner|weber|zimmermann|boulanger|boucher|charpentier|fournier|marchand|mercier"
    r"|berger|herrero|zapatero|guerrero|pastor|molinero)",
    re.IGNORECASE,
)
"""Names whose last word is an occupation too; told from a title by where they stand."""
_NICKNAME = re.compile(r"\s*[\"\u201c\u201e(]\w[\w.' -]{0,20}[\"\u201d)](?=\s+[A-ZÀ-Ý])")
_SAYS_NAME = re.compile(
    r"\b(?:I['\u2019]m|I am|my name is|ich bin|ich heiße|mein name ist|me llamo"
    r"|soy|je m['\u2019]appelle"
    r"|je suis) (?=[A-ZÀ-Ý])(?P<name>[^\W\d_][\w'\u2019-]*(?: [A-ZÀ-Ý][\w'\u2019-]*){1,3})",
)
_MAY_NAME = re.compile(
    r"[^\W\d_][\w.'\u2019\"\u201c\u201d()-]*(?: [^\W\d_(\"\u201c][\w.'\u2019\")\u201d-]*)+"
)
_LEAST_NAME, _MOST_NAME, _LEAST_SHARED, _LONGEST_NAME = 2, 5, 3, 40
_TITLE_OF_PERSON = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Herr|Frau|Sr|Sra|D|M|Mme|Mlle)\.? (?=[A-ZÀ-Ý])|Name:? )"
    r"|, (?:PMP|CFA|P\.?Eng\.?|Esq\.?|M\.Sc\.|B\.Sc\.|M\.A\.|B\.A\.|Ph\.D\.)$"
)
_POST_NOMINALS = re.compile(
    r"(?:(?=(?:[a-z]*[A-Z]){2})[A-Za-z]{2,7}\.?(?: ?\([A-Za-z]+\))?(?:, ?| |$))+"
)
"""Letters behind a name: ``RGN``, ``CEng MICE``, ``BSc(Hons)``."""
_DOMAINS = (
    r"com|org|net|io|dev|me|de|es|fr|uk|eu|ai|app|info|co|ch|at|nl|us|ca|blog|design|page|example"
)
_URL = re.compile(
    r"(?<![@\w.])(?:https?://|www\.)[^\s|,;()<>]+"
    rf"|(?<![@\w.])(?:[\w-]+\.)+(?:{_DOMAINS})(?:/[^\s|,;()<>]*)?(?![\w@])",
    re.IGNORECASE,
)
_ADDRESS = re.compile("|".join(p.pattern for p in (EMAIL, _PHONE, _URL)), re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?:curriculum vitae|cv|résumé|resume|lebenslauf|(?:full |first )?name"
    r"(?:\(s\) / surname\(s\))?|vor- und (?:nach|zu)name|nombre(?: y apellidos)?"
    r"|nom(?: et prénom)?)(?!\w)"
    r"(?: (?:of|von|de))?[\s:\u2013\u2014-]*",
    re.IGNORECASE,
)
_KEYED_NAME = re.compile(
    r"(?:(?:full |your )?name|vor- und (?:nach|zu)name|nombre(?: y apellidos)?|nom(?: et prénom)?)"
    r"\s*[:\t]\s*(?P<name>.{4,40})$",
    re.IGNORECASE,
)
_KEYED_PLACE = re.compile(
    r"^(?:location|address|adresse|anschrift|wohnort|city|based in|residence|ubicación|dirección"
    r"|ciudad|lieu|wohnhaft(?: in)?|adresse postale|domicilio)\s*[:\t]\s*(.+)$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\d{4,5}\s+(?-i:[A-ZÀ-Ý])[\w-]+|(?:straße|strasse|str\.|weg|platz)\s+\d+"
    r"|\b\d+\w?\s+[A-Z]\w+\s+(?:St|Street|Ave|Avenue|Road|Rd|Lane|Drive)\b",
    re.IGNORECASE,
)
_ORNAMENT = re.compile(r"^[^\w(+@\"\u201c]+")
"""Emoji, bullets and rules before a name."""
_SEPARATOR = re.compile(r"\t| ?[|•·] ?| , | [\u2013\u2014/.-] ")
_TOP_LINES = 12
_LEAST_SUMMARY = 80


def read_basics(text: str, lines: Sequence[SectionLine]) -> Basics:
    """Read the contact data from the top of the page, or from where it stands alone."""
    top = _top(lines)
    email = _first(EMAIL.findall(text))
    name, name_line = _name(top, lines, email)
    return Basics(
        name=name,
        label=_label(top, name, name_line),
        email=email,
        phone=_phone(top) or _phone(lines),
        url=_url(top) or _url([line for line in lines if line.kind in {"contact", "other"}]),
        location=_place(top, name),
        summary=_summary(text, lines),
    )


def _top(lines: Sequence[SectionLine]) -> list[SectionLine]:
    """Give the lines above the first section and those of contact sections."""
    above = [line for line in lines if line.kind == "top"][:_TOP_LINES]
    contact = [line for line in lines if line.kind == "contact"]
    return [*above, *contact] or list(lines[:_TOP_LINES])


def _name(top: Sequence[SectionLine], lines: Sequence[SectionLine], email: str) -> tuple[str, int]:
    """Find the name and its line: what the e-mail repeats, else what reads like a name."""
    titles = [line for line in top if line.block.kind == "heading" and line.block.level == 1]
    parts = [(part, line.number) for line in [*titles, *top] for part in _name_parts(line)]
    for part, number in parts:
        if _is_in_email(part, email):
            return part, number
    for line in lines:
        if len(line.text) <= _LONGEST_NAME and _is_in_email(line.text, email, least=2):
            return line.text, line.number
    keyed = [
        (found["name"].strip(), line.number)
        for line in lines
        if (found := _KEYED_NAME.match(line.text))
    ]
    for part, number in [*parts, *keyed]:
        if _is_name(part):
            return part, number
    for line in [*titles[:1], *top[:2]]:
        bare = _BEFORE_NAME.sub("", line.text).strip(" ,:")
        if _WORKING_SURNAME.fullmatch(bare) and bare[0].isupper():
            return bare, line.number
    said = (_SAYS_NAME.search(line.text) for line in top)
    return next(((found["name"], 0) for found in said if found), ("", 0))


def _name_parts(line: SectionLine) -> Iterator[str]:
    for whole in _SEPARATOR.split(_BEFORE_NAME.sub("", line.text)):
        bare = _ORNAMENT.sub("", whole)
        part = _BEFORE_NAME.sub("", bare).strip(" ,:\u2013\u2014-")
        head, comma, behind = part.partition(", ")
        if comma and _POST_NOMINALS.fullmatch(behind) and not is_place(head):
            part = head
        yield _TITLE_OF_PERSON.sub("", part)
        if comma and is_place(behind) and not is_place(head):
            yield _TITLE_OF_PERSON.sub("", head)


def _is_in_email(text: str, email: str, *, least: int = 1) -> bool:
    """Tell a name by the address made of it, also one that is an occupation ("Ada Baker")."""
    account = plain_letters(email.partition("@")[0])
    words = _NICKNAME.sub("", text).split()
    if not _LEAST_NAME <= len(words) <= _MOST_NAME or not _MAY_NAME.fullmatch(text):
        return False
    if is_place(text) or resume_section(text) or _NO_NAME.search(text):
        return False
    said = [p for w in words for p in map(plain_letters, w.split("-")) if len(p) >= _LEAST_SHARED]
    shared = sum(part in account for part in said)
    return shared > 1 or (shared == least == 1 and not has_title(text))


def _is_name(text: str) -> bool:
    """Tell a person's name, also one with a nickname inside, from other words in capitals."""
    plain = _NICKNAME.sub("", text)
    return is_person(plain) and resume_section(text) is None and _NO_NAME.search(text) is None


def _label(top: Sequence[SectionLine], name: str, name_line: int) -> str:
    """Give the title a person calls themselves: a short line near the name, and not the name."""
    for line in top:
        if not 0 <= line.number - name_line <= 3 or not name_line:
            continue
        if any(dates.is_range for dates in find_ranges(line.text)):
            break
        for part in _SEPARATOR.split(line.text):
            bare = part.strip(" ,")
            is_title = has_title(bare) and bare != name
            if is_title and len(bare) <= 90 and "@" not in bare and not bare.endswith("."):
                return bare
    return ""


def _phone(lines: Sequence[SectionLine]) -> str:
    for line in lines:
        for found in _PHONE.finditer(line.text):
            digits = sum(c.isdigit() for c in found[0])
            is_dates = _DATE.match(found[0]) or _YEARS.search(found[0])
            if 8 <= digits <= 15 and not is_dates:
                return found[0].strip()
    return ""


def _url(lines: Sequence[SectionLine]) -> str:
    return _first(found[0].rstrip(".") for line in lines for found in _URL.finditer(line.text))


def _place(top: Sequence[SectionLine], name: str) -> str:
    for line in top:
        if keyed := _KEYED_PLACE.match(line.text):
            return keyed[1].strip()
    for line in top:
        if _BIRTH.search(line.text):
            continue
        for part in _contact_parts(line.text):
            bare = part.removeprefix(name).strip(" ,") if name else part
            if is_place(bare) or (_STREET.search(bare) and len(bare) < 80):
                return bare
    return ""


def _contact_parts(text: str) -> Iterator[str]:
    """Cut a contact line at its separators, and around addresses that only spaces hold apart."""
    for part in _SEPARATOR.split(text):
        yield part.strip(" ,;")
        for rest in _ADDRESS.split(part):
            if rest and rest != part:
                yield rest.strip(" ,;")


def _summary(text: str, lines: Sequence[SectionLine]) -> str:
    section = [line for line in lines if line.kind == "summary" and not line.is_heading]
    if not section:
        section = [line for line in _top(lines) if _reads_like_summary(line)][:1]
    if not section:
        return ""
    return text[section[0].block.span.start : section[-1].block.span.end]


def _reads_like_summary(line: SectionLine) -> bool:
    is_prose = line.block.kind == "paragraph" and "@" not in line.text
    return is_prose and len(line.text) >= _LEAST_SUMMARY


def _first(found: Sequence[str] | Iterator[str]) -> str:
    return next(iter(found), "")
