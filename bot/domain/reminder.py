"""Reminders of the deadlines of applications."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.identity import UserId


@dataclass(frozen=True, slots=True)
class Reminding:
    """Whether a user wants to be reminded, and whose clock counts."""

    is_on: bool = False
    time_zone: str = ""
    """A name of the IANA database ("Europe/Berlin"); empty while the user has not said."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The deadline of an application whose user wants to be reminded."""

    user: UserId
    posting_id: int
    day: date
    time_zone: str
    reminded: int | None = None
    """How many days before it the user was last reminded."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder: of an application's deadline, so many days before it."""

    user: UserId
    posting_id: int
    deadline: date
    days_before: int
