"""The skills, languages and certificates of a résumé."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.resume.lines import SectionLine
from bot.assistant.reading.skill_names import find_skills
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
_HUMAN_LANGUAGES = re.compile(
    r"\b(?:english|german|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian|arabic"
    r"|turkish|chinese|mandarin|cantonese|japanese|korean|hindi|urdu|bengali|punjabi|tamil|vietnamese"
    r"|thai|tagalog|swahili|greek|hebrew|farsi|persian|romanian|hungarian|czech|slovak|bulgarian"
    r"|serbian|croatian|swedish|norwegian|danish|finnish|catalan|basque|galician"
    r"|deutsch|englisch|französisch|spanisch|italienisch|polnisch|russisch|türkisch|arabisch"
    r"|ukrainisch|portugiesisch|niederländisch|inglés|español|castellano|alemán|francés|italiano"
    r"|portugués|catalán|árabe|chino|ruso|anglais|français|allemand|espagnol|italien|portugais|arabe"
    r"|chinois|russe)\b",
    re.IGNORECASE,
)


def read_skills(lines: Sequence[SectionLine]) -> list[Skill]:
    """Give the skills that stand under a skills heading, else those named anywhere."""
    section = [line for line in lines if line.kind == "skills" and not line.is_heading]
    section += [line for line in lines if line.kind != "skills" and _INLINE.match(line.text)]
    listed = [Skill(name, line.number) for line in section for name in _listed(line.text)]
    if not listed:
        listed = [Skill(name, line.number) for line in lines for name in find_skills(line.text)]
    unique: dict[str, Skill] = {}
    for skill in listed:
        unique.setdefault(skill.name.casefold(), skill)
    return list(unique.values())


def read_languages(lines: Sequence[SectionLine]) -> list[str]:
    """Give the human languages, each with its level as written."""
    found: list[str] = []
    for line in lines:
        is_listed = line.kind == "languages" and not line.is_heading
        if is_listed or (
            line.kind in {"skills", "contact", "other"} and _is_language_line(line.text)
        ):
            found += [name for name in _pieces(line.text) if _HUMAN_LANGUAGES.search(name)]
    return list(dict.fromkeys(found))


def read_certificates(lines: Sequence[SectionLine]) -> list[str]:
    """Give the lines under a heading for certificates."""
    return [line.text for line in lines if line.kind == "certificates" and not line.is_heading]


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
    pieces = _pieces(text)
    return bool(pieces) and all(_HUMAN_LANGUAGES.search(p) and len(p) < 50 for p in pieces)
