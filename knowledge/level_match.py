"""The level in a question: "Senior Software Engineer I" is answered neither by Staff nor by II.

A level is asked for where its word stands before the name of an occupation, so that "which staff"
and "what leads to" ask for none. It moves scores mildly: it decides between like passages only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.documents import Source
from knowledge.levels import parse_title

_STEPS = {"intern": 0, "junior": 1, "mid": 2, "senior": 3, "lead": 4, "staff": 4, "principal": 5}
_SAME, _A_STEP, _MOST_STEPS = 0.05, 0.05, 2
_OTHER_GRADE = 0.03
_NAMED = re.compile(
    r"\b(?:intern(?:ship)?|werkstudent\w*|praktikant\w*|stagiaire|junior|jr\.?|entry[- ]level"
    r"|graduate|mid[- ]level|senior|sr\.?|sénior|staff|principal|lead)\s+"
    r"(?:[\w+#./&-]+\s+){0,3}?(?!other|another|never|number|matter|after|over|under|whether)"
    r"[\w-]*(?:er|or|ers|ors|ist|ists|ant|ants|tect|tects|lyst|lysts|ian|ians|nurses?|chefs?|cooks?"
    r"|eur|euse|ing|in|innen|elle?|adore?s?a?s?|dev|devs|counsel|clerks?)\b"
    r"(?:\s+(?:i{1,3}|iv|v|[1-5])\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedLevel:
    """How senior a question's position is, in steps from an intern; and its number, if any."""

    step: int
    grade: int | None


def level_asked(query: str) -> AskedLevel | None:
    """Give the level that a question names with an occupation."""
    named = _NAMED.search(query)
    return _level(named[0]) if named else None


def at_level(
    scores: Mapping[str, float], sources: Mapping[str, Source], asked: AskedLevel
) -> dict[str, float]:
    """Move the scores of passages whose source tells its level; within 0-1."""
    return {
        one: min(1.0, max(0.0, score + (_bonus(sources[one], asked) if one in sources else 0.0)))
        for one, score in scores.items()
    }


def _bonus(source: Source, asked: AskedLevel) -> float:
    own = _level(source.title)
    known = _STEPS.get(str(source.metadata.get("level", "")))
    step = own.step if own else known
    if step is None:
        return 0.0
    if step != asked.step:
        return -_A_STEP * min(_MOST_STEPS, abs(step - asked.step))
    grade = own.grade if own else None
    is_other_grade = None not in (grade, asked.grade) and grade != asked.grade
    return _SAME - (_OTHER_GRADE if is_other_grade else 0.0)


def _level(title: str) -> AskedLevel | None:
    levelled = parse_title(title)
    step = _STEPS.get(levelled.level or "")
    return None if step is None else AskedLevel(step, levelled.grade)
