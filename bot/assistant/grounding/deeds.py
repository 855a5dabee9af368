"""Deeds: what a clause says that the candidate did, apart from what one does to apply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.assistant.grounding.lexicon.applying import DEED, NO_DEED
from bot.assistant.grounding.lexicon.tables import (
    anchors_of_applying,
    told_of_applying,
    words_of_applying,
)
from bot.domain.identity import Language


def find_deed(clause: str, language: Language) -> re.Match[str] | None:
    """Find where a clause first says what the candidate did."""
    return next(_deeds(clause, language), None)


def tells_a_deed(clause: str, language: Language) -> bool:
    """Tell whether a clause says what the candidate did."""
    return find_deed(clause, language) is not None


def _deeds(clause: str, language: Language) -> Iterator[re.Match[str]]:
    harmless = words_of_applying(language) | anchors_of_applying(language) | told_of_applying()
    for found in DEED[language].finditer(clause):
        verb = next(part for part in found.groups() if part).lower()
        if verb not in harmless and verb not in NO_DEED:
            yield found
