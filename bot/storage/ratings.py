"""Ratings: thumbs up and down, each for one turn."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from bot.domain.answer import Answer
from bot.domain.identity import UserId
from bot.errors import NotFoundError
from bot.storage.conversations import read_answer
from bot.storage.database import Database
from bot.storage.tables import ratings, turns

_PAGE = 200
"""Rows read at once."""


@dataclass(frozen=True, slots=True)
class Rating:
    """One turn with what its user thought of it; says nothing about who that was."""

    turn_id: int
    answer: Answer
    is_good: bool


class Ratings:
    """What users thought of answers; the last word of each counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def rate(self, user: UserId, turn_id: int, *, is_good: bool, at: datetime) -> None:
        """Rate a turn of the user, or change their mind.

        Raises ``NotFoundError`` for another's turn, or none.
        """
        mine = select(turns.c.id).where(turns.c.id == turn_id, turns.c.user_id == user)
        values = {"is_good": is_good, "rated_at": at.astimezone(UTC)}
        async with self._database.writing() as connection:
            if await connection.scalar(mine) is None:
                raise NotFoundError(f"turn {turn_id}")
            row = self._database.insert(ratings).values(turn_id=turn_id, user_id=user, **values)
            await connection.execute(
                row.on_conflict_do_update(index_elements=["turn_id"], set_=values)
            )

    async def all(self) -> AsyncIterator[Rating]:
        """Give every rating, by turn; a page of them at a time is read."""
        query = (
            select(turns.c.id, turns.c.content, ratings.c.is_good)
            .join(ratings, ratings.c.turn_id == turns.c.id)
            .order_by(turns.c.id)
            .limit(_PAGE)
        )
        last = 0
        while True:
            async with self._database.reading() as connection:
                rows = (await connection.execute(query.where(turns.c.id > last))).all()
            for row in rows:
                last = row.id
                yield Rating(row.id, read_answer(row.content), row.is_good)
            if len(rows) < _PAGE:
                return
