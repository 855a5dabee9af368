"""The skills that résumé and posting have in common."""

from __future__ import annotations

import re

from bot.assistant.letters.unfit import is_unfit
from bot.domain.posting import Posting
from bot.domain.resume import Resume, Skill

_MAX_SKILLS = 5


def shared_skills(resume: Resume, posting: Posting) -> tuple[str, ...]:
    """Give the résumé's skills that stand in the posting word for word, in the posting's order."""
    found: dict[str, int] = {}
    schooling = {number for school in resume.education for number in school.line_numbers[:2]}
    schooling -= {skill.line_number for skill in resume.skills if "," in _line(resume, skill)}
    for skill in resume.skills:
        if is_unfit(skill.name) or not 1 < len(skill.name) <= 30 or len(skill.name.split()) > 3:
            continue
        flags = 0 if len(skill.name) <= 3 else re.IGNORECASE
        if skill.line_number in schooling:
            continue
        match = re.search(rf"(?<![\w+#-]){re.escape(skill.name)}(?![\w+#])", posting.text, flags)
        if match and skill.name.lower() not in {name.lower() for name in found}:
            found[skill.name] = match.start()
    names = sorted(found, key=lambda name: found[name])[:_MAX_SKILLS]
    return tuple(in_sentence_case(name, posting.text) for name in names)


def _line(resume: Resume, skill: Skill) -> str:
    """Give the line that names a skill, where it is a list of skills, else nothing."""
    lines = (line for line in resume.lines if line.number == skill.line_number)
    return next((line.text for line in lines if re.search(r"skill|:", line.text)), "")


def in_sentence_case(name: str, text: str) -> str:
    """Write a skill as it stands inside a sentence: ``Data entry`` is no name, ``Kafka`` is."""
    is_capitalised_only = name[:1].isupper() and name[1:].islower()
    is_phrase = len(name.split()) > 1
    if is_capitalised_only and (is_phrase or re.search(rf"\b{re.escape(name.lower())}\b", text)):
        return name.lower()
    return name
