"""The organisation that advertises: named beside the title, or by how the text speaks of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.assistant.reading.names import ends_as_organization, has_title, is_place
from bot.assistant.reading.posting.keys import is_name_of_value, keyed
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.title import AWAY, EDGES, SEPARATOR, is_headline
from bot.assistant.reading.posting.top import line_of_facts
from bot.assistant.reading.section_words import posting_section
from bot.assistant.reading.skill_names import find_skills

_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_NOT_A_NAME = re.compile(
    r"^(?:us|you|me|the|this|these|that|those|our|your|my|its?|he|she|they|uns|nosotros|nous|mí|dich"
    r"|sie|wir|role|job|team|company|we|position|opportunity|work|what|who|why|how|where|when|if|as"
    r"|in|on|at|by|for|from|with|to|an?|and|or|but|all|any|each|every|some|there|here|please|join"
    r"|about|responsibilities|requirements|benefits|qualifications|overview|location|remote|hybrid"
    r"|experience|success|everyone|people|diversity|equal|employment|candidates?|applicants?|no|not"
    r"|today|once|while|since|after|before|during|through|also|additionally|ideally|must|nice|bonus"
    r"|es|el|la|los|las|un|una|der|die|das|ein|eine|le|les|une|nuestro|notre|unser|unsere|base|pay"
    r"|salary|compensation|engineering|product|marketing|sales|design|ai|english|phase|series)\b",
    re.IGNORECASE,
)
_NAME = r"(?<![\w&'\u2019+.-])[A-Z0-9][\w&'\u2019+-]{0,30}(?:\.[a-z]{2,4}\b)?"
"""Bounded, and only where a word begins: a text without spaces must not cost hours."""
_NAMES = rf"({_NAME}(?: (?:&|of|and|de|für)? ?{_NAME}){{0,3}})"
_DOES = (
    r"is (?:an?|the|one|seeking|looking|hiring|building|on a|where|transforming|reinventing"
    r"|redefining|revolutioni[sz]ing|changing|making)|builds|helps|was founded|makes|enables"
    r"|empowers|provides|offers|develops|has (?:raised|been|built)|believes|exists|combines|brings"
    r"|gives|sucht|ist (?:ein|das|der|eine)|busca|es una|est une?|recherche|recrute|entwickelt"
    r"|bietet"
)
_OWNS = (
    r"mission|team|product|platform|customers|vision|culture|growth|technology|engineering|core"
    r"|values|next|first"
)
_SAYS: tuple[tuple[int, str], ...] = (
    (
        4,
        (
            rf"{_NAMES}(?:,? (?:Inc|LLC|GmbH|Ltd)\.?)? (?:is|are) (?:an? |proud to be an? "
            r"|committed)[\w ,-]{0,30}(?:equal|opportunity|inclusi|diversity|building a diverse)"
        ),
    ),
    (
        3,
        (
            r"(?:^|\n)(?:About|Why|Join|Life at|Working at|Über|Sobre|À propos de) "
            rf"{_NAMES}\s*[:?!]?(?=\n|$)"
        ),
    ),
    (
        2,
        (
            rf"(?:^|[.!?:\n] ?)(?:Here at|At|Bei|En|Chez) {_NAMES}"
            r"(?=,| we\b| you| our\b|['\u2019]s\b| is\b)"
        ),
    ),
    (
        2,
        rf"(?:^|[.!?\n] ?)(?:The |Die |Der |Das |La |Le |El )?{_NAMES} (?:{_DOES})\b",
    ),
    (3, rf"\b(?:called|named|namens|appelée?|llamad[ao]) {_NAMES}"),
    (2, r"(?:^|[.!?\n] ?)([a-z][a-z0-9]{3,20}) is (?:an?|the|on a|building|where) "),
    (2, r"(?:^|\n)(?:About|Why|Life at) ([a-z][a-z0-9.-]{3,20})\s*[:?!]?(?=\n|$)"),
    (
        1,
        (
            rf"\b(?:[Jj]oin|[Jj]oining|at|with|bei|chez|within) {_NAMES}"
            r"(?=[,.!?:;)\n]|['\u2019]s| (?:as|is|and|we|to|you|in)\b)"
        ),
    ),
    (1, rf"{_NAMES}['\u2019]s? (?:{_OWNS})\b"),
)
_PATTERNS = tuple((weight, re.compile(pattern)) for weight, pattern in _SAYS)
_READ_CHARACTERS = 30_000
"""Of a posting, several times the longest there is; no name is looked for behind them."""
_MOST_NAMES = 60
_SURE = 3
"""Points from which a name may also be that of a tool."""
_ADDRESS = re.compile(r"(?:@|https?://(?:www\.|careers\.|jobs\.)?)([a-z0-9-]{2,30})\.[a-z]{2,}")


def read_organization(lines: Sequence[SectionLine]) -> str:
    """Give the organisation's name as it is written."""
    if value := keyed(lines, "organization"):
        return value
    if (facts := line_of_facts(lines)) and _could_be_name(facts.organization):
        return facts.organization
    text = "\n".join(line.block.text for line in lines)[:_READ_CHARACTERS]
    scores = _scores(text)
    beside = list(_beside_title(lines))
    for name, is_strong in beside:
        if is_strong or ends_as_organization(name) or name in scores:
            scores[name] += 3 if text.count(name) > 1 or is_strong else 1
    for name in [*scores]:
        if scores[name] < _SURE and find_skills(name) == (name,):
            del scores[name]  # "experience with Tableau and Python"
    if not scores:
        return ""
    best = max(scores, key=lambda name: (scores[name], -text.find(name)))
    return _as_in_prose(best, text) if best.isupper() else best


def _could_be_name(text: str) -> bool:
    """Tell whether what stands first in the line of facts can name an organisation."""
    return len(text) <= 60 and not is_place(text) and not is_headline(text)


def _scores(text: str) -> Counter[str]:
    """Weigh the names by how the text speaks of them; an address of the same name counts most."""
    scores = Counter[str]()
    for weight, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if _is_name(name := found[1].strip()):
                scores[name] += weight
    scores = Counter(dict(scores.most_common(_MOST_NAMES)))
    domains = {re.sub(r"[^a-z0-9]", "", found[1]) for found in _ADDRESS.finditer(text)}
    for name in list(scores):
        if re.sub(r"[^a-z0-9]", "", name.lower()) in domains:
            scores[name] += 3
        for other in list(scores):  # "Acme" is meant where "Acme Robotics" is named once
            if other != name and other.startswith(f"{name} ") and scores[name] > scores[other]:
                scores[name] += scores[other]
    return scores


def _is_name(name: str) -> bool:
    return (
        2 <= len(name) <= 40
        and not _NOT_A_NAME.match(name)
        and not has_title(name)
        and not is_place(name)
        and posting_section(name) is None
        and not is_name_of_value(name)
        and not name.endswith("-")
        and any(character.isalpha() for character in name)
    )


def _as_in_prose(name: str, text: str) -> str:
    """Give a name that stands in capitals in a heading as the sentences write it."""
    written = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return next((form for form in written if form != name and form[0].isupper()), name)


def _beside_title(lines: Sequence[SectionLine]) -> Iterator[tuple[str, bool]]:
    """Give the names beside the title or below it, and whether they can hardly be anything else.

    "Acme | Nurse" and "Nurse at Acme" are plain; after a dash stands a team as often.
    """
    top = [line.block.text for line in lines[:4]]
    for index, (above, text) in enumerate(zip(["", *top], top, strict=False)):
        follows = is_headline(above) and _is_name_line(text)
        if not (is_headline(text) or follows):
            continue
        parts = [part.strip(EDGES) for part in SEPARATOR.split(text)]
        for place, part in enumerate(parts):
            bare = _without_place(_LAST_BRACKETS.sub("", part))
            if bare and _is_name(bare) and not AWAY.search(bare) and not _is_amount(bare):
                is_first = place == 0 and index == 0 and len(parts) > 1
                is_plain = re.search(rf"(?: at | @ | bei | chez |\| ?){re.escape(bare)}", text)
                yield bare, is_first or follows or is_plain is not None


def _is_name_line(text: str) -> bool:
    """Tell whether the line below a title can name the organisation."""
    is_short = len(text) <= 80 and not text.rstrip().endswith((".", ":", "!", "?"))
    return (
        is_short
        and posting_section(text) is None
        and not is_name_of_value(text)
        and not re.match(r"[\w ]{2,25}: ", text)
    )


def _is_amount(text: str) -> bool:
    return re.match(r"[$€£\d]", text) is not None


def _without_place(text: str) -> str:
    head, _, tail = text.rpartition(", ")
    return head if head and (is_place(tail) or ends_as_organization(head)) else text
