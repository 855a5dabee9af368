"""Which blocks a letter is built from, the weightiest first; each variant chooses its own."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal, TypeVar

from bot.assistant.grounding.credentials import find_credentials
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.words import content_words
from bot.assistant.letters.facts import ToldFact, is_deed
from bot.assistant.letters.plan import Plan
from bot.assistant.letters.studies import is_degree, study_of
from bot.assistant.letters.themes import Theme
from bot.assistant.letters.topics import is_about, leads
from bot.assistant.letters.unfit import is_unfit
from bot.domain.resume import Education, Resume, Work

_Item = TypeVar("_Item")
_FEWEST_FACTS = 4
_ASKING = (
    "experience experienced years erfahrung jahre mehrjährige erste experiencia años mínima previa"
    " expérience ans minimum solid proven relevant strong"
)
"""Words that any requirement has."""


@dataclass(frozen=True, slots=True)
class FactBlock:
    """A fact, under the need it speaks to when there is one."""

    told: ToldFact
    theme: Theme | None = None


@dataclass(frozen=True, slots=True)
class SkillsBlock:
    """The résumé's skills that the posting names."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EducationBlock:
    """One course of study, under the need it speaks to when there is one."""

    education: Education
    theme: Theme | None = None


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Languages or certificates, as the résumé lists them."""

    kind: Literal["languages", "certificates"]
    names: tuple[str, ...]
    theme: Theme | None = None


@dataclass(frozen=True, slots=True)
class CareerBlock:
    """A position and its employer, without a deed."""

    work: Work
    theme: Theme | None = None
    is_proof: bool = False
    """It shows what is asked for, so it is told also where the employer was named before."""


Block = FactBlock | SkillsBlock | EducationBlock | ListBlock | CareerBlock


def blocks_of(
    plan: Plan, resume: Resume, *, variant: int, share: float
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Give the blocks of one variant in order of weight, and the facts beyond the nearest share."""
    facts = _fact_blocks(plan, variant)
    skills = [SkillsBlock(plan.skills)] if plan.skills else []
    told = [e for e in resume.education if _is_tellable(e, resume)]
    positions, education, lists = _shown(plan, resume, [EducationBlock(e) for e in told])
    asked = _themed([*education, *lists], has_theme=True)
    unasked = _themed([*education[:1], *lists], has_theme=False)
    proved = [block for block in positions if block.is_proof]
    others = [block for block in positions if not block.is_proof]
    if not facts:
        return (*proved, *others[:1], *asked, *skills, *others[1:], *unasked), ()
    nearest = max(_FEWEST_FACTS, math.ceil(share * len(facts)))
    near, far = facts[:nearest], facts[nearest:]
    first = (*near[:2], *proved, *near[2:3], *skills, *asked, *near[3:])
    return (*first, *unasked, *others), tuple(far)


def _themed(blocks: Sequence[EducationBlock | ListBlock], *, has_theme: bool) -> list[Block]:
    return [block for block in blocks if bool(block.theme) == has_theme]


def _shown(
    plan: Plan, resume: Resume, education: Sequence[EducationBlock]
) -> tuple[list[CareerBlock], list[EducationBlock], list[ListBlock]]:
    """Give what is no deed, each under the need that its lines meet."""
    language = recognise_language(resume.text)
    works = [w for w in resume.work if not is_deed(w.name, language)]
    positions = [CareerBlock(w) for w in works if _is_named(w)][:3]
    needs = [theme for theme in plan.themes if not theme.facts and theme.requirement]
    for theme in needs:
        meeting = [n for n, block in enumerate(positions) if _meets(block.work, theme)]
        meeting = [n for n in meeting if not positions[n].is_proof]
        meeting.sort(key=lambda n: positions[n].work.start_date)
        for place, number in enumerate(meeting if _asks_years(theme) else meeting[:1]):
            first = None if place else theme
            positions[number] = replace(positions[number], theme=first, is_proof=True)
    positions.sort(key=lambda block: (not block.is_proof, block.work.start_date * block.is_proof))
    schools = [
        replace(block, theme=_theme_of(set(block.education.line_numbers[:2]), needs, {"education"}))
        for block in education
    ]
    return positions, schools, _lists(plan, resume, needs)


def _meets(work: Work, theme: Theme) -> bool:
    """Tell whether a position by itself shows what is asked for."""
    asked = theme.requirement
    if asked is None or asked.kind not in ("experience", "skill"):
        return False
    head = f"{work.position} {work.name}"
    if not theme.lines & set(work.line_numbers[:2]) or (leads(asked.text) and not leads(head)):
        return False
    if _asks_years(theme):
        return bool(work.start_date)
    wanted = {w.stem for w in content_words(asked.text)} - {w.stem for w in content_words(_ASKING)}
    return 2 * len(wanted & {w.stem for w in content_words(head)}) >= len(wanted) > 0


def _asks_years(theme: Theme) -> bool:
    asked = theme.requirement
    return asked is not None and asked.kind == "experience" and bool(asked.years_min)


def _theme_of(lines: set[int], themes: Sequence[Theme], kinds: Collection[str]) -> Theme | None:
    """Give the need of one of the kinds that these lines meet."""
    for theme in themes:
        is_kind = theme.requirement is not None and theme.requirement.kind in kinds
        if is_kind and theme.need and theme.lines & lines:
            return theme
    return None


def is_block_about(block: Block, topic: str) -> bool:
    """Tell whether a block speaks of a topic; of an empty one none does."""
    match block:
        case FactBlock():
            return bool(topic) and is_about(block.told.fact.text, topic)
        case SkillsBlock() | ListBlock():
            return bool(topic) and is_about(" ".join(block.names), topic)
        case EducationBlock():
            return bool(topic) and is_about(
                f"{block.education.study_type} {block.education.area}", topic
            )
        case CareerBlock():
            return bool(topic) and is_about(block.work.position, topic)


def _lists(plan: Plan, resume: Resume, needs: Sequence[Theme]) -> list[ListBlock]:
    """Languages that the posting speaks of, and a few certificates."""
    spoken = tuple(n for n in resume.languages if _is_list_item(n))[:4]
    certificates = _certificates(resume, needs)
    theme = _theme_of(_lines_with(spoken, resume), needs, {"language"})
    blocks = []
    if plan.asks_for_language and spoken:
        blocks.append(ListBlock("languages", spoken, theme))
    if certificates and not plan.needs_translation:
        theme = _theme_of(_lines_with(certificates, resume), needs, {"education", "skill"})
        blocks.append(ListBlock("certificates", certificates, theme))
    return blocks


def _certificates(resume: Resume, needs: Sequence[Theme]) -> tuple[str, ...]:
    """Give two certificates, those that meet a need first."""
    asked = {number for theme in needs for number in theme.lines}
    usable = [name for name in resume.certificates if _is_list_item(name)]
    usable.sort(key=lambda name: not asked & _lines_with((name,), resume))
    return tuple(usable[:2])


def _lines_with(names: Sequence[str], resume: Resume) -> set[int]:
    return {line.number for line in resume.lines if any(name in line.text for name in names)}


def _is_list_item(name: str) -> bool:
    return 0 < len(name.split()) <= 8 and "\n" not in name and not is_unfit(name)


def _fact_blocks(plan: Plan, variant: int) -> list[FactBlock]:
    used: set[tuple[frozenset[int], str]] = set()
    blocks: list[FactBlock] = []
    musts = _turned([t for t in plan.themes if t.is_must], variant)
    others = _turned([t for t in plan.themes if not t.is_must], variant)
    for theme in (*musts[:2], *_interleaved(musts[2:], others)):
        fresh = [t for t in theme.facts if t.fact.key not in used]
        if fresh:
            told = fresh[variant % len(fresh)]
            used.add(told.fact.key)
            blocks.append(FactBlock(told, theme))
    seconds = [t for theme in plan.themes for t in theme.facts]
    for told in (*seconds, *_turned(plan.extras, 2 * variant)):
        if told.fact.key not in used:
            used.add(told.fact.key)
            blocks.append(FactBlock(told))
    return blocks


def _turned(items: Sequence[_Item], by: int) -> list[_Item]:
    shift = by % len(items) if items else 0
    return [*items[shift:], *items[:shift]]


def _interleaved(first: Sequence[_Item], second: Sequence[_Item]) -> list[_Item]:
    return [x for pair in zip_longest(first, second) for x in pair if x is not None]


def _is_tellable(education: Education, resume: Resume) -> bool:
    texts = (education.institution, education.area, education.study_type)
    is_short = all(len(text.split()) <= 9 for text in texts)
    return (
        bool(education.institution and (is_degree(education) or study_of(education, resume)))
        and is_short
        and not _GRADE.search(education.institution)
        and not is_unfit(" ".join(texts))
    )


_ON_ONES_OWN = re.compile(
    r"self[- ]employed|freelance(?:r)?|selbst(?:st)?ändig|freiberuflich|autónom[ao]"
    r"|por cuenta propia|indépendante?|à mon compte",
    re.IGNORECASE,
)
_NO_POSITION = re.compile(
    r"^(?:qualifications?|tools|skills|languages|education|certificates|ausbildung|licence|studium"
    r"|formación|formation)\b",
    re.IGNORECASE,
)
"""Heads of other sections, which a reader may take for a position."""
_IS_LEVEL = re.compile(
    r"\((?:learner|native|fluent|basic|beginner|intermediate|advanced|[ABC][12])\b|\b[ABC][12]\b",
    re.IGNORECASE,
)
"""How well a language is spoken: such a line is no employer."""
_YEAR = 4
_GRADE = re.compile(r"^(?:note|nota|grade|mention|gpa)\b|\d[.,]\d", re.IGNORECASE)


def _is_named(work: Work) -> bool:
    text = f"{work.position} {work.name}"
    is_short = len(work.position.split()) <= 7 and len(work.name.split()) <= 7
    is_work = bool(work.start_date or work.is_current) and not _NO_POSITION.search(work.position)
    is_work = is_work and not find_credentials(text) and ":" not in text
    is_work = is_work and not is_on_ones_own(work.name)
    is_work = is_work and not _IS_LEVEL.search(text) and not _is_one_year(work)
    return bool(work.name and work.position) and is_work and is_short and not is_unfit(text)


def _is_one_year(work: Work) -> bool:
    """Tell whether all that is known is one year, as beside degrees and certificates."""
    return len(work.start_date) == _YEAR and work.start_date == work.end_date


def is_usable_position(position: str) -> bool:
    """Tell whether a position can stand behind "as" in a sentence."""
    return 0 < len(position.split()) <= 6 and not re.search(r"[,/|(•;:]", position)


def is_on_ones_own(employer: str) -> bool:
    """Tell work for no employer, where a résumé says so in the place of one."""
    return _ON_ONES_OWN.fullmatch(employer.strip(" .")) is not None
