"""What adding came to: counted, with the reason for everything that was skipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.commands.shapes import Json
from bot.commands.terminal import remark
from knowledge.ingestion import AddReport
from knowledge.offers import Skipped

_SHOWN_REASONS = 20
_COUNTS = ("added", "changed", "unchanged", "removed", "repeated", "merged")
_ALWAYS = ("added", "changed", "unchanged", "skipped")


@dataclass(slots=True)
class Outcome:
    """What one input, or several that were joined, came to."""

    name: str
    kind: str
    report: AddReport
    skipped: list[Skipped]
    remarks: Sequence[str] = ()


@dataclass(slots=True)
class Summary:
    """What the whole call came to."""

    outcomes: list[Outcome] = field(default_factory=list)

    def count(self, name: str) -> int:
        """Sum one of the counts of ``AddReport``."""
        return sum(getattr(outcome.report, name) for outcome in self.outcomes)

    def skipped(self) -> list[Skipped]:
        """Give everything that became no source."""
        return [one for outcome in self.outcomes for one in outcome.skipped]


def remark_skipped(skipped: Sequence[Skipped]) -> None:
    """Say on stderr what was skipped and why, the first few of it."""
    for one in skipped[:_SHOWN_REASONS]:
        remark(f"Skipped {one.place}: {one.reason}")
    if len(skipped) > _SHOWN_REASONS:
        remark(f"and {len(skipped) - _SHOWN_REASONS:,} more; --json lists all")


def counted(summary: Summary) -> str:
    """Say in one line how much was added and how much was not."""
    counts = {name: summary.count(name) for name in _COUNTS}
    counts["skipped"] = len(summary.skipped())
    shown = [f"{count:,} {name}" for name, count in counts.items() if count or name in _ALWAYS]
    return ", ".join(shown) + f"; {summary.count('passages'):,} passages written"


def summary_shape(summary: Summary) -> Json:
    """Give the counts in JSON, in all and of each input."""
    counts: dict[str, Json] = {name: summary.count(name) for name in _COUNTS}
    return {
        **counts,
        "skipped": len(summary.skipped()),
        "passages": summary.count("passages"),
        "reasons": [{"place": one.place, "reason": one.reason} for one in summary.skipped()],
        "inputs": [
            {
                "name": outcome.name,
                "kind": outcome.kind,
                **{name: getattr(outcome.report, name) for name in _COUNTS},
                "skipped": len(outcome.skipped),
                "remarks": list(outcome.remarks),
            }
            for outcome in summary.outcomes
        ],
    }
