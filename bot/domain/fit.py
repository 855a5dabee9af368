"""A fit: each requirement of a posting held against the lines of a résumé."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from bot.domain.claim import Evidence
from bot.domain.posting import Importance, Requirement

MatchStatus = Literal["met", "partly", "missing"]
WEIGHTS: Final[dict[Importance, int]] = {"must": 3, "nice": 1}
SHARES: Final[dict[MatchStatus, float]] = {"met": 1.0, "partly": 0.5, "missing": 0.0}


@dataclass(frozen=True, slots=True)
class RequirementMatch:
    """One requirement, how far it is met, and the résumé lines that show it."""

    requirement: Requirement
    status: MatchStatus
    evidence: tuple[Evidence, ...] = ()
    """Résumé lines; empty exactly when the status is ``missing``."""
    why: str = ""
    """One plain clause, with the arithmetic where something was computed."""

    nearest: Evidence | None = None
    """Of what is missing: the line that comes nearest, which does not show it."""

    @property
    def weight(self) -> int:
        """Give the points that this requirement is worth; a trait weighs as a wish does.

        No résumé shows that somebody is a team player, so it must not decide.
        """
        is_trait = self.requirement.kind == "trait"
        return WEIGHTS["nice" if is_trait else self.requirement.importance]

    @property
    def points(self) -> float:
        """Give the points reached."""
        return self.weight * SHARES[self.status]

    @property
    def is_open_question(self) -> bool:
        """Tell whether only the user can say: a permit that the résumé does not name."""
        return self.requirement.kind == "eligibility" and self.status == "missing"


@dataclass(frozen=True, slots=True)
class Fit:
    """The whole table and the score computed from it in code."""

    matches: tuple[RequirementMatch, ...]
    score_0_100: int | None
    """Weighted share of requirements met (must 3, nice or trait 1; partly counts half); ``None``
    when the posting names no requirement."""

    @property
    def points(self) -> float:
        """Give the points reached."""
        return sum(match.points for match in self.matches)

    @property
    def most_points(self) -> int:
        """Give the points of a résumé that meets everything."""
        return sum(match.weight for match in self.matches)

    @property
    def missing_must_haves(self) -> tuple[RequirementMatch, ...]:
        """Give the gaps that count most; permits and traits are asked of the user instead."""
        return tuple(
            match
            for match in self.matches
            if match.status == "missing"
            and match.requirement.importance == "must"
            and not match.is_open_question
            and match.requirement.kind != "trait"
        )


@dataclass(frozen=True, slots=True)
class Asking:
    """How many of the similar postings here ask for the same."""

    asking: int
    of: int
