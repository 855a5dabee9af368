"""A need: what a posting asks for, in a phrase that fits into a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NeedKind = Literal["thing", "deed", "person", "skills", "quoted"]
"""``thing``: *five years of …*; ``deed``: *mentor engineers*; ``person``: *comfortable with …*;
``skills``: *Go and Kafka*; ``quoted``: the posting's own words between quotation marks."""


@dataclass(frozen=True, slots=True)
class NeedPhrase:
    """A phrase and how it is built into a sentence."""

    kind: NeedKind
    text: str
    source: str = ""
    """The posting's own words, where the phrase says them with an article or in another case."""
