"""The shape of the words about applications: what every language has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.application import ApplicationStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationTexts:
    """What is said of applications; ``{names}`` are filled in by the handler."""

    title: str
    none: str
    none_with_status: str
    statuses: Mapping[ApplicationStatus, str]
    all_button: str
    more_button: str
    status: str
    deadline: str
    deadline_of_posting: str
    notes_title: str
    letters: str
    how: str
    show_letter_button: str
    new_letter_button: str
    status_set: str
    noted: str
    note_too_long: str
    deadline_set: str
    deadline_removed: str
    deadline_unclear: str
