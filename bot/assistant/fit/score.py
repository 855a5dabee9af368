"""The score of a fit, computed from its table alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.domain.fit import MatchStatus, RequirementMatch
from bot.domain.posting import Importance

WEIGHTS: Final[dict[Importance, int]] = {"must": 3, "nice": 1}
SHARES: Final[dict[MatchStatus, float]] = {"met": 1.0, "partly": 0.5, "missing": 0.0}


def score(matches: Sequence[RequirementMatch]) -> int | None:
    """Give the weighted share of requirements met, 0 to 100; None when there are none."""
    total = sum(WEIGHTS[match.requirement.importance] for match in matches)
    if not total:
        return None
    reached = sum(WEIGHTS[match.requirement.importance] * SHARES[match.status] for match in matches)
    return round(100 * reached / total)
