"""A fit: each requirement of a posting held against the lines of a résumé."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.domain.claim import Evidence
from bot.domain.posting import Requirement

MatchStatus = Literal["met", "partly", "missing"]


@dataclass(frozen=True, slots=True)
class RequirementMatch:
    """One requirement, how far it is met, and the résumé lines that show it."""

    requirement: Requirement
    status: MatchStatus
    evidence: tuple[Evidence, ...] = ()
    """Résumé lines; empty exactly when the status is ``missing``."""
    why: str = ""
    """One plain clause, with the arithmetic where something was computed."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The whole table and the score computed from it in code."""

    matches: tuple[RequirementMatch, ...]
    score_0_100: int | None
    """Weighted share of requirements met (must 3, nice 1; partly counts half); ``None`` when the
    posting names no requirement."""
