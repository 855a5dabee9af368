"""The shape of the wording: questions of an interview, with ``{slots}`` for the posting's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.posting import RequirementKind
from bot.domain.preparation import AnswerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """All of one language; nothing in it speaks of the candidate or the employer."""

    questions: Mapping[AnswerKind, str]
    about: tuple[str, ...]
    """What the posting says of the employer, quoted: slot ``need``."""
    nothing_about: str
    """Asked of the user when the posting says nothing of the employer."""
    own: tuple[str, ...]
    """An entry of the résumé, quoted where it cannot be said in the first person: slot ``need``."""
    no_own_words: str
    """Asked of the user when the résumé is in another language than the answer."""
    no_story: str
    """Asked of the user when no line of the résumé can be told."""
    by_kind: Mapping[RequirementKind, tuple[str, ...]]
    """Slot ``need``: the posting's own words in quotation marks."""
    skills: tuple[str, ...]
    """Slot ``skills``: names as the posting writes them."""
    years: str
    """Slot ``years``."""
    partly: str
    missing: str
    open_question: str
    """For a permit that only the user can tell of."""
    nearest: str
    """Slot ``quote``."""
    gap_question: str
    """What is asked of a gap: slot ``need``."""
