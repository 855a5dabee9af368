"""The shape of the words about versions of a letter: what every language has to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTexts:
    """What is said of a letter's versions; ``{names}`` are filled in by the handler."""

    undo_button: str
    compare_button: str
    approve_button: str
    text_button: str
    changed: str
    unchanged: str
    changes_title: str
    more_changes: str
    no_earlier: str
    no_such_place: str
    not_in_resume: str
    approved: str
