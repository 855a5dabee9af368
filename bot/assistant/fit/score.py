"""The score of a fit, computed from its table alone."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.fit import RequirementMatch


def score(matches: Sequence[RequirementMatch]) -> int | None:
    """Give the weighted share of requirements met, 0 to 100; None when there are none."""
    total = sum(match.weight for match in matches)
    return round(100 * sum(match.points for match in matches) / total) if total else None
