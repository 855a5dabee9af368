"""Which blocks a letter is built from, the weightiest first; each variant chooses its own."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal, TypeVar

from bot.assistant.grounding.credentials import find_credentials
from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.facts import ToldFact, is_deed
from bot.assistant.letters.plan import Plan, Theme
from bot.assistant.letters.topics import is_about
from bot.assistant.letters.unfit import is_unfit
from bot.domain.resume import Education, Resume, Work

_Item = TypeVar("_Item")
_FEWEST_FACTS = 4


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
    """One field of study."""

    education: Education


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Languages or certificates, as the résumé lists them."""

    kind: Literal["languages", "certificates"]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CareerBlock:
    """A position and its employer, without a deed."""

    work: Work


Block = FactBlock | SkillsBlock | EducationBlock | ListBlock | CareerBlock


def blocks_of(plan: Plan, resume: Resume, *, variant: int, share: float) -> tuple[Block, ...]:
    """Give the blocks of one variant in order of weight, of the facts only the nearest share."""
    facts = _fact_blocks(plan, variant)
    skills = [SkillsBlock(plan.skills)] if plan.skills else []
    education = [EducationBlock(e) for e in resume.education if _is_tellable(e)][:1]
    language = recognise_language(resume.text)
    works = [w for w in resume.work if not is_deed(w.name, language)]
    positions = [CareerBlock(w) for w in works if _is_named(w)][:3]
    lists = _lists(plan, resume)
    if not facts:
        return (*positions[:1], *skills, *positions[1:], *education, *lists)
    facts = facts[: max(_FEWEST_FACTS, math.ceil(share * len(facts)))]
    asked, unasked = (education, []) if plan.asks_for_education else ([], education)
    return (*facts[:3], *skills, *asked, *facts[3:], *unasked, *lists, *positions)


def is_block_about(block: Block, topic: str) -> bool:
    """Tell whether a block speaks of a topic; of an empty one none does."""
    match block:
        case FactBlock():
            return bool(topic) and is_about(block.told.fact.text, topic)
        case SkillsBlock() | ListBlock():
            return bool(topic) and is_about(" ".join(block.names), topic)
        case EducationBlock():
            return bool(topic) and is_about(block.education.area, topic)
        case CareerBlock():
            return bool(topic) and is_about(block.work.position, topic)


def _lists(plan: Plan, resume: Resume) -> list[ListBlock]:
    """Languages that the posting speaks of, and a few certificates."""
    spoken = tuple(n for n in resume.languages if _is_list_item(n))[:4]
    certificates = tuple(n for n in resume.certificates if _is_list_item(n))[:2]
    blocks = [ListBlock("languages", spoken)] if plan.asks_for_language and spoken else []
    may_list = certificates and not plan.needs_translation
    return [*blocks, ListBlock("certificates", certificates)] if may_list else blocks


def _is_list_item(name: str) -> bool:
    return 0 < len(name.split()) <= 8 and "\n" not in name and not is_unfit(name)


def _fact_blocks(plan: Plan, variant: int) -> list[FactBlock]:
    used: set[frozenset[int]] = set()
    blocks: list[FactBlock] = []
    musts = _turned([t for t in plan.themes if t.is_must], variant)
    others = _turned([t for t in plan.themes if not t.is_must], variant)
    for theme in (*musts[:2], *_interleaved(musts[2:], others)):
        fresh = [t for t in theme.facts if t.fact.line_numbers not in used]
        if fresh:
            told = fresh[variant % len(fresh)]
            used.add(told.fact.line_numbers)
            blocks.append(FactBlock(told, theme))
    seconds = [t for theme in plan.themes for t in theme.facts]
    for told in (*seconds, *_turned(plan.extras, 2 * variant)):
        if told.fact.line_numbers not in used:
            used.add(told.fact.line_numbers)
            blocks.append(FactBlock(told))
    return blocks


def _turned(items: Sequence[_Item], by: int) -> list[_Item]:
    shift = by % len(items) if items else 0
    return [*items[shift:], *items[:shift]]


def _interleaved(first: Sequence[_Item], second: Sequence[_Item]) -> list[_Item]:
    return [x for pair in zip_longest(first, second) for x in pair if x is not None]


def _is_tellable(education: Education) -> bool:
    texts = (education.institution, education.area, education.study_type)
    is_short = all(len(text.split()) <= 9 for text in texts)
    return (
        bool(education.institution and education.area)
        and is_short
        and not _GRADE.search(education.institution)
        and not is_unfit(" ".join(texts))
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
    is_work = is_work and not _IS_LEVEL.search(text) and not _is_one_year(work)
    return bool(work.name and work.position) and is_work and is_short and not is_unfit(text)


def _is_one_year(work: Work) -> bool:
    """Tell whether all that is known is one year, as beside degrees and certificates."""
    return len(work.start_date) == _YEAR and work.start_date == work.end_date


def is_usable_position(position: str) -> bool:
    """Tell whether a position can stand behind "as" in a sentence."""
    return 0 < len(position.split()) <= 6 and not re.search(r"[,/|(•;:]", position)
