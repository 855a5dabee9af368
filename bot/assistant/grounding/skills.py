"""Skills: which skills and tools a text names, under one name each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from bot.assistant.grounding.lexicon.tables import implied_skills, skill_writings

_START = r"(?<![\w.#+-])"
_KNOWING = (
    r"(?i:kenntnis|erfahrung|know|skills?\b|entwickl|programmier|experience|umfeld|projekt"
    r"|administrat)"
)
_END_OF_SHORT = rf"(?![\w#+&'])(?!\.\w)(?!-(?!{_KNOWING}\w*)\w)"
_END = rf"(?![\w#+&'])(?!\.\w)(?!-(?!{_KNOWING}\w*|(?-i:[A-ZÄÖÜ][a-zäöüß]{{3,}}))\w)"
"""A hyphen may follow only before what one has of it or does with it: ``Excel-Kenntnisse``,
``Linux-Server``; after a short name (``Go``, ``C``) only before the former."""
_END_OF_LETTER = r"(?!\.\s*\w)"
_NOT_A_SKILL = re.compile(
    r"(?:^|[.!?:]\s+)Go\s+(?:to|and|through|for|on|beyond|above|the)\b"
    r"|\b(?:[Vv]itamin|[Hh]epatitis|[Ss]eries|[Gg]rade|[Cc]lass)\s+[CR]\b"
    r"|(?:^|[.!?:;]\s+)Excel\s+(?:at|in)\s+(?!(?:20|VBA))"
    r"|(?<![\w,;] )\bGo\s+[A-Z][^.,;?!()]{0,40}!"
)
"""``Go through the logs``, the cheer ``(Go Sooners!)``, ``vitamin C``, ``Excel at your work``."""


@lru_cache(maxsize=8192)
def find_skills(text: str) -> frozenset[str]:
    """Give the skills that a text names; those implied are not among them."""
    longer = list(_any_case().finditer(text))
    spoken = _NOT_A_SKILL.sub(" ", _without(longer, text))
    found = {skill for pattern, skill in _exact() if pattern.search(spoken)}
    found.update(skill_writings()[match[0].lower()] for match in longer)
    return frozenset(found)


def _without(matches: Iterable[re.Match[str]], text: str) -> str:
    """Blank what is part of a longer name: ``React Native`` does not name React."""
    for match in matches:
        text = f"{text[: match.start()]}{'_' * len(match[0])}{text[match.end() :]}"
    return text


def find_skill_writings(text: str) -> tuple[str, ...]:
    """Give the skills that a text names, as it writes them, in order."""
    found = [(match.start(), match[0]) for match in _any_case().finditer(text)]
    found += [
        (match.start(), match[0])
        for pattern, skill in _exact()
        for match in pattern.finditer(text)
        if skill in find_skills(text)
    ]
    return tuple(writing for _, writing in sorted(found))


def is_known_skill(name: str) -> bool:
    """Tell whether the table of skills has this one."""
    return canonical_skill(name) in skill_writings().values()


def with_implied(skills: Iterable[str]) -> frozenset[str]:
    """Add the skills that who has these has too (PostgreSQL: SQL)."""
    known = set(skills)
    for skill in tuple(known):
        known.update(implied_skills().get(skill, ()))
    return frozenset(known)


def canonical_skill(name: str) -> str:
    """Give the one name of a skill as somebody wrote it; unknown ones as written, in lower case."""
    written = name.strip()
    return (
        skill_writings().get(f"~{written}")
        or skill_writings().get(written.lower())
        or written.lower()
    )


def names_skill(text: str, skill: str) -> bool:
    """Tell whether a text names this skill, in any of its writings."""
    canonical = canonical_skill(skill)
    if canonical in find_skills(text):
        return True
    if canonical in skill_writings().values():
        return False
    return re.search(rf"{_START}{re.escape(canonical)}{_END}", text, re.IGNORECASE) is not None


@cache
def _any_case() -> re.Pattern[str]:
    writings = sorted((w for w in skill_writings() if w[0] != "~"), key=len, reverse=True)
    alternatives = "|".join(re.escape(writing) for writing in writings)
    return re.compile(rf"{_START}(?:{alternatives}){_END}", re.IGNORECASE)


@cache
def _exact() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"{_START}{re.escape(writing[1:])}{_end_after(writing)}"), skill)
        for writing, skill in skill_writings().items()
        if writing[0] == "~"
    )


def _end_after(writing: str) -> str:
    """Keep ``C`` and ``R`` from being found in initials and ``R&D``."""
    if len(writing) == len("~C"):
        return f"{_END_OF_SHORT}{_END_OF_LETTER}"
    return _END_OF_SHORT if len(writing) <= len("~Go") else _END
