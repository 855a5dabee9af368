"""Which words name a position, an organisation, a person or a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.assistant.reading.word_files import lines_of, sections_of

_WORD = re.compile(r"[^\W\d_][\w.&'\u2019-]*")
_PLACE = re.compile(
    r"^[A-ZÀ-Ý][\w.'\u2019-]*(?:[ -][\w.'\u2019-]+){0,3}, ?([A-ZÀ-Ý][\w .'\u2019-]+)$"
)
_FULL_PLACE = 2
"""Commas in "Kiel, Schleswig-Holstein, Deutschland"."""
_POSTAL = re.compile(
    r"^(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÀ-Ý][\w.'\u2019-]+(?: [A-ZÀ-Ý(][\w.'\u2019()-]+){0,2}$"
)
_WITH_CODE = re.compile(
    r"^[A-ZÀ-Ý][\w'\u2019-]+(?: [A-Z][\w-]+)?"
    r"(?:,? [A-Z]{2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?|,? [A-Z]\d{1,2} \d[A-Z]{2}|, [A-Z]\d{1,2})$"
)
"""A town with a British postcode: "Carlisle CA6"."""
_OR_ELSEWHERE = re.compile(
    r"^([A-ZÀ-Ý][\w'\u2019-]+(?: [A-Z][\w-]+){0,2})(?:,? (?:or|oder|o|ou) (?:fully )?"
    r"(?:remote|home[- ]?based|homeoffice|remoto|à distance)\b[\w ,()]{0,30}"
    r"| \((?:presencial|remoto|híbrido|hybrid|hybride"
    r"|on-?site|vor ort|présentiel)[\w ,]{0,30}\))$",
    re.IGNORECASE,
)
"""A town with what else is possible: "Lisbon or remote (EU)", "Cuenca (presencial)"."""
_REMOTE = re.compile(
    r"^(?:fully |100% )?(?:remote|hybrid|home ?office)\b[\w ,()-]{0,40}$", re.IGNORECASE
)
_PERSON = re.compile(
    r"^[^\W\d_][\w.'\u2019-]*(?:[ \t]+[^\W\d_][\w.'\u2019-]*){1,4}"
    r"(?:,? (?:PhD|MD|RN|MBA|Jr\.?|BSN|CPA|MSc))*$"
)
_FIELD = re.compile(r" (?:of|for|de|du|des|del|für|der) (?=\S)")
_JOINERS = frozenset({"of", "für", "de", "des", "du", "del", "am", "zum", "zur", "an"})
_OPENERS = frozenset(
    {
        "studio",
        "cabinet",
        "atelier",
        "restaurant",
        "restaurante",
        "hotel",
        "hôtel",
        "café",
        "clínica",
    }
    | {"seniorenhaus", "klinik", "praxis", "brasserie", "grupo", "groupe", "maison", "colegio"}
)
"""Words that an employer's name begins with and no position does: "Studio Rowan"."""
_PARTICLES = frozenset(
    {"de", "del", "de la", "la", "van", "von", "der", "den", "da", "di", "dos", "el", "al", "bin"}
    | {"ben", "le", "du", "ter", "zu", "y", "e"}
)


_OF_PHRASES = frozenset({"i", "where", "what", "have", "the", "who", "how", "when"})
"""Words of a heading in capitals ("WHERE I HAVE COOKED"), and of nobody's name."""
_PART_OF_ONE = re.compile(
    r"^(?:dep(?:artmen)?t|division|abteilung|fachbereich|département|departamento|station|planta"
    r"|unidad|unité|servicio|service|equipo|équipe|team|área|sección|pôle|rayon) ?\b"
    r"|(?:\w{4,}station|\w{3,}abteilung|\b(?:ward|unit|icu|floor|team|squad|section|department))"
    r"(?:\s*\([^)]*\)?)?$",
    re.IGNORECASE,
)


def has_title(text: str) -> bool:
    """Tell whether a word in the text names a position ("Staff Nurse", "Projektleiterin")."""
    return any(_is_title_word(word) for word in _words(text))


def is_title(text: str) -> bool:
    """Tell whether the text is the title of a position rather than the name of an organisation."""
    return has_title(text) and (_leads_of(text) or not ends_as_organization(text))


def _leads_of(text: str) -> bool:
    """Tell a title that names its field at the end: "Director of Engineering"."""
    found = _FIELD.search(text)
    head = _words(text[: found.start()]) if found else []
    return 0 < len(head) <= 4 and _is_title_word(head[-1])


def ends_as_organization(text: str) -> bool:
    """Tell whether the text closes like an organisation's name ("Acme Ltd", "School of Arts")."""
    words = _words(text)
    if not words:
        return False
    if words[0] in _OPENERS and len(words) > 1 and not any(map(_is_title_word, words[1:])):
        return True
    opens = words[0] in _organization_words() and len(words) > 1 and words[1] in _JOINERS
    return _is_organization_word(words[-1]) or opens or _is_firm(words)


def _is_firm(words: Sequence[str]) -> bool:
    """Tell a firm by its trade in the plural: "Mensah Boateng Chartered Accountants"."""
    exact, _ = _title_words()
    last = words[-1]
    return len(words) > 1 and last.endswith("s") and last not in exact and last[:-1] in exact


def has_organization(text: str) -> bool:
    """Tell whether any word of the text is one that organisations carry in their names."""
    return any(_is_organization_word(word) for word in _words(text))


def is_part_of_organization(text: str) -> bool:
    """Tell the name of a part: "Intensivstation", "Step-Down Unit (24 beds)", "Platform Team"."""
    return _PART_OF_ONE.search(text.strip()) is not None


def is_place(text: str) -> bool:
    """Tell whether the text names a place: "City, Country", a known city or country, remote."""
    text = text.strip()
    if _WITH_CODE.match(text) or ((found := _OR_ELSEWHERE.match(text)) and found[1].istitle()):
        return True
    if _REMOTE.match(text) or _POSTAL.match(text) or _key(text) in _places("cities"):
        return True
    if len(text) > 3 and _key(text) in _places("regions"):
        return True
    if text.count(",") == _FULL_PLACE:
        town, region, country = (_key(part) for part in text.split(","))
        is_known = town in _places("cities") or region in _places("regions")
        return is_known and country in _places("regions")
    found = _PLACE.match(text)
    return found is not None and _is_region(found[1]) and not has_organization(text)


def is_region(text: str) -> bool:
    """Tell whether the text is the name of a country or a region, or ends with one."""
    return any(_key(part) in _places("regions") for part in text.split(","))


def is_person(text: str) -> bool:
    """Tell whether the text can be a person's name: two to five capitalised words, no title."""
    text = text.strip()
    if not _PERSON.match(text) or has_title(text) or is_place(text):
        return False
    words = text.split()
    is_phrase = any(word.lower() in _OF_PHRASES for word in words)
    return not is_phrase and all(word[0].isupper() or word in _PARTICLES for word in words)


def _is_region(text: str) -> bool:
    parts = [part.strip() for part in text.split(",")]
    return any(_key(part) in _places("regions") | _places("cities") for part in parts)


def _words(text: str) -> list[str]:
    return [word.casefold().rstrip(".") for word in _WORD.findall(text.replace("/", " "))]


def _is_title_word(word: str) -> bool:
    exact, endings = _title_words()
    if word in exact:
        return True
    bare = re.sub(r"(?:[:*_]in(?:nen)?|s)$", "", word)
    return bare in exact or (len(word) > 5 and word.endswith(endings))


def _is_organization_word(word: str) -> bool:
    bare = word.strip(".")
    return bare in _organization_words() or bare.endswith(_organization_endings())


@cache
def _organization_endings() -> tuple[str, ...]:
    """Give the words that German builds longer ones of ("Steuerkanzlei", "Marienhospital")."""
    return tuple(word for word in _organization_words() if len(word) > 5)


@cache
def _title_words() -> tuple[frozenset[str], tuple[str, ...]]:
    words = [word for line in lines_of("titles") for word in line.split()]
    exact = frozenset(word.strip("*") for word in words)
    return exact, tuple(word.strip("*") for word in words if word.startswith("*"))


@cache
def _organization_words() -> frozenset[str]:
    return frozenset(word for line in lines_of("organizations") for word in line.split())


@cache
def _places(kind: str) -> frozenset[str]:
    return frozenset(word for line in sections_of("places")[kind] for word in line.split())


def _key(text: str) -> str:
    return text.strip(" .").casefold().replace(" ", "-")
