"""Spending: what the language model cost, a day, for each user and for the whole bot."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Table, func, select

from bot.domain.identity import UserId
from bot.domain.usage import Usage
from bot.storage.database import Database
from bot.storage.tables import bot_spending, user_spending, users


class Spending:
    """Sums of money in billionths of a US dollar, so that they stay whole numbers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, user: UserId, day: date, usage: Usage, *, nano_usd: int) -> None:
        """Add what one request cost, to the user's day and to the bot's.

        The bot's sum outlives the user's erasure: it holds no trace of whose it was.
        """
        sums = {
            "nano_usd": nano_usd,
            "input_tokens": usage.input_tokens,
            "output_tokens": usage.output_tokens,
        }
        async with self._database.writing() as connection:
            known = self._database.insert(users).values(id=user, language="en", conversation=1)
            await connection.execute(known.on_conflict_do_nothing())
            for table, key in (
                (user_spending, {"user_id": user, "day": day}),
                (bot_spending, {"day": day}),
            ):
                row = self._database.insert(table).values(**key, **sums)
                more = {name: table.c[name] + value for name, value in sums.items()}
                await connection.execute(
                    row.on_conflict_do_update(index_elements=list(key), set_=more)
                )

    async def of_user(self, user: UserId, *, since: date) -> int:
        """Give what a user has cost from a day on."""
        return await self._sum(user_spending, since, user)

    async def of_bot(self, *, since: date) -> int:
        """Give what all users together have cost from a day on."""
        return await self._sum(bot_spending, since)

    async def _sum(self, table: Table, since: date, user: UserId | None = None) -> int:
        query = select(func.coalesce(func.sum(table.c.nano_usd), 0)).where(table.c.day >= since)
        if user is not None:
            query = query.where(table.c.user_id == user)
        async with self._database.reading() as connection:
            return int(await connection.scalar(query) or 0)
