"""Values behind their name: "Location: Berlin", or the name on one line and then the value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.section_words import posting_section

Key = Literal[
    "title",
    "organization",
    "place",
    "type",
    "pay",
    "deadline",
    "level",
    "education",
    "languages",
]

_NAMES: dict[Key, str] = {
    "title": r"(?:job )?title|position(?: title)?|role|stelle|stellenbezeichnung|puesto|poste"
    r"|intitulé(?: du poste)?|job",
    "organization": r"company(?: name)?|employer|agency|(?:hiring )?organi[sz]ation|firma"
    r"|unternehmen|arbeitgeber|empresa|entreprise|société|employeur|empleador",
    "place": r"(?:job |work |office |primary )?locations?|place(?: of work)?|ort|standort"
    r"|arbeitsort|einsatzort|dienstort|ubicación|lugar(?: de trabajo)?|lieu(?: de travail)?"
    r"|localisation|where|city|based in|office|work ?site",
    "type": r"employment(?: type)?|job type|type|contract(?: type)?|work type|schedule"
    r"|arbeitszeit|anstellungsart|beschäftigungsart|vertragsart|contrato|tipo de contrato"
    r"|contrat|type de contrat|jornada",
    "pay": r"(?:base )?(?:salary|pay|compensation|wage)s?(?: range| band)?|annual salary"
    r"|(?:hourly )?rate|gehalt|vergütung|lohn|salario|sueldo|retribución|salaire|rémunération",
    "deadline": r"(?:application )?deadline|closing(?: date)?|apply by|closes(?: on)?|valid through"
    r"|bewerbungsfrist|bewerbungsschluss|fecha límite|plazo|date limite",
    "level": r"(?:seniority|experience|career|job)(?: level)|seniority|level|karrierestufe"
    r"|karrierelevel|nivel(?: de experiencia)?|niveau d['\u2019]expérience",
    "education": r"(?:minimum |required )?education(?: level)?(?: required)?|degree|ausbildung"
    r"|abschluss|formación|titulación|formation|niveau d['\u2019]études?|diplôme",
    "languages": r"languages?(?: skills)?(?: required)?|sprachen|sprachkenntnisse|idiomas?"
    r"|langues?",
}
_LONGEST_VALUE = 110
_LABEL_ONLY = re.compile(
    r"(?:overview|application|department|team|location type|workplace type|apply|share|posted"
    r"|job id|requisition|category|seniority(?: level)?|level)\s*:?",
    re.IGNORECASE,
)


def keyed(lines: Sequence[SectionLine], key: Key) -> str:
    """Give the value behind a name, as it is written; an empty string when there is none."""
    pattern = re.compile(
        rf"(?:{_NAMES[key]})\s*(?::|\t|\s[\u2013\u2014-]\s)\s*(\S.*)", re.IGNORECASE
    )
    alone = re.compile(rf"(?:{_NAMES[key]})\s*:?", re.IGNORECASE)
    for index, line in enumerate(lines):
        text = line.block.text.strip()
        if len(text) <= _LONGEST_VALUE + 30 and (found := pattern.fullmatch(text)):
            return found[1].strip()
        after = lines[index + 1].block.text.strip() if index + 1 < len(lines) else ""
        if (
            alone.fullmatch(text)
            and _is_value(after)
            and (text[-1] == ":" or _in_run(lines, index))
        ):
            return after
    return ""


def is_name_of_value(text: str) -> bool:
    """Tell whether a line only names the value that the next line gives."""
    bare = text.strip()
    names = (re.compile(rf"(?:{name})\s*:?", re.IGNORECASE) for name in _NAMES.values())
    return _LABEL_ONLY.fullmatch(bare) is not None or any(name.fullmatch(bare) for name in names)


def _is_value(text: str) -> bool:
    is_short = 0 < len(text) <= _LONGEST_VALUE and len(text.split()) <= 14
    return is_short and not is_name_of_value(text) and not text.endswith((":", "?"))


def _in_run(lines: Sequence[SectionLine], index: int) -> bool:
    """Tell whether names and values follow each other here, or the name stands near the top."""
    near = [line.block.text for line in lines[max(0, index - 2) : index + 4]]
    others = sum(is_name_of_value(text) for text in near)
    value = lines[index + 1].block.text if index + 1 < len(lines) else ""
    return others >= 2 or (index <= 8 and posting_section(value) is None)
