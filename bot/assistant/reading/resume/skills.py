"""The skills, languages and certificates of a résumé."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.assistant.reading.resume.courses import SCHOOL
from bot.assistant.reading.resume.lines import SectionLine
from bot.assistant.reading.skill_names import find_skills
from bot.assistant.reading.word_files import lines_of
from bot.domain.resume import Skill

_CATEGORY = re.compile(r"^[\w /&+.,'\u2019()-]{2,40}:\s+")
_SEPARATOR = re.compile(
    r"\s*(?:[,;|•·\t\u2022]|\. (?=[A-Z])| / | [\u2013\u2014] )\s*(?![^()]{0,80}\))"
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)?\s*\.?$")
_JOINING_WORD = re.compile(r"^(?:and|und|y|et|&) ", re.IGNORECASE)
_PROSE = re.compile(r"^(?:I|we|my|ich|yo|je|[\w ]+:)\b", re.IGNORECASE)
_LONGEST_SKILL, _MOST_WORDS = 45, 5
_INLINE = re.compile(
    r"^(?:technical |key )?(?:skills|technologies|tools|kenntnisse|habilidades|compétences):\s+",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:I (?:also |can )*speak|ich spreche|hablo|je parle) (?P<what>[^.;!?\n]{3,90})",
    re.IGNORECASE,
)
_LEVELLED = re.compile(r"^[^\W\d_][\w -]{1,24}\s*(?:\(|:|\t|[\u2013\u2014-] )")
_LANGUAGE_LABEL = re.compile(
    r"^(?:(?:mother tongue|other languages?|native languages?|foreign languages?|languages?"
    r"|sprachen|muttersprache|fremdsprachen|idiomas?|lengua materna|langues?"
    r"|langue maternelle)(?:\(s\))?)"
    r"\s*[:\t]\s*",
    re.IGNORECASE,
)
_AND = re.compile(r", | and | und | y | et ")
_LONGEST_LANGUAGE = 50
_LONGEST_QUALIFICATION = 70
_QUALIFICATIONS = re.compile(r"\b(?:qualifi[ck]ation|cualificacion)", re.IGNORECASE)
_ACADEMIC = re.compile(
    r"\b(?:B\.?Sc|B\.?A|M\.?Sc|M\.?A|B\.?Eng|M\.?Eng|Ph\.?D|MBA|Bachelor|Master|Diplom|Abitur|GCSEs?"
    r"|A[- ]Levels?)\b",
    re.IGNORECASE,
)


def read_skills(lines: Sequence[SectionLine]) -> list[Skill]:
    """Give the skills that stand under a skills heading, else those named anywhere."""
    section = [line for line in lines if line.kind == "skills" and not line.is_heading]
    section += [line for line in lines if line.kind != "skills" and _INLINE.match(line.text)]
    listed = [Skill(name, line.number) for line in section for name in _listed(line.text)]
    if not listed:
        prose = [line for line in lines if "@" not in line.text]
        listed = [Skill(name, line.number) for line in prose for name in find_skills(line.text)]
    unique: dict[str, Skill] = {}
    for skill in listed:
        unique.setdefault(skill.name.casefold(), skill)
    return list(unique.values())


def read_languages(lines: Sequence[SectionLine]) -> list[str]:
    """Give the human languages, each with its level as written."""
    found: list[str] = []
    for line in lines:
        is_listed = line.kind == "languages" and not line.is_heading
        may_hold = line.kind in {"skills", "contact", "other"} or _LANGUAGE_LABEL.match(line.text)
        is_row = may_hold and _is_language_line(line.text)
        if is_listed or is_row:
            found += [name for name in _tongues(line.text) if _is_language(name, listed=is_listed)]
        elif spoken := _SPEAKS.search(line.text):
            found += [name for name in _AND.split(spoken["what"]) if names_language(name)]
    return list(dict.fromkeys(found))


def _tongues(text: str) -> list[str]:
    """Cut a line into languages, also where only the next one's name shows the cut."""
    rest = _LANGUAGE_LABEL.sub("", text)
    if not names_language(rest.partition(":")[0]):
        rest = _CATEGORY.sub("", rest)
    between = re.compile(rf"(?<=[\w)])\s+(?=(?:{_languages().pattern})\s*[:(])", re.IGNORECASE)
    joined = re.compile(rf"\s(?:and|und|y|e|et)\s(?=(?:{_languages().pattern}))", re.IGNORECASE)
    parts = (part for row in _SEPARATOR.split(rest) for part in joined.split(row))
    pieces = (piece.strip() for part in parts for piece in between.split(part))
    return [piece for piece in pieces if any(c.isalnum() for c in piece)]


def _is_language(text: str, *, listed: bool) -> bool:
    """Tell a language from the level of one; under its heading a name with a level is enough."""
    return bool(names_language(text)) or (
        listed and len(text) <= _LONGEST_LANGUAGE and _LEVELLED.match(text) is not None
    )


def names_language(text: str) -> str:
    """Give the human language that a text names, as written; an empty string without any."""
    found = _languages().search(text)
    return found[0] if found else ""


def read_certificates(lines: Sequence[SectionLine]) -> list[str]:
    """Give the lines under a heading for certificates, or for qualifications of no school."""
    return [
        line.text
        for line in lines
        if not line.is_heading
        and (line.kind == "certificates" or (line.kind == "education" and _qualifies(line)))
    ]


def _qualifies(line: SectionLine) -> bool:
    """Tell ``NVQ Level 3 Joinery (2015)`` under "Qualifications" from a degree of a school."""
    is_short = len(line.text) <= _LONGEST_QUALIFICATION and not line.text.endswith(".")
    is_of_school = SCHOOL.search(line.text) or _ACADEMIC.search(line.text)
    return bool(_QUALIFICATIONS.search(line.section)) and is_short and not is_of_school


def _listed(text: str) -> Iterator[str]:
    if _is_language_line(text):
        return
    for piece in _pieces(text):
        bare = _JOINING_WORD.sub("", _BRACKETS.sub("", piece).strip(" ."))
        is_short = len(bare) <= _LONGEST_SKILL and len(bare.split()) <= _MOST_WORDS
        if bare and is_short and not _PROSE.match(bare):
            yield from _apart(bare)
        else:
            yield from find_skills(bare)
        if brackets := _BRACKETS.search(piece):
            yield from find_skills(brackets[1])


def _apart(piece: str) -> Iterator[str]:
    """Split a row of tags that only spaces hold apart ("Redis NoSQL Kafka")."""
    known = find_skills(piece)
    is_row = len(known) > 1 and sum(map(len, known)) + len(known) - 1 == len(piece)
    yield from known if is_row else (piece,)


def _pieces(text: str) -> list[str]:
    rest = text[found.end() :] if (found := _CATEGORY.match(text)) else text
    return [piece.strip() for piece in _SEPARATOR.split(rest) if any(c.isalnum() for c in piece)]


def _is_language_line(text: str) -> bool:
    """Tell whether every item of a line is a human language."""
    pieces = _tongues(text)
    return bool(pieces) and all(names_language(p) and len(p) < _LONGEST_LANGUAGE for p in pieces)


@cache
def _languages() -> re.Pattern[str]:
    names = [name for line in lines_of("languages") for name in line.split()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
