"""Which lines and sentences of a posting ask something of the candidate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.posting.clauses import clauses_of
from bot.assistant.reading.posting.kinds import (
    importance_of,
    is_wish,
    kind_of,
    names_ability,
    years_of,
)
from bot.assistant.reading.posting.lines import SectionLine, opens_with_ability
from bot.assistant.reading.posting.sentences import SENTENCE_END
from bot.assistant.reading.skill_names import find_skills
from bot.domain.posting import Importance, Requirement

_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+")
_POINTS = re.compile(r"(?:^|\s)\(?[a-h][.)]\s+(?=\S)")
"""A list inside an item: "Experience a. three years b. in a kitchen"."""
_BULLETS = re.compile(r"(?:^|\s+)[\u2022\u25cf\u25aa\u2023\u25e6\u00b7](?:\s+|$)")
"""Bullets inside a line, where the ends of lines were lost."""
_MOST_NAME_WORDS = 3
_TELLS = re.compile(
    r"(?:we|our|it|they|these|those|examples?|as an?|at [A-Z]\w+|\w+ is an? |wir|unser\w*|nous"
    r"|th(?:e|is) (?:team|company|role|position|job)|notre|nuestr[ao])\b",
    re.IGNORECASE,
)
"""How a sentence begins that speaks of the employer and not of the candidate."""
_IF_YOU = re.compile(
    r"\b(?:if you|having (?:worked|used|done|run|built)|wenn du|wenn sie|si vous|si tu|si además"
    r"|candidates? (?:with|who)|applicants? (?:with|who))\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r"\byou(?:'ve| have)\b.{0,40}\bat least\b", re.IGNORECASE)
_WE_ASK = re.compile(
    r"(?:we (?:also )?(?:need|require|expect|ask|want|seek|look for|prefer|value)"
    r"|wir (?:erwarten|suchen|wünschen|brauchen)|nous (?:recherchons|attendons|demandons))\b",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 3, 600
_LONG_ITEM = 400


def read_requirements(lines: Sequence[SectionLine]) -> tuple[Requirement, ...]:
    """Read what the sections for it ask; without such sections, what cue words ask anywhere."""
    found = [r for line in lines if line.kind in {"must", "nice"} for r in _from_section(line)]
    if not any(requirement.importance == "must" for requirement in found):
        found = [*(r for line in lines for r in _from_cues(line)), *found]
    else:
        found += [r for line in lines for r in _from_wishes(line)]
    unique: dict[str, Requirement] = {}
    for requirement in sorted(found, key=lambda requirement: requirement.line_number):
        unique.setdefault(requirement.text.casefold(), requirement)
    return tuple(unique.values())


def _from_section(line: SectionLine) -> Iterator[Requirement]:
    """Read a line of a requirement section: an item whole, prose sentence by sentence."""
    if line.is_heading or line.kind not in {"must", "nice"}:
        return
    importance: Importance = "nice" if line.kind == "nice" else "must"
    is_item = line.block.kind == "item" and len(line.body) <= _LONG_ITEM
    is_named = line.body != line.block.text
    is_item = is_item or _BULLETS.search(line.body) is not None
    for text in [line.body] if is_item else SENTENCE_END.split(line.body):
        if not (is_item or is_named or _asks(text)):
            continue
        for part in _parts(text) if is_item else clauses_of(text):
            if _is_one(part, is_item=is_item):
                yield _requirement(part, line.number, importance)


def _parts(text: str) -> list[str]:
    """Keep an item whole, unless it holds a list or one of its sentences is only a preference."""
    bullets = _BULLETS.split(text)
    if len(bullets) > 1:
        return [bullet for bullet in bullets if bullet.strip()]
    points = _POINTS.split(text)
    if len(points) > 2 or (len(points) == 2 and 0 < len(points[0].split()) <= _MOST_NAME_WORDS):
        return [point for point in points[1:] if point.strip()]
    return clauses_of(text)


def _from_cues(line: SectionLine) -> Iterator[Requirement]:
    """Read a line outside of any requirement section, where only clear words count."""
    if line.is_heading or line.kind != "unknown":
        return
    is_item = line.block.kind == "item"
    for text in SENTENCE_END.split(line.body):
        if _is_one(text) and (_asks_anywhere(text) or (is_item and opens_with_ability(text))):
            for part in clauses_of(text):
                yield _requirement(part, line.number, "must")


def _from_wishes(line: SectionLine) -> Iterator[Requirement]:
    """Read a wish in plain words that stands outside of any section."""
    if line.is_heading or line.kind != "unknown":
        return
    for text in SENTENCE_END.split(line.body):
        if _is_one(text) and _IF_YOU.search(text) and importance_of(text, section="must") == "nice":
            yield _requirement(text, line.number, "nice")


def _asks_anywhere(text: str) -> bool:
    """Tell whether a sentence asks so plainly that no heading is needed."""
    wishes, asks = is_wish(text), has_cue("asks person", text)
    if (asks or wishes) and (names_ability(text) or has_cue("eligibility", text)):
        return True
    if asks and _AT_LEAST.search(text):
        return True
    names_what = has_cue("human language", text) or bool(find_skills(text))
    return wishes and (asks or names_what or _IF_YOU.search(text) is not None)


def _asks(text: str) -> bool:
    """Tell whether a sentence under a heading of requirements asks, or tells of the employer."""
    if has_cue("asks person", text) or _WE_ASK.match(text):
        return True
    if _TELLS.match(text):
        return False
    return names_ability(text) or len(find_skills(text)) > 1


def _is_one(text: str, *, is_item: bool = False) -> bool:
    bare = text.strip()
    if len(bare) < _SHORTEST:
        return is_item and bool(find_skills(bare))  # R, C, C#, Go, JS
    if len(bare) > _LONGEST or not any(c.isalpha() for c in bare):
        return False
    opens_list = bare.endswith(":") and not (is_item and opens_with_ability(bare))
    return not opens_list and not bare.endswith("?") and not _never_asks(bare, is_item=is_item)


def _never_asks(text: str, *, is_item: bool) -> bool:
    """Tell what any posting says (offers, law, how to apply), or what orders a program about.

    An item of a list of requirements may speak of "how we welcome guests".
    """
    return has_cue("never in a list" if is_item else "never", text) or has_cue("to a machine", text)


def _requirement(text: str, line_number: int, section: Importance) -> Requirement:
    bare = _NUMBER.sub("", text.strip()).strip(" ;,")
    return Requirement(
        text=bare,
        importance=importance_of(bare, section=section),
        kind=kind_of(bare),
        line_number=line_number,
        years_min=years_of(bare),
        skills=find_skills(bare),
    )
