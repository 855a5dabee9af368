"""What a clause is judged with, by which rules, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.assistant.grounding.lines import Line


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of holding one clause against the lines."""

    problem: str
    """Empty when the clause is shown."""
    lines: tuple[Line, ...]
    """The lines that show it, or come nearest."""
    is_soft: bool = False
    """The lines do not speak of it; nothing contradicts."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What is asked of evidence, by what the claim is about."""

    checks_strength: bool
    """Verbs, titles and proficiency must not say more than the lines."""
    checks_modals: bool
    """Wished must not become demanded."""
    may_join_headings: bool = True
    """Lines of different headings may show one clause together."""
    is_of_candidate: bool = False
    """The résumé alone counts."""
    checks_verbs: bool = True
    """The verb is the candidate's, not another's (``the data team made the choice``)."""
    numbers_anywhere: bool = False
    """Each number may stand in a line of its own, where it counts the same thing."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a clause is judged with besides its lines."""

    today: date
    similarity: Mapping[str, float] = field(default_factory=dict)
    """Cosine of the clause with each line, by the line's quote; empty without an embedder."""
    dated: Sequence[Line] = ()
    """Lines whose years may add up."""
    dated_too: Sequence[Line] = ()
    """More such lines, tried where those alone do not give the number."""
    rivals: Sequence[Line] = ()
    """Lines of the posting: what they mean more is taken from there."""
    is_bound: bool = False
    """The clause names the employer whose lines these are."""
    elsewhere: Sequence[Line] = ()
    """All lines of the résumé, where a thing may be moved from."""
    names: frozenset[str] = frozenset()
    """Stems of names that may be said without a line: employers, places, schools of the résumé."""
    held: frozenset[str] = frozenset()
    """Degrees and certificates of the person: they belong to no single line."""
