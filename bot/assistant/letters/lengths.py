"""How long a letter is to be."""

from __future__ import annotations

from bot.domain.letter import Length

WORDS: dict[Length, tuple[int, int]] = {
    "short": (90, 150),
    "default": (180, 300),
    "long": (300, 400),
}
"""Fewest and most words of the body."""
