"""The gap that a letter owns up to."""

from __future__ import annotations

import re

from bot.assistant.grounding.credentials import degree_level
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.skills import is_known_skill
from bot.assistant.letters.need import NeedPhrase
from bot.assistant.letters.phrasing import Phrasing
from bot.assistant.letters.unfit import is_unfit
from bot.domain.fit import Fit
from bot.domain.posting import Requirement
from bot.domain.resume import Resume


def gap_of(fit: Fit, resume: Resume, phrasing: Phrasing) -> tuple[NeedPhrase, int] | None:
    """Give the missing must that weighs most and can be said rightly.

    It must name a skill or a degree: of years and abilities in general words, silence in a résumé
    proves nothing, and a letter that denies them speaks against its writer.
    """
    missing = [
        m.requirement
        for m in fit.matches
        if m.status == "missing" and m.requirement.importance == "must"
    ]
    for requirement in sorted(missing, key=lambda r: not r.skills):
        if not is_provable_gap(requirement) or _is_in_resume(requirement, resume):
            continue
        absent = tuple(s for s in requirement.skills if not is_unfit(s))
        phrase = phrasing.gap(requirement.text, absent)
        if phrase and phrase.kind in ("thing", "skills", "quoted"):
            return phrase, requirement.line_number
    return None


def is_provable_gap(requirement: Requirement) -> bool:
    """Tell whether a résumé that does not name what is asked for shows that it is missing.

    A tool or a certificate has a name, a degree a level, a language a name; everything else may be
    told in words that nobody looked for, and must be asked before it is denied.
    """
    text = requirement.text
    match requirement.kind:
        case "language":
            return True
        case "education":
            return degree_level(text) > 0
        case "skill" | "experience":
            return any(is_known_skill(s) or _is_name(s, text) for s in requirement.skills)
        case "trait" | "eligibility":
            return False


def _is_name(skill: str, text: str) -> bool:
    """Tell a name by a capital or a figure inside of a sentence; German writes nouns with one."""
    if re.search(r"\d|[a-z][A-Z]|^[A-Z]{2,}", skill):
        return True
    is_inside = text.lstrip(" -*•").find(skill) > 0
    return is_inside and skill[:1].isupper() and recognise_language(text, "en") != "de"


def _is_in_resume(requirement: Requirement, resume: Resume) -> bool:
    text = resume.text.lower()
    return any(
        re.search(rf"(?<![\w+#]){re.escape(skill.lower())}(?![\w+#])", text)
        for skill in requirement.skills
    )
