"""The title lines of an entry become position, employer and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.assistant.reading.dates import find_ranges
from bot.assistant.reading.names import (
    ends_as_organization,
    has_organization,
    has_title,
    is_part_of_organization,
    is_place,
    is_region,
    is_title,
)
from bot.assistant.reading.resume.entries import Entry

_STRONG = re.compile(
    r"\t| ?[|•·] | (?:[\u2013\u2014]|--?|@) |\u2014| (?:at|bei|chez|en) (?=[A-ZÀ-Ý])"
)
_LENGTH = re.compile(
    r"^\(?(?:\d+ (?:years?|yrs?|months?|mos?|jahre?|monate?|años?|meses|ans?|mois)[ ,]*)+\)?$"
    r"|^(?:full|part|half)[- ]time$|^(?:contract|freelance|permanent|temporary|voll|teil)(?:zeit)?$"
    r"|^(?:media jornada|jornada (?:parcial|completa)|tiempo (?:parcial|completo)|mi-temps"
    r"|temps (?:partiel|plein))$",
    re.IGNORECASE,
)
_LENGTHS = re.compile(r"·|(?=\()")
_LOGO = re.compile(r"\blogo$", re.IGNORECASE)
"""The words for a picture beside each employer on a copied profile page."""
_COMMA = re.compile(r" ?, (?=\S)(?![^()]*\))|(?<=[a-zà-ÿ]{3})\. (?=[A-ZÀ-Ý])")
"""Outside of brackets; a full stop parts "Bath. Nursery Assistant" too."""
_CONNECTOR = re.compile(r"(?:from|at|de|del?|en|chez|bei|von|vom|in|à|a|au|@)", re.IGNORECASE)
"""What is left of a line when its dates are taken out: no name."""
_SELF = re.compile(
    r"(?:self[- ]employed|freelance|selbst(?:st)?ändig|freiberuflich|autónom[oa]|por cuenta propia"
    r"|indépendante?|auto[- ]entrepreneur(?:e)?|à mon compte)$",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"(?:dep(?:artmen)?t\.?|faculty|school|division|abteilung|fakultät|fachbereich|institut(?:e)?"
    r"|lehrstuhl|département|service|departamento|facultad|faculté)\b",
    re.IGNORECASE,
)
"""Opens the name of a part of an employer."""
_TOWNS = re.compile(
    r"(?!(?:and|und|y|et)\b)[A-ZÀ-Ý][\w'\u2019.-]+(?: (?:[A-ZÀ-Ý(][\w'\u2019.()-]+"
    r"|am|an|der|de|del?|la|le|les|du|sur|upon|on|in|im|ob|bei)){0,4}$"
)
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{5})\.$|(?<=\))\.$")
_LAST_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
_TOWN = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{3,}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)*$")
_EDGES = " \t,;:|•·-\u2013\u2014/[]"


@dataclass(frozen=True, slots=True)
class Header:
    """What the title lines say; each a piece of the text, or empty."""

    position: str = ""
    employer: str = ""
    place: str = ""


def read_headers(entries: Sequence[Entry]) -> list[Header]:
    """Read the title lines of all entries of a section.

    They follow one pattern, so entries whose words tell nothing take the order of the others.
    """
    parts = [_parts(entry) for entry in entries]
    votes = [vote for found in parts if (vote := _position_is_first(found.names)) is not None]
    position_first = sum(votes) * 2 >= len(votes)
    headers = [_header(found, position_first=position_first) for found in parts]
    if any(has_title(header.position) for header in headers):
        headers = [_as_employer(header) for header in headers]
    headers = [_with_hidden_employer(header) for header in headers]
    headers = _with_inherited_employers(headers, entries)
    return [_without_place(header) for header in headers]


@dataclass(frozen=True, slots=True)
class _Parts:
    names: tuple[str, ...]
    places: tuple[str, ...]


def _parts(entry: Entry) -> _Parts:
    names, places = list[str](), list[str]()
    for text in _without_dates(entry):
        for part in _split(text):
            if is_place(part) and not _is_firm_in_town(part):
                places.append(part)
            else:
                pieces, tail = _cut_places(_COMMA.split(part))
                names.append(", ".join(pieces))
                places += tail
    return _Parts(_cut_at_commas(names), tuple(places))


def _is_firm_in_town(part: str) -> bool:
    """Tell an employer with its town from a town with its region: "Reederei Anker, Hamburg"."""
    head, comma, tail = part.partition(", ")
    return bool(comma) and " " in head and not is_place(head) and not is_region(tail)


def _without_dates(entry: Entry) -> Iterable[str]:
    for line in entry.title_lines:
        if _LOGO.search(line.text):
            continue
        start = 0
        for dates in find_ranges(line.text):
            yield line.text[start : dates.start]
            start = dates.end
        yield line.text[start:]


def _split(text: str) -> Iterable[str]:
    for part in _STRONG.split(text):
        bare = part.strip(_EDGES).rstrip("(").strip(_EDGES).lstrip(")").strip(_EDGES)
        bare = _FULL_STOP.sub("", bare)
        bare = bare.rstrip(")") if bare.endswith(")") and "(" not in bare else bare
        brackets = _LAST_BRACKETS.search(bare)
        if brackets and brackets.start() > 0 and not _belongs(bare[: brackets.start()], brackets):
            bare = bare[: brackets.start()].strip(_EDGES)
            if is_place(brackets[1]):
                yield brackets[1]
        if brackets and _SELF.match(brackets[1]):
            yield brackets[1]
        is_name = any(c.isalpha() for c in bare) and not _CONNECTOR.fullmatch(bare)
        if is_name and not is_length(bare):
            yield bare


def _belongs(before: str, brackets: re.Match[str]) -> bool:
    """Tell brackets that are part of a title: "Class Teacher (Year 4)"."""
    said = brackets[1]
    is_other = is_place(said) or is_length(said) or _SELF.match(said) or has_organization(said)
    is_other = is_other or has_title(said)
    return is_title(before) and not is_other


def is_length(text: str) -> bool:
    """Tell whether a part says how long or how much one worked, not where or as what."""
    return _LENGTH.match(text) is not None


def _is_of_group(entry: Entry) -> bool:
    """Tell a position of a profile page, where the employer stands once above several.

    Its dates go on with how long that was, and no other line names anything.
    """
    texts = [line.text for line in entry.title_lines]
    others = [text for text in texts if not find_ranges(text) and not is_place(text)]
    return len(others) <= 2 and any(
        is_length(part.strip())
        for text in texts
        if find_ranges(text)
        for part in _LENGTHS.split(text)
    )


def _cut_at_commas(names: list[str]) -> tuple[str, ...]:
    """Cut "Engineer, Acme" at its commas when nothing else told title from employer."""
    has_both = any(not has_title(name) for name in names) and any(is_title(name) for name in names)
    if has_both and not any(is_title(name) and _hides_employer(name) for name in names):
        return tuple(names)
    return tuple(piece for name in names for piece in _merge(_COMMA.split(name)))


def _hides_employer(name: str) -> bool:
    """Tell whether a title goes on with an organisation after a comma."""
    head, _, tail = name.partition(", ")
    return bool(tail) and is_title(head) and ends_as_organization(tail)


def _cut_places(pieces: list[str]) -> tuple[list[str], list[str]]:
    for count in (2, 1):
        if len(pieces) > count and is_place(", ".join(pieces[-count:])):
            return pieces[:-count], [", ".join(pieces[-count:])]
    if len(pieces) > 1 and ends_as_organization(pieces[-2]) and _TOWN.match(pieces[-1]):
        return pieces[:-1], pieces[-1:]
    return pieces, []


def _merge(pieces: list[str]) -> list[str]:
    """Put together what belongs together: "Engineer, Team Lead" and "Acme, Inc."."""
    merged: list[str] = []
    for piece in pieces:
        is_suffix = merged and len(piece) < 6 and ends_as_organization(piece)
        same = merged and is_title(merged[-1].split(", ")[-1]) and is_title(piece)
        if is_suffix or same:
            merged[-1] = f"{merged[-1]}, {piece}"
        else:
            merged.append(piece)
    return merged


def _position_is_first(names: Sequence[str]) -> bool | None:
    titled = [is_title(name) for name in names]
    if len(names) < 2 or titled[0] == titled[1]:
        return None
    return titled[0]


def _header(parts: _Parts, *, position_first: bool) -> Header:
    place = parts.places[0] if parts.places else ""
    titles = [name for name in parts.names if is_title(name)]
    others = [name for name in parts.names if not is_title(name)]
    if titles and others:
        return Header(titles[0], _employer_among(others), place)
    if len(titles) > 1:
        position, employer = (titles[0], titles[1]) if position_first else (titles[1], titles[0])
        return Header(position, employer, place)
    if len(others) > 1:
        position, employer = (others[0], others[1]) if position_first else (others[1], others[0])
        return Header(position, employer, place)
    if others:
        is_employer = has_organization(others[0])
        return Header("" if is_employer else others[0], others[0] if is_employer else "", place)
    return Header(titles[0] if titles else "", "", place)


def _employer_among(names: Sequence[str]) -> str:
    """Give the name that says an organisation, a ward or team of one only if it is alone."""
    whole = [name for name in names if not is_part_of_organization(name)] or names
    return next((name for name in whole if has_organization(name)), whole[0])


def _opens_group(before: Sequence[Header], entries: Sequence[Entry]) -> bool:
    """Tell an employer with its whole time, whose positions follow with theirs."""
    if not before or before[-1].position or not before[-1].employer:
        return False
    above = entries[len(before) - 1]
    return not above.body and len(above.title_lines) == 1


def _as_employer(header: Header) -> Header:
    """Take a lone name without a word of a title for the employer where titles have one."""
    is_lone = header.position and not header.employer and not has_title(header.position)
    return replace(header, position="", employer=header.position) if is_lone else header


def _with_hidden_employer(header: Header) -> Header:
    """Find the employer in what read like a place: "Harbour Shipping, Hamburg"."""
    head, comma, tail = header.place.partition(", ")
    if header.employer or not comma or is_place(head):
        return header
    if not is_place(tail) or (is_region(tail) and " " not in head):
        return header
    return replace(header, employer=head, place=tail)


def _without_place(header: Header) -> Header:
    """Cut the town or the department off the employer's name."""
    pieces = _COMMA.split(header.employer)
    if len(pieces) > 1 and _DEPARTMENT.match(pieces[0]) and has_organization(pieces[1]):
        pieces = pieces[1:]
    elif len(pieces) > 1 and _DEPARTMENT.match(pieces[-1]) and not _DEPARTMENT.match(pieces[0]):
        pieces = pieces[:-1]
    place = header.place
    if len(pieces) > 1 and not place and _is_town(pieces[-1]):
        place = pieces.pop()
    return replace(header, employer=", ".join(pieces), place=place)


def _is_town(text: str) -> bool:
    if _TOWNS.match(text) is None or has_title(text):
        return False
    return not has_organization(text) and (len(text) > 4 or not text.isupper())


def _with_inherited_employers(headers: list[Header], entries: Sequence[Entry]) -> list[Header]:
    """Give a second position under one employer the employer that was named once above."""
    result: list[Header] = []
    for header, entry in zip(headers, entries, strict=True):
        if has_title(header.position) and not header.employer and _opens_group(result, entries):
            employer, place = result[-1].employer, result[-1].place
            result[-1] = Header()
            result.append(replace(header, employer=employer, place=header.place or place))
            continue
        is_alone = len(entry.title_lines) == 1 or _is_of_group(entry)
        is_bare = has_title(header.position) and not header.employer and is_alone
        before = result[-1] if result else Header()
        if is_bare and before.employer and not _SELF.match(before.employer):
            place = header.place or before.place
            result.append(replace(header, employer=before.employer, place=place))
        else:
            result.append(header)
    return result
