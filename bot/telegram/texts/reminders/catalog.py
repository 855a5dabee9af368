"""The shape of the words about reminders: what every language has to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderTexts:
    """What is said of reminders; ``{names}`` are filled in by the handler."""

    on_button: str
    off_button: str
    zone_button: str
    ask_zone: str
    on: str
    off: str
    zone_set: str
    zone_unknown: str
    next_deadline: str
    reminder: str
    today: str
    tomorrow: str
    in_days: str
    open_button: str
