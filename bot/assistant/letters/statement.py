"""A statement: one résumé line turned into a sentence that its owner could say."""

from __future__ import annotations

from dataclasses import dataclass

PLACE = "{place}"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in the first person, with and without the place it happened at."""

    bare: str
    """A whole sentence without a place: ``I led a team of five.``"""
    placed: str = ""
    """The same with ``{place}`` where the place goes; empty when it takes none."""
    results: tuple[str, ...] = ()
    """Whole sentences that only make sense right after it: ``That cut latency by half.``"""
    takes_position: bool = True
    """The subject is the speaker, so that ``As a nurse at …,`` may stand before it."""

    def at(self, place: str) -> str:
        """Give the sentence with a place put in; without one when the place is empty."""
        if not place or not self.placed:
            return self.bare
        return self.placed.replace(PLACE, place, 1)
