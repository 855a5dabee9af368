"""The check of names: skills, credentials, names and words of weight must stand in the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.tables import place_names
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.skills import names_skill, with_implied
from bot.assistant.grounding.words import content_words, say_the_same, stem
from bot.domain.identity import Language

_PARTIAL = re.compile(
    r"\b(?:module|part|paper|stage)s? \d+ of \d+\b|\b\d+ of \d+ (?:modules|papers|parts)\b"
    r"|\bpart[- ]qualified|\b(?:in progress|expected|ongoing|expired|lapsed"
    r"|not (?:yet )?(?:completed|taken)"
    r"|studying for|working (?:towards|on)|abgebrochen|laufend|en curso|en cours)\b",
    re.IGNORECASE,
)
_JUST = re.compile(r"\b(?:just|recently|newly|lately)\s+(?:been\s+)?([^\W\d_]+)", re.IGNORECASE)
_HAPPENED = re.compile(r"\w+ed|won|made|become|became|given|got|been", re.IGNORECASE)
_IN_A_DOMAIN = re.compile(
    r"\b(?P<thing>[^\W\d_]{4,}) (?:in|im|en|dans) (?:the |der |la |el |les? )?"
    r"(?P<domain>[a-zß-ÿ]{4,}(?:(?:,| and| und| y| et| or) [a-zß-ÿ]{4,})*)\b"
)
_HAS_IT = re.compile(
    r"\b(?:I(?:'ve| have)? (?:hold|completed|passed|earned|obtained|gained|am)|my"
    r"|I have (?:an?|the))\b",
    re.IGNORECASE,
)


def skill_problem(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find a skill that no line names."""
    shown = with_implied(skill for line in group for skill in line.skills)
    for skill in sorted(facts.skills - shown):
        if any(names_skill(line.whole, skill) or _says_ability(line, skill) for line in group):
            continue
        return f"“{skill}” is not named in the evidence"
    return ""


def _says_ability(line: Line, skill: str) -> bool:
    """Tell whether a line says an ability in other words; tools have no other words."""
    if skill != skill.lower():
        return False
    return all(
        any(say_the_same(word.stem, other) for other in line.stems) for word in content_words(skill)
    )


def credential_problem(
    facts: ClauseFacts, group: tuple[Line, ...], held: frozenset[str] = frozenset()
) -> str:
    """Find a degree, certificate or licence that no line names and the person does not hold."""
    for name in sorted(facts.credentials - {"degree"}):
        holding = [line for line in group if name in line.credentials]
        is_partial = holding and all(_PARTIAL.search(line.text) for line in holding)
        if is_partial and _HAS_IT.search(facts.text) and not _PARTIAL.search(facts.text):
            return f"“{name}” is not complete in the evidence"
    shown = held.union(name for line in group for name in line.credentials)
    for name in sorted(facts.credentials - shown, reverse=True):
        return f"“{name}” does not stand in the evidence"
    return ""


def name_problem(
    facts: ClauseFacts, group: tuple[Line, ...], known: frozenset[str] = frozenset()
) -> str:
    """Find a name that no line has; ``known`` are stems of names that need no line."""
    shown = known.union(stem for line in group for stem in line.all_stems)
    text = " ".join(line.whole for line in group).lower()
    for name in facts.names:
        if name.stem not in shown and not _is_said(name.text.lower(), text):
            return f"the name “{name.text}” does not stand in the evidence"
    return ""


def _is_said(name: str, text: str) -> bool:
    """Look for a name; a place counts under each of its names (``US``, ``American``)."""
    return any(
        re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text)
        for one in place_names().get(name, (name,))
    )


def domain_problem(facts: ClauseFacts, group: Sequence[Line]) -> str:
    """Find ``clients in fashion`` where a line says ``clients in tourism and food``."""
    for claimed in _IN_A_DOMAIN.finditer(facts.text):
        told = _stems(claimed["domain"], facts.language)
        for line in group:
            for shown in _IN_A_DOMAIN.finditer(line.text):
                said = _stems(shown["domain"], line.language)
                same_thing = say_the_same(
                    stem(claimed["thing"].lower(), facts.language),
                    stem(shown["thing"].lower(), line.language),
                )
                known = any(say_the_same(one, other) for one in told for other in line.all_stems)
                if same_thing and told and said and not known:
                    return f"“{claimed[0]}” does not stand in the evidence"
    return ""


def _stems(text: str, language: Language) -> tuple[str, ...]:
    return tuple(word.stem for word in content_words(text, language) if not is_plain(word))


def news_problem(facts: ClauseFacts, group: Sequence[Line]) -> str:
    """Find what is said to have just happened and stands in no line."""
    shown = frozenset(stem for line in group for stem in line.all_stems)
    for found in _JUST.finditer(facts.text):
        happened = [word for word in facts.words if found.start(1) <= word.start < found.end(1)]
        is_recent = any(_JUST.search(line.text) for line in group)
        if not happened and not is_recent and _HAPPENED.fullmatch(found[1]):
            return f"no line says “{found[0].strip()}”"
        if happened and not any(say_the_same(happened[0].stem, other) for other in shown):
            return f"no line says “{found[0].strip()}”"
    return ""


def added_word_problem(facts: ClauseFacts, group: Sequence[Line]) -> str:
    """Find a word of weight that no line has."""
    shown = frozenset(stem for line in group for stem in line.all_stems)
    for word in facts.strict_words:
        if not any(say_the_same(word.stem, other) for other in shown):
            return f"“{word.text}” does not stand in the evidence"
    return ""
