"""Updates: the durable inbox. An update has a row before Telegram is told that it arrived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update

from bot.storage.database import Database
from bot.storage.tables import updates


@dataclass(frozen=True, slots=True)
class StoredUpdate:
    """An update as it arrived."""

    update_id: int
    chat_id: int
    payload: str
    """The update's JSON."""


class Updates:
    """What arrived for one bot and is not yet finished; every bot counts its updates anew."""

    def __init__(self, database: Database, *, bot_id: int = 0) -> None:
        self._database = database
        self._bot_id = bot_id

    async def add(self, update_id: int, chat_id: int, payload: str) -> bool:
        """Store an update; false when it was seen before."""
        row = self._database.insert(updates).values(
            bot_id=self._bot_id,
            update_id=update_id,
            chat_id=chat_id,
            payload=payload,
            is_finished=False,
        )
        adding = row.on_conflict_do_nothing().returning(updates.c.update_id)
        async with self._database.writing() as connection:
            return await connection.scalar(adding) is not None

    async def pending(self) -> tuple[StoredUpdate, ...]:
        """List what is not finished, oldest first."""
        unfinished = (
            select(updates.c.update_id, updates.c.chat_id, updates.c.payload)
            .where(updates.c.bot_id == self._bot_id, updates.c.is_finished.is_(False))
            .order_by(updates.c.update_id)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(unfinished)).all()
        return tuple(StoredUpdate(row[0], row[1], row[2]) for row in rows)

    async def finish(self, update_ids: Sequence[int]) -> None:
        """Mark as done; words and chat are dropped, the id stays to know a repeated delivery."""
        async with self._database.writing() as connection:
            await connection.execute(
                update(updates)
                .where(updates.c.bot_id == self._bot_id, updates.c.update_id.in_(update_ids))
                .values(is_finished=True, chat_id=0, payload="")
            )
