"""The gap that a letter owns up to."""

from __future__ import annotations

import re

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
    """Tell whether a résumé that does not name what is asked for shows that it is missing."""
    if requirement.kind in ("trait", "eligibility"):
        return False
    return bool(requirement.skills) or requirement.kind in ("education", "language")


def _is_in_resume(requirement: Requirement, resume: Resume) -> bool:
    text = resume.text.lower()
    return any(
        re.search(rf"(?<![\w+#]){re.escape(skill.lower())}(?![\w+#])", text)
        for skill in requirement.skills
    )
