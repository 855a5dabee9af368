"""Facets: the single things that one requirement asks for, and how far each is met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.grounding.lines import Line
from bot.domain.fit import MatchStatus


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing asked for, held against the résumé."""

    status: MatchStatus
    why: str
    """One plain clause."""
    lines: tuple[Line, ...] = ()


def all_of(facets: Sequence[Facet]) -> Facet:
    """Join facets that are all asked for: met when all are, missing when none is."""
    statuses = {facet.status for facet in facets}
    status: MatchStatus = "partly"
    if len(statuses) == 1:
        status = facets[0].status
    return Facet(
        status=status,
        why="; ".join(dict.fromkeys(facet.why for facet in facets if facet.why)),
        lines=tuple(line for facet in facets for line in facet.lines),
    )


def any_of(facets: Sequence[Facet]) -> Facet:
    """Give the best of facets of which one is enough."""
    order: tuple[MatchStatus, ...] = ("met", "partly", "missing")
    best = min(facets, key=lambda facet: order.index(facet.status))
    if best.status == "missing":
        return Facet("missing", "; ".join(dict.fromkeys(facet.why for facet in facets)))
    return best
