"""The posting that a user deals with: each of the writers that turn to one says so here."""

from __future__ import annotations

from sqlalchemy import Update, func, select, update

from bot.domain.identity import UserId
from bot.storage.tables import turns, users


def opening(user: UserId, posting_id: int | None) -> Update:
    """Make a posting the one that the user deals with; ``None`` is the newest of theirs.

    The user's newest turn is kept with it, so that "it" can be told to mean the posting or what
    was talked about after it.
    """
    newest = select(func.max(turns.c.id)).where(turns.c.user_id == user).scalar_subquery()
    values = {"open_posting_id": posting_id, "opened_after_turn": newest}
    return update(users).where(users.c.id == user).values(values)
