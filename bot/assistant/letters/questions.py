"""What the letter needs and the résumé lacks, asked of the user."""

from __future__ import annotations

from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.english.needs import phrase_need
from bot.assistant.letters.facts import facts_of
from bot.assistant.letters.frames.frames import Frames, fill, listed
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.plan import Plan
from bot.assistant.letters.unfit import is_unfit
from bot.domain.fit import Fit
from bot.domain.posting import Requirement
from bot.domain.resume import Resume

_MAX_REQUIREMENTS = 4
_MAX_WORDS = 25


def questions_of(resume: Resume, fit: Fit, plan: Plan) -> tuple[str, ...]:
    """Give the questions whose answers would make the letter better, the weightiest first."""
    frames = FRAMES[plan.language]
    questions = [frames.questions.translation] if plan.needs_translation else []
    if not resume.basics.name:
        questions.append(frames.questions.name)
    missing = [m.requirement for m in fit.matches if m.status == "missing"]
    missing.sort(key=lambda r: (r.importance != "must", r.kind == "trait"))
    asked = [q for q in (_question(r, frames) for r in missing) if q]
    questions += list(dict.fromkeys(asked))[:_MAX_REQUIREMENTS]
    return (*questions, *_numbers(resume, frames))


def _question(requirement: Requirement, frames: Frames) -> str:
    if is_unfit(requirement.text) or requirement.kind == "trait" or _is_long(requirement.text):
        return ""
    if requirement.skills and requirement.kind == "skill":
        names = listed(requirement.skills[:3], frames.conjunction)
        return fill(frames.questions.skill, need=names)
    if requirement.kind == "eligibility":
        return fill(frames.questions.eligibility, need=requirement.text.strip(" .-*•"))
    phrase = phrase_need(requirement.text) if recognise_language(requirement.text) == "en" else None
    is_plain = frames is FRAMES["en"] and phrase is not None and phrase.kind == "thing"
    opening, closing = frames.quotes
    quoted = f"{opening}{requirement.text.strip(' .-*•')}{closing}"
    need = phrase.text if phrase and is_plain else quoted
    return fill(frames.questions.requirement, need=need)


def _is_long(text: str) -> bool:
    return len(text.split()) > _MAX_WORDS


def _numbers(resume: Resume, frames: Frames) -> tuple[str, ...]:
    """Ask for figures when the latest position has none."""
    for work in resume.work[:1]:
        facts = [fact for fact in facts_of(resume) if fact.work is work]
        if facts and work.name and not any(fact.has_number for fact in facts):
            return (fill(frames.questions.numbers, employer=work.name),)
    return ()
