"""What a model proposed for a field and the text does not hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dropped:
    """A value that was not taken; shown to say so, never used."""

    field: str
    value: str
