"""Claims: checkable statements, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.domain.identity import Language

Verdict = Literal["supported", "partly", "unsupported", "not_a_claim"]
"""``not_a_claim``: a wish, a plan, a courtesy, a question, an honest gap: nothing to prove."""
MaterialKind = Literal["passage", "resume", "posting"]
About = Literal["candidate", "employer", "role", "neither"]


@dataclass(frozen=True, slots=True)
class Material:
    """A piece of text that a claim may rest on."""

    id: str
    """The passage id, ``resume:<line number>`` or ``posting:<line number>``."""
    kind: MaterialKind
    text: str
    heading: str = ""
    """What the text stands under: title and section of a passage; employer, position and dates of
    a résumé line. It belongs to the evidence."""
    language: Language | None = None
    """Of the whole it was taken from, for lines too short to tell; None where not known."""
    told_on: date | None = None
    """Of a line that the user told in the chat: when."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one material that a claim rests on."""

    material_id: str
    source: str
    """What a person is shown: a title, ``résumé, line 12``, ``posting, line 3``."""
    quote: str
    told_on: date | None = None
    """Of words that the user told in the chat: when."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence with its verdict."""

    text: str
    verdict: Verdict
    about: About = "role"
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    """Why it is not supported, in one plain English clause; empty when it is."""
