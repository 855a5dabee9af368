"""An application: what a user does about one posting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.posting import Posting

ApplicationStatus = Literal["saved", "applied", "interview", "offer", "closed"]


@dataclass(frozen=True, slots=True)
class Note:
    """A user's own words about one application."""

    text: str
    written_at: datetime
    """With time zone, UTC."""


@dataclass(frozen=True, slots=True)
class Application:
    """One posting of a user, how far it has come, and what the user noted; nothing of another."""

    posting_id: int
    """Also the application's id: a posting is one application."""
    posting: Posting
    status: ApplicationStatus = "saved"
    deadline: date | None = None
    """As the user typed it; ``None`` while only the posting says."""
    notes: tuple[Note, ...] = ()
    """Oldest first."""
