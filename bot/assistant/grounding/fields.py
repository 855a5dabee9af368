"""Fields: whether words of a position show work in a field that a clause names."""

from __future__ import annotations

from collections.abc import Iterable

from bot.assistant.grounding.lexicon.tables import fields_of_work

_WHOLE = 3
"""Beginnings as short as this must be the whole word."""


def is_field(word: str) -> bool:
    """Tell whether a word names a field of work (``warehousing``)."""
    return word.lower() in fields_of_work()


def shows_field(word: str, stems: Iterable[str]) -> bool:
    """Tell whether one of the stems is of a word that belongs to the field (``forklift``)."""
    shown = fields_of_work().get(word.lower(), ())
    return any(
        one == beginning if len(beginning) <= _WHOLE else one.startswith(beginning)
        for one in stems
        for beginning in shown
    )
