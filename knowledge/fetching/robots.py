"""What a site asks of programs in its robots.txt.

Source: RFC 9309: the group of our own name, else of ``*``; the longest rule that matches decides,
and of two as long the one that allows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_RULE = re.compile(r"^\s*(user-agent|allow|disallow)\s*:\s*([^#]*?)\s*(?:#.*)?$", re.IGNORECASE)
_MOST_RULES = 2_000


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: str
    allows: bool


def may_fetch(robots: str, target: str, *, name: str) -> bool:
    """Tell whether a program called ``name`` may fetch a target (path and query)."""
    rules = [rule for rule in _rules_for(robots, name.lower()) if _matches(rule.pattern, target)]
    if not rules or target == "/robots.txt":
        return True
    return max(rules, key=lambda rule: (len(rule.pattern), rule.allows)).allows


def _rules_for(robots: str, name: str) -> list[_Rule]:
    groups: dict[str, list[_Rule]] = {}
    agents: list[str] = []
    is_open = False
    for line in robots.splitlines()[:_MOST_RULES]:
        if (found := _RULE.match(line[:1_000])) is None:
            continue
        key, value = found[1].lower(), found[2]
        if key == "user-agent":
            agents = [*agents, value.lower()] if is_open else [value.lower()]
            is_open = True
            groups.setdefault(agents[-1], [])
            continue
        is_open = False
        for agent in agents if value else ():
            groups[agent].append(_Rule(value, key == "allow"))
    return groups.get(name, groups.get("*", []))


def _matches(pattern: str, target: str) -> bool:
    """Match a rule from the left; ``*`` is anything, a last ``$`` the end. Never backtracks."""
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    place = len(first)
    for part in rest[:-1]:
        place = target.find(part, place)
        if place < 0:
            return False
        place += len(part)
    if not rest:
        return not is_whole or place == len(target)
    if is_whole:
        return target.endswith(rest[-1]) and len(target) - len(rest[-1]) >= place
    return target.find(rest[-1], place) >= 0
