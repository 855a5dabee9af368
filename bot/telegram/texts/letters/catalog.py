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
    no_such_version: str
    not_in_resume: str
    approved: str
    style_button: str
    ask_sample: str
    sample_too_short: str
    cancel_sample_button: str
    sample_cancelled: str
    style_noted: str
    """What the sample shows: slot ``traits``."""
    style_words: str
    style_formal: str
    style_informal: str
    style_contracts: str
    style_exclaims: str
    forget_style_button: str
    style_forgotten: str
