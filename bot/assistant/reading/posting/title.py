"""The title of the advertised position."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.reading.names import ends_as_organization, has_title, is_place, is_title
from bot.assistant.reading.posting.keys import is_name_of_value, keyed
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.naming import is_field
from bot.assistant.reading.section_words import posting_section

_TOP_LINES = 8
_LONGEST_TITLE, _MOST_WORDS, _MOST_SMALL = 110, 14, 4
EDGES = " \t,;:|•·-\u2013\u2014"
SEPARATOR = re.compile(
    r"\t| ?[|•·] ?| (?:[\u2013\u2014]|--?|@) |\u2014| (?:at|bei|chez) (?=[A-ZÀ-Ý])"
)
_HARD = re.compile(r"\t| ?[|•·] ?| @ | (?:at|bei|chez) (?=[A-ZÀ-Ý])")
_GENDER = re.compile(
    r"\s*[(\[]\s*(?:(?:[mwfdxh*]|all genders?|gn)\s*[/|,]?\s*){1,5}[)\]]", re.IGNORECASE
)
_ANNOUNCED = re.compile(
    r"^(?:subject|betreff|objet|asunto|fwd?|wg|re|oferta de empleo|se busca"
    r"|stellenangebot|stellenanzeige|wir suchen|offre d['\u2019]emploi"
    r"|job (?:announcement|opening|vacancy|posting|offer)|vacancy|(?:now |we['\u2019]re "
    r"|urgently )?hiring"
    r"|wanted|open position)\s*[:\u2013-]\s*",
    re.IGNORECASE,
)
_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
AWAY = re.compile(
    r"\b(?:remote|hybrid|on-?site|part[- ]time|full[- ]time|contract|freelance|vollzeit|teilzeit"
    r"|home ?office|télétravail|teletrabajo|temps plein|jornada completa|cdi|cdd)\b",
    re.IGNORECASE,
)
_WORD = r"[A-Z](?:[\w&/+-]|\.(?=\w))*"
_POSITION = rf"({_WORD}(?:,? (?:of |and |for |& )?{_WORD}){{0,5}})"
_WANTED = re.compile(
    r"(?:(?:looking|searching) for|seeking|hiring|recruiting|join (?:us|our team) as) "
    r"(?:an? |our |the )?(?:new |full[- ]time |part[- ]time |friendly |reliable |experienced "
    r"|talented |skilled |passionate |motivated )?"
    rf"{_POSITION}|(?:^|[.!?] )As an? {_POSITION}(?=,| you)"
    rf"|(?:^|[.!?] )An? {_POSITION}(?= is (?:an?|responsible)\b)"
)
_SOUGHT = re.compile(
    r"\s+(?:gesucht|wanted|needed|required|recherchée?|se busca|se necesita)\s*!*\s*$",
    re.IGNORECASE,
)
"""What closes an announcement: "Erzieherin gesucht!"."""
_WANTED_SMALL = re.compile(
    r"\b(?:needs?|wants?|looking for|seeking|hiring|recruiting|buscamos|suchen wir|suchen"
    r"|sucht|recrute"
    r"|cherche|cherchons)"
    r" (?:an?|eine?n?|une?|our|some) ((?:[\w/&-]+ ){0,3}?[\w/&-]+)|\bbuscamos ([\w/]+)",
    re.IGNORECASE,
)
_ENDS_TITLE = re.compile(
    r"^(?:(?:in|for|to|with|who|that|at|on|from|para|en|pour|für|zum|und)$|[,.!;(])"
)
_VERB = re.compile(
    r"\b(?:needs?|is|are|wants?|seeks?|buscamos|busca|suchen|sucht|cherche|cherchons|recrute)\b",
    re.IGNORECASE,
)
_MOST_WORDS_WITH_VERB = 6
_SITE = re.compile(r"^jobs? (?:for|in|at|by)\b|\bjobs$", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"^(?:wir (?:suchen|sind)|zum nächstmöglichen|nous (?:recherchons|recrutons)|buscamos|subject:"
    r"|betreff:|objet :|asunto:|fwd?:|re:|see more|about|über|sobre|à propos|who we|why|welcome|hi"
    r"|hello|we|our|join|company|overview|apply"
    r"|job description|the (?:role|company|team|opportunity))\b|[@#]|https?:",
    re.IGNORECASE,
)


def read_title(lines: Sequence[SectionLine]) -> str:
    """Give the title as it is written, without place, working time and organisation beside it."""
    if value := keyed(lines, "title"):
        return without_extras(value)
    for index, line in enumerate(lines[:_TOP_LINES]):
        if _is_title_line(lines, index):
            return _title_of(_unannounced(line.block.text), _prose(lines[index + 1 :]))
    wanted = ("".join(filter(None, found.groups())) for found in _WANTED.finditer(_prose(lines)))
    found = next((title.strip(" ,.") for title in wanted if has_title(title)), "")
    return found or _wanted_in_small_letters(_prose(lines))


def _wanted_in_small_letters(prose: str) -> str:
    """Give the title in "needs a QA engineer in Tallinn": up to the first word that names one."""
    for found in _WANTED_SMALL.finditer(prose):
        behind = prose[found.start(found.lastindex or 1) :]
        words = re.split(r"\s+|(?=[,.!;(])", behind, maxsplit=9)
        until = next((i for i, word in enumerate(words) if _ENDS_TITLE.search(word)), len(words))
        named = [i for i, word in enumerate(words[:until][:_MOST_SMALL]) if has_title(word)]
        if named:
            return " ".join(words[: named[-1] + 1])
    return ""


def _unannounced(text: str) -> str:
    """Give "Baker" of "Baker wanted!"; what names no position is left as it is."""
    bare = _SOUGHT.sub("", text)
    return bare if has_title(bare) else text


def is_headline(text: str) -> bool:
    """Tell whether a line is the title of a position, alone or with something beside it."""
    return not _is_sentence(text) and any(
        _names_position(part.strip(EDGES)) for part in SEPARATOR.split(text)
    )


def without_extras(text: str) -> str:
    """Take gender marks, and brackets with place or working time, off the end of a title."""
    bare = _ANNOUNCED.sub("", text)
    if mark := _GENDER.search(bare):  # words behind it are no part of the title's own
        bare = bare[: mark.start()] if mark.start() else bare[mark.end() :]
    bare = bare.strip(EDGES)
    while (brackets := _LAST_BRACKETS.search(bare)) and brackets.start() > 0:
        if not (is_place(brackets[1]) or AWAY.search(brackets[1])):
            break
        bare = bare[: brackets.start()].strip(EDGES)
    return bare


def _is_title_line(lines: Sequence[SectionLine], index: int) -> bool:
    whole = _unannounced(lines[index].block.text)
    text = _LAST_BRACKETS.sub("", whole.strip()) or whole
    if is_headline(text) or (_GENDER.search(whole) and _could_be_title(whole)):
        return True
    return index == 0 and _could_be_title(text) and _is_headed(lines, has_word=has_title(text))


def _could_be_title(text: str) -> bool:
    is_short = len(text) <= _LONGEST_TITLE and len(text.split()) <= _MOST_WORDS
    return (
        is_short
        and not _is_sentence(text)
        and not is_place(text)
        and posting_section(text) is None
        and not is_name_of_value(text)
        and _NO_TITLE.search(text) is None
    )


def _is_headed(lines: Sequence[SectionLine], *, has_word: bool) -> bool:
    """Tell whether facts about a position stand below the first line, as on a board's page."""
    below = [line.block.text for line in lines[1:5]]
    if not below or is_headline(below[0]):
        return False
    if is_name_of_value(below[0]) or is_name_of_value(below[0].partition(":")[0]):
        return True
    is_first = lines[0].block.kind == "heading" and lines[0].block.level == 1
    asks = any(line.kind in {"must", "nice", "duties"} for line in lines)
    is_line_of_facts = any(len(text) < 80 and AWAY.search(text) for text in below[:2])
    return (has_word or not ends_as_organization(lines[0].block.text)) and (
        (is_first and asks) or is_line_of_facts
    )


def _title_of(text: str, prose: str) -> str:
    """Give the line without the parts that name a place, a working time or the organisation."""
    pieces = _pieces(text)
    names = [i for i, (start, end) in enumerate(pieces) if _names_position(text[start:end])]
    chosen = names[0] if names else 0
    first = last = chosen
    named = text[pieces[chosen][0] : pieces[chosen][1]]
    if _unannounced(named) != named:
        return without_extras(_unannounced(named))
    while last + 1 < len(pieces) and _belongs(text, pieces, last, prose):
        last += 1
    title = text[pieces[first][0] : pieces[last][1]]
    return without_extras(_before_employer(title).strip(EDGES))


def _before_employer(title: str) -> str:
    """Give "Architect" of "Architect, Studio Alder, Derby"."""
    parts = title.split(", ")
    for index, part in enumerate(parts[1:-1], 1):
        if ends_as_organization(part) and not is_field(part):
            return ", ".join(parts[:index])
    return title


def _pieces(text: str) -> list[tuple[int, int]]:
    pieces, start = list[tuple[int, int]](), 0
    for found in SEPARATOR.finditer(text):
        pieces.append((start, found.start()))
        start = found.end()
    pieces.append((start, len(text)))
    return [(start, end) for start, end in pieces if text[start:end].strip(EDGES)] or [
        (0, len(text))
    ]


def _belongs(text: str, pieces: list[tuple[int, int]], index: int, prose: str) -> bool:
    """Tell whether the next part goes on with the title ("Engineer - Payments Team")."""
    between = text[pieces[index][1] : pieces[index + 1][0]]
    part = text[pieces[index + 1][0] : pieces[index + 1][1]].strip(EDGES)
    bare = _LAST_BRACKETS.sub("", part)
    if _HARD.search(between) and "|" not in between:
        return False
    if is_place(part) or is_place(bare) or is_away(bare):
        return False
    name = re.escape(bare)
    is_named = re.search(rf"\bAt {name}\b|\b{name} (?:is|has|was)\b", prose) is not None
    name, comma, _ = bare.rpartition(", ")
    if comma and ends_as_organization(name) and not is_field(name):
        return False
    is_organization = ends_as_organization(bare) and bare in prose and not is_field(bare)
    return is_title(part) or not (is_named or is_organization)


def is_away(text: str) -> bool:
    """Tell whether a part says how much or from where one works, and nothing else."""
    return AWAY.search(text) is not None and len(text.split()) <= 4


def _names_position(text: str) -> bool:
    """Tell whether a part is a title, also one that goes on ("Technician I, Pharmacy")."""
    first, _, _ = text.partition(",")
    return (
        _SITE.search(text) is None
        and len(text) <= _LONGEST_TITLE
        and (is_title(text) or is_title(first))
    )


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    if words > _MOST_WORDS_WITH_VERB and _VERB.search(text):
        return True
    return text.rstrip().endswith((".", "!", "?", ":")) or len(text.split()) > _MOST_WORDS


def _prose(lines: Sequence[SectionLine]) -> str:
    return " ".join(line.block.text[:2_000] for line in lines[:60] if not line.is_heading)
