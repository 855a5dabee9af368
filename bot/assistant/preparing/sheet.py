"""The interview sheet: each requirement with likely questions and the user's own stories.

Questions are made from the posting's words alone; a story is a whole entry of the résumé that the
fit found as evidence. What the résumé does not show is said, with the line that comes nearest.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.grounding.materials import quote_material, resume_materials
from bot.assistant.grounding.tongues import find_tongues
from bot.assistant.grounding.words import content_words
from bot.assistant.letters.facts import Fact, facts_of
from bot.assistant.letters.frames.frames import fill, listed
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.unfit import is_unfit
from bot.assistant.preparing.wordings.catalog import Wording
from bot.assistant.preparing.wordings.languages import WORDINGS
from bot.domain.fit import Fit, RequirementMatch
from bot.domain.identity import Language
from bot.domain.posting import Requirement
from bot.domain.preparation import SheetItem, Story
from bot.domain.resume import Resume

_MOST_SKILLS = 3
_MOST_STORIES = 4
_TONGUE = 4
"""Words of a requirement that only names a language, with its level."""


def prepare_sheet(resume: Resume, fit: Fit, language: Language) -> tuple[SheetItem, ...]:
    """Give an item for each requirement, must-haves first."""
    stories = _Stories(resume)
    ordered = sorted(fit.matches, key=lambda match: match.requirement.importance != "must")
    return tuple(
        SheetItem(
            match=match,
            questions=_questions(match, language),
            stories=stories.of(match),
            honest=_honest(match, WORDINGS[language]),
        )
        for match in ordered
        if not is_unfit(match.requirement.text)
    )


class _Stories:
    """The entries of a résumé, found by a line that they stand on."""

    def __init__(self, resume: Resume) -> None:
        self._facts = facts_of(resume)
        self._materials = {material.id: material for material in resume_materials(resume)}
        self._lines = {line.number: line for line in resume.lines}
        self._works = resume.work

    def of(self, match: RequirementMatch) -> tuple[Story, ...]:
        """Give the entries that show a requirement, whole and once.

        Where only positions do, each with the entry of it that comes nearest to what is asked.
        """
        numbers = [int(e.material_id.rpartition(":")[2]) for e in match.evidence]
        if not any(self._is_deed(number) for number in numbers):
            numbers += [n for number in numbers for n in self._nearest_deed(number, match)]
        stories = [self._story(number) for number in numbers]
        return tuple({story.evidence.quote: story for story in stories}.values())[:_MOST_STORIES]

    def _story(self, number: int) -> Story:
        fact = self._fact_on(number)
        lines = fact.lines if fact else (self._lines[number],)
        material = self._materials[f"resume:{lines[0].number}"]
        text = " ".join(line.text.strip() for line in lines)
        place = lines[0].context if text not in lines[0].context else ""
        return Story(quote_material(material, text), place)

    def _fact_on(self, number: int) -> Fact | None:
        return next((fact for fact in self._facts if number in fact.line_numbers), None)

    def _is_deed(self, number: int) -> bool:
        text = self._lines[number].text.strip()
        return any(text in highlight for work in self._works for highlight in work.highlights)

    def _nearest_deed(self, number: int, match: RequirementMatch) -> list[int]:
        """Give the line of a position's entry that shares most words with what is asked."""
        work = next((work for work in self._works if number in work.line_numbers), None)
        numbers = [n for n in work.line_numbers if self._is_deed(n)] if work else []
        wanted = {word.stem for word in content_words(match.requirement.text)}

        def shared(other: int) -> int:
            return len(wanted & {word.stem for word in content_words(self._lines[other].text)})

        return [max(numbers, key=shared)] if numbers else []


def _questions(match: RequirementMatch, language: Language) -> tuple[str, ...]:
    wording, requirement = WORDINGS[language], match.requirement
    need = _quoted(requirement, language)
    if match.is_open_question or requirement.kind == "eligibility":
        return tuple(fill(question, need=need) for question in wording.by_kind["eligibility"])
    asked = list(_asked(requirement, wording, need, language))
    if match.status == "missing":
        asked = [*asked[:1], fill(wording.gap_question, need=need)]
    if requirement.years_min and match.status != "missing":
        asked.append(fill(wording.years, years=f"{requirement.years_min:g}"))
    return tuple(asked)


def _asked(
    requirement: Requirement, wording: Wording, need: str, language: Language
) -> Sequence[str]:
    tools = [skill for skill in requirement.skills if skill != skill.lower()]
    is_tongue = bool(find_tongues(requirement.text)) and len(requirement.text.split()) <= _TONGUE
    if is_tongue:
        return [fill(question, need=need) for question in wording.by_kind["language"]]
    if tools and requirement.kind in ("skill", "experience"):
        names = listed(tuple(tools[:_MOST_SKILLS]), FRAMES[language].conjunction)
        return [fill(question, skills=names) for question in wording.skills]
    return [fill(question, need=need) for question in wording.by_kind[requirement.kind]]


def _quoted(requirement: Requirement, language: Language) -> str:
    opening, closing = FRAMES[language].quotes
    return f"{opening}{requirement.text.strip(' .-*•')}{closing}"


def _honest(match: RequirementMatch, wording: Wording) -> str:
    if match.is_open_question:
        return wording.open_question
    if match.status == "met":
        return ""
    said = wording.partly if match.status == "partly" else wording.missing
    if match.nearest is not None:
        said = f"{said} {fill(wording.nearest, quote=match.nearest.quote)}"
    return said
