"""How somebody writes: what can be measured in a text of theirs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WritingStyle:
    """Traits of a text; none of them says anything of what the text tells."""

    sentence_words: int
    """The median number of words in a sentence."""
    contracts: bool = False
    """Writes ``I'm`` and ``don't``; only English has this."""
    is_formal: bool | None = None
    """None where the text does not show it."""
    greeting: str = ""
    """The word of the greeting (``Hi``); empty when there is none."""
    closing: str = ""
    """The closing line (``Best wishes,``); empty when there is none."""
    self_starts_0_1: float = 0.0
    """Share of sentences that begin with the first person."""
    exclaims: bool = False
